import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectNoAxeViolation, openPage, readExample } from '../support/journey';
import { readPng } from '../support/read-png';

async function openDialog(page: Page): Promise<Locator> {
	await page.getByRole('button', { name: 'Picture', exact: true }).click();
	const dialog = page.getByRole('dialog', { name: 'Picture' });
	await expect(dialog.locator('[data-preview="ready"]')).toBeVisible();
	return dialog;
}

async function save(page: Page, dialog: Locator, format: 'PNG' | 'SVG'): Promise<Buffer> {
	await dialog.getByRole('radio', { name: format }).check();
	const waiting = page.waitForEvent('download');
	await dialog.getByRole('button', { name: `Save ${format}` }).click();
	return readFileSync(await (await waiting).path());
}

/** The words of an SVG, lines joined as they were before they were set. */
const wordsOf = (page: Page, svg: Buffer) =>
	page.evaluate((text) => {
		const root = new DOMParser().parseFromString(text, 'image/svg+xml');
		const texts = [...root.querySelectorAll('text')].map((one) => one.textContent!);
		return { texts, all: texts.join(' ').replace(/\s+/g, ' ') };
	}, svg.toString());

test('I set the quotations below: each drawn relation by its number, all its quotations word for word', async ({
	page
}) => {
	await openPage(page);
	const dialog = await openDialog(page);
	const before = readPng(await save(page, dialog, 'PNG'));
	await dialog.getByRole('checkbox', { name: 'Quotations, by numbered relation' }).check();
	const after = readPng(await save(page, dialog, 'PNG'));
	expect(after.width).toBe(before.width);
	expect(after.height).toBeGreaterThan(before.height * 1.5);

	const { texts, all } = await wordsOf(page, await save(page, dialog, 'SVG'));
	const alt = await dialog.getByTestId('picture-alt').innerText();
	const relations = Number(/, (\d+) relations/.exec(alt)![1]);
	// Each number stands on a line and at the head of its quotations, and no number is left out.
	for (let number = 1; number <= relations; number++) {
		expect(texts.filter((text) => text === String(number)).length).toBeGreaterThanOrEqual(2);
	}
	expect(texts).not.toContain(String(relations + 1));
	const label = await dialog.getByText('Can be reopened').innerText();
	const quotations = Number(/(\d+) quotations/.exec(label)![1]);
	expect(all.split(/(?:For|Against|Mentions) “/)).toHaveLength(quotations + 1);

	// A contested relation has both sides, word for word.
	const contested = readExample().relations.find(
		({ evidence, type }) =>
			type === 'sponsorship' &&
			evidence.some(({ stance }) => stance === 'supports') &&
			evidence.some(({ stance }) => stance === 'disputes')
	)!;
	const flat = (words: string) => words.replace(/\s+/g, ' ').trim();
	for (const { stance, quote } of contested.evidence) {
		const side = stance === 'supports' ? 'For' : stance === 'disputes' ? 'Against' : 'Mentions';
		expect(all).toContain(`${side} “${flat(quote.exact)}”`);
	}
	expect(all).toMatch(/contested: 1 independent source supports this, 1 disputes it/);
});

test('Numbers of relations and of articles stand together, in every convention', async ({
	page
}) => {
	await openPage(page);
	const dialog = await openDialog(page);
	await dialog.getByRole('checkbox', { name: 'Quotations, by numbered relation' }).check();
	await dialog.getByRole('checkbox', { name: 'Article numbers on the lines' }).check();
	for (const name of ['Entente', 'i2', 'Conflict map', 'Black and white']) {
		await dialog.getByRole('radio', { name }).check();
		const { texts, all } = await wordsOf(page, await save(page, dialog, 'SVG'));
		expect(texts.filter((text) => /^\d+ \[[\d, ]+\]$/.test(text)).length).toBeGreaterThan(50);
		expect(all).toContain('Relation, with its quotations under this number');
	}
	await expectNoAxeViolation(page, 'with quotations');
});

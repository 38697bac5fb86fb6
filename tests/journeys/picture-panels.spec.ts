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

/** The words of an SVG, and for each actor where its groups lie in it. */
const look = (page: Page, svg: Buffer) =>
	page.evaluate((text) => {
		document.body.insertAdjacentHTML('beforeend', text.slice(text.indexOf('<svg')));
		const root = document.body.lastElementChild!;
		const frames = [...root.querySelectorAll('g.actor')].map((group) => {
			const box = group.querySelector('path')!.getBoundingClientRect();
			return [group.querySelector('title')!.textContent!, box.x, box.y] as const;
		});
		const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
		const texts = [...root.querySelectorAll('text')].map((one) => one.textContent!);
		const relations = root.querySelectorAll('g.relation:not([id*="_badge"])').length;
		root.remove();
		return { actors: frames, ids, texts, words: texts.join(' '), relations };
	}, svg.toString());

test('I see the network at three dates that the data propose, as one figure', async ({ page }) => {
	await openPage(page);
	const dialog = await openDialog(page);
	const one = readPng(await save(page, dialog, 'PNG'));
	await dialog.getByRole('radio', { name: 'At several dates' }).check();
	const proposed = await dialog.getByLabel('Dates', { exact: true }).inputValue();
	expect(proposed.split(', ').length).toBeGreaterThanOrEqual(2);
	await expect(dialog.getByText('Proposed from the dates of the quotations')).toBeVisible();
	await expect(dialog.getByTestId('picture-alt')).toContainText('The same places in');
	const several = readPng(await save(page, dialog, 'PNG'));
	expect(several.width * several.height).toBeGreaterThan(2 * one.width * one.height);

	const svg = await look(page, await save(page, dialog, 'SVG'));
	for (const date of proposed.split(', ')) expect(svg.texts).toContain(`As of ${date}`);
	expect(svg.texts.filter((text) => /^\d+ of \d+ relations$/.test(text))).toHaveLength(
		proposed.split(', ').length
	);
	expect(svg.texts.filter((text) => text === 'Signs on the lines')).toHaveLength(1);
	expect(new Set(svg.ids).size).toBe(svg.ids.length);
	// An actor of two panels lies as far from another in one as in the other.
	const places = (name: string) => svg.actors.filter(([title]) => title === name);
	const [ttp, pakistan] = [places('TTP'), places('Pakistan')];
	expect(ttp.length).toBe(proposed.split(', ').length);
	for (const [place, [, x, y]] of ttp.entries()) {
		expect(x - pakistan[place]![1]).toBeCloseTo(ttp[0]![1] - pakistan[0]![1], 0);
		expect(y - pakistan[place]![2]).toBeCloseTo(ttp[0]![2] - pakistan[0]![2], 0);
	}
});

test('I write dates of my own; what is no date, or too many, is said', async ({ page }) => {
	await openPage(page);
	const dialog = await openDialog(page);
	await dialog.getByRole('radio', { name: 'At several dates' }).check();
	const field = dialog.getByLabel('Dates', { exact: true });
	await field.fill('2001, soon');
	await expect(dialog.getByText('“soon” is not a date with a year.')).toBeVisible();
	await field.fill('2001');
	await expect(dialog.getByText('Write from 2 to 6 different dates; there is 1.')).toBeVisible();
	await expectNoAxeViolation(page, 'too few dates');
	await field.fill('2014, 2001');
	await expect(dialog.getByTestId('picture-alt')).toContainText(/As of 2001.*As of 2014/);
	await dialog.getByRole('button', { name: 'Propose dates' }).click();
	await expect(field).not.toHaveValue('2014, 2001');
});

test('I see what each article says by itself, with what others say faint or left out', async ({
	page
}) => {
	await openPage(page);
	const dialog = await openDialog(page);
	await dialog.getByRole('radio', { name: 'For each article' }).check();
	await expect(dialog.getByTestId('picture-alt')).toContainText('in 4 panels');
	const faint = await look(page, await save(page, dialog, 'SVG'));
	const { articles, relations } = readExample();
	expect(articles).toHaveLength(4);
	for (const number of [1, 2, 3, 4]) {
		expect(faint.texts.some((text) => text.startsWith(`[${number}] `))).toBe(true);
	}
	expect(faint.words).toContain('Faint: in another panel');
	const facts = faint.texts.flatMap(
		(text) => /^(\d+) of (\d+) relations$/.exec(text)?.slice(1) ?? []
	);
	expect(facts.filter((_, at) => at % 2 === 1)).toEqual(Array(4).fill(String(relations.length)));
	const counted = facts.filter((_, at) => at % 2 === 0).map(Number);
	expect(faint.relations).toBe(counted.reduce((sum, n) => sum + n, 0));

	await dialog.getByRole('checkbox', { name: 'What a panel lacks, faintly' }).uncheck();
	const bare = await look(page, await save(page, dialog, 'SVG'));
	expect(bare.words).not.toContain('Faint: in another panel');
	expect(bare.relations).toBe(faint.relations);
	await expectNoAxeViolation(page, 'for each article');
});

test('Panels work with every convention, with quotations and on a telephone, and open again whole', async ({
	page
}) => {
	await openPage(page);
	await page.setViewportSize({ width: 390, height: 844 });
	await page.keyboard.press('s');
	const dialog = page.getByRole('dialog', { name: 'Picture' });
	await expect(dialog.locator('[data-preview="ready"]')).toBeVisible();
	await dialog.getByRole('radio', { name: 'For each article' }).check();
	await dialog.getByRole('checkbox', { name: 'Quotations, by numbered relation' }).check();
	for (const name of ['i2', 'Conflict map', 'Black and white']) {
		await dialog.getByRole('radio', { name, exact: true }).check();
		const { words, ids } = await look(page, await save(page, dialog, 'SVG'));
		expect(words).toContain('Relation, with its quotations under this number');
		expect(new Set(ids).size).toBe(ids.length);
	}
	const overflow = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth);
	expect(overflow).toBeLessThanOrEqual(0);
	await expect(dialog.getByText('Can be reopened')).toContainText('124 quotations');
});

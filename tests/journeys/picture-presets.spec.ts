import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectNoAxeViolation, openPage } from '../support/journey';

async function openDialog(page: Page): Promise<Locator> {
	await page.getByRole('button', { name: 'Picture', exact: true }).click();
	const dialog = page.getByRole('dialog', { name: 'Picture' });
	await expect(dialog.locator('[data-preview="ready"]')).toBeVisible();
	return dialog;
}

const conventions = (dialog: Locator) => dialog.getByRole('group', { name: 'Lines drawn as' });

/** The saved SVG: its words, and for each relation what is drawn of it. */
async function saveSvg(page: Page, dialog: Locator) {
	await dialog.getByRole('radio', { name: 'SVG' }).check();
	const waiting = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Save SVG' }).click();
	const source = readFileSync(await (await waiting).path()).toString();
	return page.evaluate((text) => {
		const svg = new DOMParser().parseFromString(text, 'image/svg+xml');
		const lines = [...svg.querySelectorAll('g.relation:not([id*="_badge"])')];
		const painted = [...svg.querySelectorAll('path, text')].flatMap((mark) =>
			['fill', 'stroke'].flatMap((name) => mark.getAttribute(name) ?? [])
		);
		return {
			words: [...svg.querySelectorAll('text')].map((one) => one.textContent).join(' '),
			lines: lines.map((line) => ({
				title: line.querySelector('title')!.textContent!,
				paths: [...line.querySelectorAll('path')].map((path) => ({
					dash: path.getAttribute('stroke-dasharray'),
					d: path.getAttribute('d')!
				}))
			})),
			colours: [...new Set(painted)].filter((one) => one !== 'none')
		};
	}, source);
}

test('I draw the lines as in i2: the line says how certain, and the legend explains it', async ({
	page
}) => {
	await openPage(page);
	const dialog = await openDialog(page);
	const before = await saveSvg(page, dialog);
	await conventions(dialog).getByRole('radio', { name: 'i2' }).check();
	await expect(dialog.getByText('“likely” and “alleged” share the dash')).toBeVisible();
	const svg = await saveSvg(page, dialog);
	expect(svg.lines.map(({ title }) => title).sort()).toEqual(
		before.lines.map(({ title }) => title).sort()
	);
	for (const words of ['(i2: confirmed)', '(i2: unconfirmed)', 'tentative', 'rings']) {
		expect(svg.words.replace(/\s+/g, ' ')).toContain(words);
	}
	const dashed = (title: RegExp) =>
		svg.lines.filter((line) => title.test(line.title)).map(({ paths }) => paths[0]!.dash !== null);
	expect(dashed(/, denied$/).length).toBeGreaterThan(0);
	expect(dashed(/, denied$/)).not.toContain(false);
	expect(dashed(/tacitly supports .*supported$/)).not.toContain(true);
});

test('I draw them as a conflict map: alliances double, and two bars where it is over', async ({
	page
}) => {
	await openPage(page);
	const dialog = await openDialog(page);
	await conventions(dialog).getByRole('radio', { name: 'Conflict map' }).check();
	const svg = await saveSvg(page, dialog);
	expect(svg.words.replace(/\s+/g, ' ')).toContain('cut by two bars: over');
	const alliances = svg.lines.filter(({ title }) => title.includes(' allied with '));
	expect(alliances.length).toBeGreaterThan(3);
	for (const { paths } of alliances) expect(paths[1]!.d).toBe(paths[0]!.d);
	const sponsors = svg.lines.filter(({ title }) => title.includes(' sponsors '));
	for (const { paths } of sponsors) expect(paths[1]!.d).not.toBe(paths[0]!.d);
});

test('Black and white holds one ink and the ground, on white and on dark', async ({ page }) => {
	await openPage(page);
	const dialog = await openDialog(page);
	await conventions(dialog).getByRole('radio', { name: 'Black and white' }).check();
	expect((await saveSvg(page, dialog)).colours.sort()).toEqual(['#000000', '#ffffff']);
	await dialog.getByRole('radio', { name: 'Dark' }).check();
	expect((await saveSvg(page, dialog)).colours.sort()).toEqual(['#14181e', '#ffffff']);
});

test('I show unsourced lines too: each convention says what they look like', async ({ page }) => {
	await openPage(page);
	await page.getByRole('checkbox', { name: 'Unsourced' }).check();
	const dialog = await openDialog(page);
	await dialog.getByRole('checkbox', { name: /Unsourced lines/ }).check();
	for (const name of ['Entente', 'i2', 'Conflict map', 'Black and white']) {
		await conventions(dialog).getByRole('radio', { name }).check();
		const { words, lines } = await saveSvg(page, dialog);
		expect(words.replace(/\s+/g, ' '), name).toContain('Hollow: no checked quotation');
		const bare = lines.filter(({ title }) => title.endsWith(', unsourced'));
		expect(bare.length, name).toBeGreaterThan(0);
		expect(words.split('unsourced').length - 1, name).toBeGreaterThanOrEqual(bare.length);
	}
});

test('I choose by the keyboard, and it is still chosen the next time', async ({ page }) => {
	await openPage(page);
	const dialog = await openDialog(page);
	await conventions(dialog).getByRole('radio', { name: 'Entente' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(conventions(dialog).getByRole('radio', { name: 'i2' })).toBeChecked();
	await expectNoAxeViolation(page, 'i2');
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await page.keyboard.press('s');
	await expect(conventions(dialog).getByRole('radio', { name: 'i2' })).toBeChecked();
});

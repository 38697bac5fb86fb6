import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import type { Network } from '../../src/lib/model/schema';
import { comparePictures, rasterise, rasterisePdf } from '../support/compare-pictures';
import { drawn, expectNoAxeViolation, openPage, readExample } from '../support/journey';
import { linesOf, openPdf } from '../support/read-pdf';
import { readPng } from '../support/read-png';

async function openDialog(page: Page): Promise<Locator> {
	await page.getByRole('button', { name: 'Picture', exact: true }).click();
	const dialog = page.getByRole('dialog', { name: 'Picture' });
	await expect(dialog.locator('[data-preview="ready"]')).toBeVisible();
	return dialog;
}

async function saveAs(page: Page, dialog: Locator, format: 'PNG' | 'SVG' | 'PDF') {
	await dialog.getByRole('radio', { name: format }).check();
	const waiting = page.waitForEvent('download');
	await dialog.getByRole('button', { name: `Save ${format}` }).click();
	const download = await waiting;
	return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Drops a file on the page, as from a folder. */
async function drop(page: Page, name: string, bytes: Uint8Array) {
	const data = await page.evaluateHandle(
		([called, base64]) => {
			const transfer = new DataTransfer();
			const content = Uint8Array.from(atob(base64!), (letter) => letter.charCodeAt(0));
			transfer.items.add(new File([content], called!));
			return transfer;
		},
		[name, Buffer.from(bytes).toString('base64')]
	);
	await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

const grounds = [
	['White', [255, 255, 255]],
	['Dark', [20, 24, 30]],
	['Transparent', [250, 244, 225]]
] as const;

for (const [ground, colour] of grounds) {
	test(`An SVG and a PDF look like the PNG, on ${ground.toLowerCase()}`, async ({ page }) => {
		test.slow();
		await openPage(page);
		const dialog = await openDialog(page);
		await dialog.getByRole('radio', { name: ground, exact: true }).check();
		await dialog.getByRole('button', { name: '1x' }).click();
		const png = readPng((await saveAs(page, dialog, 'PNG')).bytes);
		const svg = (await saveAs(page, dialog, 'SVG')).bytes.toString();
		const pdf = (await saveAs(page, dialog, 'PDF')).bytes;
		const drawn = await rasterisePdf(page, pdf, { width: png.width, ground: colour });
		const inPdf = comparePictures(png, drawn, colour);
		expect(inPdf.share).toBeLessThan(0.004);
		expect(inPdf.mean).toBeLessThan(0.8);
		// The shortest name alone makes 15.
		expect(inPdf.worstTile).toBeLessThan(8);
		const raster = await rasterise(page, svg, colour);
		const { share, mean, worstTile } = comparePictures(png, raster, colour);
		// Letters and edges are smoothed a little differently; nothing else may differ.
		expect(share).toBeLessThan(0.004);
		expect(mean).toBeLessThan(0.8);
		expect(worstTile).toBeLessThan(8);
	});
}

test('A PDF lies on A3, with every name as words in it; the PNG is as large at 300 dots per inch', async ({
	page
}) => {
	test.slow();
	await openPage(page);
	const dialog = await openDialog(page);
	await dialog.getByRole('radio', { name: 'PDF' }).check();
	await dialog.getByLabel('Page').selectOption('A3');
	await expect(dialog.getByTestId('picture-size')).toContainText('On A3, 29.7 × 42.0 cm');
	const pdf = await openPdf((await saveAs(page, dialog, 'PDF')).bytes);
	const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
	expect([width, height].map((points) => Math.round((points / 72) * 25.4))).toEqual([297, 420]);
	const words = (await linesOf(pdf)).map((line) => line.words).join(' ');
	for (const name of ['TTP', 'LeJ', 'US', 'Imran Khan', 'Pakistan and the two Talibans']) {
		expect(words).toContain(name);
	}
	const svg = (await saveAs(page, dialog, 'SVG')).bytes.toString();
	for (const [, line] of svg.matchAll(/<text[^>]*>([^<&]+)<\/text>/g))
		expect(words).toContain(line);
	await dialog.getByRole('radio', { name: 'PNG' }).check();
	await dialog.getByRole('radio', { name: 'Print' }).check();
	await dialog.getByLabel('Width').fill('29.7');
	await dialog.getByLabel('Width').press('Tab');
	await expect(dialog.getByTestId('picture-size')).toContainText('29.7 ×');
	expect((await saveAs(page, dialog, 'PNG')).bytes.readUInt32BE(16)).toBe(3508);
});

test('An SVG holds its text as text, and a named group for each relation and actor', async ({
	page
}) => {
	await openPage(page);
	const dialog = await openDialog(page);
	const { name, bytes } = await saveAs(page, dialog, 'SVG');
	expect(name).toMatch(/\.svg$/);
	const alt = await dialog.getByTestId('picture-alt').innerText();
	expect(alt).toMatch(/^Network “.+”: \d+ actors, \d+ relations: \d+ /);
	const found = await page.evaluate((source) => {
		const svg = new DOMParser().parseFromString(source, 'image/svg+xml');
		const titles = (kind: string) =>
			[...svg.querySelectorAll(`g.${kind}`)].map((group) => [
				group.id,
				group.querySelector('title')!.textContent
			]);
		return {
			relations: titles('relation'),
			actors: titles('actor'),
			alt: svg.querySelector('desc')!.textContent,
			words: [...svg.querySelectorAll('text')].map((text) => text.textContent)
		};
	}, bytes.toString());
	expect(found.alt).toBe(alt);
	const [, actors, relations] = /: (\d+) actors, (\d+) relations/.exec(alt)!;
	expect(found.actors).toHaveLength(Number(actors));
	expect(found.relations.filter(([id]) => !id!.endsWith('_badge'))).toHaveLength(Number(relations));
	expect(new Set(found.relations.map(([id]) => id)).size).toBe(found.relations.length);
	expect(found.relations[0]![1]).toMatch(/ quotations?, /);
	const all = found.words.join(' ');
	for (const [, actor] of found.actors) expect(all).toContain(actor!.split(' ')[0]);
});

test('A picture without its network, of another program, or damaged is told apart', async ({
	page
}) => {
	await openPage(page);
	const dialog = await openDialog(page);
	const whole = await saveAs(page, dialog, 'PNG');
	const pdf = (await saveAs(page, dialog, 'PDF')).bytes;
	await dialog.getByRole('checkbox', { name: /Can be reopened/ }).uncheck();
	await expect(dialog.getByText('nothing else of the network')).toBeVisible();
	const stripped = await saveAs(page, dialog, 'PNG');
	expect(stripped.bytes.includes('entente-network')).toBe(false);
	expect(whole.bytes.includes('entente-network')).toBe(true);
	await page.keyboard.press('Escape');
	const says = async (name: string, bytes: Uint8Array, words: string) => {
		await drop(page, name, bytes);
		await expect(page.getByText(words)).toBeVisible();
		await page.keyboard.press('Escape');
	};
	await says('a.png', stripped.bytes, 'saved without its network');
	await says(
		'b.svg',
		Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
		'of another program'
	);
	await says('c.png', whole.bytes.subarray(0, 3000), 'is a damaged picture');
	await says('d.pdf', pdf.subarray(0, 3000), 'is a damaged picture');
	const anew = pdf.toString('latin1').replace('%Entente picture', '%something else ');
	await says('e.pdf', Buffer.from(anew, 'latin1'), 'or was saved anew by one');
});

test('I copy the description', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openPage(page);
	const dialog = await openDialog(page);
	const alt = await dialog.getByTestId('picture-alt').innerText();
	await dialog.getByRole('button', { name: 'Copy the description' }).click();
	await expect(dialog.getByText('The description is copied.')).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(alt);
	await dialog.getByRole('radio', { name: 'SVG' }).check();
	await expectNoAxeViolation(page, 'an SVG');
});

for (const format of ['PNG', 'SVG', 'PDF'] as const) {
	test(`A ${format} that I saved opens again as the network in it, as it was drawn`, async ({
		page
	}) => {
		await openPage(page);
		const dialog = await openDialog(page);
		const label = await dialog.getByText('Can be reopened').innerText();
		const { name, bytes } = await saveAs(page, dialog, format);
		await page.goto('/networks');
		await expect(page.getByRole('heading', { name: 'All networks' })).toBeVisible();
		await drop(page, name, bytes);
		// The example is in the store already, which is asked about.
		await page.getByRole('button', { name: 'Keep this as a new one' }).click();
		await page.waitForURL(/\/networks\/./);
		await drawn(page);
		const id = page.url().split('/networks/')[1]!.split(/[?#]/)[0]!;
		const answer = await page.request.get(`/api/networks/${id}`);
		expect(answer.status()).toBe(200);
		const network = (await answer.json()) as Network;
		const quotations = network.relations.flatMap(({ evidence }) => evidence);
		expect(label).toContain(`${quotations.length} quotations`);
		const known = new Map(readExample().relations.map((relation) => [relation.id, relation]));
		expect(network.relations.length).toBeGreaterThan(10);
		for (const relation of network.relations) expect(relation).toEqual(known.get(relation.id));
		expect(Object.keys(network.positions ?? {})).toHaveLength(network.actors.length);
	});
}

import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { comparePictures, rasterise, rasterisePdf } from '../support/compare-pictures';
import { openNetwork, openPage, readExample } from '../support/journey';
import { linesOf, openPdf } from '../support/read-pdf';
import { readPng } from '../support/read-png';
import { readChunks } from '../../src/lib/picture/png-chunks';

const grounds = { White: [255, 255, 255], Dark: [20, 24, 30] } as const;

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
	return readFileSync(await (await waiting).path());
}

/** Two relations and an actor of the example with something to say of each. */
const at = '2026-11-22T10:00:00Z';
const annotations = [
	['n1', 'relation', 'afghan-taliban.sponsorship.ttp'],
	['n2', 'actor', 'ttp'],
	['n3', 'relation', 'pakistan.hostility.ttp']
].map(([id, kind, thing]) => ({
	...{
		id,
		on: { kind, id: thing },
		body: `Words of ${id}.`,
		author: 'Ada',
		created: at,
		updated: at
	}
}));

async function openAnnotated(page: Page): Promise<void> {
	const id = `alike-${Math.random().toString(36).slice(2, 12)}`;
	const made = await page.request.post('/api/networks', {
		data: { ...readExample(), id, annotations }
	});
	expect(made.status(), await made.text()).toBe(201);
	await openNetwork(page, id);
}

/** Saves the picture on this ground as each, holds SVG and PDF to the PNG, and gives the words of both. */
async function expectAlike(page: Page, dialog: Locator, ground: keyof typeof grounds) {
	const colour = grounds[ground];
	await dialog.getByRole('radio', { name: ground, exact: true }).check();
	await dialog.getByRole('radio', { name: 'PNG' }).check();
	await dialog.getByRole('button', { name: '1x' }).click();
	const png = readPng(await saveAs(page, dialog, 'PNG'));
	const svg = (await saveAs(page, dialog, 'SVG')).toString();
	const pdf = await saveAs(page, dialog, 'PDF');
	const ofPdf = await rasterisePdf(page, pdf, { width: png.width, ground: colour });
	// A page of its own, as nothing of it is left, with the fonts of the app.
	const desk = await page.context().newPage();
	await desk.goto('/');
	const ofSvg = await rasterise(desk, svg, colour);
	await desk.close();
	for (const [what, drawn] of [
		['PDF', ofPdf],
		['SVG', ofSvg]
	] as const) {
		const { share, mean, worstTile } = comparePictures(png, drawn, colour);
		// Letters and edges are smoothed a little differently, which in one ink on dark is most; the shortest
		// name makes 15 in its square.
		expect(share, `${what}, ${ground}: pixels that differ`).toBeLessThan(0.005);
		expect(mean, `${what}, ${ground}: mean`).toBeLessThan(1.3);
		expect(worstTile, `${what}, ${ground}: worst square`).toBeLessThan(8);
	}
	const inSvg = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!);
	const inPdf = (await linesOf(await openPdf(pdf))).map(({ words }) => words);
	return { png, words: [inSvg.join(' '), inPdf.join(' ')] };
}

for (const preset of ['Entente', 'i2', 'Conflict map', 'Black and white']) {
	test(`SVG and PDF look like the PNG with callouts, drawn as ${preset}, on white and on dark`, async ({
		page
	}) => {
		test.setTimeout(240_000);
		await openAnnotated(page);
		const dialog = await openDialog(page);
		await dialog.getByRole('radio', { name: preset, exact: true }).check();
		await dialog.getByRole('checkbox', { name: 'Annotations, numbered (3)' }).check();
		for (const ground of ['White', 'Dark'] as const) {
			const { words } = await expectAlike(page, dialog, ground);
			for (const said of words) expect(said).toContain('Words of n3.');
		}
	});

	test(`SVG and PDF look like the PNG with panels and callouts, drawn as ${preset}`, async ({
		page
	}) => {
		test.setTimeout(240_000);
		await openAnnotated(page);
		const dialog = await openDialog(page);
		await dialog.getByRole('radio', { name: preset, exact: true }).check();
		await dialog.getByRole('checkbox', { name: 'Annotations, numbered (3)' }).check();
		await dialog.getByRole('radio', { name: 'For each article' }).check();
		const ground = preset === 'Entente' || preset === 'Conflict map' ? 'White' : 'Dark';
		const { words } = await expectAlike(page, dialog, ground);
		for (const said of words) expect(said).toContain('relations shown in 4 panels');
	});
}

test('What is seen, of a filtered network, as of a year: all three show the same and say how much', async ({
	page
}) => {
	test.setTimeout(240_000);
	await openPage(page, '#/?as-of=2014');
	await page.getByRole('checkbox', { name: /^Alliance/ }).uncheck();
	const dialog = await openDialog(page);
	const whole = await expectAlike(page, dialog, 'White');
	const facts = /(\d+) of 91 relations shown · as of 2014/;
	const shown = (words: string) => Number(facts.exec(words)?.[1]);
	expect(whole.words.map(shown)).toEqual([shown(whole.words[0]!), shown(whole.words[0]!)]);
	for (const words of whole.words) expect(words).toMatch(/not shown: .*by type/);
	await page.keyboard.press('Escape');
	for (let i = 0; i < 5; i++) await page.getByRole('button', { name: 'Zoom in' }).click();
	await openDialog(page);
	await dialog.getByRole('radio', { name: 'What is seen' }).check();
	const seen = await expectAlike(page, dialog, 'White');
	for (const words of seen.words) {
		expect(shown(words)).toBeLessThan(shown(whole.words[0]!));
		expect(words).toContain('outside this detail');
	}
});

test('A focus is in all three, and says around whom', async ({ page }) => {
	test.setTimeout(120_000);
	await openPage(page, '#/?focus=ttp');
	const dialog = await openDialog(page);
	const { words } = await expectAlike(page, dialog, 'Dark');
	for (const said of words) expect(said).toMatch(/ of 91 relations shown · around TTP/);
});

/** A PNG as a browser opens it: its size, and how much ink there is in each square of a coarse grid. */
async function opened(page: Page, png: Buffer) {
	const desk = await page.context().newPage();
	const found = await desk.evaluate(async (base64) => {
		const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
		let picture: ImageBitmap | OffscreenCanvas = await createImageBitmap(
			new Blob([bytes], { type: 'image/png' })
		);
		const { width, height } = picture;
		// Halved again and again, so that every pixel counts.
		while (picture.width > 40) {
			const across = Math.max(20, Math.ceil(picture.width / 2));
			const smaller = new OffscreenCanvas(across, Math.round((across * height) / width));
			const context = smaller.getContext('2d')!;
			context.imageSmoothingQuality = 'high';
			context.drawImage(picture, 0, 0, smaller.width, smaller.height);
			picture = smaller;
		}
		const small = new OffscreenCanvas(20, 30);
		const context = small.getContext('2d')!;
		context.imageSmoothingQuality = 'high';
		context.drawImage(picture, 0, 0, 20, 30);
		const { data } = context.getImageData(0, 0, 20, 30);
		return { width, height, ink: Array.from({ length: 600 }, (_, at) => 255 - data[at * 4 + 2]!) };
	}, png.toString('base64'));
	await desk.close();
	return found;
}

/** As much is drawn everywhere: nothing is cut off, and no part is blank. */
function expectSameInk(one: readonly number[], other: readonly number[]) {
	const sum = (ink: readonly number[]) => ink.reduce((total, each) => total + each, 0);
	expect(sum(one)).toBeGreaterThan(1000);
	expect(sum(other) / sum(one)).toBeGreaterThan(0.9);
	expect(sum(other) / sum(one)).toBeLessThan(1.1);
	const away = one.map((ink, at) => Math.abs(ink - other[at]!));
	expect(Math.max(...away)).toBeLessThan(0.35 * Math.max(...one));
}

const dpiOf = (png: Buffer) => {
	const { data } = readChunks(png).find(({ type }) => type === 'pHYs')!;
	return Buffer.from(data).readUInt32BE(0) * 0.0254;
};

test('I save it eight times as large, and as wide as A3 at 300 dots per inch: both open, whole', async ({
	page
}) => {
	test.setTimeout(240_000);
	await openPage(page);
	const dialog = await openDialog(page);
	await dialog.getByRole('button', { name: '1x' }).click();
	const once = await opened(page, await saveAs(page, dialog, 'PNG'));
	await dialog.getByRole('button', { name: '8x' }).click();
	await expect(dialog.getByTestId('picture-size')).toContainText('at 768 dpi');
	const eight = await saveAs(page, dialog, 'PNG');
	const large = await opened(page, eight);
	expect([large.width, large.height]).toEqual([once.width * 8, once.height * 8]);
	expect(dpiOf(eight)).toBeCloseTo(768, 0);
	expectSameInk(once.ink, large.ink);
	await dialog.getByRole('radio', { name: 'Print' }).check();
	await dialog.getByLabel('Width').fill('29.7');
	await dialog.getByLabel('Dots per inch').fill('300');
	await dialog.getByLabel('Dots per inch').press('Tab');
	const a3 = await saveAs(page, dialog, 'PNG');
	const printed = await opened(page, a3);
	expect(printed.width).toBe(3508);
	expect(printed.height / printed.width).toBeCloseTo(once.height / once.width, 2);
	expect(dpiOf(a3)).toBeCloseTo(300, 0);
	expectSameInk(once.ink, printed.ink);
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectNoAxeViolation, openPage } from '../support/journey';
import { readPng, type ReadPng } from '../support/read-png';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Picture' });

async function openDialog(page: Page): Promise<Locator> {
	await page.getByRole('button', { name: 'Picture', exact: true }).click();
	const dialog = dialogOf(page);
	await expect(dialog.locator('[data-preview="ready"]')).toBeVisible();
	return dialog;
}

async function save(page: Page): Promise<{ name: string; png: ReadPng }> {
	const waiting = page.waitForEvent('download');
	await dialogOf(page).getByRole('button', { name: /^Save/ }).click();
	const download = await waiting;
	const png = readPng(readFileSync(await download.path()));
	return { name: download.suggestedFilename(), png };
}

/** The size that the dialog says, in pixels. */
async function saidSize(dialog: Locator): Promise<[number, number]> {
	const words = await dialog.getByTestId('picture-size').innerText();
	const [, width, height] = /^([\d,]+) × ([\d,]+) px/.exec(words) ?? [];
	return [width, height].map((digits) => Number(digits?.replaceAll(',', ''))) as [number, number];
}

/** How many pixels differ from the first one. */
function inkOf(png: ReadPng): number {
	const ground = png.at(0, 0).join();
	let ink = 0;
	for (let y = 0; y < png.height; y += 2) {
		for (let x = 0; x < png.width; x += 2) if (png.at(x, y).join() !== ground) ink += 1;
	}
	return ink;
}

const corners = (png: ReadPng) =>
	[
		[0, 0],
		[png.width - 1, 0],
		[0, png.height - 1],
		[png.width - 1, png.height - 1]
	].map(([x, y]) => png.at(x!, y!));

const bare = [
	'Title',
	'Legend',
	'How many are shown',
	'Articles, numbered',
	'Dates of the articles'
];

async function switchOff(dialog: Locator, names: readonly string[]): Promise<void> {
	for (const name of names) await dialog.getByRole('checkbox', { name }).uncheck();
}

/** What the preview shows, boiled down to a word that differs when any pixel does. */
async function previewOf(dialog: Locator): Promise<string> {
	const pixels = await dialog
		.locator('canvas')
		.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
	return createHash('sha256').update(pixels).digest('hex');
}

test('I open the dialog, see the picture before I save it, and get that picture', async ({
	page
}) => {
	await openPage(page);
	const dialog = await openDialog(page);
	await dialog.getByRole('button', { name: '1x' }).click();
	await expect.poll(async () => (await saidSize(dialog))[0]).toBeGreaterThan(600);
	const { name, png } = await save(page);
	expect(name).toBe('Pakistan and the two Talibans.png');
	expect([png.width, png.height]).toEqual(await saidSize(dialog));
	expect(inkOf(png)).toBeGreaterThan(10_000);
	expect(png.texts.get('Title')).toBe('Pakistan and the two Talibans');
	expect(png.texts.get('Software')).toBe('Entente');
	await expect(dialog.getByTestId('picture-says')).toContainText('Saved as');
	const shape = await dialog
		.locator('canvas')
		.evaluate((canvas: HTMLCanvasElement) => canvas.width / canvas.height);
	expect(shape).toBeCloseTo(png.width / png.height, 2);
});

test('I save it four times as large, and it prints as large as before', async ({ page }) => {
	await openPage(page);
	const dialog = await openDialog(page);
	await dialog.getByRole('button', { name: '1x' }).click();
	const once = (await save(page)).png;
	await dialog.getByRole('button', { name: '4x' }).click();
	const four = (await save(page)).png;
	expect([four.width, four.height]).toEqual([once.width * 4, once.height * 4]);
	expect(once.dpi).toBeCloseTo(96, 0);
	expect(four.dpi).toBeCloseTo(384, 0);
});

test('I ask for 16 centimetres at 300 dots per inch, for a report', async ({ page }) => {
	await openPage(page);
	const dialog = await openDialog(page);
	await dialog.getByLabel('Print').check();
	await dialog.getByLabel('Width').fill('16');
	await dialog.getByLabel('Dots per inch').fill('300');
	await dialog.getByLabel('Dots per inch').press('Tab');
	await expect(dialog.getByTestId('picture-size')).toContainText('at 300 dpi');
	await expect(dialog.getByTestId('picture-size')).toContainText('16.0 ×');
	const { png } = await save(page);
	expect(png.width).toBe(1890);
	expect(png.dpi).toBeCloseTo(300, 0);
});

test('I ask for 1,500 pixels, and a number that makes no sense is put right', async ({ page }) => {
	await openPage(page);
	const dialog = await openDialog(page);
	await dialog.getByLabel('Pixels').check();
	const field = dialog.getByLabel('Width');
	await field.fill('7');
	await field.press('Tab');
	await expect(field).toHaveValue('200');
	await field.fill('1500');
	await field.press('Tab');
	expect((await save(page)).png.width).toBe(1500);
});

for (const [name, rgba] of [
	['White', [255, 255, 255, 255]],
	['Dark', [20, 24, 30, 255]],
	['Transparent', [0, 0, 0, 0]]
] as const) {
	test(`I put it on a ${name.toLowerCase()} ground`, async ({ page }) => {
		await openPage(page);
		const dialog = await openDialog(page);
		await dialog.getByRole('radio', { name, exact: true }).check();
		await dialog.getByRole('button', { name: '1x' }).click();
		const { png } = await save(page);
		for (const corner of corners(png)) expect(corner).toEqual([...rgba]);
		expect(inkOf(png)).toBeGreaterThan(10_000);
	});
}

test('I switch everything off but the network, and each part makes the picture larger again', async ({
	page
}) => {
	await openPage(page);
	const dialog = await openDialog(page);
	await dialog.getByRole('button', { name: '1x' }).click();
	await switchOff(dialog, bare);
	const height = async () => (await saidSize(dialog))[1];
	await expect.poll(async () => (await saidSize(dialog))[0]).toBeGreaterThan(0);
	await page.waitForTimeout(400);
	let last = await height();
	for (const name of ['How many are shown', 'Title', 'Legend', 'Articles, numbered']) {
		await dialog.getByRole('checkbox', { name }).check();
		await expect.poll(height).toBeGreaterThan(last);
		last = await height();
	}
});

test('I write another title, and the preview and the file follow', async ({ page }) => {
	await openPage(page);
	const dialog = await openDialog(page);
	const before = await previewOf(dialog);
	await dialog.getByLabel('Words of the title').fill('Camps <b>2014</b>');
	await expect.poll(() => previewOf(dialog)).not.toBe(before);
	const { name, png } = await save(page);
	expect(name).toBe('Camps b 2014 b.png');
	expect(png.texts.get('Title')).toBe('Camps <b>2014</b>');
});

test('I put the numbers of the articles on the lines', async ({ page }) => {
	await openPage(page);
	const dialog = await openDialog(page);
	await dialog.getByRole('button', { name: '1x' }).click();
	const without = inkOf((await save(page)).png);
	await dialog.getByRole('checkbox', { name: 'Article numbers on the lines' }).check();
	expect(inkOf((await save(page)).png)).not.toBe(without);
});

test('Unsourced lines stay out unless I switch them on', async ({ page }) => {
	await openPage(page);
	await page.getByRole('checkbox', { name: /Unsourced/i }).check();
	const dialog = await openDialog(page);
	const before = await previewOf(dialog);
	await dialog.getByRole('checkbox', { name: /Unsourced lines/ }).check();
	await expect.poll(() => previewOf(dialog)).not.toBe(before);
});

test('I picture the network as of a year, and the picture says so', async ({ page }) => {
	await openPage(page, '#/?as-of=2008');
	const dialog = await openDialog(page);
	const asOf = dialog.getByRole('checkbox', { name: 'as of 2008' });
	await expect(asOf).toBeChecked();
	const before = await previewOf(dialog);
	await asOf.uncheck();
	await expect.poll(() => previewOf(dialog)).not.toBe(before);
});

test('I zoom in and picture what I see', async ({ page }) => {
	await openPage(page);
	for (let i = 0; i < 6; i++) await page.getByRole('button', { name: 'Zoom in' }).click();
	const canvas = await page.evaluate(() => [
		window.__entente.cy.width(),
		window.__entente.cy.height()
	]);
	const dialog = await openDialog(page);
	await switchOff(dialog, bare);
	await dialog.getByRole('button', { name: '1x' }).click();
	await dialog.getByLabel('What is seen').check();
	// Just what the screen shows, and a margin on each side.
	const framed = canvas.map((side) => Math.ceil(side) + 64);
	await expect.poll(async () => (await saidSize(dialog))[1]).toBeLessThan(framed[1]! + 3);
	const { png } = await save(page);
	expect(Math.abs(png.width - framed[0]!)).toBeLessThan(3);
	expect(Math.abs(png.height - framed[1]!)).toBeLessThan(3);
	expect(inkOf(png)).toBeGreaterThan(1000);
});

test('I switch a type off and on again, and the picture is the same to the pixel', async ({
	page
}) => {
	await openPage(page);
	await (await openDialog(page)).getByRole('button', { name: '1x' }).click();
	const before = (await save(page)).png;
	await page.keyboard.press('Escape');
	for (const on of [false, true]) {
		await page.getByRole('checkbox', { name: /^Hostility/ }).setChecked(on);
		await page.waitForTimeout(300);
	}
	await openDialog(page);
	const after = (await save(page)).png;
	expect([after.width, after.height]).toEqual([before.width, before.height]);
	expect(shareWithout(before, after, [0, 0]) + shareWithout(after, before, [0, 0])).toBe(0);
});

test('I am told how small the words come out in print, and how wide they can be read', async ({
	page
}) => {
	await openPage(page);
	const dialog = await openDialog(page);
	await dialog.getByLabel('Print').check();
	await dialog.getByLabel('Width').fill('8.5');
	await dialog.getByLabel('Width').press('Tab');
	await expect(dialog.getByText(/the smallest words are [12](\.\d)? pt/)).toBeVisible();
	await dialog.getByRole('button', { name: 'cm for 6 pt' }).click();
	await expect(dialog.getByText(/smallest words are 6(\.\d)? pt/)).toBeVisible();
	await expect(dialog.getByRole('button', { name: 'cm for 6 pt' })).toBeHidden();
});

/** Shows the whole network at its natural size, with nothing in front of it. */
async function showAtNaturalSize(page: Page): Promise<void> {
	// Folded away, because a part of a pixel of its width would shift the canvas by as much.
	await page.getByRole('button', { name: 'Side panel' }).click();
	const { w, h } = await page.evaluate(() => window.__entente.cy.elements().boundingBox());
	await page.setViewportSize({ width: Math.ceil(w) + 400, height: Math.ceil(h) + 260 });
	await page.evaluate(() => {
		// The page's policy takes no style element, but this.
		const sheet = new CSSStyleSheet();
		sheet.replaceSync('.chip, .tools, .hovering { visibility: hidden !important }');
		document.adoptedStyleSheets.push(sheet);
		const { cy } = window.__entente;
		const box = cy.elements().boundingBox();
		cy.viewport({
			zoom: 1,
			pan: {
				x: Math.round(cy.width() / 2 - (box.x1 + box.x2) / 2),
				y: Math.round(cy.height() / 2 - (box.y1 + box.y2) / 2)
			}
		});
	});
	// Cytoscape draws the last of its pictures of the lines a moment after it stops.
	await page.waitForTimeout(1500);
}

/** A picture of it that the next one is the same as. */
async function onceStill(drawing: Locator): Promise<Buffer> {
	let last = await drawing.screenshot();
	await expect
		.poll(
			async () => {
				const before = last;
				last = await drawing.screenshot();
				return before.equals(last);
			},
			{ intervals: [500] }
		)
		.toBe(true);
	return last;
}

const isInk = (png: ReadPng, x: number, y: number) =>
	x >= 0 && y >= 0 && x < png.width && y < png.height && Math.min(...png.at(x, y)) < 200;

/** The first column and the first row that have ink. */
function firstInk(png: ReadPng): [x: number, y: number] {
	const first = [png.width, png.height] as [number, number];
	for (let y = 0; y < png.height; y++) {
		for (let x = 0; x < png.width; x++) {
			if (isInk(png, x, y)) [first[0], first[1]] = [Math.min(first[0], x), Math.min(first[1], y)];
		}
	}
	return first;
}

/** The share of the ink in `one` that has none within a pixel of it, shifted, in `other`. */
function shareWithout(
	one: ReadPng,
	other: ReadPng,
	[right, down]: readonly [number, number]
): number {
	const reach = [-1, 0, 1];
	let [ink, without] = [0, 0];
	for (let y = 0; y < one.height; y++) {
		for (let x = 0; x < one.width; x++) {
			if (!isInk(one, x, y)) continue;
			ink += 1;
			const isNear = reach.some((dy) =>
				reach.some((dx) => isInk(other, x + right + dx, y + down + dy))
			);
			if (!isNear) without += 1;
		}
	}
	return without / ink;
}

test('The picture looks like the screen, line for line', async ({ page }) => {
	await openPage(page);
	await showAtNaturalSize(page);
	const screen = readPng(await onceStill(page.locator('.canvas .drawing')));
	const dialog = await openDialog(page);
	await switchOff(dialog, bare);
	await dialog.getByRole('button', { name: '1x' }).click();
	await dialog.getByLabel('What is seen').check();
	const { png } = await save(page);
	const [onScreen, inPicture] = [firstInk(screen), firstInk(png)];
	const [right, down] = [inPicture[0] - onScreen[0], inPicture[1] - onScreen[1]];
	// The faint rim of the first ink may count on one of them only, so a pixel either way is tried.
	const shares = [-1, 0, 1].flatMap((dx) =>
		[-1, 0, 1].map((dy) =>
			Math.max(
				shareWithout(screen, png, [right + dx, down + dy]),
				shareWithout(png, screen, [-right - dx, -down - dy])
			)
		)
	);
	expect(Math.min(...shares)).toBeLessThan(0.004);
});

test('What was selected and hovered on the screen leaves no trace in the picture', async ({
	page
}) => {
	await openPage(page);
	const dialog = await openDialog(page);
	const before = await previewOf(dialog);
	await page.keyboard.press('Escape');
	await page.evaluate(() => (location.hash = '#/actor/pakistan'));
	await expect(page.getByRole('heading', { name: 'Pakistan', exact: true })).toBeVisible();
	await openDialog(page);
	await expect.poll(() => previewOf(dialogOf(page))).toBe(before);
});

/** Makes canvases as large as this take any drawing and stay blank, as browsers do at their limits. */
async function limitCanvases(page: Page, area: number): Promise<void> {
	await page.addInitScript((limit) => {
		const isTooLarge = ({ canvas }: { canvas: { width: number; height: number } }) =>
			canvas.width * canvas.height > limit;
		const context = CanvasRenderingContext2D.prototype;
		for (const name of ['fill', 'stroke', 'fillRect', 'fillText'] as const) {
			const draw = context[name] as (...given: unknown[]) => void;
			Object.assign(context, {
				[name](this: CanvasRenderingContext2D, ...given: unknown[]) {
					if (!isTooLarge(this)) draw.apply(this, given);
				}
			});
		}
	}, area);
}

test('I ask for more than a canvas can hold: I am told, and saved the largest that works', async ({
	page
}) => {
	await openPage(page);
	const dialog = await openDialog(page);
	await dialog.getByLabel('Pixels').check();
	await dialog.getByLabel('Width').fill('60000');
	await dialog.getByLabel('Width').press('Tab');
	const status = dialog.getByTestId('picture-says');
	await expect(status).toContainText('more than this browser can draw; the largest that works is', {
		timeout: 30_000
	});
	await expect(dialog.getByRole('button', { name: 'Save the largest' })).toBeEnabled();
	await dialog.getByRole('button', { name: 'Use the largest' }).click();
	await expect(status).not.toContainText('more than this browser');
	await expect(dialog.getByRole('button', { name: 'Save PNG' })).toBeEnabled();
	const [width, height] = await saidSize(dialog);
	expect(width * height).toBeGreaterThan(4096 * 4096);
});

test('A canvas that stays blank without a word is noticed, and a smaller picture is offered', async ({
	page
}) => {
	await limitCanvases(page, 17_000_000);
	await openPage(page);
	const dialog = await openDialog(page);
	await dialog.getByRole('button', { name: '4x' }).click();
	await dialog.getByRole('button', { name: 'Save PNG' }).click();
	await expect(dialog.getByRole('alert')).toContainText('no room for a picture of that size', {
		timeout: 20_000
	});
	await expect(dialog.getByRole('button', { name: 'Save the largest' })).toBeEnabled();
	const { png } = await save(page);
	expect(png.width * png.height).toBeLessThanOrEqual(17_000_000);
	expect(inkOf(png)).toBeGreaterThan(10_000);
});

test('I copy it', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openPage(page);
	const dialog = await openDialog(page);
	await dialog.getByRole('button', { name: '1x' }).click();
	await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
	await expect(dialog.getByTestId('picture-says')).toContainText('Copied');
	const size = await page.evaluate(async () => {
		const [item] = await navigator.clipboard.read();
		const bitmap = await createImageBitmap(await item!.getType('image/png'));
		return [bitmap.width, bitmap.height];
	});
	expect(size).toEqual(await saidSize(dialog));
});

test('Where the browser refuses to copy, I am told what to do instead', async ({ page }) => {
	await page.addInitScript(() => {
		navigator.clipboard.write = () => Promise.reject(new Error('Write permission denied.'));
	});
	await openPage(page);
	const dialog = await openDialog(page);
	await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
	await expect(dialog.getByRole('alert')).toContainText('Save it instead');
});

test('From the list, too, I get the picture of the graph, and come back to the list', async ({
	page
}) => {
	await page.goto('/?bench#/?show=list');
	await page.getByRole('button', { name: 'List', pressed: true }).waitFor();
	const dialog = await openDialog(page);
	await expect.poll(async () => (await saidSize(dialog))[0]).toBeGreaterThan(600);
	expect(inkOf((await save(page)).png)).toBeGreaterThan(10_000);
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(page.getByRole('button', { name: 'List' })).toHaveAttribute('aria-pressed', 'true');
});

test('I do it all with the keyboard, and what I chose is still chosen the next time', async ({
	page
}) => {
	await openPage(page);
	await page.keyboard.press('s');
	const dialog = dialogOf(page);
	await expect(dialog.locator('[data-preview="ready"]')).toBeVisible();
	await dialog.getByRole('radio', { name: 'White', exact: true }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(dialog.getByRole('radio', { name: 'Dark' })).toBeChecked();
	const waiting = page.waitForEvent('download');
	await page.keyboard.press('Enter');
	await waiting;
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await page.keyboard.press('s');
	await expect(dialog.getByRole('radio', { name: 'Dark' })).toBeChecked();
});

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(`in the ${colorScheme} theme`, () => {
		test.use({ colorScheme });

		test('axe finds nothing in the dialog, on a desk and on a telephone', async ({ page }) => {
			await openPage(page);
			const dialog = await openDialog(page);
			for (const way of ['Times its own size', 'Pixels', 'Print']) {
				await dialog.getByRole('radio', { name: way }).check();
				await expectNoAxeViolation(page, `${way}, on a desk`);
			}
			await page.setViewportSize({ width: 390, height: 844 });
			await expectNoAxeViolation(page, 'on a telephone');
			const overflow = await dialog.evaluate(
				(element) => element.scrollWidth - element.clientWidth
			);
			expect(overflow).toBeLessThanOrEqual(0);
			expect(inkOf((await save(page)).png)).toBeGreaterThan(10_000);
		});
	});
}

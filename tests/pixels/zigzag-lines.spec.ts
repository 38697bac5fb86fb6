import { expect, test, type Page } from '@playwright/test';
import type { ElementDefinition, StylesheetJson, StylesheetJsonBlock } from 'cytoscape';
import { sampleNetwork, sampleStyle } from './network';
import { frame, openStage, pass } from './open-stage';
import type { Scene } from './stage';

const actor = (id: string, x: number, y: number): ElementDefinition => ({
	data: { id, label: '' },
	position: { x, y }
});
const tie = (
	id: string,
	source: string,
	target: string,
	line = 'zigzag',
	classes = ''
): ElementDefinition => ({ data: { id, source, target, line }, classes });

const style: StylesheetJson = [
	...(sampleStyle as object[] as StylesheetJsonBlock[]),
	{ selector: '.straight', style: { 'curve-style': 'straight' } },
	{ selector: '.haystack', style: { 'curve-style': 'haystack', 'haystack-radius': 0 } },
	{
		selector: '.segments',
		style: { 'curve-style': 'segments', 'segment-distances': [40], 'segment-weights': [0.5] }
	},
	{ selector: '.taxi', style: { 'curve-style': 'taxi' } },
	{
		selector: '.arc',
		style: {
			'curve-style': 'unbundled-bezier',
			'control-point-distances': [-260],
			'control-point-weights': [0.5]
		}
	},
	{
		selector: '.banded',
		style: { 'overlay-opacity': 0.4, 'overlay-color': '#06f', 'overlay-padding': 9 }
	},
	{
		selector: '.underlaid',
		style: { 'underlay-opacity': 0.4, 'underlay-color': '#06f', 'underlay-padding': 9 }
	},
	{ selector: '.lineless', style: { 'line-opacity': 0 } },
	{ selector: 'edge', style: { 'target-arrow-shape': 'none' } },
	{ selector: '.arrow', style: { 'target-arrow-shape': 'triangle' } },
	{ selector: '.wide', style: { width: 4 } }
];

async function show(
	page: Page,
	name: string,
	elements: ElementDefinition[],
	patches: Scene['patches'],
	view = { zoom: 1, pan: { x: 0, y: 0 } }
) {
	const force = await page.evaluate((scene) => stage.open(scene), {
		elements,
		style,
		patches,
		...view
	});
	await pass(page, 200);
	await page.evaluate((picture) => stage.keep(picture), name);
	return force;
}

const compare = (page: Page, one: string, other: string) =>
	page.evaluate(([a, b]) => stage.compare(a!, b!), [one, other]);
const ink = (page: Page, name: string, box: { x: number; y: number; w: number; h: number }) =>
	page.evaluate(([picture, within]) => stage.ink(picture, within), [name, box] as const);

test.beforeEach(({ page }) => openStage(page));

test('is in force on the version of Cytoscape that is pinned', async ({ page }) => {
	expect(await show(page, 'one', sampleNetwork(), ['zigzag'])).toEqual({ zigzag: true });
});

test('a zigzag line has teeth on both sides of where the line was, and none at its ends', async ({
	page
}) => {
	const pair = [actor('a', 100, 300), actor('b', 700, 300), tie('t', 'a', 'b')];
	await show(page, 'smooth', pair, []);
	await show(page, 'zigzag', pair, ['zigzag']);
	for (const side of [-3, 2]) {
		const row = { x: 125, y: 300 + side, w: 550, h: 1 };
		expect(await ink(page, 'smooth', row)).toBe(0);
		const inked = await ink(page, 'zigzag', row);
		expect(inked).toBeGreaterThan(100);
		expect(inked).toBeLessThan(450);
	}
	for (const end of [114, 683]) {
		const stub = { x: end, y: 290, w: 3, h: 20 };
		expect(await ink(page, 'zigzag', stub)).toBe(await ink(page, 'smooth', stub));
	}
});

const kinds = ['', 'straight', 'haystack', 'segments', 'taxi', 'arc', 'wide'];
for (const kind of kinds) {
	test(`follows its own curve: ${kind || 'bezier'}`, async ({ page }) => {
		const pair = [actor('a', 120, 420), actor('b', 680, 380), tie('t', 'a', 'b', 'zigzag', kind)];
		await show(page, 'smooth', pair, []);
		await show(page, 'zigzag', pair, ['zigzag']);
		const { pixels } = await compare(page, 'smooth', 'zigzag');
		expect(pixels, 'it is not the smooth line').toBeGreaterThan(800);
		const far = await page.evaluate(() => stage.inkFarFrom('zigzag', 'smooth', 8));
		expect(far, 'and yet nowhere far from it').toBe(0);
		const back = await page.evaluate(() => stage.inkFarFrom('smooth', 'zigzag', 8));
		expect(back, 'from one end to the other').toBe(0);
	});
}

test('follows a loop', async ({ page }) => {
	const pair = [actor('a', 300, 300), tie('t', 'a', 'a')];
	await show(page, 'smooth', pair, []);
	await show(page, 'zigzag', pair, ['zigzag']);
	expect((await compare(page, 'smooth', 'zigzag')).pixels).toBeGreaterThan(100);
	expect(await page.evaluate(() => stage.inkFarFrom('zigzag', 'smooth', 8))).toBe(0);
});

test('parallel lines still fan out, each along its own curve', async ({ page }) => {
	const fan = [
		actor('a', 100, 300),
		actor('b', 700, 300),
		...['1', '2', '3'].map((id) => tie(id, 'a', 'b'))
	];
	await show(page, 'smooth', fan, []);
	await show(page, 'zigzag', fan, ['zigzag']);
	expect(await page.evaluate(() => stage.inkFarFrom('zigzag', 'smooth', 7))).toBe(0);
	const middle = { x: 400, y: 200, w: 1, h: 200 };
	expect(await ink(page, 'smooth', middle)).toBeGreaterThanOrEqual(6);
	expect(await ink(page, 'zigzag', middle)).toBeGreaterThanOrEqual(6);
});

test('all other lines, and every arrowhead, stay as they were to the pixel', async ({ page }) => {
	const plain = sampleNetwork().filter(({ data }) => data.line !== 'zigzag');
	await show(page, 'without', plain, []);
	await show(page, 'with', plain, ['zigzag']);
	expect(await compare(page, 'with', 'without')).toMatchObject({ pixels: 0 });

	const arrow = [
		actor('a', 100, 300),
		actor('b', 700, 300),
		tie('t', 'a', 'b', 'zigzag', 'arrow lineless')
	];
	const arrowOnly = [...arrow.slice(0, 2), tie('t', 'a', 'b', 'solid', 'arrow lineless')];
	await show(page, 'head of a zigzag', arrow, ['zigzag']);
	await show(page, 'head', arrowOnly, []);
	expect(await compare(page, 'head of a zigzag', 'head')).toMatchObject({ pixels: 0 });
});

for (const band of ['banded', 'underlaid']) {
	test(`stays a smooth band where it is ${band}`, async ({ page }) => {
		const pair = (line: string) => [
			actor('a', 100, 300),
			actor('b', 700, 420),
			tie('t', 'a', 'b', line, `${band} lineless`)
		];
		await show(page, 'zigzag', pair('zigzag'), ['zigzag']);
		await show(page, 'solid', pair('solid'), []);
		expect(await compare(page, 'zigzag', 'solid')).toMatchObject({ pixels: 0 });
		expect(await page.evaluate(() => stage.ink('zigzag'))).toBeGreaterThan(8000);
	});
}

test('moves with its nodes, as if it had been opened there', async ({ page }) => {
	const at = (x: number, y: number) => [
		actor('a', 100, 300),
		actor('b', x, y),
		tie('t', 'a', 'b'),
		tie('u', 'b', 'a')
	];
	await show(page, 'opened there', at(600, 120), ['zigzag']);
	await show(page, 'before', at(300, 500), ['zigzag']);
	await page.evaluate(() => {
		stage.cy.getElementById('b').position({ x: 600, y: 120 });
	});
	await pass(page, frame);
	await page.evaluate(() => stage.keep('moved'));
	expect((await compare(page, 'before', 'opened there')).pixels).toBeGreaterThan(1000);
	expect(await compare(page, 'moved', 'opened there')).toMatchObject({ pixels: 0 });
});

test('a line that becomes wider gets larger teeth at once', async ({ page }) => {
	const pair = (classes: string) => [
		actor('a', 100, 300),
		actor('b', 700, 300),
		tie('t', 'a', 'b', 'zigzag', classes)
	];
	await show(page, 'wide', pair('wide'), ['zigzag']);
	await show(page, 'narrow', pair(''), ['zigzag']);
	await page.evaluate(() => {
		stage.cy.getElementById('t').addClass('wide');
	});
	await pass(page, frame);
	await page.evaluate(() => stage.keep('widened'));
	expect(await compare(page, 'widened', 'wide')).toMatchObject({ pixels: 0 });
});

test('a line that becomes hostile becomes a zigzag at once, and back', async ({ page }) => {
	const pair = (line: string) => [
		actor('a', 100, 300),
		actor('b', 700, 300),
		tie('t', 'a', 'b', line)
	];
	await show(page, 'zigzag', pair('zigzag'), ['zigzag']);
	await show(page, 'dashed', pair('dashed'), ['zigzag']);
	for (const line of ['zigzag', 'dashed'] as const) {
		await page.evaluate((to) => {
			stage.cy.getElementById('t').data('line', to);
		}, line);
		await pass(page, frame);
		await page.evaluate(() => stage.keep('now'));
		expect(await compare(page, 'now', line)).toMatchObject({ pixels: 0 });
	}
});

test('its path is worked out once and then kept while the view moves', async ({ page }) => {
	await show(page, 'first', sampleNetwork(), ['zigzag'], { zoom: 0.9, pan: { x: 0, y: 0 } });
	await page.evaluate(() => stage.forgetCounts());
	for (let step = 0; step < 5; step++) {
		await page.evaluate(() => {
			stage.cy.panBy({ x: 3, y: 2 });
		});
		await pass(page, frame);
	}
	const { strokes, paths } = await page.evaluate(() => stage.counts());
	expect(strokes).toBeGreaterThan(5 * 50);
	expect(paths).toBe(0);
});

test('the layer cache shows the same teeth, also where a line is the outermost thing', async ({
	page
}) => {
	const arc = [actor('a', 200, 300), actor('b', 600, 300), tie('t', 'a', 'b', 'zigzag', 'arc')];
	await show(page, 'where', arc, ['zigzag']);
	const { x1, y1 } = await page.evaluate(() => stage.cy.elements().boundingBox());
	// With the corner of the layer on a whole pixel and at zoom 1, what is in it is shown where it is.
	const view = { zoom: 1, pan: { x: Math.ceil(x1) - x1, y: Math.ceil(y1) - y1 } };

	await show(page, 'drawn', arc, ['zigzag'], view);
	const line = { x: 300, y: Math.ceil(y1) - 4, w: 200, h: 4 };
	expect(await ink(page, 'drawn', line), 'teeth stand out of the bounds').toBeGreaterThan(0);

	await show(page, 'layered', arc, ['zigzag', 'warm'], view);
	await pass(page, 3000);
	expect(await page.evaluate(() => stage.isWarm())).toBe(true);
	await page.evaluate(() => {
		stage.forgetCounts();
		stage.cy.panBy({ x: 0, y: 0 });
	});
	await pass(page, frame);
	await page.evaluate(() => stage.keep('layered'));
	expect(await page.evaluate(() => stage.counts())).toMatchObject({ still: 1, strokes: 0 });
	// Cytoscape fits a layer of whole pixels into bounds that are not, so it is a little softer.
	expect(await page.evaluate(() => stage.inkFarFrom('drawn', 'layered', 1))).toBe(0);
	expect(await page.evaluate(() => stage.inkFarFrom('layered', 'drawn', 1))).toBe(0);
});

test('very far away it is stroked smooth, where teeth would be a blur', async ({ page }) => {
	const far = { zoom: 0.1, pan: { x: 300, y: 200 } };
	const pair = [actor('a', 100, 300), actor('b', 2700, 300), tie('t', 'a', 'b')];
	await show(page, 'zigzag', pair, ['zigzag'], far);
	await show(page, 'smooth', pair, [], far);
	expect(await compare(page, 'zigzag', 'smooth')).toMatchObject({ pixels: 0 });
	const near = { ...far, zoom: 0.3 };
	await show(page, 'zigzag', pair, ['zigzag'], near);
	await show(page, 'smooth', pair, [], near);
	expect((await compare(page, 'zigzag', 'smooth')).pixels).toBeGreaterThan(100);
});

test('undone, every line is smooth again', async ({ page }) => {
	await show(page, 'smooth', sampleNetwork(), []);
	await show(page, 'zigzag', sampleNetwork(), ['zigzag']);
	expect((await compare(page, 'smooth', 'zigzag')).pixels).toBeGreaterThan(3000);
	await page.evaluate(() => stage.undo('zigzag'));
	await pass(page, frame);
	await page.evaluate(() => stage.keep('undone'));
	expect(await compare(page, 'smooth', 'undone')).toMatchObject({ pixels: 0 });
});

import { expect, test, type Page } from '@playwright/test';
import { sampleNetwork, sampleStyle } from './network';
import { frame, openStage, pass } from './open-stage';
import type { Counts, Scene } from './stage';

interface View {
	zoom: number;
	pan: { x: number; y: number };
}
const home: View = { zoom: 0.9, pan: { x: 10, y: 20 } };
const views: View[] = [
	home,
	{ zoom: 1, pan: { x: 0, y: 0 } },
	{ zoom: 0.55, pan: { x: 120.5, y: 60.25 } },
	{ zoom: 1.7, pan: { x: -300, y: -90 } },
	{ zoom: 0.23, pan: { x: 250, y: 200 } }
];

const open = (page: Page, patches: Scene['patches'], view = home) =>
	page.evaluate((scene) => stage.open(scene), {
		elements: sampleNetwork(),
		style: sampleStyle,
		patches,
		...view
	});

/** Pans in ten steps, a frame each, and says what was drawn for it. */
async function pan(page: Page): Promise<Counts> {
	await page.evaluate(() => stage.forgetCounts());
	for (let step = 0; step < 10; step++) {
		await page.evaluate(() => {
			stage.cy.panBy({ x: 2, y: 1 });
		});
		await page.clock.runFor(frame);
	}
	const counts = await page.evaluate(() => stage.counts());
	expect(counts.still, 'every step was drawn').toBeGreaterThanOrEqual(10);
	return counts;
}

const isWarm = (page: Page) => page.evaluate(() => stage.isWarm());

test.beforeEach(({ page }) => openStage(page));

test('at rest the layers fill, and then a pan draws no element at all', async ({ page }) => {
	await open(page, []);
	await pass(page, 3000);
	expect(await isWarm(page), 'plain Cytoscape stays cold').toBe(false);
	const plain = await pan(page);
	expect(plain.elements).toBeGreaterThan(100);

	expect(await open(page, ['warm'])).toEqual({ warm: true });
	await pass(page, 3000);
	expect(await isWarm(page)).toBe(true);
	expect(await page.evaluate(() => stage.saysWarm())).toBe(true);
	const warm = await pan(page);
	expect(warm.elements).toBe(0);
	expect(warm.strokes).toBe(0);
});

for (const view of views) {
	test(`shows at zoom ${view.zoom} what plain Cytoscape shows once it is warm`, async ({
		page
	}) => {
		// Plain Cytoscape fills its layers when it is drawn twice with a rest before each.
		await open(page, [], view);
		for (let draw = 0; draw < 3; draw++) {
			await pass(page, 1000);
			await page.evaluate(() => {
				stage.cy.panBy({ x: 5, y: 0 }).panBy({ x: -5, y: 0 });
			});
		}
		await pass(page, 1000);
		expect(await isWarm(page)).toBe(true);
		await page.evaluate(() => stage.keep('plain'));

		await open(page, ['warm'], view);
		await pass(page, frame);
		await page.evaluate(() => stage.keep('before'));
		await pass(page, 3000);
		expect(await isWarm(page)).toBe(true);
		await page.evaluate(() => stage.keep('warmed'));
		const { pixels, ink } = await page.evaluate(() => stage.compare('plain', 'warmed'));
		expect(ink).toBeGreaterThan(1000);
		expect(pixels).toBe(0);

		// Nothing comes, goes or moves when the layers take over.
		expect(await page.evaluate(() => stage.inkFarFrom('before', 'warmed', 2))).toBe(0);
		expect(await page.evaluate(() => stage.inkFarFrom('warmed', 'before', 2))).toBe(0);
	});
}

test('a pan from warm layers ends where a fresh draw would put it', async ({ page }) => {
	await open(page, ['warm']);
	await pass(page, 3000);
	await pan(page);
	await page.evaluate(() => stage.keep('panned'));
	await page.evaluate(() => stage.keepFresh('fresh'));
	expect(await page.evaluate(() => stage.inkFarFrom('panned', 'fresh', 2))).toBe(0);
	expect(await page.evaluate(() => stage.inkFarFrom('fresh', 'panned', 2))).toBe(0);
});

const changes: Record<string, () => void> = {
	'a change of style': () => {
		stage.cy.getElementById('n3').addClass('hot');
	},
	'a node that moved': () => {
		stage.cy.getElementById('n3').position({ x: 400, y: 400 });
	},
	'a new element': () => {
		stage.cy.add({ data: { id: 'new', label: 'New' }, position: { x: 30, y: 30 } });
	},
	'an element that left': () => {
		stage.cy.getElementById('n3').remove();
	},
	'another zoom': () => {
		stage.cy.zoom(0.4);
	},
	'another stylesheet': () => {
		stage.cy.style().selector('edge').style({ 'line-color': '#090' }).update();
	}
};
for (const [what, change] of Object.entries(changes)) {
	test(`it warms again after ${what}, and shows it`, async ({ page }) => {
		await open(page, ['warm']);
		await pass(page, 3000);
		await page.evaluate(() => stage.keep('before'));
		await page.evaluate(change);
		await pass(page, frame);
		expect(await isWarm(page)).toBe(false);
		await pass(page, 4000);
		expect(await isWarm(page)).toBe(true);
		expect((await pan(page)).elements).toBe(0);
		await page.evaluate(() => stage.keep('after'));
		await page.evaluate(() => stage.keepFresh('fresh'));
		expect(await page.evaluate(() => stage.inkFarFrom('after', 'fresh', 2))).toBe(0);
		expect(await page.evaluate(() => stage.inkFarFrom('fresh', 'after', 2))).toBe(0);
		expect((await page.evaluate(() => stage.compare('before', 'after'))).pixels).toBeGreaterThan(0);
	});
}

test('it warms again after a drag', async ({ page }) => {
	await open(page, ['warm', 'drag']);
	await pass(page, 3000);
	const { x, y } = await page.evaluate(() => {
		const at = stage.cy.getElementById('n20').renderedPosition();
		return { x: at.x, y: at.y };
	});
	await page.mouse.move(x, y);
	await page.mouse.down();
	for (let step = 1; step < 6; step++) {
		await page.mouse.move(x + 10 * step, y + 5 * step);
		await pass(page, frame);
	}
	await page.evaluate(() => stage.forgetCounts());
	await pass(page, 3000);
	expect((await page.evaluate(() => stage.counts())).still, 'it leaves the drag in peace').toBe(0);
	await page.mouse.up();
	await pass(page, 3000);
	expect(await isWarm(page)).toBe(true);
	expect((await pan(page)).elements).toBe(0);
});

test('when all is warm it draws no more', async ({ page }) => {
	await open(page, ['warm']);
	await pass(page, 3000);
	await page.evaluate(() => stage.forgetCounts());
	await pass(page, 10_000);
	expect((await page.evaluate(() => stage.counts())).draws).toBe(0);
});

test('nor does it draw for ever where Cytoscape makes no layers', async ({ page }) => {
	await open(page, ['warm'], { zoom: 5, pan: { x: 0, y: 0 } });
	await pass(page, 3000);
	await page.evaluate(() => stage.forgetCounts());
	await pass(page, 10_000);
	expect((await page.evaluate(() => stage.counts())).draws).toBe(0);

	// A layer would be larger than Cytoscape allows.
	await open(page, ['warm'], { zoom: 1, pan: { x: 0, y: 0 } });
	await page.evaluate(() => {
		stage.cy
			.nodes()
			.positions((node) => ({ x: node.position('x') * 20, y: node.position('y') * 20 }));
	});
	await pass(page, 3000);
	await page.evaluate(() => stage.forgetCounts());
	await pass(page, 10_000);
	expect((await page.evaluate(() => stage.counts())).draws).toBe(0);
	expect(await isWarm(page)).toBe(false);
});

test('undone, it is plain Cytoscape again', async ({ page }) => {
	await open(page, ['warm']);
	await page.evaluate(() => stage.undo('warm'));
	await pass(page, 3000);
	expect(await isWarm(page)).toBe(false);
});

test('a network that is taken down leaves nothing that fails later', async ({ page }) => {
	const errors: Error[] = [];
	page.on('pageerror', (error) => errors.push(error));
	await open(page, ['warm', 'drag', 'zigzag']);
	await pass(page, 100);
	await page.evaluate(() => {
		stage.cy.destroy();
	});
	await pass(page, 5000);
	await open(page, ['warm']);
	await pass(page, 3000);
	expect(await isWarm(page)).toBe(true);
	expect(errors).toEqual([]);
});

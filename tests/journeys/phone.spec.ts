import { expect, test, type Page } from '@playwright/test';
import { drawn, openNetwork, openPage, readExample } from '../support/journey';
import { expectNamesInside, namesDrawn } from '../support/names-drawn';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** The lowest actor and where it lies, in pixels of the page. */
const lowestActor = (page: Page) =>
	page.evaluate(() => {
		const { cy } = window.__entente;
		const bounds = cy.container()!.getBoundingClientRect();
		const node = cy.nodes().max((one) => (one as cytoscape.NodeSingular).position('y')).ele;
		const at = node.renderedPosition();
		return { id: node.id(), x: bounds.left + at.x, y: bounds.top + at.y };
	});

const sheet = (page: Page) => page.getByRole('complementary', { name: 'Evidence' });
const heightOf = async (page: Page) => (await sheet(page).boundingBox())!.height;

test('The reader taps an actor low on a phone, and it stays in sight above the sheet', async ({
	page
}) => {
	await openPage(page);
	const { id, x, y } = await lowestActor(page);
	await page.touchscreen.tap(x, y);
	await expect.poll(() => heightOf(page)).toBeGreaterThan(300);
	await expect
		.poll(() =>
			page.evaluate((of) => {
				const { cy } = window.__entente;
				return cy.height() - cy.getElementById(of).renderedPosition().y;
			}, id)
		)
		.toBeGreaterThan(30);
});

const camera = (page: Page) =>
	page.evaluate(() => ({ zoom: window.__entente.cy.zoom(), ...window.__entente.cy.pan() }));

const sponsors = '#/relation/afghan-taliban.sponsorship.ttp';

for (const [what, hash, actors] of [
	['one relation', sponsors, ['afghan-taliban', 'ttp']],
	['one actor', '#/actor/lej', ['lej']]
] as const) {
	test(`A link to ${what} opens close enough to read it, at once`, async ({ page }) => {
		await openPage(page, hash);
		const first = await camera(page);
		const tools = (await page.getByRole('toolbar', { name: 'Canvas' }).boundingBox())!;
		const drawing = (await page.locator('.drawing').boundingBox())!;
		const names = await namesDrawn(page);
		expect(await camera(page), 'the camera rests from the first').toEqual(first);
		for (const actor of actors) {
			const name = names.find((one) => one.actor === actor)!;
			expect(name.size, actor).toBeGreaterThan(10.5);
			expect(name.over, actor).toBeLessThan(0);
			const y = await page.evaluate(
				(id) => window.__entente.cy.getElementById(`a:${id}`).renderedPosition().y,
				actor
			);
			expect(drawing.y + y, `${actor} stands above the tools`).toBeLessThan(tools.y);
		}
		expect(first.zoom).toBeGreaterThan(0.45);
	});
}

test('A link to one relation in a saved view opens where the view looks', async ({ page }) => {
	const seen = { x: 100, y: 50, zoom: 1, width: 300, height: 200 };
	const id = `own-${Math.random().toString(36).slice(2, 12)}`;
	const views = [{ id: 'near', title: 'Near', filters: {}, camera: seen }];
	const answer = await page.request.post('/api/networks', {
		data: JSON.stringify({ ...readExample(), id, views, stories: [] }),
		headers: { 'content-type': 'application/json' }
	});
	expect(answer.status(), await answer.text()).toBe(201);
	await openNetwork(page, id, `${sponsors}?view=near`);
	const [zoom, away] = await page.evaluate(({ x, y }) => {
		const { cy } = window.__entente;
		const at = [cy.width() / 2 - cy.pan().x, cy.height() / 2 - cy.pan().y];
		return [cy.zoom(), Math.hypot(at[0]! / cy.zoom() - x, at[1]! / cy.zoom() - y)];
	}, seen);
	// All that was seen is: as wide as the canvas, or as high. A line selected there stays in sight.
	expect(zoom).toBeGreaterThan(1.1);
	expect(away).toBeLessThan(60);
});

test('After a fit every name that is drawn lies within the canvas', async ({ page }) => {
	await openPage(page);
	await expectNamesInside(page, 12);
	await page.goto(`/?bench${sponsors}`);
	await drawn(page);
	await page.getByRole('button', { name: 'Fit' }).tap();
	await expectNamesInside(page, 5);
});

test('The sheet is dragged by its bar, and rests small, half or high', async ({ page }) => {
	await openPage(page);
	const bar = page.getByRole('button', { name: /^Panel/ });
	const low = await heightOf(page);
	async function drag(to: number) {
		const box = (await bar.boundingBox())!;
		await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
		await page.mouse.down();
		await page.mouse.move(195, to, { steps: 6 });
		await page.mouse.up();
	}
	await drag(430);
	await expect.poll(() => heightOf(page)).toBeCloseTo(0.48 * 844, -1);
	await drag(90);
	await expect.poll(() => heightOf(page)).toBeCloseTo(0.86 * 844, -1);
	await drag(830);
	await expect.poll(() => heightOf(page)).toBeCloseTo(low, 0);
});

test('The legend is put away by a tap beside it and by Esc', async ({ page }) => {
	await openPage(page);
	const legend = page.getByRole('complementary', { name: 'Legend and filters' });
	const open = page.locator('#legend-button');
	await open.tap();
	await expect(legend).toBeVisible();
	await page.touchscreen.tap(380, 400);
	await expect(legend).toBeHidden();
	await open.tap();
	await expect(legend).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(legend).toBeHidden();
	await expect(open).toBeFocused();
});

test('On a phone the chip says all that it says elsewhere, and covers no actor', async ({
	page
}) => {
	await openPage(page);
	await expect(page.locator('.chip')).toContainText('not shown');
	await expect(page.locator('.chip .why')).toBeVisible();
	const chip = (await page.locator('.chip').boundingBox())!;
	const drawing = (await page.locator('.drawing').boundingBox())!;
	expect(chip.y).toBeGreaterThanOrEqual(drawing.y + drawing.height - 1);
});

test('Two fingers zoom, one moves the picture, and a long press offers the menu', async ({
	page
}) => {
	await openPage(page);
	const client = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: [number, number][]) =>
		client.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: points.map(([x, y], id) => ({ x, y, id }))
		});
	const before = await camera(page);
	await touch('touchStart', [180, 300], [220, 300]);
	for (const away of [20, 40, 60]) await touch('touchMove', [180 - away, 300], [220 + away, 300]);
	await touch('touchEnd');
	await expect.poll(async () => (await camera(page)).zoom).toBeGreaterThan(1.5 * before.zoom);

	const zoomed = await camera(page);
	await touch('touchStart', [20, 120]);
	for (const along of [20, 40, 60]) await touch('touchMove', [20 + along, 120]);
	await touch('touchEnd');
	await expect.poll(async () => (await camera(page)).x).toBeGreaterThan(zoomed.x + 30);

	const { x, y } = await page.evaluate(() => {
		const { cy } = window.__entente;
		const ttp = cy.getElementById('a:ttp');
		cy.center(ttp);
		const bounds = cy.container()!.getBoundingClientRect();
		const at = ttp.renderedPosition();
		return { x: bounds.left + at.x, y: bounds.top + at.y };
	});
	await touch('touchStart', [x, y]);
	await expect(page.getByRole('menu')).toBeVisible();
	await touch('touchEnd');
});

for (const [zoom, width, height] of [
	['200 %', 720, 450],
	['400 %', 360, 225]
] as const) {
	test(`At a page zoom of ${zoom} the drawing has room and nothing lies on anything else`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		await page.goto('/?bench');
		await drawn(page);
		const boxes = await Promise.all(
			['.drawing', '.chip', 'aside[aria-label="Evidence"]', 'header'].map(async (part) => ({
				part,
				...(await page.locator(part).first().boundingBox())!
			}))
		);
		const [drawing] = boxes;
		expect(drawing!.height).toBeGreaterThan(0.35 * height);
		expect(drawing!.width).toBeGreaterThan(0.5 * width);
		for (const a of boxes) {
			for (const b of boxes.filter((other) => other.part > a.part)) {
				const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
				const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
				expect(Math.min(across, down), `${a.part} on ${b.part}`).toBeLessThanOrEqual(1);
			}
		}
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
	});
}

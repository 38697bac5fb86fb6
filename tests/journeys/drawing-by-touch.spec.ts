import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { openOwnNetwork, placeOf } from '../support/journey';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const form = (page: Page) => page.locator('#panel form');
const draw = (page: Page) => page.getByRole('button', { name: /Draw a relation/ });

/** A finger as the browser gets it: touches, not a mouse that plays one. */
class Finger {
	constructor(
		readonly page: Page,
		readonly session: CDPSession
	) {}
	static async of(page: Page): Promise<Finger> {
		return new Finger(page, await page.context().newCDPSession(page));
	}
	async #touch(type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) {
		await this.session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
	}
	async drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
		await this.#touch('touchStart', from);
		for (let step = 1; step <= 6; step++) {
			const along = (a: number, b: number) => a + ((b - a) * step) / 6;
			await this.#touch('touchMove', { x: along(from.x, to.x), y: along(from.y, to.y) });
			await this.page.waitForTimeout(30);
		}
	}
	async lift(): Promise<void> {
		await this.#touch('touchEnd');
	}
}

/** Two actors in sight, far from each other and from the rest, as a finger needs it. */
async function twoActors(page: Page): Promise<[string, string]> {
	return await page.evaluate(() => {
		const { cy } = window.__entente;
		const [a, b] = [cy.getElementById('a:india'), cy.getElementById('a:pakistan')];
		cy.fit(a.union(b), 60);
		return ['india', 'pakistan'];
	});
}

test('On a phone a relation is drawn with a finger from actor to actor', async ({ page }) => {
	await openOwnNetwork(page);
	await draw(page).tap();
	await expect(page.getByText('From whom?')).toBeVisible();
	const [source, target] = await twoActors(page);
	const finger = await Finger.of(page);
	const [from, to] = [await placeOf(page, source), await placeOf(page, target)];
	await finger.drag(from, to);
	// The line follows the finger; nobody is dragged, and the drawing stays under it.
	await expect(page.locator('svg.line')).toBeVisible();
	expect(await placeOf(page, source)).toEqual(from);
	await finger.lift();
	await expect(form(page)).toContainText('Add a relation');
	await expect(form(page).getByLabel('From', { exact: true })).toHaveValue(source);
	await expect(form(page).getByLabel('To', { exact: true })).toHaveValue(target);
	await form(page).getByLabel('Type').selectOption('alliance');
	await form(page).getByRole('button', { name: 'Add the relation' }).tap();
	await expect
		.poll(() =>
			page.evaluate(() => window.__entente.cy.getElementById('r:india.alliance.pakistan').length)
		)
		.toBe(1);
});

test('Two taps draw one as well, and a line let go over nothing draws none', async ({ page }) => {
	await openOwnNetwork(page);
	await draw(page).tap();
	const [source, target] = await twoActors(page);
	const finger = await Finger.of(page);
	const from = await placeOf(page, source);
	await finger.drag(from, { x: from.x + 70, y: from.y + 60 });
	await finger.lift();
	await expect(form(page)).toBeHidden();
	await expect(page.getByText('From whom?')).toBeVisible();
	await page.touchscreen.tap(from.x, from.y);
	await expect(page.getByText('From India to whom?')).toBeVisible();
	const to = await placeOf(page, target);
	await page.touchscreen.tap(to.x, to.y);
	await expect(form(page).getByLabel('From', { exact: true })).toHaveValue(source);
	await expect(form(page).getByLabel('To', { exact: true })).toHaveValue(target);
});

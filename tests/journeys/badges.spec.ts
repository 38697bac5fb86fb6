import { expect, test, type Page } from '@playwright/test';
import { openPage } from '../support/journey';

const line = 'r:lej.hostility.pakistan';
const bystander = 'a:opposition';

/** Puts an actor on the middle of the line, or out of everyone's way. */
const put = (page: Page, where: 'on the line' | 'far away') =>
	page.evaluate(
		([edgeId, nodeId, place]) => {
			const { cy } = window.__entente;
			const edge = cy.getElementById(edgeId!);
			if (!edge.data('badge')) throw new Error('This line has no badge to make way.');
			const at = place === 'on the line' ? edge.midpoint() : { x: -3000, y: -3000 };
			cy.getElementById(nodeId!).position(at);
		},
		[line, bystander, where]
	);

const isCovered = (page: Page) =>
	page.evaluate(
		([edgeId, nodeId]) => {
			const { cy } = window.__entente;
			const badge = cy.getElementById(edgeId!).boundingBox({ includeEdges: false });
			const actor = cy.getElementById(nodeId!).boundingBox({ includeLabels: false });
			const across = Math.min(badge.x2, actor.x2) - Math.max(badge.x1, actor.x1);
			const down = Math.min(badge.y2, actor.y2) - Math.max(badge.y1, actor.y1);
			return across > 0 && down > 0;
		},
		[line, bystander]
	);

/** How far the badge has slid from the middle of its line. */
const slid = (page: Page) =>
	page.evaluate((id) => {
		const edge = window.__entente.cy.getElementById(id);
		return Math.hypot(edge.numericStyle('text-margin-x'), edge.numericStyle('text-margin-y'));
	}, line);

test('A badge makes way for an actor that is put on the middle of its line, and comes back', async ({
	page
}) => {
	await openPage(page);
	await put(page, 'far away');
	await page.waitForTimeout(500);
	const before = await slid(page);
	await put(page, 'on the line');
	await expect.poll(() => slid(page)).toBeGreaterThan(before + 10);
	expect(await isCovered(page)).toBe(false);
	await put(page, 'far away');
	await expect.poll(() => slid(page)).toBeCloseTo(before);
});

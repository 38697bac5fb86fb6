import { expect, test, type Page } from '@playwright/test';
import type { EdgeSingular } from 'cytoscape';
import { openPage } from '../support/journey';

type Pair = readonly [line: string, bystander: string];

/** The longest line with a badge, and an actor that has nothing to do with it. */
const choose = (page: Page): Promise<Pair> =>
	page.evaluate((): Pair => {
		const { cy } = window.__entente;
		const length = (edge: EdgeSingular) => {
			const [a, b] = [edge.source().position(), edge.target().position()];
			return Math.hypot(a.x - b.x, a.y - b.y);
		};
		const [line] = cy
			.edges()
			.toArray()
			.filter((edge) => edge.data('badge') !== '')
			.sort((a, b) => length(b) - length(a));
		const bystander = line && cy.nodes().difference(line.connectedNodes()).last();
		if (!line || !bystander) throw new Error('The example has no line with a badge.');
		return [line.id(), bystander.id()];
	});

/** Puts an actor on the middle of the line, or out of everyone's way. */
const put = (page: Page, pair: Pair, where: 'on the line' | 'far away') =>
	page.evaluate(
		([edgeId, nodeId, place]) => {
			const { cy } = window.__entente;
			const edge = cy.getElementById(edgeId!);
			const at = place === 'on the line' ? edge.midpoint() : { x: -3000, y: -3000 };
			cy.getElementById(nodeId!).position(at);
		},
		[...pair, where]
	);

const isCovered = (page: Page, pair: Pair) =>
	page.evaluate(
		([edgeId, nodeId]) => {
			const { cy } = window.__entente;
			const badge = cy.getElementById(edgeId!).boundingBox({ includeEdges: false });
			const actor = cy.getElementById(nodeId!).boundingBox({ includeLabels: false });
			const across = Math.min(badge.x2, actor.x2) - Math.max(badge.x1, actor.x1);
			const down = Math.min(badge.y2, actor.y2) - Math.max(badge.y1, actor.y1);
			return across > 0 && down > 0;
		},
		[...pair]
	);

/** How far the badge has slid from the middle of its line. */
const slid = (page: Page, [line]: Pair) =>
	page.evaluate((id) => {
		const edge = window.__entente.cy.getElementById(id);
		return Math.hypot(edge.numericStyle('text-margin-x'), edge.numericStyle('text-margin-y'));
	}, line);

test('A badge makes way for an actor that is put on the middle of its line, and comes back', async ({
	page
}) => {
	await openPage(page);
	const pair = await choose(page);
	await put(page, pair, 'far away');
	await page.waitForTimeout(500);
	const before = await slid(page, pair);
	await put(page, pair, 'on the line');
	await expect.poll(() => slid(page, pair)).toBeGreaterThan(before + 10);
	expect(await isCovered(page, pair)).toBe(false);
	await put(page, pair, 'far away');
	await expect.poll(() => slid(page, pair)).toBeCloseTo(before);
});

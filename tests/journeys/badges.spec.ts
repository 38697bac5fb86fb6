import { expect, test } from '@playwright/test';
import { openPage } from '../support/journey';

test('A badge makes way for an actor that is put on the middle of its line, and comes back', async ({
	page
}) => {
	await openPage(page);
	const relation = 'r:lej.hostility.pakistan';
	const bystander = 'a:opposition';
	const overlap = () =>
		page.evaluate(
			([line, actor]) => {
				const { cy } = window.__entente;
				const badge = cy.getElementById(line!).boundingBox({ includeEdges: false });
				const box = cy.getElementById(actor!).boundingBox({ includeLabels: false });
				const across = Math.min(badge.x2, box.x2) - Math.max(badge.x1, box.x1);
				const down = Math.min(badge.y2, box.y2) - Math.max(badge.y1, box.y1);
				return across > 0 && down > 0;
			},
			[relation, bystander]
		);
	const move = (onto: 'line' | 'aside') =>
		page.evaluate(
			([line, actor, where]) => {
				const { cy } = window.__entente;
				const edge = cy.getElementById(line!);
				if (!edge.data('badge')) throw new Error('This line has no badge to make way.');
				const at = where === 'line' ? edge.midpoint() : { x: -3000, y: -3000 };
				cy.getElementById(actor!).position(at);
			},
			[relation, bystander, onto]
		);
	const shift = () =>
		page.evaluate((line) => {
			const edge = window.__entente.cy.getElementById(line);
			return Math.hypot(edge.numericStyle('text-margin-x'), edge.numericStyle('text-margin-y'));
		}, relation);

	await move('line');
	expect(await overlap()).toBe(true);
	await expect.poll(overlap).toBe(false);
	const aside = await shift();
	await move('aside');
	await expect.poll(shift).toBeLessThan(aside);
});

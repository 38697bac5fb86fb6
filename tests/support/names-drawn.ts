import { expect, type Page } from '@playwright/test';

interface DrawnName {
	readonly actor: string;
	/** On the screen, in pixels. */
	readonly size: number;
	/** How far it reaches over the nearest border of the canvas, in pixels; negative within. */
	readonly over: number;
}

/** The names that the canvas draws, once their sizes have settled. */
export async function namesDrawn(page: Page): Promise<readonly DrawnName[]> {
	const read = () =>
		page.evaluate(() => {
			const { cy } = window.__entente;
			const [zoom, width, height] = [cy.zoom(), cy.width(), cy.height()];
			return cy
				.nodes()
				.toArray()
				.flatMap((node) => {
					const size = parseFloat(String(node.style('font-size'))) * zoom;
					const least = parseFloat(String(node.style('min-zoomed-font-size')));
					if (size * devicePixelRatio < least) return [];
					const { x1, y1, x2, y2 } = node.renderedBoundingBox({
						includeNodes: false,
						includeOverlays: false
					});
					const over = Math.max(-x1, -y1, x2 - width, y2 - height);
					return [{ actor: node.id().slice(2), size, over }];
				});
		});
	let before = '';
	await expect
		.poll(
			async () => {
				const now = JSON.stringify(await read());
				const isSettled = now === before;
				before = now;
				return isSettled;
			},
			{ intervals: [400] }
		)
		.toBe(true);
	return JSON.parse(before) as DrawnName[];
}

/** Fails where a name reaches over the border of the canvas. */
export async function expectNamesInside(page: Page, least: number): Promise<void> {
	const names = await namesDrawn(page);
	expect(names.length).toBeGreaterThanOrEqual(least);
	expect(names.filter(({ over }) => over > 0)).toEqual([]);
}

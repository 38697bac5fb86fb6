import { existsSync } from 'node:fs';
import { expect, firefox, test, type Page } from '@playwright/test';
import type { LayoutGraph } from '../src/lib/layout/layout-graph';
import { layoutNow } from '../src/lib/layout/layout-now';
import { networksToAgreeOn } from './layout/networks';
import { openLayouts } from './layout/open-layouts';

const networks = networksToAgreeOn();
const names = ['camps', 'distances'] as const;

/** Every coordinate as the sixteen hexadecimal digits of its bits. */
function bits(entries: readonly (readonly [string, readonly number[]])[]): string[] {
	return entries.map(([id, xy]) => {
		const bytes = new Uint8Array(Float64Array.from(xy).buffer);
		return `${id} ${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
	});
}

/** What the page's worker computes; a number survives the way out of the page to the last bit. */
const laidOutThere = (page: Page, name: (typeof names)[number], graph: LayoutGraph) =>
	page.evaluate(
		async ([layout, given]) => {
			const { positions } = await window.layouts!.runLayout(layout, given);
			return [...positions];
		},
		[name, graph] as const
	);

async function agreesWithNode(page: Page): Promise<void> {
	await openLayouts(page);
	for (const [network, graph] of networks) {
		for (const name of names) {
			const there = bits(await laidOutThere(page, name, graph));
			expect(there, `${name} of ${network}`).toEqual(bits([...layoutNow(name, graph)]));
		}
	}
}

test('Camps and Distances have the same bits in Chromium’s worker as in Node', async ({ page }) => {
	await agreesWithNode(page);
});

test('Camps and Distances have the same bits in Firefox’s worker as in Node', async () => {
	const executable = firefox.executablePath();
	test.skip(!existsSync(executable), `Skipped: Playwright has no Firefox at ${executable}.`);
	const browser = await firefox.launch();
	try {
		await agreesWithNode(await browser.newPage());
	} finally {
		await browser.close();
	}
});

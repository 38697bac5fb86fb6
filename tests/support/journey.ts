import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { Core } from 'cytoscape';
import type { Network } from '../../src/lib/model/schema';

declare global {
	interface Window {
		/** Only behind `?bench`; see src/lib/view/canvas.svelte.ts. */
		__entente: { cy: Core };
	}
}

const exampleFile = new URL('../../static/networks/four-articles.entente.json', import.meta.url);

/** The example network as its file holds it. */
export function readExample(): Network {
	return JSON.parse(readFileSync(exampleFile, 'utf8')) as Network;
}

/** Opens the page and waits until the network is drawn. Anything the page reports as an error fails. */
export async function openPage(page: Page, hash = ''): Promise<void> {
	page.on('pageerror', (error) => {
		throw error;
	});
	await page.goto(`/?bench${hash}`);
	await drawn(page);
}

export async function drawn(page: Page): Promise<void> {
	await expect(page.locator('[data-drawn="true"]')).toBeVisible({ timeout: 20_000 });
}

/** Where a line can be clicked: its middle, in pixels of the page. */
export function middleOf(page: Page, relation: string): Promise<{ x: number; y: number }> {
	return page.evaluate((id) => {
		const { cy } = window.__entente;
		const edge = cy.getElementById(`r:${id}`);
		const bounds = cy.container()!.getBoundingClientRect();
		const middle = edge.renderedMidpoint();
		return { x: bounds.left + middle.x, y: bounds.top + middle.y };
	}, relation);
}

/** Where an actor lies, in pixels of the page. */
export function placeOf(page: Page, actor: string): Promise<{ x: number; y: number }> {
	return page.evaluate((id) => {
		const { cy } = window.__entente;
		const bounds = cy.container()!.getBoundingClientRect();
		const at = cy.getElementById(`a:${id}`).renderedPosition();
		return { x: bounds.left + at.x, y: bounds.top + at.y };
	}, actor);
}

/** Every actor's place in the model, rounded to a hundredth, so that two pictures can be compared. */
export function places(page: Page): Promise<Record<string, string>> {
	return page.evaluate(() =>
		Object.fromEntries(
			window.__entente.cy
				.nodes()
				.map((node) => [
					node.id(),
					`${node.position('x').toFixed(2)} ${node.position('y').toFixed(2)}`
				])
		)
	);
}

/** Drops files on the page as a reader does. */
export async function dropFiles(
	page: Page,
	files: readonly { readonly name: string; readonly text: string }[]
): Promise<void> {
	await page.evaluate((dropped) => {
		const transfer = new DataTransfer();
		for (const { name, text } of dropped) transfer.items.add(new File([text], name));
		for (const type of ['dragenter', 'dragover', 'drop']) {
			document.body.dispatchEvent(
				new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true })
			);
		}
	}, files);
}

const axeSource = readFileSync(
	createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
	'utf8'
);

/** Fails with what axe finds on the page as it is now. */
export async function expectNoAxeViolation(page: Page, state: string): Promise<void> {
	await page.evaluate(axeSource);
	const violations = await page.evaluate(async () => {
		const { axe } = window as unknown as {
			axe: {
				run: () => Promise<{
					violations: { id: string; help: string; nodes: { html: string }[] }[];
				}>;
			};
		};
		const { violations: found } = await axe.run();
		return found.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html.slice(0, 160)}`);
	});
	expect(violations, state).toEqual([]);
}

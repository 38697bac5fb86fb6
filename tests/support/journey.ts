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

/** Has a test fail with anything the page reports as an error, what its policy forbids included. */
export async function failOnErrors(page: Page): Promise<void> {
	page.on('pageerror', (error) => {
		throw error;
	});
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) => {
			const { violatedDirective, blockedURI, sourceFile, lineNumber, sample } = event;
			const where = `${sourceFile}:${lineNumber} ${sample}`;
			setTimeout(() => {
				throw new Error(`the policy forbids it: ${violatedDirective} ${blockedURI} at ${where}`);
			});
		});
	});
}

/** Opens the page and waits until the network is drawn. Anything the page reports as an error fails. */
export async function openPage(page: Page, hash = ''): Promise<void> {
	await failOnErrors(page);
	await page.goto(`/?bench${hash}`);
	await drawn(page);
}

/**
 * Opens a copy of the example that nobody else has: for whoever changes something, as the example is
 * one for all journeys. Returns the id of the copy; another page opens it with `openNetwork`.
 */
export async function openOwnNetwork(page: Page, hash = ''): Promise<string> {
	const id = `own-${Math.random().toString(36).slice(2, 12)}`;
	const { annotations: _none, views: _views, stories: _stories, ...example } = readExample();
	const answer = await page.request.post('/api/networks', {
		data: JSON.stringify({ ...example, id }),
		headers: { 'content-type': 'application/json' }
	});
	expect(answer.status(), await answer.text()).toBe(201);
	await openNetwork(page, id, hash);
	return id;
}

/** Opens a network of the store and waits until it is drawn. */
export async function openNetwork(page: Page, id: string, hash = ''): Promise<void> {
	await failOnErrors(page);
	await page.goto(`/networks/${id}?bench${hash}`);
	await drawn(page);
}

/** Drags an actor by so many pixels of the page, in steps as a hand does. */
export async function dragActor(page: Page, actor: string, by: [number, number]): Promise<void> {
	const { x, y } = await placeOf(page, actor);
	await page.mouse.move(x, y);
	await page.mouse.down();
	await page.mouse.move(x + by[0], y + by[1], { steps: 4 });
	await page.mouse.up();
}

export async function drawn(page: Page): Promise<void> {
	await expect(page.locator('[data-drawn="true"]')).toBeVisible({ timeout: 20_000 });
}

/** Waits until nothing travels on the canvas any more: no actor, and not the camera. */
export async function atRest(page: Page): Promise<void> {
	const sight = () =>
		page.evaluate(() => {
			const { cy } = window.__entente;
			return JSON.stringify([cy.zoom(), cy.pan(), cy.nodes().map((node) => node.position())]);
		});
	await expect
		.poll(async () => {
			const before = await sight();
			await page.waitForTimeout(300);
			return before === (await sight());
		})
		.toBe(true);
}

/**
 * Where a line can be clicked, in pixels of the page: a place along it at which it is the one under
 * the pointer. The network is zoomed first so that its two actors fill the canvas.
 */
export async function placeOnLine(page: Page, relation: string): Promise<{ x: number; y: number }> {
	const place = await page.evaluate((id) => {
		const { cy } = window.__entente;
		const edge = cy.getElementById(`r:${id}`);
		cy.fit(edge.connectedNodes(), 80);
		const renderer = (cy as unknown as { renderer(): Renderer }).renderer();
		interface Renderer {
			findNearestElement(x: number, y: number, interactive: boolean, touch: boolean): unknown;
		}
		const bounds = cy.container()!.getBoundingClientRect();
		const [from, to] = [edge.sourceEndpoint(), edge.targetEndpoint()];
		const bend = edge.controlPoints()?.[0] ?? edge.midpoint();
		for (const t of [0.5, 0.4, 0.6, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8]) {
			const along = (a: number, b: number, c: number) =>
				(1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c;
			const at = { x: along(from.x, bend.x, to.x), y: along(from.y, bend.y, to.y) };
			if (renderer.findNearestElement(at.x, at.y, true, false) !== edge[0]) continue;
			return {
				x: bounds.left + at.x * cy.zoom() + cy.pan().x,
				y: bounds.top + at.y * cy.zoom() + cy.pan().y
			};
		}
		return null;
	}, relation);
	expect(place, `${relation} lies under others along its whole length`).not.toBeNull();
	return place!;
}

/** Where an actor lies, in pixels of the page. */
export async function placeOf(page: Page, actor: string): Promise<{ x: number; y: number }> {
	// Where one network takes the place of another, the canvas is empty for a moment.
	await expect
		.poll(() => page.evaluate((id) => window.__entente.cy.getElementById(`a:${id}`).length, actor))
		.toBe(1);
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

import { expect, test } from '@playwright/test';
import { scaleFreeGraph } from './bench/scale-free';
import { openLayouts } from './layout/open-layouts';

const large = scaleFreeGraph(3000, 9000);
const small = scaleFreeGraph(40, 80);

test.beforeEach(({ page }) => openLayouts(page));

test('every layout comes out of the worker, springs with its library', async ({ page }) => {
	const sizes = await page.evaluate(async (graph) => {
		const sizes: number[] = [];
		for (const name of ['camps', 'springs', 'distances', 'circle', 'grid'] as const) {
			const { positions, finished } = await window.layouts!.runLayout(name, graph);
			if (finished && [...positions.values()].flat().every(Number.isFinite)) {
				sizes.push(positions.size);
			}
		}
		return sizes;
	}, small);
	expect(sizes).toEqual([40, 40, 40, 40, 40]);
});

test('springs give the same bits twice, in one worker and in a new one', async ({ page }) => {
	const run = () =>
		page.evaluate(
			async (graph) => [...(await window.layouts!.runLayout('springs', graph)).positions],
			small
		);
	const first = await run();
	expect(await run()).toEqual(first);
	await page.reload();
	await page.waitForFunction(() => window.layouts !== undefined);
	expect(await run()).toEqual(first);
});

test('a layout can be cancelled while it computes, and the next one runs', async ({ page }) => {
	const outcome = await page.evaluate(
		async ([graph, next]) => {
			const controller = new AbortController();
			const running = window.layouts!.runLayout('camps', graph, {
				signal: controller.signal,
				onprogress: () => controller.abort()
			});
			const rejected = await running.then(
				() => 'answered',
				(reason: DOMException) => reason.name
			);
			const { finished } = await window.layouts!.runLayout('grid', next);
			return { rejected, finished };
		},
		[large, small] as const
	);
	expect(outcome).toEqual({ rejected: 'AbortError', finished: true });
});

test('springs can be cancelled too, though their library knows no end', async ({ page }) => {
	const rejected = await page.evaluate(async (graph) => {
		const controller = new AbortController();
		const running = window.layouts!.runLayout('springs', graph, {
			signal: controller.signal,
			onprogress: () => controller.abort()
		});
		return running.then(
			() => 'answered',
			(reason: DOMException) => reason.name
		);
	}, large);
	expect(rejected).toBe('AbortError');
});

test('only the last of several requests is answered', async ({ page }) => {
	const outcomes = await page.evaluate(async (graph) => {
		const { runLayout } = window.layouts!;
		const all = await Promise.allSettled([
			runLayout('camps', graph),
			runLayout('distances', graph),
			runLayout('grid', graph)
		]);
		return all.map(({ status }) => status);
	}, large);
	expect(outcomes).toEqual(['rejected', 'rejected', 'fulfilled']);
});

test('at the deadline the best so far is answered, by springs too', async ({ page }) => {
	const outcomes = await page.evaluate(
		async (graph) => {
			const outcomes: { size: number; finished: boolean }[] = [];
			for (const name of ['camps', 'springs'] as const) {
				const { positions, finished } = await window.layouts!.runLayout(name, graph, {
					deadline: 50
				});
				outcomes.push({ size: positions.size, finished });
			}
			return outcomes;
		},
		scaleFreeGraph(400, 800)
	);
	expect(outcomes).toEqual([
		{ size: 400, finished: false },
		{ size: 400, finished: false }
	]);
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { graphOf, plantedCamps } from '../../../tests/support/signed-graphs';
import { scaleFreeGraph } from '../../../tests/bench/scale-free';
import { answerRequest } from './answer-request';
import type * as Client from './layout-client';
import type { LayoutReply, LayoutRequest } from './layout-messages';
import { layoutNow } from './layout-now';

// Slow machines run several tests at a time, and springs load a library first.
vi.setConfig({ testTimeout: 30_000 });

/** Stands in for a thread of its own: the very code of the worker, over messages that are cloned. */
class WorkerHere {
	static started = 0;
	onmessage: ((event: { data: LayoutReply }) => void) | null = null;
	onerror: ((event: { message: string }) => void) | null = null;
	#terminated = false;

	constructor() {
		WorkerHere.started++;
	}

	postMessage(request: LayoutRequest, transfer: Transferable[]) {
		const received = structuredClone(request, { transfer });
		setTimeout(() => {
			void answerRequest(received, (reply, back = []) => {
				const data = structuredClone(reply, { transfer: back });
				setTimeout(() => {
					if (!this.#terminated) this.onmessage?.({ data });
				});
			});
		});
	}

	terminate() {
		this.#terminated = true;
	}
}

let runLayout: typeof Client.runLayout;

beforeEach(async () => {
	WorkerHere.started = 0;
	vi.stubGlobal('Worker', WorkerHere);
	vi.resetModules();
	({ runLayout } = await import('./layout-client'));
});
afterEach(() => vi.unstubAllGlobals());

describe('runLayout', () => {
	const { graph } = plantedCamps(20, 50, 2, 0, 1);

	test('answers with what the layout computes, and says that it finished', async () => {
		const { positions, finished, labels } = await runLayout('camps', graph);
		expect(positions).toEqual(layoutNow('camps', graph));
		expect(finished).toBe(true);
		expect(labels).toBeUndefined();
	});

	test.each(['camps', 'springs', 'distances', 'circle', 'grid'] as const)(
		'knows %s',
		async (name) => {
			expect((await runLayout(name, graph)).positions.size).toBe(20);
		}
	);

	test('gives a side for every label, if the nodes have labels', async () => {
		const nodes = graph.nodes.map((node) => ({ ...node, labelWidth: 60, labelHeight: 14 }));
		const { labels } = await runLayout('camps', { ...graph, nodes });
		expect([...labels!.keys()].sort()).toEqual(nodes.map(({ id }) => id).sort());
		expect(new Set(labels!.values()).size).toBeGreaterThan(1);
	});

	test('uses one worker again and again', async () => {
		await runLayout('grid', graph);
		await runLayout('circle', graph);
		expect(WorkerHere.started).toBe(1);
	});

	test('a layout that another one supersedes is rejected, and its answer dropped', async () => {
		const first = runLayout('camps', graph);
		const second = runLayout('grid', graph);
		await expect(first).rejects.toMatchObject({ name: 'AbortError' });
		expect((await second).positions).toEqual(layoutNow('grid', graph));
		expect(WorkerHere.started).toBe(2);
	});

	test('aborting rejects with the reason, and the next layout runs', async () => {
		const controller = new AbortController();
		const running = runLayout('camps', graph, { signal: controller.signal });
		controller.abort(new Error('not wanted'));
		await expect(running).rejects.toThrow('not wanted');
		await expect(runLayout('grid', graph)).resolves.toMatchObject({ finished: true });
	});

	test('a signal that is aborted already starts nothing', async () => {
		await expect(runLayout('camps', graph, { signal: AbortSignal.abort() })).rejects.toMatchObject({
			name: 'AbortError'
		});
		expect(WorkerHere.started).toBe(0);
	});

	test('when the deadline comes first, the best so far is answered and said to be that', async () => {
		const large = scaleFreeGraph(300, 600);
		const { positions, finished } = await runLayout('camps', large, { deadline: 0 });
		expect(finished).toBe(false);
		expect(positions.size).toBe(300);
	});

	test('tells the progress on the way', async () => {
		const told: number[] = [];
		await runLayout('distances', scaleFreeGraph(1500, 3000), {
			onprogress: (fraction) => told.push(fraction)
		});
		expect(told.length).toBeGreaterThan(0);
		expect(told.every((fraction) => fraction > 0 && fraction <= 1)).toBe(true);
	});

	test('a worker that is silent long after its deadline is ended, and the next layout runs', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		const post = vi.spyOn(WorkerHere.prototype, 'postMessage').mockImplementation(() => {});
		const silent = runLayout('camps', graph, { deadline: 1000 });
		const rejected = expect(silent).rejects.toMatchObject({ name: 'TimeoutError' });
		await vi.advanceTimersByTimeAsync(60_000);
		await rejected;
		post.mockRestore();
		vi.useRealTimers();
		await expect(runLayout('grid', graph)).resolves.toMatchObject({ finished: true });
	});

	test('an empty graph is answered with no positions', async () => {
		expect((await runLayout('camps', { nodes: [], edges: [] })).positions.size).toBe(0);
	});

	test('a failure in the worker is an error here', async () => {
		await expect(runLayout('no such layout' as 'grid', graphOf([], ['a']))).rejects.toThrow();
	});
});

import { buffersOf, encodeGraph, positionsById } from './encode-graph';
import type { LayoutGraph, LayoutName, LayoutResult } from './layout-graph';
import { labelSides } from './label-side';
import type { LayoutReply, LayoutRequest } from './layout-messages';

export interface LayoutOptions {
	/** Aborting ends the worker at once; the promise rejects with the signal's reason. */
	readonly signal?: AbortSignal;
	/** Called now and then with the fraction done. */
	readonly onprogress?: (fraction: number) => void;
	/** Milliseconds after which to answer with the best so far; long after it, the worker is ended. */
	readonly deadline?: number;
}

/** The worker at rest, kept so that the next layout need not start one. */
let idle: Worker | null = null;
let requests = 0;
/** Ends the layout under way, if any, because another one was asked for. */
let supersede: (() => void) | null = null;

/** Milliseconds after its deadline within which a worker must have answered. */
const grace = 10_000;

const startWorker = () =>
	new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });

/**
 * Lays a graph out in the worker. One layout runs at a time: a new one ends the one under way,
 * whose promise rejects with an AbortError, as it does on `options.signal`. Rejects with an Error
 * if the worker fails or is long overdue.
 */
export function runLayout(
	name: LayoutName,
	graph: LayoutGraph,
	options: LayoutOptions = {}
): Promise<LayoutResult> {
	const { signal, onprogress, deadline } = options;
	if (signal?.aborted) return Promise.reject(signal.reason);
	const start = performance.now();
	supersede?.();
	return new Promise((resolve, reject) => {
		const id = ++requests;
		const worker = idle ?? startWorker();
		idle = null;
		const arrays = encodeGraph(graph);

		const end = () => {
			signal?.removeEventListener('abort', abort);
			clearTimeout(overdue);
			worker.onmessage = worker.onerror = null;
			supersede = null;
		};
		const stop = (reason: unknown) => {
			end();
			worker.terminate();
			reject(reason);
		};
		const overdue =
			deadline === undefined
				? undefined
				: setTimeout(
						() => stop(new DOMException('It did not end in time.', 'TimeoutError')),
						deadline + grace
					);
		const abort = () => stop(signal!.reason);
		signal?.addEventListener('abort', abort);
		supersede = () => stop(new DOMException('Another layout was asked for.', 'AbortError'));

		worker.onerror = (event) => stop(new Error(event.message || 'The layout worker failed.'));
		worker.onmessage = ({ data }: MessageEvent<LayoutReply>) => {
			if (data.id !== id) return;
			if (data.type === 'progress') {
				onprogress?.(data.fraction);
				return;
			}
			if (data.type === 'failed') {
				stop(new Error(data.message));
				return;
			}
			end();
			idle = worker;
			resolve({
				positions: positionsById(arrays.ids, data.positions),
				...(data.labels && { labels: sidesById(arrays.ids, data.labels) }),
				finished: data.finished,
				elapsed: performance.now() - start
			});
		};
		const request: LayoutRequest = { id, name, arrays, deadline: deadline ?? null };
		worker.postMessage(request, buffersOf(arrays));
	});
}

const sidesById = (ids: readonly string[], sides: Int8Array) =>
	new Map(ids.map((id, index) => [id, labelSides[sides[index]!]!]));

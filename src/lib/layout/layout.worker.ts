/// <reference lib="webworker" />
import { canonicalise } from './canonical-graph';
import { inOrder, layOutArrays } from './layout-now';
import type { LayoutReply, LayoutRequest } from './layout-messages';

declare const self: DedicatedWorkerGlobalScope;

/** Milliseconds between two reports of progress. */
const REPORT_EVERY = 50;

const reply = (message: LayoutReply, transfer: Transferable[] = []) =>
	self.postMessage(message, transfer);

self.onmessage = async ({ data }: MessageEvent<LayoutRequest>) => {
	try {
		const { positions, finished } = await layOut(data);
		reply({ id: data.id, type: 'done', positions, finished }, [positions.buffer]);
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		reply({ id: data.id, type: 'failed', message });
	}
};

/** Runs to the end in one task: a layout that is no longer wanted ends with its worker. */
async function layOut({ id, name, arrays, deadline }: LayoutRequest) {
	const start = performance.now();
	const timeIsUp = () => deadline !== null && performance.now() - start > deadline;
	let reported = start;
	const onprogress = (fraction: number) => {
		if (performance.now() - reported < REPORT_EVERY) return;
		reported = performance.now();
		reply({ id, type: 'progress', fraction });
	};
	if (name !== 'springs') return layOutArrays(name, arrays, timeIsUp, onprogress);
	const { springs } = await import('./springs');
	const { graph, order } = canonicalise(arrays);
	const positions = springs(graph, { timeIsUp, onprogress });
	return { positions: inOrder(positions, order), finished: true };
}

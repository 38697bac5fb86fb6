import { positionsById, type GraphArrays } from './encode-graph';
import { layOutArrays } from './layout-now';
import { labelSides, mostSidedLabels } from './label-side';
import type { LayoutReply, LayoutRequest } from './layout-messages';
import { placeLabels } from './place-labels';
import type { Watch } from './watch';

/** Milliseconds between two reports of progress. */
const REPORT_EVERY = 50;

/**
 * What the worker does with a request: tells the progress now and then, and answers once, with
 * positions or with what went wrong. A layout runs in one task to its end or its deadline, because
 * one that is no longer wanted ends with its worker.
 */
export async function answerRequest(
	{ id, name, arrays, deadline }: LayoutRequest,
	reply: (message: LayoutReply, transfer?: Transferable[]) => void
): Promise<void> {
	const start = performance.now();
	let reported = start;
	let finished = true;
	const watch: Watch = {
		timeIsUp() {
			finished &&= deadline === null || performance.now() - start < deadline;
			return !finished;
		},
		onprogress(fraction) {
			if (performance.now() - reported < REPORT_EVERY) return;
			reported = performance.now();
			reply({ id, type: 'progress', fraction });
		}
	};
	try {
		const layout = name === 'springs' ? (await import('./springs')).springs : name;
		const positions = layOutArrays(layout, arrays, watch);
		const labels = sidesOfLabels(arrays, positions);
		reply({ id, type: 'done', positions, labels, finished }, [positions.buffer as ArrayBuffer]);
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		reply({ id, type: 'failed', message });
	}
}

/** The index of each label's side, or null where the nodes gave no labels or are too many. */
function sidesOfLabels(
	{ ids, diameters, labels, ends }: GraphArrays,
	positions: Float64Array
): Int8Array | null {
	if (ids.length > mostSidedLabels || labels.every((length) => length === 0)) return null;
	const nodes = ids.map((id, index) => ({
		id,
		diameter: diameters[index]!,
		labelWidth: labels[2 * index]!,
		labelHeight: labels[2 * index + 1]!
	}));
	const lines = Array.from({ length: ends.length / 2 }, (_, edge) => ({
		source: ids[ends[2 * edge]!]!,
		target: ids[ends[2 * edge + 1]!]!
	}));
	const sides = placeLabels(nodes, lines, positionsById(ids, positions));
	return Int8Array.from(ids, (id) => labelSides.indexOf(sides.get(id)!));
}

/** The app's layouts, run through its own client and worker, without the app around them. */
import { runLayout } from '../../../src/lib/layout/layout-client';
import type { LayoutGraph, LayoutName } from '../../../src/lib/layout/layout-graph';

export interface LaidOut {
	readonly elapsed: number;
	readonly longestGap: number;
	readonly positions: readonly (readonly [string, number, number])[];
}

async function layOut(name: LayoutName, graph: LayoutGraph): Promise<LaidOut> {
	// So that parsing the graph on its way into the page is not taken for a gap.
	await new Promise((resolve) => setTimeout(resolve, 300));
	const start = performance.now();
	const { positions, finished } = await runLayout(name, graph);
	const end = performance.now();
	if (!finished) throw new Error(`${name} did not finish`);
	return {
		elapsed: end - start,
		longestGap: window.bench.longestGap(start, end),
		positions: [...positions].map(([id, [x, y]]) => [id, x, y] as const)
	};
}

declare global {
	var layOut: (name: LayoutName, graph: LayoutGraph) => Promise<LaidOut>;
}
globalThis.layOut = layOut;

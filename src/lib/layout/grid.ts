import { boundsOf, inRows, splitByFixed } from './part';
import type { Layout } from './watch';

/** Pixels between the fixed nodes and the rows under them. */
const UNDER = 48;

/** In rows, those with the most ties first; under the fixed nodes where there are some. */
export const grid: Layout = (graph) => {
	const { held, free } = splitByFixed(graph);
	const degree = (node: number) => graph.offsets[node + 1]! - graph.offsets[node]!;
	const rows = inRows(
		graph,
		free.sort((a, b) => degree(b) - degree(a) || a - b)
	);
	const answer = graph.fixed.slice();
	const { left, top, width, height } = boundsOf(graph, rows);
	let dx = -left - width / 2;
	let dy = -top - height / 2;
	if (held.length > 0) {
		const positions = Float64Array.from([...held].flatMap((node) => [...xy(answer, node)]));
		const above = boundsOf(graph, { members: held, positions });
		dx = above.left - left;
		dy = above.top + above.height + UNDER - top;
	}
	rows.members.forEach((node, index) => {
		answer[2 * node] = rows.positions[2 * index]! + dx;
		answer[2 * node + 1] = rows.positions[2 * index + 1]! + dy;
	});
	return answer;
};

const xy = (positions: Float64Array, node: number) => positions.subarray(2 * node, 2 * node + 2);

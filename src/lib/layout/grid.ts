import { isFixed, type CanonicalGraph } from './canonical-graph';

/** x and y of every node in rows, those with the most ties first. */
export function grid(graph: CanonicalGraph): Float64Array {
	const { size, boxes, fixed, offsets } = graph;
	let width = 1;
	let height = 1;
	for (let node = 0; node < size; node++) {
		width = Math.max(width, boxes[2 * node]! + 12);
		height = Math.max(height, boxes[2 * node + 1]! + 12);
	}
	const columns = Math.max(1, Math.ceil(Math.sqrt((size * height * 1.5) / width)));
	const degree = (node: number) => offsets[node + 1]! - offsets[node]!;
	const order = Int32Array.from({ length: size }, (_, node) => node).sort(
		(a, b) => degree(b) - degree(a) || a - b
	);
	const positions = new Float64Array(2 * size);
	order.forEach((node, slot) => {
		const stays = isFixed(graph, node);
		positions[2 * node] = stays ? fixed[2 * node]! : (slot % columns) * width;
		positions[2 * node + 1] = stays ? fixed[2 * node + 1]! : Math.floor(slot / columns) * height;
	});
	return positions;
}

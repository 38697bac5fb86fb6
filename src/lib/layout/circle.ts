import { isFixed, type CanonicalGraph } from './canonical-graph';

/** x and y of every node on one circle, wide enough that the boxes do not overlap. */
export function circle(graph: CanonicalGraph): Float64Array {
	const { size, boxes, fixed } = graph;
	let diagonals = 0;
	for (let node = 0; node < size; node++) {
		const [width, height] = [boxes[2 * node]!, boxes[2 * node + 1]!];
		diagonals += Math.sqrt(width * width + height * height) + 6;
	}
	const radius = diagonals / (2 * Math.PI);
	const positions = new Float64Array(2 * size);
	for (let node = 0; node < size; node++) {
		const angle = (2 * Math.PI * node) / size - Math.PI / 2;
		const stays = isFixed(graph, node);
		positions[2 * node] = stays ? fixed[2 * node]! : radius * Math.cos(angle);
		positions[2 * node + 1] = stays ? fixed[2 * node + 1]! : radius * Math.sin(angle);
	}
	return positions;
}

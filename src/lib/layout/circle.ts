import { circleOrder } from './circle-order';
import { BOX_GAP } from './finish-layout';
import { meanPoint } from './orient';
import { splitByFixed } from './part';
import { removeOverlaps } from './remove-overlaps';
import type { Layout } from './watch';

/**
 * All on one circle, in an order with few crossings, from the top clockwise. Fixed nodes stay where
 * they are and the circle of the others lies around their middle.
 */
export const circle: Layout = (graph, watch) => {
	const { size, boxes, fixed } = graph;
	const { held, free } = splitByFixed(graph);
	const [middleX, middleY] = meanPoint(
		Float64Array.from([...held].flatMap((node) => [fixed[2 * node]!, fixed[2 * node + 1]!]))
	);
	const order = circleOrder(graph, watch).filter((node) => Number.isNaN(fixed[2 * node]!));
	// Each node has an arc as long as its box's diagonal: so two cannot overlap, however they lie.
	const arcs = Float64Array.from(order, (node) => {
		const width = boxes[2 * node]!;
		const height = boxes[2 * node + 1]!;
		return Math.sqrt(width * width + height * height) + BOX_GAP;
	});
	const around = arcs.reduce((sum, arc) => sum + arc, 0);
	// On a small circle the chord is notably shorter than the arc.
	const radius = free.length === 1 ? 0 : (around / (2 * Math.PI)) * (1 + 2 / free.length);
	const positions = fixed.slice();
	let angle = -Math.PI / 2;
	order.forEach((node, index) => {
		positions[2 * node] = middleX + radius * Math.cos(angle);
		positions[2 * node + 1] = middleY + radius * Math.sin(angle);
		angle += (Math.PI * (arcs[index]! + (arcs[index + 1] ?? arcs[0]!))) / around;
	});
	const stays = new Uint8Array(size);
	for (const node of held) stays[node] = 1;
	removeOverlaps(positions, boxes, stays, BOX_GAP);
	return positions;
};

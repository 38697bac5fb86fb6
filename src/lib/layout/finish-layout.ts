import { isFixed, type CanonicalGraph } from './canonical-graph';
import { packRectangles } from './pack-components';
import { removeOverlaps } from './remove-overlaps';

/** Pixels between two boxes, and between two components. */
const GAP = 6;
const COMPONENT_GAP = 40;

export function finishLayout(
	graph: CanonicalGraph,
	components: readonly Int32Array[],
	positions: Float64Array
): Float64Array {
	const answer = new Float64Array(2 * graph.size);
	const sizes: [number, number][] = [];
	const parts = components.map((members) => {
		const part = new Float64Array(2 * members.length);
		const boxes = new Float64Array(2 * members.length);
		const fixed = new Uint8Array(members.length);
		members.forEach((node, index) => {
			for (const axis of [0, 1]) {
				part[2 * index + axis] = positions[2 * node + axis]! * 140;
				boxes[2 * index + axis] = graph.boxes[2 * node + axis]!;
			}
			fixed[index] = isFixed(graph, node) ? 1 : 0;
		});
		removeOverlaps(part, boxes, fixed, GAP);
		let left = Infinity;
		let right = -Infinity;
		let top = Infinity;
		let bottom = -Infinity;
		for (let i = 0; i < members.length; i++) {
			left = Math.min(left, part[2 * i]! - boxes[2 * i]! / 2);
			right = Math.max(right, part[2 * i]! + boxes[2 * i]! / 2);
			top = Math.min(top, part[2 * i + 1]! - boxes[2 * i + 1]! / 2);
			bottom = Math.max(bottom, part[2 * i + 1]! + boxes[2 * i + 1]! / 2);
		}
		sizes.push([right - left, bottom - top]);
		return { members, part, left, top };
	});
	const places = packRectangles(sizes, COMPONENT_GAP);
	parts.forEach(({ members, part, left, top }, component) => {
		const place = places[component]!;
		members.forEach((node, index) => {
			answer[2 * node] = part[2 * index]! - left + place.x;
			answer[2 * node + 1] = part[2 * index + 1]! - top + place.y;
		});
	});
	return answer;
}

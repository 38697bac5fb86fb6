import { inducedGraph, isFixed, type CanonicalGraph } from './canonical-graph';
import { clearLines } from './clear-lines';
import { packRectangles } from './pack-components';
import { boundsOf, inRows, type Part } from './part';
import { removeOverlaps } from './remove-overlaps';

/** Pixels between two boxes. */
export const BOX_GAP = 6;
/** Pixels between two components. */
const COMPONENT_GAP = 30;

/**
 * Where all nodes of a graph go, given where those of each part lie among themselves: without
 * overlaps, parts in the order given beside each other. Fixed nodes are where they were, exactly,
 * and the parts that hold them stay around them.
 */
export function finishLayout(graph: CanonicalGraph, parts: readonly Part[]): Float64Array {
	const anchored = parts.filter(({ members }) => members.some((node) => isFixed(graph, node)));
	const free = parts.filter((part) => !anchored.includes(part));
	const blocks = free.filter(({ members }) => members.length > 1);
	if (anchored.length > 0) blocks.unshift(joined(anchored));
	for (const part of blocks) settle(graph, part);
	const alone = free.flatMap(({ members }) => (members.length === 1 ? [...members] : []));
	if (alone.length > 0) {
		const width = blocks[0] && boundsOf(graph, blocks[0]).width;
		blocks.push(inRows(graph, Int32Array.from(alone).sort(), width));
	}
	const bounds = blocks.map((part) => boundsOf(graph, part));
	const places = packRectangles(
		bounds.map(({ width, height }) => [width, height]),
		COMPONENT_GAP
	);
	const answer = new Float64Array(2 * graph.size);
	const [first] = bounds;
	// The first block is the anchored one, or the largest, whose middle becomes the origin.
	const originX = first ? (anchored.length > 0 ? first.left : -first.width / 2) : 0;
	const originY = first ? (anchored.length > 0 ? first.top : -first.height / 2) : 0;
	blocks.forEach(({ members, positions }, block) => {
		const dx = originX + places[block]!.x - bounds[block]!.left;
		const dy = originY + places[block]!.y - bounds[block]!.top;
		members.forEach((node, index) => {
			const stays = isFixed(graph, node);
			answer[2 * node] = stays ? graph.fixed[2 * node]! : positions[2 * index]! + dx;
			answer[2 * node + 1] = stays ? graph.fixed[2 * node + 1]! : positions[2 * index + 1]! + dy;
		});
	});
	return answer;
}

function joined(parts: readonly Part[]): Part {
	const nodes = parts.flatMap(({ members, positions }) =>
		[...members].map((node, index) => ({ node, at: positions.subarray(2 * index, 2 * index + 2) }))
	);
	nodes.sort((a, b) => a.node - b.node);
	return {
		members: Int32Array.from(nodes, ({ node }) => node),
		positions: Float64Array.from(nodes.flatMap(({ at }) => [...at]))
	};
}

/** Puts fixed nodes in their places and pushes the others clear of boxes and lines, in place. */
function settle(graph: CanonicalGraph, { members, positions }: Part): void {
	const { boxes, diameters, fixed: places, ties, strands } = inducedGraph(graph, members);
	const fixed = new Uint8Array(members.length);
	members.forEach((node, index) => {
		if (!isFixed(graph, node)) return;
		fixed[index] = 1;
		positions.set(places.subarray(2 * index, 2 * index + 2), 2 * index);
	});
	removeOverlaps(positions, boxes, fixed, BOX_GAP);
	clearLines({ positions, boxes, diameters, fixed, ties, strands }, BOX_GAP);
}

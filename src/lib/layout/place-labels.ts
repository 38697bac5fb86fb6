import { labelCorner, labelSides, type LabelSide } from './label-side';
import type { Positions } from './layout-graph';

export interface LabelledNode {
	readonly id: string;
	/** Of the symbol, in pixels. */
	readonly diameter: number;
	readonly labelWidth: number;
	readonly labelHeight: number;
}

export interface LabelledLine {
	readonly source: string;
	readonly target: string;
}

interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** What each side must gain over those before it, in pixels of covered line, to be chosen. */
const reluctance: Readonly<Record<LabelSide, number>> = {
	below: 0,
	above: 4,
	right: 6,
	left: 8,
	'below-right': 12,
	'above-right': 12,
	'below-left': 13,
	'above-left': 13
};

/** A label on a label or a symbol is worse than one on a line: by so much a pixel of its height. */
const LABEL_ON_LABEL = 6;
const LABEL_ON_SYMBOL = 4;
const MOST_SWEEPS = 8;

/**
 * On which side of its symbol each label covers least of other labels, symbols and lines. Every
 * label starts below; then each in turn, by id, goes to its best side until none changes. Lines are
 * taken as straight, from centre to centre; nodes without a position get no answer.
 */
export function placeLabels(
	nodes: readonly LabelledNode[],
	lines: readonly LabelledLine[],
	positions: Positions
): ReadonlyMap<string, LabelSide> {
	const placed = nodes
		.flatMap((node) => {
			const at = positions.get(node.id);
			return at ? [{ node, at }] : [];
		})
		.sort((a, b) => (a.node.id < b.node.id ? -1 : a.node.id > b.node.id ? 1 : 0));
	const segments = distinctSegments(lines, positions);
	const symbols = placed.map(({ node, at: [x, y] }) => {
		const radius = node.diameter / 2;
		return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
	});
	const boxes = placed.map(({ node, at }) => labelSides.map((side) => labelBox(node, at, side)));

	// What does not change with the other labels' sides is reckoned once.
	const ground = boxes.map((ofNode, index) =>
		ofNode.map((box, side) => {
			let cost = reluctance[labelSides[side]!];
			symbols.forEach((symbol, other) => {
				if (other !== index) cost += LABEL_ON_SYMBOL * overlap(box, symbol);
			});
			for (const segment of segments) cost += lengthInside(box, segment);
			return cost;
		})
	);

	const chosen = new Int8Array(placed.length);
	for (let sweep = 0, changed = true; changed && sweep < MOST_SWEEPS; sweep++) {
		changed = false;
		for (let index = 0; index < placed.length; index++) {
			const costs = ground[index]!.map((cost, side) => {
				const box = boxes[index]![side]!;
				for (let other = 0; other < placed.length; other++) {
					if (other === index) continue;
					cost += LABEL_ON_LABEL * overlap(box, boxes[other]![chosen[other]!]!);
				}
				return cost;
			});
			const best = costs.indexOf(Math.min(...costs));
			if (best === chosen[index]) continue;
			chosen[index] = best;
			changed = true;
		}
	}
	return new Map(placed.map(({ node }, index) => [node.id, labelSides[chosen[index]!]!]));
}

/** Where a node's label lies on one side of its symbol. */
function labelBox(node: LabelledNode, at: readonly [number, number], side: LabelSide): Box {
	const { labelWidth: width, labelHeight: height } = node;
	const [left, top] = labelCorner(at, node.diameter, { width, height }, side);
	return { left, top, right: left + width, bottom: top + height };
}

/** How far one box reaches into the other: the side of a square as large as what they share. */
function overlap(a: Box, b: Box): number {
	const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
	if (width <= 0) return 0;
	const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
	return height <= 0 ? 0 : Math.sqrt(width * height);
}

type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/** One segment for every pair that has lines, in an order that does not depend on theirs. */
function distinctSegments(lines: readonly LabelledLine[], positions: Positions): Segment[] {
	const segments = new Map<string, Segment>();
	for (const { source, target } of lines) {
		const [low, high] = source < target ? [source, target] : [target, source];
		const from = positions.get(low);
		const to = positions.get(high);
		if (from && to && low !== high) segments.set(`${low}\n${high}`, [...from, ...to]);
	}
	return [...segments.keys()].sort().map((key) => segments.get(key)!);
}

/** The length of a segment inside a box (Liang and Barsky 1984). */
function lengthInside(box: Box, [x1, y1, x2, y2]: Segment): number {
	if (Math.max(x1, x2) < box.left || Math.min(x1, x2) > box.right) return 0;
	if (Math.max(y1, y2) < box.top || Math.min(y1, y2) > box.bottom) return 0;
	const dx = x2 - x1;
	const dy = y2 - y1;
	let enters = 0;
	let leaves = 1;
	for (const [slope, room] of [
		[-dx, x1 - box.left],
		[dx, box.right - x1],
		[-dy, y1 - box.top],
		[dy, box.bottom - y1]
	] as const) {
		if (slope === 0) {
			if (room < 0) return 0;
		} else if (slope < 0) enters = Math.max(enters, room / slope);
		else leaves = Math.min(leaves, room / slope);
	}
	return enters < leaves ? (leaves - enters) * Math.sqrt(dx * dx + dy * dy) : 0;
}

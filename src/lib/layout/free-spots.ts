const MOST_RINGS = 400;
const MOST_GAP = 100;

/**
 * Moves every free node whose box overlaps another one's, in place, to the nearest spot on a lattice
 * around it where it keeps `gap` pixels from all: the way out amid fixed nodes, where pushing cannot
 * help.
 *
 * @param fixed 1 for a node that must not move
 */
export function moveToFreeSpots(
	positions: Float64Array,
	boxes: Float64Array,
	fixed: Uint8Array,
	gap: number
): void {
	const crowd = occupancy(positions, boxes);
	for (let node = 0; node < fixed.length; node++) crowd.add(node);
	for (let node = 0; node < fixed.length; node++) {
		if (fixed[node] || crowd.isClear(node, 0)) continue;
		crowd.remove(node);
		const x = positions[2 * node]!;
		const y = positions[2 * node + 1]!;
		const stepX = boxes[2 * node]! / 2;
		const stepY = boxes[2 * node + 1]! / 2;
		search: for (let ring = 0; ring < MOST_RINGS; ring++) {
			for (const [i, j] of squareRing(ring)) {
				positions[2 * node] = x + i * stepX;
				positions[2 * node + 1] = y + j * stepY;
				if (crowd.isClear(node, gap)) break search;
			}
		}
		crowd.add(node);
	}
}

/** The lattice points at this many steps from the middle, those straight beside it first. */
function squareRing(ring: number): (readonly [number, number])[] {
	if (ring === 0) return [[0, 0]];
	const points: (readonly [number, number])[] = [];
	for (let along = 0; along <= ring; along++) {
		for (const i of along === 0 ? [0] : [-along, along]) {
			points.push([i, -ring], [i, ring]);
			if (along < ring) points.push([-ring, i], [ring, i]);
		}
	}
	return points;
}

/** Which nodes stand where, by cells as large as the largest box. */
function occupancy(positions: Float64Array, boxes: Float64Array) {
	let cellWidth = 1;
	let cellHeight = 1;
	for (let i = 0; i < boxes.length; i += 2) {
		cellWidth = Math.max(cellWidth, boxes[i]! + MOST_GAP);
		cellHeight = Math.max(cellHeight, boxes[i + 1]! + MOST_GAP);
	}
	const cells = new Map<string, number[]>();
	const cellOf = (node: number) => [
		Math.floor(positions[2 * node]! / cellWidth),
		Math.floor(positions[2 * node + 1]! / cellHeight)
	];
	return {
		add(node: number): void {
			const key = cellOf(node).join();
			const cell = cells.get(key);
			if (cell) cell.push(node);
			else cells.set(key, [node]);
		},
		remove(node: number): void {
			const key = cellOf(node).join();
			cells.set(
				key,
				(cells.get(key) ?? []).filter((other) => other !== node)
			);
		},
		/** Whether no other box is nearer than `gap`, which is at most MOST_GAP. */
		isClear(node: number, gap: number): boolean {
			const [column, row] = cellOf(node) as [number, number];
			for (let c = column - 1; c <= column + 1; c++) {
				for (let r = row - 1; r <= row + 1; r++) {
					for (const other of cells.get(`${c},${r}`) ?? []) {
						if (other === node) continue;
						const x = Math.abs(positions[2 * node]! - positions[2 * other]!);
						const y = Math.abs(positions[2 * node + 1]! - positions[2 * other + 1]!);
						const apartX = x >= (boxes[2 * node]! + boxes[2 * other]!) / 2 + gap;
						const apartY = y >= (boxes[2 * node + 1]! + boxes[2 * other + 1]!) / 2 + gap;
						if (!apartX && !apartY) return false;
					}
				}
			}
			return true;
		}
	};
}

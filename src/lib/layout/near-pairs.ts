/**
 * Calls `visit(a, b)`, a < b, for every pair of nodes that lie within `reachX` and `reachY` of each
 * other when the call begins, and for some that do not. Always in the same order for the same
 * positions. Nodes may be moved while the pairs are visited.
 */
export function visitNearPairs(
	positions: Float64Array,
	reachX: number,
	reachY: number,
	visit: (a: number, b: number) => void
): void {
	const size = positions.length / 2;
	if (size < 2) return;
	let left = Infinity;
	let right = -Infinity;
	let top = Infinity;
	let bottom = -Infinity;
	for (let node = 0; node < size; node++) {
		left = Math.min(left, positions[2 * node]!);
		right = Math.max(right, positions[2 * node]!);
		top = Math.min(top, positions[2 * node + 1]!);
		bottom = Math.max(bottom, positions[2 * node + 1]!);
	}
	// A cell at least as large as the reach, and not many more cells than nodes.
	const most = Math.ceil(Math.sqrt(size)) * 2;
	const cellWidth = Math.max(reachX, (right - left) / most, 1e-9);
	const cellHeight = Math.max(reachY, (bottom - top) / most, 1e-9);
	const columns = Math.floor((right - left) / cellWidth) + 1;
	const rows = Math.floor((bottom - top) / cellHeight) + 1;

	const cellOf = new Int32Array(size);
	const starts = new Int32Array(columns * rows + 1);
	for (let node = 0; node < size; node++) {
		const column = Math.floor((positions[2 * node]! - left) / cellWidth);
		const row = Math.floor((positions[2 * node + 1]! - top) / cellHeight);
		cellOf[node] = row * columns + column;
		starts[cellOf[node]! + 1]!++;
	}
	for (let cell = 0; cell < columns * rows; cell++) starts[cell + 1]! += starts[cell]!;
	const next = starts.slice();
	const members = new Int32Array(size);
	for (let node = 0; node < size; node++) members[next[cellOf[node]!]!++] = node;

	for (let a = 0; a < size; a++) {
		const column = cellOf[a]! % columns;
		const row = (cellOf[a]! - column) / columns;
		const fromColumn = Math.max(column - 1, 0);
		const toColumn = Math.min(column + 1, columns - 1);
		for (let r = Math.max(row - 1, 0); r <= Math.min(row + 1, rows - 1); r++) {
			// The cells of a row lie side by side, and so do their members.
			const end = starts[r * columns + toColumn + 1]!;
			for (let at = starts[r * columns + fromColumn]!; at < end; at++) {
				if (members[at]! > a) visit(a, members[at]!);
			}
		}
	}
}

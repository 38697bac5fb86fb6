/**
 * The mean over all connected pairs of ((s · distance − d) / d)², where d is the number of ties on
 * the shortest way between the two and s the scale at which the mean is least: 0 for a drawing that
 * shows every distance, whatever its size; 0 too where no two nodes are connected. Kamada and Kawai
 * (1989); normalised as by Gansner, Koren and North (2005).
 *
 * @param positions x and y of each node
 * @param ties two node indices for each tie
 * @param sources count only pairs from so many nodes, evenly spaced by index; all when absent
 */
export function normalisedStress(
	positions: Float64Array,
	ties: Int32Array,
	sources = positions.length / 2
): number {
	const size = positions.length / 2;
	const { offsets, neighbours } = neighbourLists(size, ties);
	const hops = new Int32Array(size);
	const queue = new Int32Array(size);
	let pairs = 0;
	let linear = 0;
	let square = 0;
	for (let at = 0; at < Math.min(sources, size); at++) {
		const source = Math.floor((at * size) / Math.min(sources, size));
		hops.fill(-1);
		hops[source] = 0;
		queue[0] = source;
		let end = 1;
		for (let head = 0; head < end; head++) {
			const node = queue[head]!;
			for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
				const neighbour = neighbours[i]!;
				if (hops[neighbour] !== -1) continue;
				hops[neighbour] = hops[node]! + 1;
				queue[end++] = neighbour;
			}
		}
		for (let head = 1; head < end; head++) {
			const node = queue[head]!;
			const dx = positions[2 * node]! - positions[2 * source]!;
			const dy = positions[2 * node + 1]! - positions[2 * source + 1]!;
			const ratio = Math.sqrt(dx * dx + dy * dy) / hops[node]!;
			pairs++;
			linear += ratio;
			square += ratio * ratio;
		}
	}
	// Σ (s·r − 1)² is least at s = Σr / Σr², where it is the number of pairs − (Σr)² / Σr².
	if (pairs === 0) return 0;
	return square === 0 ? 1 : 1 - (linear * linear) / square / pairs;
}

function neighbourLists(size: number, ties: Int32Array) {
	const offsets = new Int32Array(size + 1);
	for (const end of ties) offsets[end + 1]!++;
	for (let node = 0; node < size; node++) offsets[node + 1]! += offsets[node]!;
	const next = offsets.slice();
	const neighbours = new Int32Array(ties.length);
	for (let tie = 0; tie < ties.length; tie += 2) {
		neighbours[next[ties[tie]!]!++] = ties[tie + 1]!;
		neighbours[next[ties[tie + 1]!]!++] = ties[tie]!;
	}
	return { offsets, neighbours };
}

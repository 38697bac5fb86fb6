/**
 * How well a drawing shows who belongs together: Rousseeuw, "Silhouettes" (1987), over the places
 * of the nodes.
 */

/**
 * The mean over all nodes of (b − a) / max(a, b), where a is the mean distance to the others of the
 * same camp and b the least mean distance to another camp: from −1 to 1; a node alone in its camp
 * counts 0, and so does everything where there is but one camp.
 *
 * @param positions x and y of each node
 * @param camps the camp of each node, numbered from 0
 */
export function silhouette(positions: Float64Array, camps: Int32Array): number {
	const size = camps.length;
	if (size === 0) return 0;
	const count = camps.reduce((most, camp) => Math.max(most, camp), 0) + 1;
	const members = new Int32Array(count);
	for (const camp of camps) members[camp]!++;
	let sum = 0;
	for (let node = 0; node < size; node++) {
		const own = camps[node]!;
		if (members[own] === 1) continue;
		const distances = new Float64Array(count);
		for (let other = 0; other < size; other++) {
			distances[camps[other]!]! += distance(positions, node, other);
		}
		let nearest = Infinity;
		for (let camp = 0; camp < count; camp++) {
			if (camp === own || members[camp] === 0) continue;
			nearest = Math.min(nearest, distances[camp]! / members[camp]!);
		}
		const within = distances[own]! / (members[own]! - 1);
		if (nearest !== Infinity && Math.max(within, nearest) > 0) {
			sum += (nearest - within) / Math.max(within, nearest);
		}
	}
	return sum / size;
}

/** The share of nodes whose nearest other node is of the same camp; 1 where there are fewer than two. */
export function nearestInSameCamp(positions: Float64Array, camps: Int32Array): number {
	const size = camps.length;
	if (size < 2) return 1;
	let same = 0;
	for (let node = 0; node < size; node++) {
		let nearest = -1;
		let least = Infinity;
		for (let other = 0; other < size; other++) {
			if (other === node) continue;
			const away = distance(positions, node, other);
			if (away < least) {
				least = away;
				nearest = other;
			}
		}
		if (camps[nearest] === camps[node]) same++;
	}
	return same / size;
}

function distance(positions: Float64Array, a: number, b: number): number {
	const dx = positions[2 * a]! - positions[2 * b]!;
	const dy = positions[2 * a + 1]! - positions[2 * b + 1]!;
	return Math.sqrt(dx * dx + dy * dy);
}

/**
 * A generator of numbers in [0, 1) that gives the same ones for the same seed on every machine
 * (mulberry32: 32-bit integer arithmetic and one exact division).
 */
export function seededRandom(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** The numbers 0 to count − 1 in an order drawn from `random`. */
export function shuffledIndices(count: number, random: () => number): Int32Array {
	const indices = new Int32Array(count);
	for (let i = 1; i < count; i++) {
		const j = Math.floor(random() * (i + 1));
		indices[i] = indices[j]!;
		indices[j] = i;
	}
	return indices;
}

/**
 * Turns positions, in place, so that they reach farthest to the left and right, as screens and
 * labels do, and mirrors them so that the first node lies to the left and above. In closed form,
 * with one square root each: no sine, whose last bit differs between machines.
 */
export function orient(positions: Float64Array): void {
	const size = positions.length / 2;
	if (size < 2) return;
	const [cx, cy] = meanPoint(positions);
	let xx = 0;
	let xy = 0;
	let yy = 0;
	for (let node = 0; node < size; node++) {
		const x = positions[2 * node]! - cx;
		const y = positions[2 * node + 1]! - cy;
		xx += x * x;
		xy += x * y;
		yy += y * y;
	}
	// The direction of the larger eigenvalue of the covariance; of its two forms the stable one.
	const half = (xx - yy) / 2;
	const radius = Math.sqrt(half * half + xy * xy);
	let cos = half >= 0 ? half + radius : xy;
	let sin = half >= 0 ? xy : radius - half;
	const length = Math.sqrt(cos * cos + sin * sin);
	cos = length > 0 ? cos / length : 1;
	sin = length > 0 ? sin / length : 0;
	const turnedX = (x: number, y: number) => x * cos + y * sin;
	const turnedY = (x: number, y: number) => y * cos - x * sin;
	const firstX = positions[0]! - cx;
	const firstY = positions[1]! - cy;
	const mirrorX = turnedX(firstX, firstY) > 0 ? -1 : 1;
	const mirrorY = turnedY(firstX, firstY) > 0 ? -1 : 1;
	for (let node = 0; node < size; node++) {
		const x = positions[2 * node]! - cx;
		const y = positions[2 * node + 1]! - cy;
		positions[2 * node] = mirrorX * turnedX(x, y);
		positions[2 * node + 1] = mirrorY * turnedY(x, y);
	}
}

/** The mean of some points. */
export function meanPoint(points: Float64Array): [number, number] {
	let x = 0;
	let y = 0;
	for (let i = 0; i < points.length; i += 2) {
		x += points[i]!;
		y += points[i + 1]!;
	}
	const count = Math.max(1, points.length / 2);
	return [x / count, y / count];
}

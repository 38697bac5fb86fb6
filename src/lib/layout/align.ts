import { meanPoint } from './orient';

/** Turns, mirrors and shifts `positions`, in place, so that they lie as near as they can to `places`. */
export function alignTo(
	positions: Float64Array,
	/** Where some of the nodes should lie: x and y, NaN for the others. */
	places: Float64Array
): void {
	const held: number[] = [];
	for (let node = 0; node < places.length / 2; node++) {
		if (!Number.isNaN(places[2 * node]!)) held.push(node);
	}
	if (held.length === 0) return;
	const pick = (of: Float64Array) =>
		Float64Array.from(held.flatMap((node) => [of[2 * node]!, of[2 * node + 1]!]));
	const here = pick(positions);
	const there = pick(places);
	const [hx, hy] = meanPoint(here);
	const [tx, ty] = meanPoint(there);
	// The sums of which the best turn is made, with and without a mirror (Kabsch in the plane).
	let xx = 0;
	let xy = 0;
	let yx = 0;
	let yy = 0;
	for (let i = 0; i < here.length; i += 2) {
		const [ax, ay] = [here[i]! - hx, here[i + 1]! - hy];
		const [bx, by] = [there[i]! - tx, there[i + 1]! - ty];
		xx += ax * bx;
		xy += ax * by;
		yx += ay * bx;
		yy += ay * by;
	}
	const plain = Math.sqrt((xx + yy) * (xx + yy) + (xy - yx) * (xy - yx));
	const mirrored = Math.sqrt((xx - yy) * (xx - yy) + (xy + yx) * (xy + yx));
	const mirror = mirrored > plain * (1 + 1e-9) ? -1 : 1;
	const length = mirror === 1 ? plain : mirrored;
	const cos = length > 0 ? (mirror === 1 ? xx + yy : xx - yy) / length : 1;
	const sin = length > 0 ? (mirror === 1 ? xy - yx : xy + yx) / length : 0;
	for (let node = 0; node < positions.length / 2; node++) {
		const x = positions[2 * node]! - hx;
		const y = mirror * (positions[2 * node + 1]! - hy);
		positions[2 * node] = tx + x * cos - y * sin;
		positions[2 * node + 1] = ty + x * sin + y * cos;
	}
}

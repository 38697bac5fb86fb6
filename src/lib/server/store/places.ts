/** How far apart the places of neighbours are when there is nothing between them yet. */
const GAP = 1024;

/**
 * Places for a list whose order is given: numbers that grow along it. Known places are kept, so that
 * adding one thing writes one row; only where there is no number left between two neighbours are all
 * given anew. Returns those that are new or another than before.
 */
export function placesFor(
	order: readonly string[],
	known: ReadonlyMap<string, number>
): ReadonlyMap<string, number> {
	const fresh = new Map<string, number>();
	for (let at = 0; at < order.length;) {
		if (known.has(order[at]!)) {
			at += 1;
			continue;
		}
		let end = at;
		while (end < order.length && !known.has(order[end]!)) end += 1;
		const before = at > 0 ? known.get(order[at - 1]!) : undefined;
		const after = end < order.length ? known.get(order[end]!) : undefined;
		const places = between(before, after, end - at);
		if (!places) return spreadAnew(order);
		places.forEach((place, step) => fresh.set(order[at + step]!, place));
		at = end;
	}
	return fresh;
}

/** That many numbers in order between two others; null where there is no room for them. */
function between(
	before: number | undefined,
	after: number | undefined,
	count: number
): readonly number[] | null {
	const start = before ?? (after === undefined ? 0 : after - GAP * (count + 1));
	const step = after === undefined ? GAP : (after - start) / (count + 1);
	const places = Array.from({ length: count }, (_, at) => start + step * (at + 1));
	const all = [start, ...places, ...(after === undefined ? [] : [after])];
	return all.every((place, at) => at === 0 || place > all[at - 1]!) ? places : null;
}

function spreadAnew(order: readonly string[]): ReadonlyMap<string, number> {
	return new Map(order.map((id, at) => [id, (at + 1) * GAP]));
}

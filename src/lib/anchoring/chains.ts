/**
 * Returns the ways to take one item of each list so that each follows the one before; at most two,
 * since two are already ambiguous. Takes the time of one look at every pair of neighbours, whatever
 * the file: the number of ways itself can be astronomical.
 */
export function findChains<Item>(
	lists: readonly (readonly Item[])[],
	follows: (before: Item, after: Item) => boolean
): readonly (readonly Item[])[] {
	// Whether an item can be the beginning of a chain to the end, found from the end.
	const leadsOn: boolean[][] = [];
	for (let at = lists.length - 1; at >= 0; at -= 1) {
		const next = lists[at + 1];
		leadsOn[at] = (lists[at] ?? []).map(
			(item) =>
				next === undefined ||
				next.some((after, index) => leadsOn[at + 1]?.[index] === true && follows(item, after))
		);
	}
	const chains: (readonly Item[])[] = [];
	const extend = (chain: readonly Item[]) => {
		const at = chain.length;
		if (at === lists.length) {
			chains.push(chain);
			return;
		}
		const last = chain.at(-1);
		for (const [index, item] of (lists[at] ?? []).entries()) {
			if (chains.length > 1) return;
			const isNext = last === undefined || follows(last, item);
			if (isNext && leadsOn[at]?.[index] === true) extend([...chain, item]);
		}
	};
	if (lists.length > 0) extend([]);
	return chains;
}

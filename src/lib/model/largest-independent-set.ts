/**
 * The largest number of claims that can be chosen so that no two share a tie.
 *
 * This is set packing, hard in general and small here. Claims that stand free and claims that are
 * never the better choice are settled first, again and again, which is all that real networks
 * need; what is left is searched: the best choice holds the least entangled claim or one of those
 * that rule it out (Tarjan and Trojanowski 1977 start from the same remark).
 */

/** Choices explored before the search settles for the greedy one, which never counts too many. */
const mostChoices = 20_000;

type Ties = readonly string[];

/**
 * How many of the claims, each given as its list of ties, can be chosen with no tie in common.
 * Exact but for hostile input of hundreds of entangled claims, where it may come out too low.
 */
export function largestIndependentSet(claims: readonly Ties[]): number {
	return largest(
		claims.map((ties) => [...new Set(ties)].sort()),
		{ left: mostChoices }
	);
}

function largest(claims: readonly Ties[], budget: { left: number }): number {
	let taken = 0;
	let open = claims;
	for (;;) {
		const users = usersOf(open);
		const shared = open.map((ties) => ties.filter((tie) => (users.get(tie)?.length ?? 0) > 1));
		const entangled = shared.filter((ties) => ties.length > 0);
		taken += shared.length - entangled.length;
		const left = withoutNeedless(entangled);
		if (left.length === open.length) return taken + search(left, budget);
		open = left;
	}
}

function search(claims: readonly Ties[], budget: { left: number }): number {
	if (claims.length === 0) return 0;
	const users = usersOf(claims);
	const rivals = claims.map((ties) => new Set(ties.flatMap((tie) => users.get(tie) ?? [])));
	const [first] = rivals.toSorted((a, b) => a.size - b.size);
	const least = rivals.indexOf(first ?? new Set());
	let best = 0;
	for (const choice of [least, ...[...(first ?? [])].filter((rival) => rival !== least)]) {
		if (best > 0 && budget.left <= 0) break;
		budget.left -= 1;
		const without = claims.filter((_, at) => !rivals[choice]?.has(at));
		best = Math.max(best, 1 + largest(without, budget));
	}
	return best;
}

/** For each tie, the positions of the claims that have it. */
function usersOf(claims: readonly Ties[]): ReadonlyMap<string, readonly number[]> {
	const users = new Map<string, number[]>();
	claims.forEach((ties, at) => {
		for (const tie of ties) {
			const those = users.get(tie);
			if (those) those.push(at);
			else users.set(tie, [at]);
		}
	});
	return users;
}

/** Drops each claim whose ties include all those of another: the other is always as good a choice. */
function withoutNeedless(claims: readonly Ties[]): readonly Ties[] {
	const distinct = new Map(claims.map((ties) => [ties.join('\u0000'), ties]));
	return [...distinct.values()].filter(
		(ties) => !properSubsets(ties).some((subset) => distinct.has(subset.join('\u0000')))
	);
}

/** Ties are a handful (article, author, publisher, who), so their subsets are too. */
function properSubsets(ties: Ties): readonly Ties[] {
	const subsets = ties.reduce<Ties[]>(
		(found, tie) => [...found, ...found.map((subset) => [...subset, tie])],
		[[]]
	);
	return subsets.slice(0, -1);
}

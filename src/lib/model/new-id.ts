/** Ids for things that are new: readable, and nobody else's. */

const longestId = 64;
/** Past this a name says no more about what an id stands for. */
const longestSlug = 40;

/**
 * An id made of words ("Lashkar-e-Tayiba" becomes `lashkar-e-tayiba`), with a number behind it where
 * it is taken. Words that have no Latin letter or digit give `fallback`.
 */
export function newId(
	words: string,
	taken: { has(id: string): boolean },
	fallback: string
): string {
	const base = slugOf(words) || fallback;
	for (let n = 1; ; n += 1) {
		const id = numbered(base, n);
		if (!taken.has(id)) return id;
	}
}

/** An id that says what a relation is, as `newId` makes them: `pakistan.sponsorship.ttp`. */
export function newRelationId(
	{
		source,
		type,
		target
	}: { readonly source: string; readonly type: string; readonly target: string },
	taken: { has(id: string): boolean }
): string {
	const base = [source, type, target].join('.');
	for (let n = 1; ; n += 1) {
		const id = numbered(base, n);
		if (!taken.has(id)) return id;
	}
}

function numbered(base: string, n: number): string {
	const tail = n === 1 ? '' : `-${n}`;
	return base.slice(0, longestId - tail.length) + tail;
}

/** Latin letters and digits of words, with dashes between them; empty where there are none. */
export function slugOf(words: string): string {
	const slug = words
		.normalize('NFKD')
		.replace(/[\p{M}'’]/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
	if (slug.length <= longestSlug) return slug;
	const cut = slug.slice(0, longestSlug + 1);
	return cut.slice(0, Math.max(cut.lastIndexOf('-'), 0)) || slug.slice(0, longestSlug);
}

import type { Core } from 'cytoscape';

/** What is private to Cytoscape's pool of elements; read in the source of the pinned 3.34.4. */
interface ElementPool {
	length: number;
	[place: number]: unknown;
	readonly _private?: { readonly map?: Map<string, { readonly ele: unknown; index: number }> };
}

/**
 * Puts Cytoscape's elements into this order. By it Cytoscape fans out parallel lines and draws what
 * lies upon another, but a removal moves its last element into the gap: switched off and on again,
 * lines of one pair would change places, and the same network would give another picture.
 *
 * Does nothing unless `ids` are just the elements there are, or if Cytoscape keeps them otherwise.
 */
export function orderElements(cy: Core, ids: readonly string[]): void {
	const pool = (cy as unknown as { _private?: { elements?: ElementPool } })._private?.elements;
	const entries = pool?._private?.map;
	if (!pool || !entries || pool.length !== ids.length || entries.size !== ids.length) return;
	if (!ids.every((id) => entries.has(id))) return;
	ids.forEach((id, place) => {
		const entry = entries.get(id)!;
		pool[place] = entry.ele;
		entry.index = place;
	});
}

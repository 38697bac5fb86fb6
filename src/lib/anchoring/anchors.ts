/** What says where a quotation stands: its offsets and its context, on it and on its pieces. */
import type { Quote, QuotePiece } from '../model/schema';

const pieceKeys = ['exact', 'prefix', 'suffix', 'start', 'end', 'pieces'];

/** A quotation as it was placed, with the fields of a later version of the format kept. */
export function withAnchors(before: Quote, placed: Quote): Quote {
	const pieces = placed.pieces?.map((piece, at) =>
		ordered({ ...before.pieces?.[at], ...piece }, pieceKeys)
	);
	return ordered({ ...before, ...placed, ...(pieces && { pieces }) }, pieceKeys);
}

/** Whether a quotation, or a piece of it, does not say yet where it stands. */
export function lacksAnchors(quote: Quote): boolean {
	return [quote, ...(quote.pieces ?? [])].some(lacks);
}

function lacks({ prefix, suffix, start, end }: QuotePiece): boolean {
	return [prefix, suffix, start, end].includes(undefined);
}

/** The same thing with its known fields in the order of the format, the others after them. */
export function ordered<Item extends object>(item: Item, keys: readonly string[]): Item {
	const rank = (key: string) => (keys.includes(key) ? keys.indexOf(key) : keys.length);
	return Object.fromEntries(Object.entries(item).sort(([a], [b]) => rank(a) - rank(b))) as Item;
}

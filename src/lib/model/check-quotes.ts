/** What the parts of a quotation must be to one another. */
import { itemsOf, rootOf, textOf, type Item } from './parsed-json';
import { placeOf, type ProblemList } from './problems';

/** What stands in `exact` between the pieces of a shortened quotation. */
export const GAP = ' […] ';

/** Adds what is wrong inside the quotations of these pieces of evidence. */
export function checkQuotes(evidence: readonly Item[], problems: ProblemList): void {
	for (const { place, fields } of evidence) {
		const quote = rootOf(fields.quote, placeOf(place, 'quote'));
		if (quote === null) continue;
		const pieces = itemsOf(quote, 'pieces');
		[quote, ...pieces].forEach((text) => checkRange(text, problems));
		checkPieces(quote, pieces, problems);
	}
}

function checkRange(text: Item, problems: ProblemList): void {
	const { start, end } = text.fields;
	const isBackwards = typeof start === 'number' && typeof end === 'number' && end <= start;
	if (isBackwards) problems.add(placeOf(text.place, 'end'), `must be after start (${start})`);
}

function checkPieces(quote: Item, pieces: readonly Item[], problems: ProblemList): void {
	const exact = textOf(quote, 'exact');
	const texts = pieces.map((piece) => textOf(piece, 'exact'));
	if (exact === undefined || pieces.length === 0 || texts.includes(undefined)) return;
	if (texts.join(GAP) === exact) return;
	problems.add(placeOf(quote.place, 'exact'), `must be its pieces joined by "${GAP}"`);
}

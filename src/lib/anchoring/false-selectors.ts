import type { Quote, QuotePiece } from '../model/schema';
import type { TextRange } from '../model/verification';
import { isBetween } from './places';

/**
 * Returns what a file says wrongly of where a quotation stands, one phrase each: offsets that are not
 * those of the places found, context that does not stand round them. What it does not say is not
 * wrong.
 *
 * @param ranges Where the quotation was found in the normalised text, one range or one a piece.
 */
export function findFalseSelectors(
	quote: Quote,
	ranges: readonly TextRange[],
	text: string
): readonly string[] {
	const first = ranges[0];
	const last = ranges.at(-1);
	if (first === undefined || last === undefined) return [];
	const whole = check(quote, { start: first.start, end: last.end }, text, '');
	const pieces = (quote.pieces ?? []).flatMap((piece, at) => {
		const range = ranges[at];
		return range === undefined ? [] : check(piece, range, text, ` of piece ${at + 1}`);
	});
	return [...whole, ...pieces];
}

function check(piece: QuotePiece, range: TextRange, text: string, of: string): readonly string[] {
	const { start, end, prefix = '', suffix = '' } = piece;
	return [
		...(start !== undefined && start !== range.start
			? [`the start${of} is ${range.start}, not ${start}`]
			: []),
		...(end !== undefined && end !== range.end ? [`the end${of} is ${range.end}, not ${end}`] : []),
		...(isBetween(text, range, prefix, '') ? [] : [`the prefix${of} is not what stands before it`]),
		...(isBetween(text, range, '', suffix) ? [] : [`the suffix${of} is not what stands after it`])
	];
}

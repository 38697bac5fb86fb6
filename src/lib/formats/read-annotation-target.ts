/** Reads what a Web Annotation is about: the words it quotes, and of what. */
import { isPlainObject, rootOf, textOf, type Item } from '../model/parsed-json';
import { placeOf } from '../model/problems';
import type { QuotePiece } from '../model/schema';
import type { TextRange } from '../model/verification';
import { fromCodePoints } from './code-points';

export type Fields = Readonly<Record<string, unknown>>;
export type Report = (place: string, message: string) => void;
/** A value of any shape and where it stands. */
export type Found = { readonly value: unknown; readonly place: string };

export interface Quoted {
	/** Where in the file it stands. */
	readonly place: string;
	/** The address or urn of what is quoted. */
	readonly source: string;
	/** With start and end only where the text at hand has these very words there. */
	readonly quote: QuotePiece;
	/** As the file states it, not yet tried on a text; Hypothesis counts a page in its own way. */
	readonly position: TextRange | null;
}

/** What an annotation is about, thing by thing; reports a target that names nothing. */
export function targetsOf(item: Item, report: Report): readonly Found[] {
	const { target } = item.fields;
	const place = placeOf(item.place, 'target');
	if (!Array.isArray(target)) return [{ value: target, place }];
	if (target.length === 0) report(place, 'is empty: nothing is quoted');
	return target.map((value: unknown, at) => ({ value, place: placeOf(place, at) }));
}

/**
 * The quotation in one target; null, and reported, where there is none.
 *
 * @param textFor The normalised text of a source, undefined where it is not at hand.
 */
export function readTarget(
	{ value, place }: Found,
	annotation: Item,
	textFor: (source: string) => string | undefined,
	report: Report
): Quoted | null {
	const target = rootOf(value, place) ?? { place, fields: {} };
	const inner = rootOf(target.fields.source);
	const source =
		textOf(target, 'source') ?? (inner && textOf(inner, 'id')) ?? textOf(annotation, 'uri');
	const selectors = selectorsOf(target.fields.selector);
	const [words, ...others] = selectors.filter(({ type }) => type === 'TextQuoteSelector');
	const exact = words?.exact;
	if (words === undefined || typeof exact !== 'string' || !/\S/.test(exact)) {
		report(place, 'has no quotation (no TextQuoteSelector with words)');
		return null;
	}
	if (source === undefined || source === null) {
		report(place, 'does not say what is quoted (no source)');
		return null;
	}
	if (others.some((other) => other.exact !== exact)) {
		report(place, 'has several quotations for one target; the first is read');
	}
	const context = Object.fromEntries(
		(['prefix', 'suffix'] as const).flatMap((side) =>
			typeof words[side] === 'string' ? [[side, words[side]]] : []
		)
	);
	const position = positionIn(selectors);
	const text = position === null ? undefined : textFor(source);
	const range = text === undefined || position === null ? null : fromCodePoints(text, position);
	const stands = range !== null && text?.slice(range.start, range.end) === exact;
	return { place, source, quote: { exact, ...context, ...(stands ? range : {}) }, position };
}

/** More than anybody nests; it keeps a hostile file from running out of stack. */
const deepestRefinement = 20;

/** The selectors of a target, those that refine another among them. */
function selectorsOf(value: unknown, depth = 0): readonly Fields[] {
	if (depth > deepestRefinement) return [];
	if (Array.isArray(value)) return value.flatMap((each: unknown) => selectorsOf(each, depth + 1));
	if (!isPlainObject(value)) return [];
	return [value, ...selectorsOf(value.refinedBy, depth + 1)];
}

function positionIn(selectors: readonly Fields[]): TextRange | null {
	const found = selectors.find(({ type }) => type === 'TextPositionSelector');
	const { start, end } = found ?? {};
	const isRange =
		Number.isSafeInteger(start) && Number.isSafeInteger(end) && (start as number) >= 0;
	return isRange ? { start: start as number, end: end as number } : null;
}

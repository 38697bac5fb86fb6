/** What a reader may do to a text before it is frozen: cut off its head and its tail, and join a word rightly. */
import type { Extraction } from './extraction';

/** A stretch of a text, in UTF-16 units. */
export interface Stretch {
	readonly start: number;
	readonly end: number;
}

/** Returns the paragraphs of a text: its lines, those without a word left out. */
export function paragraphsIn(text: string): readonly Stretch[] {
	return Array.from(text.matchAll(/[^\n]*\S[^\n]*/g), (match) => ({
		start: match.index,
		end: match.index + match[0].length
	}));
}

/**
 * Returns the article from one paragraph to another, both included, with pages and mended words where
 * they then are. The whole is the whole to the letter, white space at its ends too.
 */
export function keepParagraphs(extraction: Extraction, first: number, last: number): Extraction {
	const paragraphs = paragraphsIn(extraction.text);
	if (first <= 0 && last >= paragraphs.length - 1) return extraction;
	const start = first <= 0 ? 0 : (paragraphs[first]?.start ?? 0);
	const end =
		last >= paragraphs.length - 1 ? extraction.text.length : (paragraphs[last]?.end ?? start);
	const { whole: _whole, ...rest } = extraction;
	return {
		...rest,
		text: extraction.text.slice(start, end),
		pages: extraction.pages.map((at) => Math.min(Math.max(0, at - start), end - start)),
		mends: extraction.mends
			.filter((mend) => mend.start >= start && mend.start < end)
			.map((mend) => ({ ...mend, start: mend.start - start }))
	};
}

/** Returns the article with the hyphen of a mended word put back, or taken out again. */
export function turnMend(extraction: Extraction, index: number): Extraction {
	const mend = extraction.mends[index];
	if (!mend) return extraction;
	const border = mend.start + mend.first.length;
	const { text } = extraction;
	const turned = mend.hyphen
		? text.slice(0, border) + text.slice(border + 1)
		: `${text.slice(0, border)}-${text.slice(border)}`;
	const by = mend.hyphen ? -1 : 1;
	return {
		...extraction,
		text: turned,
		pages: extraction.pages.map((at) => (at > border ? at + by : at)),
		mends: extraction.mends.map((one, at) =>
			at === index
				? { ...one, hyphen: !one.hyphen }
				: { ...one, start: one.start > border ? one.start + by : one.start }
		)
	};
}

/**
 * Where a quotation may begin and end. A quotation cut inside a word can say the opposite of the
 * article and still be found in it letter for letter: "agreed" in "disagreed", "200" in "200,000",
 * "can" in "can’t", "Taliban militias" in "anti-Taliban militias".
 */
import type { TextRange } from '../model/verification';

const word = '[\\p{L}\\p{M}\\p{N}]';
const joiner = "['’\\-\\u2010\\u2011\\u00AD\\u200C\\u200D\\u2060]";
const pattern = (source: string) => new RegExp(source, 'u');

/** What stands left and right of a cut through a word, apart from letter against letter. */
const cuts: readonly (readonly [left: RegExp, right: RegExp])[] = [
	[pattern(`[\\p{L}\\p{M}\\p{N}.]$`), pattern(`^${joiner}${word}`)],
	[pattern(`[\\p{L}\\p{M}\\p{N}.]${joiner}$`), pattern(`^${word}`)],
	[/\p{N}$/u, /^(?:[.,:٫٬\u00A0\u2009\u202F]\p{N}|[%‰])/u],
	[/\p{N}[.,:٫٬\u00A0\u2009\u202F]$/u, /^\p{N}/u],
	[/(?:^|[^\p{L}\p{M}\p{N}])[-−+]$/u, /^\p{N}/u],
	// "U.S." is one word; a full stop that lacks its space ("history.I") is not inside one.
	[/(?<![\p{L}\p{M}\p{N}])\p{L}$/u, /^\.\p{L}(?![\p{L}\p{M}\p{N}])/u],
	[/(?<![\p{L}\p{M}\p{N}])\p{L}\.$/u, /^\p{L}(?![\p{L}\p{M}\p{N}])/u]
];

/** Scripts that write words without a space between them: any character may be a border. */
const unspaced =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const lastCharacter = /.\p{M}*$/su;
const reach = 12;

/** Whether a cut at this UTF-16 index would go through a word of the text. */
export function isInsideWord(text: string, index: number): boolean {
	return cutsWord(text.slice(Math.max(0, index - reach), index), text.slice(index, index + reach));
}

/** A private-use character that stands for the cut while white space round it is weighed. */
const cut = '\uE000';
const contracted = '(?:t|s|re|ve|ll|d|m)(?![\\p{L}\\p{M}\\p{N}])';
const quoteMarks = new RegExp(
	[
		`['’](?=${cut}?\\s[\\s${cut}]*(?!${contracted})${word})`,
		`(?<=\\s${cut}?)['’](?=${cut}?(?!${contracted})${word})`
	].join('|'),
	'gu'
);

/**
 * As `isInsideWord`, where the white space round signs is not to be trusted, as in a passage that
 * is only known by its fingerprint, which does not see white space: "can" is inside "can ’t" too.
 * A spaced hyphen may thus be taken for part of a word; then a quotation that ends there is not
 * believed, which is the safe side.
 */
function isInsideWordHoweverSpaced(text: string, index: number): boolean {
	const before = text.slice(Math.max(0, index - 4 * reach), index);
	const after = text.slice(index, index + 4 * reach);
	if (/[\p{L}\p{M}\p{N}]\s*$/u.test(before) && /^\s*[\p{L}\p{M}\p{N}]/u.test(after)) {
		const thousands =
			/(?<!\p{N})\p{N}{1,3}\s*$/u.test(before) && /^\s*\p{N}{3}(?!\p{N})/u.test(after);
		return thousands || (!/\s$/.test(before) && !/^\s/.test(after) && isInsideWord(text, index));
	}
	const [left = '', right = ''] = `${before}${cut}${after}`
		.replace(quoteMarks, '"')
		.split(cut)
		.map((part) =>
			part.replace(/\s+/g, ' ').replace(/(?<![\p{L}\p{M}\p{N}]) | (?![\p{L}\p{M}\p{N}])/gu, '')
		);
	return cutsWord(left, right);
}

function cutsWord(left: string, right: string): boolean {
	if (/[\p{L}\p{M}\p{N}]$/u.test(left) && /^[\p{L}\p{M}\p{N}]/u.test(right)) {
		if (/^\p{M}/u.test(right)) return true;
		const before = lastCharacter.exec(left)?.[0] ?? '';
		return !(unspaced.test(before) && unspaced.test(right.slice(0, 2)));
	}
	return cuts.some(([before, after]) => before.test(left) && after.test(right));
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Returns the grapheme clusters of a piece of text, with their places in it. */
export function* clustersOf(text: string): Generator<TextRange> {
	// Segmenting a long text at once takes V8 quadratic time; a word and the space before it do not.
	for (const chunk of text.matchAll(/\s?\S+|\s/g)) {
		if (/^[\t\n -~]*$/.test(chunk[0])) {
			for (let at = 0; at < chunk[0].length; at += 1) {
				yield { start: chunk.index + at, end: chunk.index + at + 1 };
			}
		} else {
			for (const { index, segment } of graphemes.segment(chunk[0])) {
				yield { start: chunk.index + index, end: chunk.index + index + segment.length };
			}
		}
	}
}

const farthestBack = 1024;

/** Whether a cut at this UTF-16 index would go through a character as a reader sees it. */
export function isInsideCluster(text: string, index: number): boolean {
	if (index <= 0 || index >= text.length) return false;
	if (/^[ -~\n]{2}$/.test(text.slice(index - 1, index + 1))) return false;
	// Clusters are counted from a border that is certain: between two plain characters.
	let from = index;
	const limit = Math.max(0, index - farthestBack);
	while (from > limit && !/^[ -~\n]{2}$/.test(text.slice(from - 1, from + 1))) from -= 1;
	for (const cluster of clustersOf(text.slice(from, index + 64))) {
		if (from + cluster.end === index) return false;
		if (from + cluster.end > index) return true;
	}
	return false;
}

/** Whether a quotation may begin or end at this index. */
export function isBorder(text: string, index: number): boolean {
	return !isInsideWord(text, index) && !isInsideCluster(text, index);
}

/** As `isBorder`, where the white space round signs is not to be trusted. */
export function isBorderHoweverSpaced(text: string, index: number): boolean {
	const left = text.slice(0, index).trimEnd();
	return (
		!isInsideWordHoweverSpaced(text, index) &&
		!isInsideCluster(left + text.slice(index).trimStart(), left.length)
	);
}

/** Returns the range grown at both ends until it cuts no word and no character. */
export function widenToBorders(text: string, range: TextRange): TextRange {
	let { start, end } = range;
	while (start > 0 && !isBorder(text, start)) start -= 1;
	while (end < text.length && !isBorder(text, end)) end += 1;
	return { start, end };
}

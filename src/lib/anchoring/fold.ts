/**
 * Folding: two texts that differ only in typography fold to the same one. NFKC, straight quotation
 * marks, plain dashes, no soft hyphens and nothing of zero width, single spaces.
 */
import type { TextRange } from '../model/verification';
import { clustersOf } from './word-borders';

/** A folded text that remembers where each of its UTF-16 units came from. */
export interface FoldedText {
	readonly text: string;
	/**
	 * Returns the place in the original text of a range of the folded one, or null if the range
	 * begins or ends in the middle of something that was one character there.
	 */
	origin(range: TextRange): TextRange | null;
	/** As `origin`, but a character that the range begins or ends in is taken in whole. */
	originAround(range: TextRange): TextRange | null;
}

const straight: ReadonlyMap<string, string> = new Map(
	[
		["'`´ʹʼˈ‘’‚‛′‹›", "'"],
		['"“”„‟«»〝〞〟', '"'],
		['-‐‑‒–—―⁃−﹘﹣－', '-']
	].flatMap(([signs = '', plain = '']) => Array.from(signs, (sign) => [sign, plain] as const))
);

/** Nothing to see: soft hyphens, joiners, direction marks. But tags, which tell two flags apart. */
const invisible = /(?![\u{E0020}-\u{E007F}])\p{Default_Ignorable_Code_Point}/gu;

/**
 * NFKC makes "10²" into "102" and "1½" into "11⁄2": another number. Raised, lowered, circled digits
 * and fractions that touch a digit are therefore left as they are.
 */
const touchingNumber = /(?<=\p{N})\p{No}+|\p{No}+(?=\p{N})/gu;

function foldSigns(text: string): string {
	const visible = text.replace(invisible, '');
	let folded = '';
	let done = 0;
	for (const kept of visible.matchAll(touchingNumber)) {
		folded += foldPlain(visible.slice(done, kept.index)) + kept[0];
		done = kept.index + kept[0].length;
	}
	return folded + foldPlain(visible.slice(done));
}

function foldPlain(text: string): string {
	const signs = Array.from(text, (sign) => straight.get(sign) ?? sign).join('');
	return Array.from(signs.normalize('NFKC'), (sign) => straight.get(sign) ?? sign).join('');
}

/** Returns the folded text, one space for every run of white space; nothing is trimmed. */
export function foldText(original: string): FoldedText {
	let text = '';
	const starts: number[] = [];
	const ends: number[] = [];

	function add(folded: string, start: number, end: number) {
		for (const unit of folded.replace(/\p{White_Space}+/gu, ' ').split('')) {
			if (unit === ' ' && text.endsWith(' ')) {
				ends[ends.length - 1] = end;
				continue;
			}
			text += unit;
			starts.push(start);
			ends.push(end);
		}
	}

	// A space composes with nothing, so what stands between two spaces folds by itself. Within it,
	// characters fold one at a time, unless they fold differently together (spaced-out jamo).
	for (const chunk of original.matchAll(/\s?\S+|\s/g)) {
		if (/^[\t\n -~]*$/.test(chunk[0])) {
			for (let at = chunk.index; at < chunk.index + chunk[0].length; at += 1) {
				const sign = original.charAt(at);
				add(straight.get(sign) ?? sign, at, at + 1);
			}
			continue;
		}
		const whole = foldSigns(chunk[0]);
		const clusters = Array.from(clustersOf(chunk[0]), ({ start, end }) => {
			const at = { start: chunk.index + start, end: chunk.index + end };
			return { ...at, folded: foldSigns(original.slice(at.start, at.end)) };
		});
		if (clusters.map((cluster) => cluster.folded).join('') === whole) {
			for (const { folded, start, end } of clusters) add(folded, start, end);
		} else {
			add(whole, chunk.index, chunk.index + chunk[0].length);
		}
	}

	function originAround({ start, end }: TextRange): TextRange | null {
		const from = starts[start];
		const to = ends[end - 1];
		return from === undefined || to === undefined || start >= end ? null : { start: from, end: to };
	}

	return {
		text,
		originAround,
		origin(range) {
			const cutsStart = range.start > 0 && starts[range.start - 1] === starts[range.start];
			const cutsEnd = range.end < text.length && ends[range.end] === ends[range.end - 1];
			return cutsStart || cutsEnd ? null : originAround(range);
		}
	};
}

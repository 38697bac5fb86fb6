/** Where the sentences of a text begin and end. */
import type { TextRange } from '../model/verification';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Abbreviations after which a sentence goes on, whatever the next word looks like. */
const titles =
	/(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|St|Gen|Lt|Col|Maj|Brig|Capt|Cmdr|Cpl|Sgt|Adm|Sen|Rep|Gov|Pres|Amb|Sec|Supt|Insp|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|No|Nos|Art|Fig|Vol|p|pp|cf|vs|viz|e\.g|i\.e|ca|approx|al|Mt|Ft)\.$/u;
/** Abbreviations and initials that may also end a sentence: then the next word decides. */
const initials = /(?<![\p{L}\p{N}])(?:\p{Lu}|\p{L}(?:\.\p{L})+|Inc|Ltd|Co|Corp|Jr|Sr|etc)\.$/u;
const opening =
	/^["“‘'(]*(?:The|A|An|This|That|These|Those|It|Its|He|She|They|We|I|You|His|Her|Their|Our|My|There|Here|In|On|At|By|For|From|To|With|As|After|Before|Since|During|When|While|If|Although|Though|Despite|However|But|And|Or|Yet|So|Nor|Not|No|Some|Many|Most|Several|Both|All|Such|What|Who|Why|How|Where|Meanwhile|Moreover|Furthermore|Additionally|Instead|Still|Then|Thus|Also|Nevertheless|Now|Once|Only|Under|Until|According)(?![\p{L}\p{N}])/u;

/** Whether what the segmenter took for two sentences is one. */
function goesOn(sentence: string, next: string): boolean {
	const words = sentence.trimEnd();
	const blank = sentence.slice(words.length);
	const end = words.slice(-40);
	if (blank.includes('\n')) {
		// A line that was wrapped: it stops without a full stop and the next goes on in small letters.
		const isParagraph = blank.indexOf('\n') !== blank.lastIndexOf('\n');
		return !isParagraph && !/[.!?…:]["”’')\]]*$/.test(end) && /^\s*\p{Ll}/u.test(next);
	}
	return titles.test(end) || (initials.test(end) && !opening.test(next));
}

/**
 * Ends that the segmenter does not know: a full stop after which the writer forgot the space
 * ("history.I could be reached"), and an ellipsis before a capital.
 */
const furtherEnds =
	/(?<=\p{Ll}{3}[.!?]["”’')]?)(?=\p{Lu}(?:\p{Ll}|[ ’']))|(?<=…["”’')\]]?\s+)(?=["“‘'(]?\p{Lu})/gu;

/**
 * Returns the sentences of a text, in order and without a gap; each holds the white space after it.
 * The segmentation of Unicode (UAX 29), told about abbreviations, wrapped lines, ellipses and full
 * stops without a space. Where it is in doubt it ends the sentence: a shortened quotation must not reach
 * over two, so an end too many is the safe side.
 */
export function sentencesOf(text: string): readonly TextRange[] {
	const sentences: TextRange[] = [];
	let start = 0;
	let current = '';
	const finish = () => {
		let from = 0;
		for (const stop of [
			...Array.from(current.matchAll(furtherEnds), (m) => m.index),
			current.length
		]) {
			if (stop > from) sentences.push({ start: start + from, end: start + stop });
			from = stop;
		}
		start += current.length;
		current = '';
	};
	// A paragraph at a time: V8 takes quadratic time over a long text.
	for (const paragraph of text.matchAll(/[^\n]*\n+|[^\n]+/g)) {
		for (const { segment } of segmenter.segment(paragraph[0])) {
			const isBlank = segment.trim() === '';
			if (current !== '' && !isBlank && !goesOn(current, segment)) finish();
			current += segment;
		}
	}
	finish();
	return sentences;
}

/** Returns the sentence that holds the whole range, or null if the range reaches over two. */
export function sentenceAround(
	sentences: readonly TextRange[],
	range: TextRange
): TextRange | null {
	return (
		sentences.find((sentence) => sentence.start <= range.start && range.end <= sentence.end) ?? null
	);
}

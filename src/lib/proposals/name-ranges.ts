/** Where a text has names with capitals that nobody is known by. */
import type { TextRange } from '../model/verification';
import type { Named } from './find-names';
import { lexicon } from './lexicon';
import { plainWords } from './lexicon/name-heads';
import { kindOfName } from './new-names';

const word = String.raw`(?:(?:al|el|an|ar|as|ash|at|az|ul|ud|wal)-)?\p{Lu}[\p{L}\p{M}\p{N}'’]*(?:[-–][\p{L}\p{M}\p{N}]+){0,4}`;
const joints = '(?: (?:of|for|in) the| of| for| de| bin| ibn| van| von)?';
const run = new RegExp(`${word}(?:${joints} ${word}){0,7}`, 'gu');

/** In order and never overlapping. */
export function* nameRanges(text: string, named: readonly Named[]): Generator<TextRange> {
	let next = 0;
	for (const match of text.matchAll(run)) {
		if (isHeading(text, match.index) || isDateline(text, match.index, match[0])) continue;
		let { index: start } = match;
		const whole = match[0].replace(/['’]s?$/u, '');
		const end = start + whole.length;
		while (next < named.length && (named[next] as Named).range.end <= start) next += 1;
		for (let at = next; at < named.length && (named[at] as Named).range.start < end; at += 1) {
			const { range, as, entity } = named[at] as Named;
			// "Syrian Democratic Forces", "South Lebanon Army": a name that begins with that of a state.
			const isWithin = entity?.kind === 'state' && as !== 'capital';
			const rest = text
				.slice(range.end, end)
				.replace(/ (?:of|for) .*$/u, '')
				.trim();
			if (isWithin && goesOn(rest, as === 'adjective')) continue;
			// "the Popular Front for the Liberation of Palestine" ends with it.
			if (isWithin && endsWith(text.slice(start, range.start))) continue;
			yield* parts(text, start, range.start);
			start = range.end;
		}
		yield* parts(text, start, end);
	}
}

/** A group’s name that goes on with "of" or "for". */
function endsWith(before: string): boolean {
	const [, left = ''] = /^(.+) (?:of|for)(?: the)? $/u.exec(before) ?? [];
	const words = left.split(' ').filter((one) => /^\p{Lu}/u.test(one));
	const kind = kindOfName(left);
	return words.length > 1 && /^(?:armed-group|movement|political-party|organization)$/.test(kind);
}

function goesOn(rest: string, isAdjective: boolean): boolean {
	if (!/^\p{Lu}/u.test(rest) || /['’]/u.test(rest)) return false;
	return isAdjective || kindOfName(rest.split(/\s+/).at(-1) ?? '') !== 'other';
}

const peoples =
	/^(?:People|Women|Workers|Citizens|Farmers|Students|Soldiers|Veterans|Lord|God|Peasants|Teachers)/;

/** A run without the sign, joint or article at its ends, and cut where one name owns the next. */
function* parts(text: string, from: number, to: number): Generator<TextRange> {
	const words = text.slice(from, to);
	const owner = /^(?:\S+ ){0,3}?\S+?['’]s? (?=\p{Lu})/u.exec(words)?.[0] ?? '';
	if (owner !== '' && !peoples.test(owner.trim().split(' ').at(-1) ?? '')) {
		yield* parts(text, from, from + owner.replace(/['’]s? $/u, '').length);
		yield* parts(text, from + owner.length, to);
		return;
	}
	const cut = jointIn(words);
	if (cut) {
		yield* parts(text, from, from + cut.at);
		yield* parts(text, from + cut.at + cut.length, to);
		return;
	}
	const bare = words
		.replace(/^(?:['’]s?|[-–])?\s*/u, '')
		.replace(/^(?:The|A|An)\s+/u, '')
		.replace(/[-–]\p{Ll}+(?:ed|led|run|born|based|style|era|wide)$/u, '')
		.replace(/(?:\s+(?:of|for|in|the|de|bin|ibn|van|von))*[\s'’]*$/u, '');
	const start = from + words.indexOf(bare);
	const first = /^\S+/u.exec(bare)?.[0] ?? '';
	const rest = bare.slice(first.length).trim();
	// "But Hamas": a plain word has its capital from the sentence.
	if (
		opens(text, start) &&
		(plainWords.has(first.toLowerCase()) || (rest === '' && isWord(first)))
	) {
		const behind = start + bare.indexOf(rest);
		if (/^\p{Lu}/u.test(rest)) yield { start: behind, end: behind + rest.length };
		return;
	}
	const isShouted = /^[\p{Lu}\p{N} ]{7,}$/u.test(bare);
	if (bare.length > 1 && bare.length <= 80 && /\p{Lu}/u.test(bare) && !isShouted)
		yield { start, end: start + bare.length };
}

/** Where "of" joins what are two names: "the FNLA of Holden Roberto", but "the Army of the North". */
function jointIn(words: string): { at: number; length: number } | null {
	const joint = / (?:of|for|in)( the)? /u.exec(words);
	if (!joint) return null;
	const left = words.slice(0, joint.index);
	const right = words.slice(joint.index + joint[0].length);
	const isGroup = kindOfName(left) !== 'other' || lexicon.acts(left.toLowerCase());
	const isPerson = !joint[1] && right.includes(' ') && kindOfName(right) === 'other';
	return isGroup && !isPerson ? null : { at: joint.index, length: joint[0].length };
}

/** A plain word of the language, by the lexicon or its ending. */
function isWord(first: string): boolean {
	const lower = first.toLowerCase();
	return (
		!/\p{Lu}.*\p{Lu}/u.test(first) &&
		(/(?:ly|ent|ive|ous|able|ible|ful|less|ed|ing|ions?|ments?)$/.test(lower) ||
			lexicon.verbForm(lower) !== undefined ||
			lexicon.isNoun(lower) ||
			lexicon.acts(lower))
	);
}

function opens(text: string, at: number): boolean {
	return /(?:^|[.!?…:—]["”’)]?\s+|\n\s*|["“(]\s*)$/u.test(text.slice(Math.max(0, at - 4), at));
}

/** "MERVAT, 14 May —" at the start of a line. */
function isDateline(text: string, at: number, words: string): boolean {
	if (at > 0 && text[at - 1] !== '\n') return false;
	return /^(?:, [\p{L}\d ,]{1,30})? (?:—|–|-) /u.test(
		text.slice(at + words.length, at + words.length + 40)
	);
}

/** A line without a full stop and with most of its words capitalised. */
function isHeading(text: string, at: number): boolean {
	const start = text.lastIndexOf('\n', at - 1) + 1;
	const end = text.indexOf('\n', at);
	const line = text.slice(start, Math.min(end < 0 ? text.length : end, start + 200)).trim();
	if (/[.!?”"]$/.test(line) || line.length > 150) return false;
	const long = line.split(/\s+/).filter((one) => /^\p{L}{4,}/u.test(one));
	return long.filter((one) => /^\p{Lu}/u.test(one)).length >= long.length * 0.6;
}

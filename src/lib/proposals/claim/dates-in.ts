/** The dates that a sentence names, in EDTF, with the precision that it gives and no more. */
import type { TextRange } from '../../model/verification';

export interface NamedDate extends TextRange {
	/** "2007", "2007-03", "1980/1988", "2012/..", "XXXX-12-16". */
	readonly edtf: string;
	/** Stands after "of", as in "the war of 1980": it dates the noun before it. */
	readonly isOfNoun: boolean;
}

const months =
	'January|February|March|April|May|June|July|August|September|October|November|December';
const monthNumber = new Map(months.split('|').map((name, at) => [name, at + 1]));
const year = '(?:1[5-9]\\d\\d|20\\d\\d)';
/** A day, a month, a year, or the first of them that are given. */
const point = `(?:(?<!\\d)\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${months})(?:,? ${year})?|(?:${months}) \\d{1,2}(?:st|nd|rd|th)?(?!\\d)(?:,? ${year})?|(?:${months})(?: of)?,? ${year}|${year})`;
const after = "(?![\\d’'%]|[.,]\\d)(?!s\\b)";

/** What leads to a date tells what it is of the relation; "before", "after" and "by" do not date it. */
const patterns: readonly (readonly [kind: 'span' | 'since' | 'until' | 'decade' | 'at', RegExp])[] =
	[
		[
			'span',
			new RegExp(`\\b(?:between|from) (${point}) (?:and|to|until|till) (${point})${after}`, 'gu')
		],
		['span', new RegExp(`\\b(?:in|of|during) (${year})[–-](${year})${after}`, 'gu')],
		[
			'since',
			new RegExp(`\\b(?:[Ss]ince|[Ee]ver since) (?:early |late |mid-?)?(${point})${after}`, 'gu')
		],
		[
			'until',
			new RegExp(`\\b(?:[Uu]ntil|[Uu]p to) (?:early |late |mid-?)?(${point})${after}`, 'gu')
		],
		[
			'decade',
			/\b(?:[Ii]n|[Dd]uring|of|[Tt]hroughout) the (?:early |late |mid-?)?((?:1[5-9]\d|20\d)0)s\b/gu
		],
		[
			'at',
			new RegExp(
				`\\b(?:[Ii]n|[Oo]n|[Dd]uring|[Tt]hroughout|[Oo]f)(?: \\p{L}+day)?,? (?:(?:the )?(?:night|morning|evening|spring|summer|autumn|winter|course|middle|beginning|end|start) of )?(?:early |late |mid-? ?)?(${point})${after}`,
				'gu'
			)
		]
	];

const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The dates of a stretch of text, in order; those that overlap an earlier one are part of it. */
export function datesIn(text: string): readonly NamedDate[] {
	const found: NamedDate[] = [];
	for (const [kind, pattern] of patterns) {
		for (const match of text.matchAll(pattern)) {
			const edtf = edtfOf(kind, match[1] ?? '', match[2] ?? '');
			const start = match.index;
			const end = start + match[0].length;
			const isPart = found.some((other) => other.start < end && start < other.end);
			if (edtf !== null && !isPart)
				found.push({ edtf, start, end, isOfNoun: /^of /i.test(match[0]) });
		}
	}
	return found.toSorted((a, b) => a.start - b.start);
}

function edtfOf(kind: (typeof patterns)[number][0], first: string, second: string): string | null {
	if (kind === 'decade') return `${first.slice(0, 3)}X`;
	const one = pointOf(first);
	if (one === null) return null;
	if (kind === 'at') return one;
	// An interval of days without a year would say nothing.
	if (one.startsWith('XXXX')) return null;
	if (kind === 'since') return `${one}/..`;
	if (kind === 'until') return `../${one}`;
	const other = pointOf(second);
	return other === null || other.startsWith('XXXX') || other < one ? null : `${one}/${other}`;
}

function pointOf(words: string): string | null {
	const [yearWords] = new RegExp(`${year}$`, 'u').exec(words) ?? [];
	const [monthWords = ''] = new RegExp(months, 'u').exec(words) ?? [];
	const [dayWords] = /(?<!\d)\d{1,2}(?!\d)/u.exec(words) ?? [];
	const month = monthNumber.get(monthWords);
	if (month === undefined) return yearWords ?? null;
	const start = `${yearWords ?? 'XXXX'}-${String(month).padStart(2, '0')}`;
	if (dayWords === undefined) return start;
	const day = Number(dayWords);
	const isLeap = yearWords === undefined || isLeapYear(Number(yearWords));
	const last = month === 2 && !isLeap ? 28 : (lengths[month - 1] ?? 31);
	return day >= 1 && day <= last ? `${start}-${String(day).padStart(2, '0')}` : null;
}

function isLeapYear(year: number): boolean {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/**
 * Dates as the network file writes them: Extended Date/Time Format (EDTF, ISO 8601-2), read by the
 * library `edtf`. A date here is one date, season or interval; EDTF's sets and lists are not used.
 */
import edtf, { parse } from 'edtf';

/** The span of time a date may cover. */
export interface DateRange {
	/** First millisecond since 1970, UTC; -Infinity where the start is open or unknown. */
	readonly min: number;
	/** Last millisecond, inclusive; Infinity where the end is open or unknown. */
	readonly max: number;
	/** Whether any year is known; without one the range is unbounded and says nothing. */
	readonly yearKnown: boolean;
}

/** Long enough for any interval with qualifiers; keeps hostile text away from the grammar. */
const longestDate = 64;

/** Parsing is by a general grammar and files repeat few dates, so verdicts are remembered. */
const verdicts = new Map<string, DateRange | null>();
const mostVerdicts = 10_000;

/** Whether `text` is one EDTF date, season or interval. */
export function isEdtf(text: string): boolean {
	return readRange(text) !== null;
}

/**
 * The span that an EDTF date covers: `2007` is the whole year, `../2021` has no start, `XXXX-12-16`
 * has no known year and so no bounds. Seasons cover their whole year, because a text that says
 * "summer" gives no hemisphere and no days; quarters and halves are exact.
 * @throws RangeError if the text is not an EDTF date.
 */
export function dateRange(text: string): DateRange {
	const range = readRange(text);
	if (range === null) throw new RangeError(`dateRange: not an EDTF date: "${text}"`);
	return range;
}

/** Whether `text` is a moment in time as RFC 3339 writes it: `2024-01-02T03:04:05Z`. */
export function isTimestamp(text: string): boolean {
	const pattern =
		/^(\d{4}-\d\d-\d\d)[Tt ](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
	const day = pattern.exec(text)?.[1];
	return day !== undefined && plainRange(day) !== null;
}

/** Whether two spans share a moment. */
export function rangesOverlap(
	a: { readonly min: number; readonly max: number },
	b: { readonly min: number; readonly max: number }
): boolean {
	return a.min <= b.max && b.min <= a.max;
}

/** The year in which a moment falls (UTC), or null for a moment that is open or unknown. */
export function yearOf(milliseconds: number): number | null {
	return Number.isFinite(milliseconds) ? new Date(milliseconds).getUTCFullYear() : null;
}

function readRange(text: string): DateRange | null {
	const known = verdicts.get(text);
	if (known !== undefined) return known;
	if (text.length > longestDate) return null;
	if (verdicts.size >= mostVerdicts) verdicts.clear();
	const range = parseRange(text);
	verdicts.set(text, range);
	return range;
}

function parseRange(text: string): DateRange | null {
	const slash = text.indexOf('/');
	return slash === -1
		? (plainRange(text) ?? dateOrSeasonRange(text))
		: intervalRange(text, text.slice(0, slash), text.slice(slash + 1));
}

const unbounded: DateRange = { min: -Infinity, max: Infinity, yearKnown: false };

/**
 * Years, months and days, which is what most dates are, without the library: its grammar takes a
 * millisecond a date. Null for all else, and for what is no date.
 */
function plainRange(text: string): DateRange | null {
	const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
	if (year === undefined) return null;
	const first = utc(Number(year), Number(month ?? 1), Number(day ?? 1));
	const isReal = first.toISOString().startsWith(text);
	if (!isReal) return null;
	const next = new Date(first);
	if (day !== undefined) next.setUTCDate(next.getUTCDate() + 1);
	else if (month !== undefined) next.setUTCMonth(next.getUTCMonth() + 1);
	else next.setUTCFullYear(next.getUTCFullYear() + 1);
	return { min: first.getTime(), max: next.getTime() - 1, yearKnown: true };
}

/** Midnight of a day; `Date.UTC` would take the years 0 to 99 for the twentieth century. */
function utc(year: number, month: number, day: number): Date {
	const date = new Date(0);
	date.setUTCFullYear(year, month - 1, day);
	return date;
}

function dateOrSeasonRange(text: string): DateRange | null {
	const value = parseWhole(text);
	if (value === null || !['Date', 'Year', 'Season'].includes(value.type)) return null;
	if (/^[?~%]?-?XXXX/.test(text)) return unbounded;
	return value.type === 'Season' ? seasonRange(text, value) : rangeOf(value);
}

function intervalRange(text: string, first: string, last: string): DateRange | null {
	const from = isOpen(first) ? unbounded : plainRange(first);
	const to = isOpen(last) ? unbounded : plainRange(last);
	if (from !== null && to !== null)
		return from.min < to.min || !to.yearKnown ? join(from, to) : null;
	// The library knows which other ends may stand together.
	if (parseWhole(text)?.type !== 'Interval') return null;
	return join(
		from ?? dateOrSeasonRange(first) ?? unbounded,
		to ?? dateOrSeasonRange(last) ?? unbounded
	);
}

function isOpen(end: string): boolean {
	return end === '..' || end === '';
}

function join(from: DateRange, to: DateRange): DateRange {
	return { min: from.min, max: to.max, yearKnown: from.yearKnown || to.yearKnown };
}

interface EdtfValue {
	readonly type: string;
	readonly min: number | null;
	readonly max: number | null;
}

/**
 * The type comes from the library's parser: its objects take theirs from the names of their classes,
 * which a bundler shortens.
 */
function parseWhole(text: string): EdtfValue | null {
	try {
		const { min, max } = edtf(text);
		return { type: parse(text).type, min, max };
	} catch {
		return null;
	}
}

function rangeOf({ min, max }: EdtfValue): DateRange {
	// A year beyond what milliseconds can count comes back as NaN: legal, and of no use here.
	if (min === null || max === null || Number.isNaN(min) || Number.isNaN(max)) return unbounded;
	return { min, max, yearKnown: true };
}

function seasonRange(text: string, value: EdtfValue): DateRange {
	const [, year, season] = /^(-?\d{4})-(\d\d)/.exec(text) ?? [];
	const isPartOfYear = Number(season) >= 33;
	return year === undefined || isPartOfYear ? rangeOf(value) : dateRange(year);
}

const months = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];

const seasons = ['spring', 'summer', 'autumn', 'winter'];

/** Codes 25 to 41 of ISO 8601-2; 21 to 24 are seasons without a hemisphere. */
const partsOfYear: ReadonlyMap<number, string> = new Map([
	...seasons.map((name, at): [number, string] => [21 + at, name]),
	...seasons.map((name, at): [number, string] => [25 + at, `northern ${name}`]),
	...seasons.map((name, at): [number, string] => [29 + at, `southern ${name}`]),
	...['first', 'second', 'third', 'fourth'].map((nth, at): [number, string] => [
		33 + at,
		`${nth} quarter of`
	]),
	...['first', 'second', 'third'].map((nth, at): [number, string] => [37 + at, `${nth} third of`]),
	[40, 'first half of'],
	[41, 'second half of']
]);

/**
 * An EDTF date in English: "2007", "2007 to 2011", "until 2021", "since 2015", "December 2014",
 * "16 December (year not given)", "about 1984", "1980s". Text that is not EDTF, and the few forms
 * with no plain wording (years of many digits), come back as they are.
 */
export function describeDate(edtf: string): string {
	if (!isEdtf(edtf)) return edtf;
	const [first = '', second] = edtf.split('/');
	return second === undefined ? describeOne(first) : describeInterval(first, second);
}

function describeInterval(first: string, second: string): string {
	const isOpenStart = first === '..' || first === '';
	const isOpenEnd = second === '..' || second === '';
	if (isOpenStart && isOpenEnd) return 'at no known date';
	if (isOpenStart) {
		return `until ${describeOne(second)}${first === '' ? ' (start not known)' : ''}`;
	}
	if (isOpenEnd) return `since ${describeOne(first)}${second === '' ? ' (end not known)' : ''}`;
	return `${describeOne(first)} to ${describeOne(second)}`;
}

function describeOne(date: string): string {
	const plain = date.replace(/[?~%]/g, '');
	const [, year, month, day] =
		/^(-?[\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?(?:T|$)/.exec(plain) ?? [];
	if (year === undefined) return date;
	const about = /[~%]/.test(date) ? 'about ' : '';
	const unsure = /[?%]/.test(date) ? ' (uncertain)' : '';
	return about + describeParts(year, month, day) + unsure;
}

function describeParts(year: string, month = 'XX', day = 'XX'): string {
	const yearWords = describeYear(year);
	const monthWords = months[Number(month) - 1] ?? partsOfYear.get(Number(month));
	if (monthWords === undefined) return yearWords ?? 'at no known date';
	const dayWords = /^\d\d$/.test(day) ? `${Number(day)} ` : '';
	return `${dayWords}${monthWords} ${yearWords ?? '(year not given)'}`;
}

function describeYear(year: string): string | null {
	if (/^-?XXXX$/.test(year)) return null;
	const isBeforeChrist = year.startsWith('-') || year === '0000';
	if (isBeforeChrist) return /X/.test(year) ? year : `${1 - Number(year)} BCE`;
	if (/^\d{3}X$/.test(year)) return `${Number(year.slice(0, 3))}0s`;
	if (/X/.test(year)) return `${year.replaceAll('X', '0')}–${year.replaceAll('X', '9')}`;
	return String(Number(year));
}

import fc from 'fast-check';
import edtf from 'edtf';
import { describe, expect, test } from 'vitest';
import { dateRange, describeDate, isEdtf, isTimestamp, rangesOverlap, yearOf } from './dates';
import table from './truth-tables/dates.json';

const dates = table.filter((row) => !row.notEdtf);
const others = table.filter((row) => row.notEdtf);

const startOf = (moment: string | null | undefined) =>
	moment ? Date.parse(/T/.test(moment) ? moment : `${moment}T00:00:00.000Z`) : -Infinity;
const endOf = (moment: string | null | undefined) =>
	moment ? Date.parse(/T/.test(moment) ? moment : `${moment}T23:59:59.999Z`) : Infinity;

/** The library's own reading: null if it refuses the text. */
function byLibrary(text: string) {
	try {
		const { min, max } = edtf(text);
		return { min: min ?? -Infinity, max: max ?? Infinity };
	} catch {
		return null;
	}
}

function rangeOrNull(text: string) {
	if (!isEdtf(text)) return null;
	const { min, max } = dateRange(text);
	return { min, max };
}

describe('dates', () => {
	test.each(dates)('$edtf covers $min to $max', ({ edtf, min, max, yearKnown = true }) => {
		expect(isEdtf(edtf)).toBe(true);
		expect(dateRange(edtf)).toEqual({ min: startOf(min), max: endOf(max), yearKnown });
	});

	test.each(dates)('$edtf reads "$words"', ({ edtf, words }) => {
		expect(describeDate(edtf)).toBe(words);
	});

	test.each(others)('"$edtf" is not one EDTF date, season or interval', ({ edtf }) => {
		expect(isEdtf(edtf)).toBe(false);
		expect(() => dateRange(edtf)).toThrow(RangeError);
		expect(describeDate(edtf)).toBe(edtf);
	});

	test('a text too long for a date is none, however it goes on', () => {
		expect(isEdtf(`2007${'-'.repeat(5000)}`)).toBe(false);
		expect(isEdtf(`${'('.repeat(5000)}2007`)).toBe(false);
	});

	test('plain dates and intervals are read as the library reads them', { timeout: 60_000 }, () => {
		const two = (most: number) =>
			fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, '0'));
		const year = fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0'));
		const date = fc.oneof(
			year,
			fc.tuple(year, two(13)).map((parts) => parts.join('-')),
			fc.tuple(year, two(13), two(32)).map((parts) => parts.join('-'))
		);
		const end = fc.oneof(date, fc.constantFrom('', '..'));
		const text = fc.oneof(
			date,
			fc.tuple(end, end).map((ends) => ends.join('/'))
		);
		fc.assert(
			fc.property(text, (text) => {
				expect(rangeOrNull(text)).toEqual(byLibrary(text));
			})
		);
	});

	test('ranges overlap if they share a moment, whichever comes first', () => {
		const overlap = (a: string, b: string) => {
			expect(rangesOverlap(dateRange(a), dateRange(b))).toBe(
				rangesOverlap(dateRange(b), dateRange(a))
			);
			return rangesOverlap(dateRange(a), dateRange(b));
		};
		expect(overlap('2007', '2007-12-31')).toBe(true);
		expect(overlap('2007', '2008')).toBe(false);
		expect(overlap('../2007', '2007/..')).toBe(true);
		expect(overlap('../2006', '2007/..')).toBe(false);
		expect(overlap('XXXX-12-16', '1999')).toBe(true);
	});

	test('a moment has a year unless it is open', () => {
		expect(yearOf(dateRange('1999').max)).toBe(1999);
		expect(yearOf(dateRange('../1999').min)).toBeNull();
	});

	test.each([
		['2024-01-02T03:04:05Z', true],
		['2024-01-02t03:04:05z', true],
		['2024-02-29T23:59:59.123456+05:30', true],
		['2023-02-29T00:00:00Z', false],
		['2024-01-02T24:00:00Z', false],
		['2024-01-02T03:04:05', false],
		['2024-01-02', false],
		['yesterday', false]
	])('%s is a moment in time: %s', (text, expected) => {
		expect(isTimestamp(text)).toBe(expected);
	});
});

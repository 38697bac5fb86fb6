/** Dates as files and pages write them. */

const months = [
	...['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
];

/**
 * Returns the day, month or year that a date says, as EDTF, or null where it says none for sure: of
 * "03/04/2014" that is the year. The hour and its zone are left out: the day is the one written.
 */
export function readLooseDate(written: string): string | null {
	const text = written.trim().slice(0, 100);
	const iso = /^(\d{4})-?(\d\d)-?(\d\d)(?!\d)/.exec(text) ?? /^(\d{4})-(\d\d)(?![\d-])/.exec(text);
	if (iso) return dateOf(iso[1], iso[2], iso[3]);
	const pdf = /^D:(\d{4})(\d\d)?(\d\d)?/.exec(text);
	if (pdf) return dateOf(pdf[1], pdf[2], pdf[3]);
	const dayFirst =
		/(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s.-]+([A-Za-z]{3,9})\.?,?[\s-]+(\d{4})(?!\d)/.exec(text);
	if (dayFirst) return dateOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
	const monthFirst = /([A-Za-z]{3,9})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})(?!\d)/.exec(
		text
	);
	if (monthFirst && monthOf(monthFirst[1])) {
		return dateOf(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
	}
	const numbers = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/.exec(text);
	if (numbers) {
		const [, a = '', sign, b = '', year] = numbers;
		// Who writes points writes the day first; with other signs some write the month first.
		if (Number(a) > 12 || (sign === '.' && Number(b) <= 12)) return dateOf(year, b, a);
		if (Number(b) > 12) return dateOf(year, a, b);
		return dateOf(year, undefined, undefined);
	}
	const year = /(?<!\d)(1[89]\d\d|20\d\d)(?!\d)/.exec(text);
	return year ? dateOf(year[1], undefined, undefined) : null;
}

function monthOf(word: string | undefined): string | undefined {
	const at = months.indexOf((word ?? '').slice(0, 3).toLowerCase());
	return at === -1 ? undefined : String(at + 1);
}

function dateOf(
	year: string | undefined,
	month: string | undefined,
	day: string | undefined
): string | null {
	if (year === undefined || Number(year) < 1000 || Number(year) > 2200) return null;
	if (month === undefined || Number(month) < 1 || Number(month) > 12) return year;
	const ofYear = `${year}-${month.padStart(2, '0')}`;
	if (day === undefined) return ofYear;
	const whole = `${ofYear}-${day.padStart(2, '0')}`;
	const date = new Date(`${whole}T00:00:00Z`);
	const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(whole);
	return exists ? whole : ofYear;
}

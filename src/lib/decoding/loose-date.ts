/** Dates as files and pages write them. */

/** In English, German, French, Spanish and Russian, without their accents; Russian as dates have them, too. */
const months: readonly (readonly string[])[] = [
	'january januar janvier enero январь января',
	'february februar fevrier febrero февраль февраля',
	'march marz maerz mars marzo март марта',
	'april april avril abril апрель апреля',
	'may mai mai mayo маи мая',
	'june juni juin junio июнь июня',
	'july juli juillet julio июль июля',
	'august august aout agosto август августа',
	'september september septembre septiembre setiembre сентябрь сентября',
	'october oktober octobre octubre октябрь октября',
	'november november novembre noviembre ноябрь ноября',
	'december dezember decembre diciembre декабрь декабря'
].map((names) => names.split(' '));

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
		/(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º)?[\s.-]+(?:de\s+)?(\p{L}{3,10})\.?,?[\s-]+(?:del?\s+)?(\d{4})(?!\d)/u.exec(
			text
		);
	if (dayFirst) return dateOf(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
	const monthFirst =
		/(\p{L}{3,10})\.?\s+(?:de\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})(?!\d)/u.exec(text);
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
	const ofYear = /^(\d{1,2})[./](\d{4})$/.exec(text);
	if (ofYear && Number(ofYear[1]) <= 12) return dateOf(ofYear[2], ofYear[1], undefined);
	const year = /(?<!\d)(1[89]\d\d|20\d\d)(?!\d)/.exec(text);
	return year ? dateOf(year[1], undefined, undefined) : null;
}

/** By its name or the first three letters or more of it. */
function monthOf(word = ''): string | undefined {
	const folded = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	if (folded.length < 3) return undefined;
	const at = months.findIndex((names) => names.some((name) => name.startsWith(folded)));
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

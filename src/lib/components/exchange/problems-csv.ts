import type { Problem } from '../../model/problems';

/** A table of two columns; what a spreadsheet would take for a formula begins with an apostrophe. */
export function problemsAsCsv(problems: readonly Problem[]): string {
	const cell = (words: string) => {
		const safe = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
		return `"${safe.replaceAll('"', '""')}"`;
	};
	const rows = [['Where', 'What'], ...problems.map(({ place, message }) => [place, message])];
	return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

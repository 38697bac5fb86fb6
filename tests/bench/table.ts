/** How the reports say what was measured. */
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

/** Milliseconds in as many digits as mean something. */
export const ms = (value: number) =>
	value >= 10 ? Math.round(value).toLocaleString('en') : value.toFixed(1);

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Writes the report as the formatter wants it. */
export async function writeReport(file: string, text: string): Promise<void> {
	const options = await resolveConfig(file);
	writeFileSync(file, await format(text, { ...options, parser: 'markdown' }));
}

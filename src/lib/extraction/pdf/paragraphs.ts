/** From lines in the order of reading to paragraphs, with words mended that the ends of lines had cut. */
import type { Mend } from '../extraction';
import { groupBy } from './group-by';
import { cutWord, keepsHyphen, Vocabulary } from './hyphens';
import type { Line } from './order';

export interface Paragraphs {
	readonly text: string;
	/** Where the second page and those after it begin. */
	readonly pages: readonly number[];
	readonly mends: readonly Mend[];
}

/** How a column is set: where its lines begin and end, and how far they stand apart. */
interface Setting {
	readonly left: number;
	readonly right: number;
	readonly leading: number;
}

export function paragraphsOf(lines: readonly Line[], pageCount: number): Paragraphs {
	const vocabulary = new Vocabulary(lines.map(({ text }) => text));
	const settings = settingsOf(lines);
	const mends: Mend[] = [];
	const pages: number[] = [];
	let text = '';
	let before: Line | null = null;
	for (const line of lines) {
		let words = line.text;
		if (before) {
			const cut = cutWord(before.text, words);
			if (cut && !beginsParagraph(before, line, settings, true)) {
				const hyphen = !cut.soft && keepsHyphen(cut.first, cut.second, vocabulary);
				text = text.slice(0, -1) + (hyphen ? '-' : '');
				const start = text.length - cut.first.length - (hyphen ? 1 : 0);
				mends.push({ start, first: cut.first, second: cut.second, hyphen });
			} else if (beginsParagraph(before, line, settings, false)) text += '\n\n';
			else if (!/[-\u2010–—/]$/u.test(before.text) || /[–—]$/u.test(before.text)) {
				text += isUnspaced(before.text, words) ? '' : ' ';
			}
		}
		for (let page = before?.page ?? 0; page < line.page; page += 1) pages.push(text.length);
		words = words.trim();
		text += words;
		before = line;
	}
	while (before && pages.length < pageCount - 1) pages.push(text.length);
	return { text, pages, mends };
}

/** Chinese and Japanese have no space where a line ends. */
function isUnspaced(before: string, after: string): boolean {
	const script =
		/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;
	return script.test(before.slice(-1)) && script.test(after.slice(0, 1));
}

function beginsParagraph(
	before: Line,
	line: Line,
	settings: ReadonlyMap<string, Setting>,
	inWord: boolean
): boolean {
	if (Math.abs(before.size - line.size) > 0.12 * before.size) return true;
	const of = settings.get(keyOf(line));
	const was = settings.get(keyOf(before));
	if (!of || !was) return true;
	const isSameColumn = keyOf(before) === keyOf(line);
	if (isSameColumn && line.y - before.y > 1.35 * of.leading) return true;
	if (inWord) return false;
	if (/^[•‣▪●■–-]\s/u.test(line.text)) return true;
	const ends = /[.!?:…。！？]["”’»)\]]*\d*$/u.test(before.text);
	const isShort = before.right < was.right - 0.12 * (was.right - was.left);
	if (ends && isShort) return true;
	const indent = line.left - of.left;
	const isIndented = indent > 0.6 * line.size && indent < 6 * line.size;
	const wasIndented = before.left - was.left > 0.6 * before.size;
	if (isIndented && !wasIndented && ends) return true;
	// A heading has no full stop and is followed by another line set as the text is.
	return isSameColumn ? isShort && !ends && line.y - before.y > 1.15 * of.leading : false;
}

function settingsOf(lines: readonly Line[]): ReadonlyMap<string, Setting> {
	const leadings = lines.flatMap((line, at) => {
		const before = lines[at - 1];
		if (!before || keyOf(before) !== keyOf(line)) return [];
		const step = line.y - before.y;
		return step > 0.5 * line.size && step < 2.5 * line.size ? [step / line.size] : [];
	});
	const usual = median(leadings) ?? 1.25;
	return new Map(
		[...groupBy(lines, keyOf)].map(([key, column]) => {
			const steps = column.flatMap((line, at) => {
				const step = at === 0 ? 0 : line.y - column[at - 1]!.y;
				return step > 0.5 * line.size && step < 2.5 * line.size ? [step] : [];
			});
			const size = median(column.map((line) => line.size)) ?? 10;
			const lefts = column.map(({ left }) => Math.round(left));
			return [
				key,
				{
					left: mostCommon(lefts),
					right: quantile(
						column.map(({ right }) => right),
						0.9
					),
					leading: steps.length >= 4 ? (quantile(steps, 0.35) ?? usual * size) : usual * size
				}
			];
		})
	);
}

const keyOf = ({ page, column }: Line) => `${page}/${column}`;

function quantile(numbers: readonly number[], share: number): number {
	const sorted = numbers.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

function median(numbers: readonly number[]): number | null {
	return numbers.length === 0 ? null : quantile(numbers, 0.5);
}

/** The leftmost of those that come most often: of two lines, the one that is not indented. */
function mostCommon(numbers: readonly number[]): number {
	const groups = [...groupBy(numbers, (number) => number)];
	const [first] = groups.toSorted(([a, as], [b, bs]) => bs.length - as.length || a - b);
	return first?.[0] ?? 0;
}

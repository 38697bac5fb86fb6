import { textWidthRuns } from './text-width-table';

type Weight = 400 | 600;

/** Thousandths of an em for a character that the table lacks: about the widest of the letters. */
const UNKNOWN = 650;
/** Chinese, Japanese and Korean characters, full-width forms and emoji fill a square. */
const SQUARE = 1000;
const square =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
const noWidth = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;

const tables = new Map<Weight, ReadonlyMap<number, number>>();

function tableOf(weight: Weight): ReadonlyMap<number, number> {
	let table = tables.get(weight);
	if (!table) {
		const entries: [number, number][] = [];
		for (const [first, regular, semibold] of textWidthRuns) {
			(weight === 600 ? semibold : regular)
				.split(' ')
				.forEach((width, index) => entries.push([first + index, Number(width)]));
		}
		table = new Map(entries);
		tables.set(weight, table);
	}
	return table;
}

/**
 * The width in pixels of one line of text in the shipped Inter, from a table of its advance widths:
 * the same on every machine, without a screen. Kerning is left out, which is at most a few per cent;
 * a character that the font lacks counts as a wide one.
 */
export function textWidth(text: string, fontSize: number, weight: Weight = 400): number {
	const table = tableOf(weight);
	let thousandths = 0;
	for (const character of text) {
		thousandths +=
			table.get(character.codePointAt(0)!) ??
			(noWidth.test(character) ? 0 : square.test(character) ? SQUARE : UNKNOWN);
	}
	return (thousandths * fontSize) / 1000;
}

/** The marks of a scene in the operators of a PDF page. The page's y points downwards here, as the scene's does. */
import { readPath } from '../path-data';
import type { ScenePath, SceneText } from '../scene';
import { num } from './file';
import type { SetWords } from './fonts';

/** A colour as the scene writes it, as three numbers from 0 to 1. */
export function rgb(colour: string): string {
	const digits = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(colour)?.[1];
	if (digits === undefined) throw new RangeError(`rgb: "${colour}" is no colour of a scene`);
	const pairs = digits.length === 3 ? [...digits].map((one) => one + one) : digits.match(/../g)!;
	return pairs.map((pair) => num(parseInt(pair, 16) / 255)).join(' ');
}

/** The path without its paint. PDF knows no quadratic curves, and writes each as the same cubic one. */
function outline(d: string): string {
	let [x, y, startX, startY] = [0, 0, 0, 0];
	const steps = readPath(d).map(({ letter, points }) => {
		const from = [x, y] as const;
		const [endX = startX, endY = startY] = points.slice(-2);
		[x, y] = [endX, endY];
		if (letter === 'M') [startX, startY] = [x, y];
		if (letter === 'Z') return 'h';
		if (letter !== 'Q') return `${points.map(num).join(' ')} ${operators[letter]}`;
		const [bendX = 0, bendY = 0] = points;
		const third = (end: number, bend: number) => num(end + ((bend - end) * 2) / 3);
		const cubic = [
			...[third(from[0], bendX), third(from[1], bendY)],
			...[third(x, bendX), third(y, bendY), num(x), num(y)]
		];
		return `${cubic.join(' ')} c`;
	});
	return steps.join('\n');
}
const operators = { M: 'm', L: 'l', C: 'c' } as const;

/** The path in its colours: filled first, then stroked. */
export function paintedPath(mark: ScenePath): string {
	const { d, fill, stroke, strokeWidth = 1, dash, cap = 'butt', join = 'round', clip } = mark;
	const path = outline(d);
	return [
		...(clip ? [`${[clip.x, clip.y, clip.width, clip.height].map(num).join(' ')} re W n`] : []),
		...(fill === undefined ? [] : [`${rgb(fill)} rg`, path, 'f']),
		...(stroke === undefined
			? []
			: [
					`${rgb(stroke)} RG ${num(strokeWidth)} w ${cap === 'round' ? 1 : 0} J ${join === 'round' ? 1 : 0} j`,
					`[${(dash ?? []).map(num).join(' ')}] 0 d`,
					path,
					'S'
				])
	].join('\n');
}

/** What browsers lean letters by where a font has none that lean. */
const lean = 0.25;

/** Where a line of words of this width begins. */
export const startOf = ({ x, anchor }: SceneText, width: number): number =>
	x - { start: 0, middle: 0.5, end: 1 }[anchor] * width;

/** The words in signs of embedded fonts; `fontName` gives what the page calls each. */
export function paintedWords(
	mark: SceneText,
	{ runs, width }: SetWords,
	fontName: (run: SetWords['runs'][number]) => string
): string {
	const { y, size, fill, italic, family } = mark;
	const skew = italic && family === 'sans' ? lean : 0;
	let x = startOf(mark, (width * size) / 1000);
	const lines = [`${rgb(fill)} rg`, 'BT'];
	for (const run of runs) {
		lines.push(
			`/${fontName(run)} ${num(size)} Tf`,
			`1 0 ${num(skew)} -1 ${num(x)} ${num(y)} Tm`,
			...shown(run.signs, size)
		);
		x += (run.signs.reduce((sum, { advance }) => sum + advance, 0) * size) / 1000;
	}
	return [...lines, 'ET'].join('\n');
}

/** Signs in a row, each moved by what the font says beyond its width. */
function shown(signs: SetWords['runs'][number]['signs'], size: number): string[] {
	const lines: string[] = [];
	let row: string[] = [];
	let rise = 0;
	const flush = () => {
		if (row.length > 0) lines.push(`[${row.join(' ')}] TJ`);
		row = [];
	};
	for (const { code, width, advance, x, y } of signs) {
		if (y !== rise) {
			flush();
			lines.push(`${num((y * size) / 1000)} Ts`);
			rise = y;
		}
		if (x !== 0) row.push(num(-x));
		row.push(`<${code.toString(16).toUpperCase().padStart(4, '0')}>`);
		const rest = width + x - advance;
		if (Math.abs(rest) > 1e-6) row.push(num(rest));
	}
	flush();
	if (rise !== 0) lines.push('0 Ts');
	return lines;
}

/** Words in a script that our fonts do not have: drawn as a picture, with words that nobody sees over it. */
import type { SceneBox, SceneText } from '../scene';
import { dictionary, num, ref, type PdfFile, type Ref } from './file';
import { toUnicode } from './fonts';
import { startOf } from './operators';

/** A line of words as a browser draws it, with the fonts of the machine. */
export interface DrawnWords {
	/** Red, green, blue and opacity of each pixel, row by row. */
	readonly pixels: Uint8ClampedArray | Uint8Array;
	readonly columns: number;
	readonly rows: number;
	/** Where it lies, in the scene's own unit. */
	readonly box: SceneBox;
	/** From where the line begins to where it ends, without what letters reach beyond it. */
	readonly width: number;
}

/** Draws words with so many pixels for one of the scene. */
export type DrawWords = (mark: SceneText, density: number) => DrawnWords;

/** The picture as an object of the file. */
export function addWordsPicture(file: PdfFile, { pixels, columns, rows }: DrawnWords): Ref {
	const count = columns * rows;
	const [colours, opacity] = [new Uint8Array(count * 3), new Uint8Array(count)];
	for (let at = 0; at < count; at += 1) {
		colours.set(pixels.subarray(at * 4, at * 4 + 3), at * 3);
		opacity[at] = pixels[at * 4 + 3]!;
	}
	const image = (space: string, data: Uint8Array, more = {}) =>
		file.addStream(
			{
				Type: '/XObject',
				Subtype: '/Image',
				Width: String(columns),
				Height: String(rows),
				ColorSpace: space,
				BitsPerComponent: '8',
				...more
			},
			data
		);
	return image('/DeviceRGB', colours, { SMask: ref(image('/DeviceGray', opacity)) });
}

/** Shows the picture that the page calls by this name. */
export function shownPicture({ box: { x, y, width, height } }: DrawnWords, name: string): string {
	return `q ${num(width)} 0 0 ${num(-height)} ${num(x)} ${num(y + height)} cm /${name} Do Q`;
}

const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** A code is one byte. */
const mostSigns = 255;

/** Words that say something and show nothing, so that a picture of words can be searched and copied. */
export class UnseenWords {
	readonly #file: PdfFile;
	readonly #fonts: { readonly ref: Ref; readonly codes: Map<string, number> }[] = [];

	constructor(file: PdfFile) {
		this.#file = file;
	}

	/** The words over a line of this width; `fontName` gives what the page calls the font. */
	over(mark: SceneText, width: number, fontName: (font: Ref) => string): string {
		const signs = inSight([...clusters.segment(mark.text)].map(({ segment }) => segment));
		const { ref: font, codes } = this.#fontFor(signs);
		const text = signs.map((sign) => codes.get(sign)!.toString(16).padStart(2, '0')).join('');
		const stretch = (100 * width) / (Math.max(1, signs.length) * mark.size);
		return [
			'BT',
			`/${fontName(font)} ${num(mark.size)} Tf ${num(stretch)} Tz 3 Tr`,
			`1 0 0 -1 ${num(startOf(mark, width))} ${num(mark.y)} Tm`,
			`<${text}> Tj`,
			'100 Tz 0 Tr',
			'ET'
		].join('\n');
	}

	#fontFor(signs: readonly string[]) {
		const fresh = { ref: 0 as Ref, codes: new Map<string, number>() };
		const isRoom = ({ codes }: typeof fresh) =>
			codes.size + signs.filter((sign) => !codes.has(sign)).length <= mostSigns;
		let font = this.#fonts.find(isRoom);
		if (!font) {
			font = { ...fresh, ref: this.#file.reserve() };
			this.#fonts.push(font);
		}
		// A line of more different signs than a font has codes says the rest with one of them.
		for (const sign of new Set(signs)) {
			if (!font.codes.has(sign)) font.codes.set(sign, Math.min(font.codes.size + 1, mostSigns));
		}
		return font;
	}

	write(): void {
		for (const { ref: font, codes } of this.#fonts) {
			const nothing = this.#file.addStream({}, '1000 0 d0');
			const all = [...codes].map(([text, code]) => [code, text] as const);
			const last = Math.max(...all.map(([code]) => code));
			this.#file.add(
				dictionary({
					Type: '/Font',
					Subtype: '/Type3',
					FontBBox: '[0 -250 1000 1000]',
					FontMatrix: '[0.001 0 0 0.001 0 0]',
					CharProcs: dictionary({ nothing: ref(nothing) }),
					Encoding: dictionary({
						Type: '/Encoding',
						Differences: `[1 ${'/nothing '.repeat(last).trim()}]`
					}),
					FirstChar: '1',
					LastChar: String(last),
					Widths: `[${'1000 '.repeat(last).trim()}]`,
					Resources: '<< >>',
					ToUnicode: ref(this.#file.addStream({}, toUnicode(all, 2)))
				}),
				font
			);
		}
	}
}

const rightToLeft = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/u;
const leftToRight = /[\p{L}\p{N}]/u;

/**
 * The signs from left to right, as readers of PDF take them to stand and turn them round again. Words and
 * numbers of the other direction keep their own order.
 */
function inSight(signs: readonly string[]): string[] {
	if (!signs.some((sign) => rightToLeft.test(sign))) return [...signs];
	const runs: string[][] = [];
	let isRun = false;
	signs.forEach((sign) => {
		const isLeft = leftToRight.test(sign) && !rightToLeft.test(sign);
		if (isLeft && isRun) runs.at(-1)!.push(sign);
		else runs.push([sign]);
		isRun = isLeft;
	});
	return runs.reverse().flat();
}

/** The fonts within a PDF: only the signs that are used, each with what it says, so that words can be searched and copied. */
import { create, type Font, type Subset } from 'fontkit';
import type { SceneText } from '../scene';
import { filesFor, styleOf, type FontStyle, type LoadFont } from './font-files';
import { dictionary, num, ref, utf16, type PdfFile, type Ref } from './file';

/** Signs of one font, one after another. */
export interface Run {
	readonly font: EmbeddedFont;
	readonly signs: readonly Sign[];
}

export interface Sign {
	/** Its number in the embedded font. */
	readonly code: number;
	/** How far the next one stands, in thousandths of the size. */
	readonly advance: number;
	/** How wide the font says it is. */
	readonly width: number;
	/** How far it is moved from where it would stand. */
	readonly x: number;
	readonly y: number;
}

export interface SetWords {
	readonly runs: readonly Run[];
	/** In thousandths of the size. */
	readonly width: number;
}

/** Nothing is to be seen of these, and they change nothing of words that our fonts can set. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu;
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The words as they are set: one line of what can be seen. */
const plain = (text: string) =>
	text
		.replace(unseen, '')
		// eslint-disable-next-line no-control-regex -- a canvas draws these as spaces, too
		.replace(/[\x00-\x1f\x7f-\x9f\u2028\u2029]/g, ' ')
		.normalize('NFC');

export class PdfFonts {
	readonly #load: LoadFont;
	readonly #files = new Map<string, Promise<EmbeddedFont>>();
	readonly #loaded = new Map<string, EmbeddedFont>();

	constructor(load: LoadFont) {
		this.#load = load;
	}

	/** Gets what these marks may need; `set` has to find it at hand. */
	async prepare(marks: readonly SceneText[]): Promise<void> {
		const names = new Set(
			marks.flatMap((mark) =>
				[...new Set(plain(mark.text))].flatMap((letter) =>
					filesFor(styleOf(mark), letter.codePointAt(0)!)
				)
			)
		);
		await Promise.all([...names].map((name) => this.#get(name)));
	}

	async #get(name: string): Promise<void> {
		const known =
			this.#files.get(name) ?? this.#load(name).then((bytes) => new EmbeddedFont(create(bytes)));
		this.#files.set(name, known);
		this.#loaded.set(name, await known);
	}

	/** The words in signs of our fonts; null where these lack one of them. */
	set(mark: SceneText): SetWords | null {
		const style = styleOf(mark);
		const pieces: { font: EmbeddedFont; text: string }[] = [];
		for (const { segment } of clusters.segment(plain(mark.text))) {
			const font = this.#fontFor(style, segment);
			if (!font) return null;
			const last = pieces.at(-1);
			if (last?.font === font) last.text += segment;
			else pieces.push({ font, text: segment });
		}
		const runs = pieces.map(({ font, text }): Run => ({ font, signs: font.signs(text) }));
		const width = runs.reduce(
			(sum, { signs }) => signs.reduce((all, { advance }) => all + advance, sum),
			0
		);
		return { runs, width };
	}

	/** In pixels of the scene; about, where the words are in a script of none of our fonts. */
	widthOf(mark: SceneText): number {
		const thousandths = this.set(mark)?.width ?? 600 * mark.text.length;
		return (thousandths * mark.size) / 1000;
	}

	#fontFor(style: FontStyle, cluster: string): EmbeddedFont | null {
		const codes = [...cluster].map((letter) => letter.codePointAt(0)!);
		const [first = []] = codes.map((code) => filesFor(style, code));
		return (
			first
				.map((name) => this.#loaded.get(name))
				.find((font) => font && codes.every((code) => font.has(code))) ?? null
		);
	}

	/** Writes every font that was used. */
	write(file: PdfFile): void {
		for (const name of [...this.#loaded.keys()].sort()) this.#loaded.get(name)!.write(file);
	}
}

/** One font file, of which the PDF gets what was used. */
export class EmbeddedFont {
	readonly #font: Font;
	readonly #subset: Subset;
	/** By the number in the PDF: the sign in the subset, what it says, and how wide it is. */
	readonly #signs: { readonly glyph: number; readonly text: string; readonly width: number }[] = [];
	readonly #codes = new Map<string, number>();
	#ref: Ref | null = null;

	constructor(font: Font) {
		this.#font = font;
		this.#subset = font.createSubset();
		// What stands for no character comes first in every font.
		this.#signs.push({ glyph: 0, text: '', width: 0 });
	}

	has(codePoint: number): boolean {
		return this.#font.hasGlyphForCodePoint(codePoint);
	}

	signs(text: string): Sign[] {
		const scale = 1000 / this.#font.unitsPerEm;
		const { glyphs, positions } = this.#font.layout(text);
		return glyphs.map(({ id, codePoints, advanceWidth }, place) => {
			const { xAdvance, xOffset, yOffset } = positions[place]!;
			const width = advanceWidth * scale;
			const code = this.#code(id, String.fromCodePoint(...codePoints), width);
			return {
				...{ code, width, advance: xAdvance * scale },
				...{ x: xOffset * scale, y: yOffset * scale }
			};
		});
	}

	/** One sign that says two things, such as a space and a space that keeps words together, has two numbers. */
	#code(id: number, text: string, width: number): number {
		const key = `${id} ${text}`;
		const known = this.#codes.get(key);
		if (known !== undefined) return known;
		const code = this.#signs.push({ glyph: this.#subset.includeGlyph(id), text, width }) - 1;
		this.#codes.set(key, code);
		return code;
	}

	/** Where the PDF holds it. */
	ref(file: PdfFile): Ref {
		return (this.#ref ??= file.reserve());
	}

	write(file: PdfFile): void {
		if (this.#ref === null) return;
		const { postscriptName, unitsPerEm, bbox, italicAngle, ascent, descent, capHeight } =
			this.#font;
		const scaled = (value: number) => num((value * 1000) / unitsPerEm);
		const program = this.#subset.encode();
		const name = `/${tagOf(this.#ref)}+${postscriptName.replace(/[^A-Za-z0-9-]/g, '')}`;
		const descriptor = file.add(
			dictionary({
				Type: '/FontDescriptor',
				FontName: name,
				// The signs are not those of an encoding of old.
				Flags: '4',
				FontBBox: `[${[bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map(scaled).join(' ')}]`,
				ItalicAngle: num(italicAngle),
				Ascent: scaled(ascent),
				Descent: scaled(descent),
				CapHeight: scaled(capHeight),
				StemV: '80',
				FontFile2: ref(file.addStream({ Length1: String(program.length) }, program))
			})
		);
		const places = Uint8Array.from(this.#signs.flatMap(({ glyph }) => [glyph >> 8, glyph & 255]));
		const descendant = file.add(
			dictionary({
				Type: '/Font',
				Subtype: '/CIDFontType2',
				BaseFont: name,
				CIDSystemInfo: '<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>',
				FontDescriptor: ref(descriptor),
				DW: '0',
				W: `[0 [${this.#signs.map(({ width }) => num(width)).join(' ')}]]`,
				CIDToGIDMap: ref(file.addStream({}, places))
			})
		);
		const said = this.#signs.map(({ text }, code) => [code, text] as const);
		file.add(
			dictionary({
				Type: '/Font',
				Subtype: '/Type0',
				BaseFont: name,
				Encoding: '/Identity-H',
				DescendantFonts: `[${ref(descendant)}]`,
				ToUnicode: ref(file.addStream({}, toUnicode(said, 4)))
			}),
			this.#ref
		);
	}
}

/** Six letters, others for each part of a font. */
const tagOf = (number: number) =>
	Array.from({ length: 6 }, (_, at) =>
		String.fromCharCode(65 + (Math.floor(number / 26 ** at) % 26))
	).join('');

/** The table that says what each code of a font stands for; a code has this many hexadecimal digits. */
export function toUnicode(said: readonly (readonly [number, string])[], digits: 2 | 4): string {
	const code = (value: number) => value.toString(16).toUpperCase().padStart(digits, '0');
	const rows = said.flatMap(([value, text]) =>
		text === '' ? [] : [`<${code(value)}> <${utf16(text)}>`]
	);
	const blocks: string[] = [];
	// A block may hold a hundred.
	for (let at = 0; at < rows.length; at += 100) {
		const part = rows.slice(at, at + 100);
		blocks.push(`${part.length} beginbfchar\n${part.join('\n')}\nendbfchar`);
	}
	return [
		'/CIDInit /ProcSet findresource begin',
		'12 dict begin',
		'begincmap',
		'/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
		'/CMapName /Adobe-Identity-UCS def',
		'/CMapType 2 def',
		`1 begincodespacerange\n<${code(0)}> <${'F'.repeat(digits)}>\nendcodespacerange`,
		...blocks,
		'endcmap',
		'CMapName currentdict /CMap defineresource pop',
		'end',
		'end'
	].join('\n');
}

/** The little of fontkit that is used here; it has no types of its own. */
declare module 'fontkit' {
	export interface Glyph {
		readonly id: number;
		/** What of the text it stands for. */
		readonly codePoints: readonly number[];
		readonly advanceWidth: number;
	}
	export interface GlyphRun {
		readonly glyphs: readonly Glyph[];
		readonly positions: readonly {
			readonly xAdvance: number;
			readonly xOffset: number;
			readonly yOffset: number;
		}[];
	}
	export interface Subset {
		/** Its number in the subset. */
		includeGlyph(id: number): number;
		encode(): Uint8Array;
	}
	export interface Font {
		readonly postscriptName: string;
		readonly unitsPerEm: number;
		readonly ascent: number;
		readonly descent: number;
		readonly capHeight: number;
		readonly italicAngle: number;
		readonly bbox: {
			readonly minX: number;
			readonly minY: number;
			readonly maxX: number;
			readonly maxY: number;
		};
		hasGlyphForCodePoint(codePoint: number): boolean;
		layout(text: string): GlyphRun;
		createSubset(): Subset;
	}
	/** Throws where the bytes are no font. */
	export function create(bytes: Uint8Array): Font;
}

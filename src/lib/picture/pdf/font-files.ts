/** The files of the fonts that a picture is set in, as the page is, cut into the ranges of Unicode that they cover. */
import interRanges from '@fontsource/inter/unicode.json';
import serifRanges from '@fontsource/source-serif-4/unicode.json';
import type { SceneText } from '../scene';

/** What a font file is for. */
export type FontStyle = Pick<SceneText, 'family' | 'weight'> & { readonly italic: boolean };

/** Gives the bytes of a font file by its name, such as `inter-latin-600-normal.woff`. */
export type LoadFont = (name: string) => Promise<Uint8Array>;

const families = {
	sans: { name: 'inter', ranges: rangesOf(interRanges) },
	serif: { name: 'source-serif-4', ranges: rangesOf(serifRanges) }
} as const;

/** The style that a mark is set in; the page has no slanted Inter, and leans the upright one. */
export const styleOf = ({ family, weight, italic = false }: SceneText): FontStyle => ({
	family,
	weight,
	italic: italic && family === 'serif'
});

/** The names of the files of a style that may have a sign for this character, the likeliest first. */
export function filesFor({ family, weight, italic }: FontStyle, codePoint: number): string[] {
	const { name, ranges } = families[family];
	return ranges.flatMap(([part, has]) =>
		has(codePoint) ? [`${name}-${part}-${weight}-${italic ? 'italic' : 'normal'}.woff`] : []
	);
}

type Range = readonly [part: string, has: (codePoint: number) => boolean];

/** Of what a style sheet declares last, browsers use the font first. */
function rangesOf(file: Readonly<Record<string, string>>): Range[] {
	return Object.entries(file)
		.reverse()
		.map(([part, words]): Range => {
			const pairs = words.split(',').map((range) => {
				const [from = '', to = from] = range.replace('U+', '').split('-');
				return [parseInt(from, 16), parseInt(to, 16)] as const;
			});
			return [
				part,
				(codePoint) => pairs.some(([from, to]) => from <= codePoint && codePoint <= to)
			];
		});
}

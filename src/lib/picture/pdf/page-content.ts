/** One scene as the content of a page: its operators, and what it needs of fonts, pictures and states. */
import { erasersOf, leavesOf, markBox, placedIn, type Eraser, type Placed } from '../leaves';
import type { Scene, SceneAbout, SceneItem, SceneMark, ScenePath, SceneText } from '../scene';
import { dictionary, num, ref, type PdfFile, type Ref } from './file';
import type { PdfFonts } from './fonts';
import { paintedPath, paintedWords } from './operators';
import { addWordsPicture, shownPicture, type DrawWords, type UnseenWords } from './words-picture';

/** What all pages draw on. */
export interface PdfInk {
	readonly file: PdfFile;
	readonly fonts: PdfFonts;
	readonly unseen: UnseenWords;
	readonly drawWords: DrawWords;
}

/** A stretch of the content that means something; the others are ornament. */
export interface Tagged {
	readonly about: SceneAbout | null;
}

export class PageContent {
	readonly #ink: PdfInk;
	readonly #background: string | null;
	/** Points for a pixel of the scene, by which pictures of words are made sharp. */
	readonly #pointScale: number;
	/** By the place of each mark in the drawing order. */
	readonly #erasers: readonly (readonly Eraser[])[];
	readonly #fontNames = new Map<Ref, string>();
	readonly #states = new Map<string, Ref>();
	readonly #pictures: Ref[] = [];
	readonly #opacities: Ref;
	readonly #opacityStates = new Map<string, string>();
	/** In the order of their numbers on the page. */
	readonly tagged: Tagged[] = [];
	#place = 0;

	constructor(ink: PdfInk, { background, items }: Scene, pointScale: number) {
		this.#ink = ink;
		this.#background = background;
		this.#pointScale = pointScale;
		this.#erasers = background === null ? erasersOf(leavesOf(items)) : [];
		this.#opacities = ink.file.reserve();
	}

	/** The operators of a whole scene, without its ground, which is the page's. */
	draw({ items }: Scene): string {
		return this.#items(items, { x: 0, y: 0, scale: 1 }, false);
	}

	/** What the page's dictionary says it needs. */
	resources(): string {
		const { file } = this.#ink;
		const opacities = Object.fromEntries(
			[...this.#opacityStates].map(([state, name]) => [name, state])
		);
		file.add(dictionary({ ExtGState: dictionary(opacities) }), this.#opacities);
		const named = (entries: Iterable<readonly [string, Ref]>) =>
			dictionary(Object.fromEntries([...entries].map(([name, to]) => [name, ref(to)])));
		return dictionary({
			Font: named([...this.#fontNames].map(([font, name]) => [name, font] as const)),
			ExtGState: dictionary({
				...opacities,
				...Object.fromEntries([...this.#states].map(([name, to]) => [name, ref(to)]))
			}),
			XObject: named(this.#pictures.map((picture, at) => [`I${at}`, picture] as const))
		});
	}

	#items(items: readonly SceneItem[], at: Placed, isTagged: boolean): string {
		return items
			.map((item) => {
				if (item.kind !== 'group') {
					const drawn = item.kind === 'text' ? this.#text(item, at) : this.#path(item, at);
					if (isTagged || drawn === '') return drawn;
					return item.kind === 'text' ? this.#tag(null, drawn) : `/Artifact BMC\n${drawn}\nEMC`;
				}
				const { x, y, scale, about } = item;
				const within = this.#items(item.items, placedIn(at, item), isTagged || about !== undefined);
				if (within === '') return '';
				const tagged = about && !isTagged ? this.#tag(about, within) : within;
				if (x === 0 && y === 0 && scale === 1) return tagged;
				return `q ${moved({ x, y, scale })}\n${tagged}\nQ`;
			})
			.filter(Boolean)
			.join('\n');
	}

	#tag(about: SceneAbout | null, drawn: string): string {
		const number = this.tagged.push({ about }) - 1;
		return `/${about ? 'Span' : 'P'} << /MCID ${number} >> BDC\n${drawn}\nEMC`;
	}

	/** Words stay whole: no ground of a name or sign is drawn over another that matters. */
	#text(mark: SceneText, { scale }: Placed): string {
		this.#place += 1;
		if (mark.text.trim() === '') return '';
		const { file, fonts, unseen, drawWords } = this.#ink;
		const set = fonts.set(mark);
		const states = this.#statesOf(mark.opacity ?? 1, null);
		if (set) {
			return within(
				states,
				paintedWords(mark, set, ({ font }) => this.#fontName(font.ref(file)))
			);
		}
		const drawn = drawWords(mark, sharpness(this.#pointScale * scale));
		const name = `I${this.#pictures.push(addWordsPicture(file, drawn)) - 1}`;
		const said = unseen.over(mark, drawn.width, (font) => this.#fontName(font));
		return `${within(states, shownPicture(drawn, name))}\n${said}`;
	}

	#path(mark: ScenePath, at: Placed): string {
		const place = this.#place++;
		const opacity = mark.opacity ?? 1;
		if (!mark.erases)
			return this.#painted(mark, this.#statesOf(opacity, this.#mask(mark, place, at)));
		if (this.#background === null) return '';
		return this.#painted(inked(mark, this.#background), this.#statesOf(opacity, null));
	}

	#painted(mark: ScenePath, states: readonly string[]): string {
		const drawn = paintedPath(mark);
		return mark.clip || states.length > 0 ? `q ${states.join(' ')}\n${drawn}\nQ` : drawn;
	}

	#statesOf(opacity: number, mask: string | null): string[] {
		return [
			...(opacity === 1 ? [] : [`/${this.#opacity(opacity)} gs`]),
			...(mask ? [`/${mask} gs`] : [])
		];
	}

	#opacity(opacity: number): string {
		const state = `<< /CA ${num(opacity)} /ca ${num(opacity)} >>`;
		const known = this.#opacityStates.get(state) ?? `O${this.#opacityStates.size}`;
		this.#opacityStates.set(state, known);
		return known;
	}

	/** A state that leaves of a mark what nothing drawn later takes away; null where nothing does. */
	#mask(mark: SceneMark, place: number, { x, y, scale }: Placed): string | null {
		const erasers = this.#erasers[place];
		if (!erasers || erasers.length === 0) return null;
		const box = markBox(mark);
		const area = [box.x, box.y, box.width, box.height].map(num).join(' ');
		const back = moved({ x: -x / scale, y: -y / scale, scale: 1 / scale });
		const shapes = erasers.map((eraser) => {
			const states = this.#statesOf(eraser.mark.opacity ?? 1, null);
			return `q ${moved(eraser)}\n${this.#painted(inked(eraser.mark, '#000000'), states)}\nQ`;
		});
		const form = this.#ink.file.addStream(
			{
				Type: '/XObject',
				Subtype: '/Form',
				BBox: `[${[box.x, box.y, box.x + box.width, box.y + box.height].map(num).join(' ')}]`,
				Group: '<< /S /Transparency /CS /DeviceRGB /I true >>',
				Resources: ref(this.#opacities)
			},
			`1 1 1 rg ${area} re f\nq ${back}\n${shapes.join('\n')}\nQ`
		);
		const state = this.#ink.file.add(`<< /SMask << /S /Luminosity /G ${ref(form)} >> >>`);
		const name = `M${this.#states.size}`;
		this.#states.set(name, state);
		return name;
	}

	#fontName(font: Ref): string {
		const known = this.#fontNames.get(font) ?? `F${this.#fontNames.size}`;
		this.#fontNames.set(font, known);
		return known;
	}
}

const within = (states: readonly string[], drawn: string) =>
	states.length > 0 ? `q ${states.join(' ')}\n${drawn}\nQ` : drawn;

/** Six hundred dots to an inch, and as many as a good printer has where the words come out large. */
const sharpness = (points: number) => Math.min(16, Math.max(2, (points * 600) / 72));

/** The same shape in another colour: those of a mark that takes away say only what it covers. */
function inked(mark: ScenePath, colour: string): ScenePath {
	return {
		...mark,
		...(mark.fill !== undefined && { fill: colour }),
		...(mark.stroke !== undefined && { stroke: colour })
	};
}

const exact = (value: number) => {
	const text = String(Math.round(value * 1e6) / 1e6);
	return text.includes('e') ? '0' : text;
};

/** Moves the origin and the scale to a group's. */
export function moved({ x, y, scale }: Placed): string {
	return `${exact(scale)} 0 0 ${exact(scale)} ${exact(x)} ${exact(y)} cm`;
}

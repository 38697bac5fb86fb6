/**
 * A scene as SVG 1.1 that every editor reads: text as text, each relation and actor a group with an id
 * and a title, what the file is about said to screen readers.
 */
import { erasersOf, leavesOf, markBox, placedIn, type Eraser, type Placed } from './leaves';
import type { Scene, SceneAbout, SceneItem, SceneMark, ScenePath, SceneText } from './scene';
import { networkElement, ownMark } from './svg-network';
import { escapeXml, xmlId } from './xml-text';

export interface SvgOptions {
	/** Of the file; what a browser shows on its tab. */
	readonly title: string;
	/** What the picture shows, for whoever cannot see it. */
	readonly alt: string;
	/** With their units: "16cm". */
	readonly width: string;
	readonly height: string;
	/** As CSS writes them. */
	readonly fonts: Readonly<Record<SceneText['family'], string>>;
	/** How wide a line of words was drawn, in pixels of the scene: where the fonts are missing, others are set as wide. */
	readonly widthOf?: (mark: SceneText) => number;
	/** The text of a network file, by which the picture opens again. */
	readonly network?: string;
}

/**
 * The scene as the text of an .svg file. On a ground of its own, what takes away is painted in the
 * colour of the ground, which comes out the same; on a transparent one it masks what lies beneath.
 */
export function writeSvg(scene: Scene, options: SvgOptions): string {
	const { title, alt, width, height, fonts, widthOf, network } = options;
	const body = new SvgBody(scene, fonts, widthOf);
	const drawn = body.items(scene.items, { x: 0, y: 0, scale: 1 });
	const ground =
		scene.background && `<rect width="100%" height="100%" fill="${escapeXml(scene.background)}"/>`;
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${escapeXml(width)}" height="${escapeXml(height)}" viewBox="0 0 ${round(scene.width)} ${round(scene.height)}" ${ownMark} role="img" aria-labelledby="picture-title picture-description" font-family="${escapeXml(fonts.sans)}" fill="none" stroke-miterlimit="10">`,
		`<title id="picture-title">${escapeXml(title)}</title>`,
		`<desc id="picture-description">${escapeXml(alt)}</desc>`,
		...(network === undefined ? [] : [networkElement(network)]),
		...(body.definitions.length > 0 ? ['<defs>', ...body.definitions, '</defs>'] : []),
		...(ground ? [ground] : []),
		drawn,
		'</svg>',
		''
	].join('\n');
}

class SvgBody {
	readonly definitions: string[] = [];
	readonly #background: string | null;
	readonly #fonts: SvgOptions['fonts'];
	readonly #widthOf: SvgOptions['widthOf'];
	/** By the place of each mark in the drawing order. */
	readonly #erasers: readonly (readonly Eraser[])[];
	readonly #clips = new Map<string, string>();
	readonly #defined = new Map<Eraser, string>();
	readonly #ids = new Map<string, number>();
	#masks = 0;
	#place = 0;

	constructor(
		{ background, items }: Scene,
		fonts: SvgOptions['fonts'],
		widthOf: SvgOptions['widthOf']
	) {
		this.#background = background;
		this.#fonts = fonts;
		this.#widthOf = widthOf;
		this.#erasers = background === null ? erasersOf(leavesOf(items)) : [];
	}

	items(items: readonly SceneItem[], at: Placed): string {
		return items
			.map((item) => {
				if (item.kind === 'text') return this.#text(item);
				if (item.kind === 'path') return this.#path(item, at);
				const { x, y, scale, about } = item;
				const move = transform({ x, y, scale });
				const within = this.items(item.items, placedIn(at, item));
				if (!about) return move ? `<g${move}>${within}</g>` : within;
				return `<g${this.#aboutWords(about)}${move}><title>${escapeXml(about.title)}</title>${within}</g>\n`;
			})
			.join('');
	}

	/** An id may be used once, so a second part of the same one is numbered. */
	#aboutWords({ kind, id, part }: SceneAbout): string {
		const name = xmlId(kind, id) + (part ? `_${part}` : '');
		const before = this.#ids.get(name) ?? 0;
		this.#ids.set(name, before + 1);
		return ` id="${name}${before > 0 ? `_${before + 1}` : ''}" class="${kind}"`;
	}

	/** Words stay whole: no ground of a name or sign is drawn over another that matters. */
	#text(mark: SceneText): string {
		this.#place += 1;
		const { text, x, y, size, weight, italic, family, fill, anchor, opacity = 1 } = mark;
		const length = this.#widthOf?.(mark) ?? 0;
		const style =
			(family === 'serif' ? ` font-family="${escapeXml(this.#fonts.serif)}"` : '') +
			(italic ? ' font-style="italic"' : '') +
			(anchor === 'start' ? '' : ` text-anchor="${anchor}"`) +
			(length > 0 ? ` textLength="${round(length)}" lengthAdjust="spacingAndGlyphs"` : '');
		return `<text xml:space="preserve" x="${round(x)}" y="${round(y)}" font-size="${round(size)}" font-weight="${weight}"${style} fill="${escapeXml(fill)}"${opacityWords(opacity)}>${escapeXml(text)}</text>`;
	}

	#path(mark: ScenePath, at: Placed): string {
		const place = this.#place++;
		if (!mark.erases) return this.#drawnPath(mark, this.#mask(mark, place, at));
		return this.#background === null ? '' : this.#drawnPath(inked(mark, this.#background), '');
	}

	#drawnPath(mark: ScenePath, mask: string): string {
		const {
			d,
			fill,
			stroke,
			strokeWidth = 1,
			dash,
			cap = 'butt',
			join = 'round',
			opacity = 1
		} = mark;
		const clip = mark.clip ? ` clip-path="url(#${this.#clip(mark.clip)})"` : '';
		const line =
			stroke === undefined
				? ''
				: ` stroke="${escapeXml(stroke)}" stroke-width="${round(strokeWidth)}" stroke-linejoin="${join}"` +
					(cap === 'butt' ? '' : ` stroke-linecap="${cap}"`) +
					(dash && dash.length > 0 ? ` stroke-dasharray="${dash.map(round).join(' ')}"` : '');
		const paint = fill === undefined ? '' : ` fill="${escapeXml(fill)}"`;
		return `<path d="${escapeXml(d)}"${paint}${line}${opacityWords(opacity)}${clip}${mask}/>`;
	}

	#clip({ x, y, width, height }: NonNullable<ScenePath['clip']>): string {
		const shape = `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"/>`;
		const known = this.#clips.get(shape);
		if (known) return known;
		const id = `clip${this.#clips.size + 1}`;
		this.#clips.set(shape, id);
		this.definitions.push(`<clipPath id="${id}">${shape}</clipPath>`);
		return id;
	}

	/** Leaves of a mark what nothing drawn later takes away. */
	#mask(mark: SceneMark, place: number, { x, y, scale }: Placed): string {
		const erasers = this.#erasers[place];
		if (!erasers || erasers.length === 0) return '';
		this.#masks += 1;
		const id = `mask${this.#masks}`;
		const box = markBox(mark);
		const area = `x="${round(box.x)}" y="${round(box.y)}" width="${round(box.width)}" height="${round(box.height)}"`;
		const back = transform({ x: -x / scale, y: -y / scale, scale: 1 / scale });
		const uses = erasers.map((eraser) => `<use xlink:href="#${this.#eraser(eraser)}"/>`).join('');
		this.definitions.push(
			`<mask id="${id}" maskUnits="userSpaceOnUse" ${area}><rect ${area} fill="#ffffff"/><g${back}>${uses}</g></mask>`
		);
		return ` mask="url(#${id})"`;
	}

	#eraser(eraser: Eraser): string {
		const known = this.#defined.get(eraser);
		if (known) return known;
		const id = `eraser${this.#defined.size + 1}`;
		this.#defined.set(eraser, id);
		const shape = this.#drawnPath(inked(eraser.mark, '#000000'), '');
		this.definitions.push(`<g id="${id}"${transform(eraser)}>${shape}</g>`);
		return id;
	}
}

/** The same shape in another colour: those of a mark that takes away say only what it covers. */
function inked(mark: ScenePath, colour: string): ScenePath {
	return {
		...mark,
		...(mark.fill !== undefined && { fill: colour }),
		...(mark.stroke !== undefined && { stroke: colour })
	};
}

const round = (value: number): string => String(Math.round(value * 1000) / 1000);

const opacityWords = (opacity: number) => (opacity === 1 ? '' : ` opacity="${round(opacity)}"`);

function transform({ x, y, scale }: Placed): string {
	const exact = (value: number) => String(Math.round(value * 1e6) / 1e6);
	const parts = [
		...(x !== 0 || y !== 0 ? [`translate(${exact(x)} ${exact(y)})`] : []),
		...(scale === 1 ? [] : [`scale(${exact(scale)})`])
	];
	return parts.length > 0 ? ` transform="${parts.join(' ')}"` : '';
}

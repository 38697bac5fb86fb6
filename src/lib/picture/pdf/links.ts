/**
 * What a reader of a PDF can click: the number on a line leads to its relation in the list of quotations, the
 * relation there leads back to the figure, and an outline names every relation (ISO 32000-1, 12.3 and 12.5.6.5).
 */
import { placedIn, type Placed } from '../leaves';
import type { PageSetting } from '../paper';
import type { Scene, SceneBox, SceneHead, SceneItem, SceneText } from '../scene';
import { dictionary, num, ref, words, type PdfFile, type Ref } from './file';
import { startOf } from './operators';

/** A page that is written, and what is drawn on it. */
export interface LinkedPage {
	/** The number under which the page's dictionary is written. */
	readonly page: Ref;
	readonly scene: Scene;
	readonly setting: PageSetting;
}

/** How wide words are set, in pixels of the scene. */
export type Measure = (mark: SceneText) => number;

interface Spot {
	readonly on: LinkedPage;
	/** In pixels of the scene, y downwards. */
	readonly box: SceneBox;
}

interface Found {
	readonly numbers: readonly (Spot & { readonly relation: string })[];
	readonly heads: readonly (Spot & { readonly head: SceneHead })[];
}

/**
 * Writes links and outline. A relation that stands on no line leads nowhere, and a number without a heading neither.
 * @returns what each page's dictionary says of its links, in the order of the pages, and what the catalog says.
 */
export function writeLinks(
	file: PdfFile,
	pages: readonly LinkedPage[],
	measure: Measure
): {
	readonly annotations: readonly (string | undefined)[];
	readonly catalog: Record<string, string>;
} {
	const { numbers, heads } = findAll(pages, measure);
	const headOf = firstOf(heads, ({ head }) => head.relation);
	const numberOf = firstOf(numbers, ({ relation }) => relation);
	const links = [
		...numbers.flatMap((from) => {
			const to = headOf.get(from.relation);
			return to ? [{ from, to, says: to.head.title }] : [];
		}),
		...heads.flatMap((from) => {
			const to = numberOf.get(from.head.relation);
			return to ? [{ from, to, says: `Back to the figure: ${from.head.title}` }] : [];
		})
	];
	const annotations = pages.map((page) => {
		const own = links.filter(({ from }) => from.on === page);
		if (own.length === 0) return undefined;
		const written = own.map(({ from, to, says }) =>
			file.add(
				dictionary({
					Type: '/Annot',
					Subtype: '/Link',
					Rect: rectangle(from),
					Border: '[0 0 0]',
					// It is printed as it is seen.
					F: '4',
					Contents: words(says),
					Dest: destination(to)
				})
			)
		);
		return `[${written.map(ref).join(' ')}]`;
	});
	const named = heads.filter((one) => headOf.get(one.head.relation) === one);
	const outline = named.length > 0 ? writeOutline(file, named) : null;
	return {
		annotations,
		catalog: outline ? { Outlines: ref(outline), PageMode: '/UseOutlines' } : {}
	};
}

function firstOf<Item>(
	items: readonly Item[],
	keyOf: (item: Item) => string
): ReadonlyMap<string, Item> {
	return new Map([...items].reverse().map((item) => [keyOf(item), item]));
}

/** Every relation with quotations in the list, under its number. */
function writeOutline(file: PdfFile, heads: readonly (Spot & { readonly head: SceneHead })[]): Ref {
	const root = file.reserve();
	const entries = heads.map(() => file.reserve());
	const near = (at: number) => (entries[at] === undefined ? undefined : ref(entries[at]));
	heads.forEach((spot, at) => {
		const entry = dictionary({
			Title: words(spot.head.title),
			Parent: ref(root),
			Prev: near(at - 1),
			Next: near(at + 1),
			Dest: destination(spot)
		});
		file.add(entry, entries[at]);
	});
	const [first, last] = [near(0), near(entries.length - 1)];
	const whole = { Type: '/Outlines', First: first, Last: last, Count: String(entries.length) };
	return file.add(dictionary(whole), root);
}

/** A little above, so that it does not stand at the window's edge; as large as the reader has it. */
function destination({ on, box }: Spot): string {
	const { x, y } = corner(on.setting, { x: box.x, y: box.y - 12 });
	return `[${ref(on.page)} /XYZ ${num(Math.max(0, x - 12))} ${num(Math.min(on.setting.height, y))} null]`;
}

function rectangle({ on, box }: Spot): string {
	const from = corner(on.setting, { x: box.x, y: box.y + box.height });
	const to = corner(on.setting, { x: box.x + box.width, y: box.y });
	return `[${[from.x, from.y, to.x, to.y].map(num).join(' ')}]`;
}

/** From the scene, whose y points downwards, to the page, whose y points up. */
const corner = ({ x, y, height, scale }: PageSetting, at: { x: number; y: number }) => ({
	x: x + at.x * scale,
	y: height - y - at.y * scale
});

function findAll(pages: readonly LinkedPage[], measure: Measure): Found {
	const numbers: Found['numbers'][number][] = [];
	const heads: Found['heads'][number][] = [];
	for (const on of pages) {
		const look = (items: readonly SceneItem[], at: Placed): void => {
			for (const item of items) {
				if (item.kind !== 'group') continue;
				const placed = placedIn(at, item);
				const { about, heads: head } = item;
				const isNumber = about?.kind === 'relation' && about.part === 'note';
				const box = isNumber || head ? wordsBox(item.items, placed, measure) : null;
				if (box && isNumber) numbers.push({ on, box, relation: about.id });
				if (box && head) heads.push({ on, box, head });
				look(item.items, placed);
			}
		};
		look(on.scene.items, { x: 0, y: 0, scale: 1 });
	}
	return { numbers, heads };
}

/** Around all words in it; null where there are none. */
function wordsBox(items: readonly SceneItem[], at: Placed, measure: Measure): SceneBox | null {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	const widen = (all: readonly SceneItem[], { x, y, scale }: Placed): void => {
		for (const item of all) {
			if (item.kind === 'group') widen(item.items, placedIn({ x, y, scale }, item));
			if (item.kind !== 'text' || item.text.trim() === '') continue;
			const width = measure(item);
			const start = startOf(item, width);
			left = Math.min(left, x + start * scale);
			right = Math.max(right, x + (start + width) * scale);
			top = Math.min(top, y + (item.y - item.size) * scale);
			bottom = Math.max(bottom, y + (item.y + 0.3 * item.size) * scale);
		}
	};
	widen(items, at);
	return right < left ? null : { x: left, y: top, width: right - left, height: bottom - top };
}

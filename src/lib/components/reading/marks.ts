/**
 * Marks on an article's text by CSS custom highlights (https://drafts.csswg.org/css-highlight-api-1/),
 * which change nothing of the text's elements.
 */
import type { ResolvedType } from '../../model/relation-types';
import type { TextRange } from '../../model/verification';
import { lanesOf, laneCount } from '../../passages/lanes';
import type { Passage } from '../../passages/passages';
import { hueOn, type Ground } from '../../view/encoding';
import type { TextPlaces } from './text-places';

/** False in a browser without them; the marks are then elements, as in print. */
export const hasHighlights = (): boolean => 'highlights' in CSS;

/** What speaks against a relation is underlined with dashes, what only names it with dots. */
const lines = { supports: 'solid', disputes: 'dashed', mentions: 'dotted' } as const;
const nameOf = (type: number, lane: number, stance: string) => `quoted-${type}-${lane}-${stance}`;

/** Highlights of the same letters are drawn in this order, the last on top. */
const singles = ['bare', 'found', 'lit', 'current', 'picked', 'flash'] as const;
type Single = (typeof singles)[number];

export class TextMarks {
	readonly #sheet = new CSSStyleSheet();
	#names: string[] = [];

	constructor(readonly places: TextPlaces) {
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#sheet];
	}

	/** Underlines passages in the hue of their type; those that overlap below one another. */
	quote(passages: readonly Passage[], types: readonly ResolvedType[], ground: Ground): void {
		for (const name of this.#names) CSS.highlights.delete(name);
		this.#names = [];
		this.#sheet.replaceSync(types.map((type, at) => rulesOf(type, at, ground)).join('\n'));
		const lanes = lanesOf(passages);
		const groups = new Map<string, Range[]>();
		passages.forEach((passage, at) => {
			const type = types.findIndex(({ id }) => id === passage.type);
			const name = nameOf(type, lanes[at] ?? 0, passage.stance);
			groups.set(name, [...(groups.get(name) ?? []), ...this.#ranges(passage.ranges)]);
		});
		for (const [name, ranges] of groups) {
			CSS.highlights.set(name, new Highlight(...ranges));
			this.#names.push(name);
		}
	}

	/** Marks ranges in one of the ways that app.css knows; none takes the mark away. */
	mark(how: Single, ranges: readonly TextRange[]): void {
		const highlight = new Highlight(...this.#ranges(ranges));
		highlight.priority = singles.indexOf(how) + 1;
		CSS.highlights.set(`article-${how}`, highlight);
	}

	stop(): void {
		for (const name of this.#names) CSS.highlights.delete(name);
		for (const how of singles) CSS.highlights.delete(`article-${how}`);
		document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== this.#sheet);
	}

	#ranges(ranges: readonly TextRange[]): Range[] {
		return ranges.flatMap((range) => this.places.toPage(range) ?? []);
	}
}

function rulesOf(type: ResolvedType, at: number, ground: Ground): string {
	const hue = hueOn(ground, type);
	const rules: string[] = [];
	for (let lane = 0; lane < laneCount; lane += 1) {
		for (const [stance, line] of Object.entries(lines)) {
			rules.push(`::highlight(${nameOf(at, lane, stance)}) {
				background-color: color-mix(in srgb, ${hue} ${ground === 'dark' ? 22 : 13}%, transparent);
				text-decoration: underline ${line} ${hue} 2px;
				text-underline-offset: ${3 + lane * 4}px;
			}`);
		}
	}
	return rules.join('\n');
}

import type { ShownNetwork } from '../analysis/filter';
import type { NetworkScene, Scene, SceneItem } from '../formats/scene';
import { leftOutWords } from '../formats/hidden-words';
import { actorName } from '../formats/words';
import { describeDate } from '../model/dates';
import type { NetworkIndex } from '../model/network-index';
import type { ActorId } from '../model/schema';
import { palettes, type Ground } from './encoding';
import { pictureAnnotations } from './picture-annotations';
import { pictureLegend } from './picture-legend';
import { pictureSources } from './picture-sources';
import { placeItems } from './place-items';
import { boxPath } from './shape-path';
import { setGroups, setParagraph, stack, type Block } from './typeset';

/** What a picture stands on. On `transparent` the inks are those for a light page. */
export type PictureGround = 'white' | 'dark' | 'transparent';

/** What is around the network; each part is switched by itself. */
export interface PictureOptions {
	readonly ground: PictureGround;
	/** Set above the network; empty for none. */
	readonly title: string;
	readonly legend: boolean;
	/** "23 of 71 relations shown". */
	readonly counts: boolean;
	/** The date that the network is shown at, where it is shown at one. */
	readonly asOf: boolean;
	readonly sources: boolean;
	readonly dates: boolean;
	/** Whether the lines of the network carry the numbers of their articles. */
	readonly numbers: boolean;
	/** Whether annotations are called out, and listed beside the articles. */
	readonly callouts: boolean;
}

export interface PictureInput {
	readonly index: NetworkIndex;
	readonly shown: ShownNetwork;
	readonly asOf: string | null;
	/** The actor around whom the network is shown; null where it is shown as a whole. */
	readonly focus: ActorId | null;
	readonly network: NetworkScene;
}

/** The inks that a picture on this ground is drawn in. */
export const inksOn = (ground: PictureGround): Ground => (ground === 'dark' ? 'dark' : 'light');

const margin = 32;
/** A narrower network is centred; the words around it need the room. */
const leastWidth = 640;
/** From this width on words around the network grow with it, to stay readable on the same page. */
const plainWidth = 1200;

/**
 * The whole picture at 1x: the network with what is asked for around it, on its ground. Everything
 * that is set in words is measured, so nothing is cut at the border.
 *
 * A transparent picture gets no white boxes behind its labels. Lines are taken away behind them
 * instead, so that it reads on any light page without leaving patches on a tinted one.
 */
export function composePicture(input: PictureInput, options: PictureOptions): Scene {
	const { network } = input;
	const ground = inksOn(options.ground);
	const inner = Math.max(network.width, leastWidth);
	const scale = Math.max(1, inner / plainWidth);
	const edge = Math.round(margin * scale);

	const parts: Block[] = [
		...heading(input, options, ground, scale, inner),
		centred(network, inner, ground, scale),
		...footing(input, options, ground, scale, inner)
	];
	const content = stack(parts, 22 * scale);
	return {
		width: Math.ceil(inner + 2 * edge),
		height: Math.ceil(content.height + 2 * edge),
		background: options.ground === 'transparent' ? null : palettes[ground].ground,
		items: [placeItems(content.items, { x: edge, y: edge })]
	};
}

function heading(
	{ index, shown, asOf, focus, network }: PictureInput,
	{ title, counts, asOf: showAsOf }: PictureOptions,
	ground: Ground,
	scale: number,
	width: number
): Block[] {
	const { ink, quietInk } = palettes[ground];
	const facts = [
		...(counts ? [countWords(network.relations.length, shown.total)] : []),
		...(focus !== null ? [`around ${actorName(index, focus)}`] : []),
		...(showAsOf && asOf !== null ? [`as of ${describeDate(asOf)}`] : []),
		...(counts ? leftOut(shown, network) : [])
	].join(' · ');
	const name = title.trim();
	const lines = [
		...(name ? [setParagraph(name, { size: 22 * scale, weight: 600, fill: ink }, width)] : []),
		...(facts
			? [setParagraph(facts, { size: 13 * scale, weight: 400, fill: quietInk }, width)]
			: [])
	];
	return lines.length > 0 ? [stack(lines, 3 * scale)] : [];
}

/** "not shown: 16 unsigned, 45 by type, 3 outside this detail"; nothing where all is drawn. */
function leftOut({ hidden, relations }: ShownNetwork, network: NetworkScene): string[] {
	const drawn = new Set(network.relations);
	const missing = relations.filter(({ relation }) => !drawn.has(relation.id));
	const unsourced = missing.filter(({ reading }) => reading.standing === 'unsourced').length;
	const reasons = new Map([...hidden].map(([why, n]) => [leftOutWords[why], n] as const));
	const add = (words: string, n: number) => reasons.set(words, (reasons.get(words) ?? 0) + n);
	add(leftOutWords.unsourced, unsourced);
	add('outside this detail', missing.length - unsourced);
	const words = [...reasons].flatMap(([why, n]) =>
		n > 0 ? `${n.toLocaleString('en')} ${why}` : []
	);
	return words.length > 0 ? [`not shown: ${words.join(', ')}`] : [];
}

/** "23 of 71 relations shown". */
export function countWords(shown: number, total: number): string {
	const number = (n: number) => n.toLocaleString('en');
	return `${number(shown)} of ${number(total)} ${total === 1 ? 'relation' : 'relations'} shown`;
}

function centred(network: NetworkScene, width: number, ground: Ground, scale: number): Block {
	const x = Math.floor((width - network.width) / 2);
	const { height } = network;
	// Lines that end in mid-air would look like a mistake, so a detail gets a frame.
	const frame: SceneItem = {
		kind: 'path',
		d: boxPath({ x, y: 0, width: network.width, height }),
		stroke: palettes[ground].quietInk,
		strokeWidth: 0.75 * scale,
		join: 'miter',
		opacity: 0.45
	};
	return {
		width,
		height,
		items: [placeItems(network.items, { x, y: 0 }), ...(network.isDetail ? [frame] : [])]
	};
}

function footing(
	{ index, shown, asOf, network }: PictureInput,
	options: PictureOptions,
	ground: Ground,
	scale: number,
	width: number
): Block[] {
	const drawn = new Set(network.relations);
	const relations = shown.relations.filter(({ relation }) => drawn.has(relation.id));
	const drawnActors = new Set(network.actors);
	const actors = shown.actors.filter(({ id }) => drawnActors.has(id));
	const gutter = 28 * scale;
	const gap = 5 * scale;
	const columnsOf = (least: number) => {
		const columns = Math.max(1, Math.floor((width + gutter) / (least * scale + gutter)));
		return { columns, columnWidth: (width - (columns - 1) * gutter) / columns, gutter, gap };
	};
	const { sources: titles, dates, callouts, numbers: numbered } = options;
	const columns = columnsOf(titles || callouts ? 300 : 150);
	const set = { index, ground, scale, columnWidth: columns.columnWidth };
	const sources = pictureSources({ ...set, relations, titles, dates });
	const annotations = callouts ? pictureAnnotations({ ...set, network }) : [];
	const blocks: Block[] = [];
	if (options.legend) {
		const narrow = columnsOf(205);
		const called = annotations.length > 0;
		const drawnHere = { relations, actors, asOf, numbered, called };
		const legend = { ...set, ...drawnHere, columnWidth: narrow.columnWidth };
		blocks.push(setGroups(pictureLegend(legend), narrow));
	}
	blocks.push(setGroups([...sources, ...annotations], columns));
	return blocks
		.filter(({ height }) => height > 0)
		.map((block) => underRule(block, ground, scale, width));
}

function underRule(block: Block, ground: Ground, scale: number, width: number): Block {
	const rule: SceneItem = {
		kind: 'path',
		d: boxPath({ x: 0, y: 0, width, height: 0.75 * scale }),
		fill: palettes[ground].quietInk,
		opacity: 0.45
	};
	const gap = 14 * scale;
	return {
		width,
		height: block.height + gap,
		items: [rule, placeItems(block.items, { x: 0, y: gap })]
	};
}

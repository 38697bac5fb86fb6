import type { SceneItem } from '../picture/scene';
import { palettes, type Ground } from './encoding';
import { balancePieces } from './flow-pieces';
import { pictureAnnotations } from './picture-annotations';
import { pictureLegend } from './picture-legend';
import {
	drawnRelations,
	type PictureInput,
	type PictureOptions,
	type PicturePanel
} from './picture-options';
import { pictureSources } from './picture-sources';
import { placeItems } from './place-items';
import { quotationPieces } from './quotation-list';
import { boxPath } from './shape-path';
import { setGroups, type Block } from './typeset';

/** Legend, articles, annotations and quotations, as far as they are asked for. */
export function pictureFooting(
	input: PictureInput,
	options: PictureOptions,
	ground: Ground,
	scale: number,
	width: number
): Block[] {
	const { index, shown, asOf, network, numbers: ofRelations, checks, panels, faint } = input;
	const lacks = (panel: PicturePanel) => panel.network.relations.length < network.relations.length;
	const isFaint = faint === true && (panels?.some(lacks) ?? false);
	const relations = drawnRelations(input);
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
	const sources = pictureSources({
		...{ ...set, relations, titles, dates },
		all: options.quotations !== 'none'
	});
	const annotations = callouts ? pictureAnnotations({ ...set, network }) : [];
	const blocks: Block[] = [];
	if (options.legend) {
		const narrow = columnsOf(205);
		const called = annotations.length > 0;
		const { preset } = options;
		const counted = options.quotations !== 'none';
		const drawnHere = { actors, preset, asOf, numbered, called, counted, faint: isFaint };
		const legend = {
			...{ ...set, ...drawnHere, columnWidth: narrow.columnWidth },
			...(panels ? panelSigns(panels) : { relations })
		};
		blocks.push(setGroups(pictureLegend(legend), narrow));
	}
	blocks.push(setGroups([...sources, ...annotations], columns));
	if (options.quotations === 'below') {
		const wide = columnsOf(290);
		const listed = titles && sources.length > 0;
		const list = { index, relations, checks, ground, scale, listed, numbers: ofRelations };
		const pieces = quotationPieces({ ...list, columnWidth: wide.columnWidth });
		blocks.push(balancePieces(pieces, wide));
	}
	return blocks
		.filter(({ height }) => height > 0)
		.map((block) => underRule(block, ground, scale, width));
}

/** Every line of every panel as it is there, and what its signs say of time. */
function panelSigns(panels: readonly PicturePanel[]) {
	const relations = panels.flatMap(drawnRelations);
	const dates = new Set(panels.map(({ asOf }) => asOf));
	return { relations, ...(dates.size > 1 && { atDate: 'the date of the panel' }) };
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

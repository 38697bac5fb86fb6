/** The quotations behind a picture on pages of their own, for a PDF. All lengths are points of the paper. */
import type { TextSheet } from '../picture/paper';
import type { Scene, SceneItem } from '../picture/scene';
import { textWidth } from '../layout/text-width';
import { count } from '../wording/words';
import { palettes, type Ground } from './encoding';
import { balancePieces, fillColumns, setColumns, type Column, type Piece } from './flow-pieces';
import { inkOnly } from './ink-only';
import { drawnRelations, inksOn, type PictureInput, type PictureOptions } from './picture-options';
import { pictureSources } from './picture-sources';
import { placeItems } from './place-items';
import { quotationPieces } from './quotation-list';
import { boxPath } from './shape-path';
import { splitTall } from './split-block';
import { setParagraph, stack, wrapText, type Block, type TextStyle } from './typeset';

/** Of quotations, against those of the picture: nine points. */
const scale = 0.75;
const gutter = 22;
/** Narrower columns break every other line; wider ones lose the eye on its way back. */
const leastColumn = 225;
/** For the running title, its rule and what is free beneath. */
const headHeight = 26;

interface Frame {
	readonly sheet: TextSheet;
	readonly ground: Ground;
	/** Of the text. */
	readonly width: number;
	readonly height: number;
}

/**
 * Pages for the quotations of what is drawn, under the numbers that the picture has, and the articles that they
 * cite; as many as it takes, the picture itself being page 1. None where nothing is drawn.
 */
export function quotationPages(
	input: PictureInput,
	options: PictureOptions,
	sheet: TextSheet
): Scene[] {
	const relations = drawnRelations(input);
	if (relations.length === 0) return [];
	const ground = inksOn(options.ground);
	const frame: Frame = {
		...{ sheet, ground, width: sheet.width - 2 * sheet.edge },
		height: sheet.height - 2 * sheet.edge - headHeight
	};
	const { width } = frame;
	const columns = Math.max(1, Math.floor((width + gutter) / (leastColumn + gutter)));
	const columnWidth = (width - (columns - 1) * gutter) / columns;
	const opening = openingOf(input, frame);
	const first = frame.height - opening.height;
	const heightAt = (place: number) => (place < columns ? first : frame.height);
	const set = { index: input.index, relations, ground, scale, columnWidth };
	const { checks, numbers } = input;
	const pieces = splitTall(
		[
			...quotationPieces({ ...set, checks, numbers, listed: options.sources }),
			...articlePieces({ ...set, titles: options.sources, dates: options.dates, all: true })
		],
		first
	);
	const filled = fillColumns(pieces, heightAt);
	const total = Math.ceil(filled.length / columns);
	let taken = 0;
	return Array.from({ length: total }, (_, at) => {
		const own = filled.slice(at * columns, (at + 1) * columns);
		const held = pieces.slice(taken, (taken += countPieces(own)));
		const isLast = at === total - 1;
		const text = isLast
			? balancePieces(held, { columns, columnWidth, gutter }, heightAt(at * columns))
			: setColumns(own, { columnWidth, gutter });
		const head = runningHead(input, options, `${at + 2} of ${total + 1}`, frame);
		const blocks = at === 0 ? [head, opening, text] : [head, text];
		const scene: Scene = {
			...{ width: sheet.width, height: sheet.height },
			background: options.ground === 'transparent' ? null : palettes[ground].ground,
			items: [placeItems(stack(blocks, 0).items, { x: sheet.edge, y: sheet.edge })]
		};
		return options.preset === 'print' ? inkOnly(scene, ground) : scene;
	});
}

const countPieces = (columns: readonly Column[]) =>
	columns.reduce((sum, { pieces }) => sum + pieces, 0);

/** What these pages are, and what their numbers stand for. */
function openingOf(input: PictureInput, { width, ground }: Frame): Block {
	const { ink, quietInk } = palettes[ground];
	const relations = drawnRelations(input);
	const quotations = relations.reduce((sum, { relation }) => sum + relation.evidence.length, 0);
	const words = `${count(quotations, 'quotation')} for ${count(relations.length, 'relation')}, under the numbers on the lines of the figure`;
	const block = stack(
		[
			setParagraph('Quotations', { size: 15, weight: 600, fill: ink }, width),
			setParagraph(words, { size: 9, weight: 400, fill: quietInk }, width)
		],
		2
	);
	return { ...block, height: block.height + 12 };
}

/** The title and the number of the page over a rule. */
function runningHead(
	{ index }: PictureInput,
	{ title }: PictureOptions,
	number: string,
	{ width, ground }: Frame
): Block {
	const { quietInk } = palettes[ground];
	const style: TextStyle = { size: 8, weight: 400, fill: quietInk };
	const numberWidth = textWidth(number, style.size, style.weight);
	const named = title.trim() || index.network.title;
	const [line = '', ...more] = wrapText(named, style, width - numberWidth - 3 * style.size);
	const words = setParagraph(more.length > 0 ? `${line} …` : line, style, width);
	const page = setParagraph(number, style, width);
	const rule: SceneItem = {
		...{ kind: 'path', fill: quietInk, opacity: 0.45 },
		d: boxPath({ x: 0, y: words.height + 3, width, height: 0.6 })
	};
	const items = [...words.items, placeItems(page.items, { x: width - numberWidth, y: 0 }), rule];
	return { width, height: headHeight, items };
}

/** The articles by number, after the quotations that cite them. */
function articlePieces(input: Parameters<typeof pictureSources>[0]): Piece[] {
	return pictureSources(input).flatMap(({ heading, entries: [first, ...others] }) => [
		// A heading is not parted from what it heads.
		{ block: first ? stack([heading, first], 5 * scale) : heading, gap: 24 * scale },
		...others.map((block) => ({ block, gap: 4 * scale }))
	]);
}

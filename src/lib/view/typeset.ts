/** Text set in blocks for a picture, measured by the table of the shipped font. */
import type { SceneItem } from '../picture/scene';
import { textWidth } from '../layout/text-width';
import { placeItems } from './place-items';
import { textAscent, textDescent } from './scene-bounds';

/** Something of a known size with its origin at its top left corner. */
export interface Block {
	readonly width: number;
	readonly height: number;
	readonly items: readonly SceneItem[];
}

export interface TextStyle {
	readonly size: number;
	readonly weight: 400 | 600;
	readonly fill: string;
}

/** From one line to the next, for letters of the size 1. */
export const lineHeight = 1.35;

/** The text in lines that are no wider than this; a word that is wider is broken. */
export function wrapText(
	text: string,
	{ size, weight }: Pick<TextStyle, 'size' | 'weight'>,
	maxWidth: number
): string[] {
	const fits = (line: string) => textWidth(line, size, weight) <= maxWidth;
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const longer = line ? `${line} ${word}` : word;
		if (fits(longer)) {
			line = longer;
			continue;
		}
		if (line) lines.push(line);
		line = '';
		for (const character of word) {
			if (line && !fits(line + character)) {
				lines.push(line);
				line = '';
			}
			line += character;
		}
	}
	if (line) lines.push(line);
	return lines;
}

/** A paragraph, as wide as its widest line and no wider than `maxWidth`. */
export function setParagraph(text: string, style: TextStyle, maxWidth: number): Block {
	const { size, weight, fill } = style;
	const lines = wrapText(text, style, maxWidth);
	// Half the leading above the first line and half below the last.
	const lead = (lineHeight - textAscent - textDescent) / 2;
	return {
		width: Math.max(0, ...lines.map((line) => textWidth(line, size, weight))),
		height: lines.length * size * lineHeight,
		items: lines.map((line, place) => ({
			kind: 'text',
			text: line,
			x: 0,
			y: size * (place * lineHeight + lead + textAscent),
			size,
			weight,
			family: 'sans',
			fill,
			anchor: 'start'
		}))
	};
}

/** Blocks one under the other. */
export function stack(blocks: readonly Block[], gap: number): Block {
	const items: SceneItem[] = [];
	let [width, height] = [0, 0];
	for (const block of blocks) {
		if (height > 0) height += gap;
		items.push(placeItems(block.items, { x: 0, y: height }));
		width = Math.max(width, block.width);
		height += block.height;
	}
	return { width, height, items };
}

/** A sign and the words that explain it, side by side, the sign level with the first line. */
export function setRow(
	sign: Block,
	signWidth: number,
	text: string,
	style: TextStyle,
	maxWidth: number
): Block {
	const gap = style.size * 0.7;
	const room = Math.max(signWidth, sign.width) + gap;
	const words = setParagraph(text, style, maxWidth - room);
	const firstLine = style.size * lineHeight;
	const signY = Math.max(0, (firstLine - sign.height) / 2);
	const wordsY = Math.max(0, (sign.height - firstLine) / 2);
	return {
		width: room + words.width,
		height: Math.max(signY + sign.height, wordsY + words.height),
		items: [
			placeItems(sign.items, { x: (room - gap - sign.width) / 2, y: signY }),
			placeItems(words.items, { x: room, y: wordsY })
		]
	};
}

/** A heading with its entries. */
export interface Group {
	readonly heading: Block;
	readonly entries: readonly Block[];
}

export interface ColumnOptions {
	readonly columns: number;
	readonly columnWidth: number;
	/** Between columns. */
	readonly gutter: number;
	/** Between entries; three times as much between groups. */
	readonly gap: number;
}

/**
 * Groups side by side, each under its heading, in columns of equal width that are read downwards.
 * Where there are columns to spare they go to the tallest group; where there are too few for all,
 * the groups stand in rows. No entry is cut.
 */
export function setGroups(groups: readonly Group[], options: ColumnOptions): Block {
	const { columns, columnWidth, gutter, gap } = options;
	const rows: Block[] = [];
	for (let first = 0; first < groups.length; first += columns) {
		const row = groups.slice(first, first + columns);
		const shares = shareColumns(row, columns, gap);
		const items: SceneItem[] = [];
		let [height, column] = [0, 0];
		row.forEach((group, place) => {
			const share = shares[place] ?? 1;
			const block = stack(
				[group.heading, setColumns(group.entries, share, columnWidth + gutter, gap)],
				gap
			);
			items.push(placeItems(block.items, { x: column * (columnWidth + gutter), y: 0 }));
			height = Math.max(height, block.height);
			column += share;
		});
		rows.push({ width: columns * columnWidth + (columns - 1) * gutter, height, items });
	}
	return stack(rows, gap * 3);
}

function shareColumns(groups: readonly Group[], columns: number, gap: number): number[] {
	const shares = groups.map(() => 1);
	const heightOf = (place: number, share: number) =>
		leastHeight(groups[place]?.entries ?? [], share, gap);
	for (let spare = columns - groups.length; spare > 0; spare--) {
		const heights = shares.map((share, place) => heightOf(place, share));
		const tallest = heights.indexOf(Math.max(...heights));
		const share = shares[tallest];
		// A group that gains nothing by another column keeps what it has.
		if (share === undefined || heightOf(tallest, share + 1) >= (heights[tallest] ?? 0)) break;
		shares[tallest] = share + 1;
	}
	return shares;
}

/** Blocks in so many columns at most, read downwards, in the least height that the order allows. */
function setColumns(blocks: readonly Block[], columns: number, pitch: number, gap: number): Block {
	const height = leastHeight(blocks, columns, gap);
	const { placed } = fill(blocks, height, gap);
	return {
		width: columns * pitch,
		height,
		items: placed.map(({ block, column, y }) => placeItems(block.items, { x: column * pitch, y }))
	};
}

function fill(blocks: readonly Block[], height: number, gap: number) {
	const placed: { block: Block; column: number; y: number }[] = [];
	let [column, bottom] = [0, 0];
	for (const block of blocks) {
		let y = bottom === 0 ? 0 : bottom + gap;
		// Adding up in another order may be off by a rounding error.
		if (y > 0 && y + block.height > height + 1e-6) {
			column += 1;
			y = 0;
		}
		placed.push({ block, column, y });
		bottom = y + block.height;
	}
	return { placed, columns: column + 1 };
}

/** By halving to within half a pixel, then down to the tallest column that comes of it. */
function leastHeight(blocks: readonly Block[], columns: number, gap: number): number {
	let low = Math.max(0, ...blocks.map(({ height }) => height));
	let high = blocks.reduce((sum, { height }) => sum + height + gap, 0);
	while (high - low > 0.5) {
		const middle = (low + high) / 2;
		if (fill(blocks, middle, gap).columns <= columns) high = middle;
		else low = middle;
	}
	const { placed } = fill(blocks, high, gap);
	return Math.max(0, ...placed.map(({ block, y }) => y + block.height));
}

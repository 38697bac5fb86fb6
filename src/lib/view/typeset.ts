/** Text set in blocks for a picture, measured by the table of the shipped font. */
import type { SceneItem } from '../formats/scene';
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

const lineHeight = 1.35;

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
		items.push(...placeItems(block.items, { x: 0, y: height }));
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
			...placeItems(sign.items, { x: (room - gap - sign.width) / 2, y: signY }),
			...placeItems(words.items, { x: room, y: wordsY })
		]
	};
}

/** A heading with its entries; the first entry never stands in another column than the heading. */
export interface Group {
	readonly heading: Block;
	readonly entries: readonly Block[];
}

/**
 * Groups in columns of equal width, read downwards, in the least height that the order allows. No
 * entry is cut; a long group goes on in the next column.
 */
export function setColumns(
	groups: readonly Group[],
	{ columns, columnWidth, gutter, gap }: ColumnOptions
): Block {
	const parts = groups.flatMap(({ heading, entries: [first, ...rest] }, place) => [
		{ block: first ? stack([heading, first], gap) : heading, above: place === 0 ? 0 : gap * 3 },
		...rest.map((block) => ({ block, above: gap }))
	]);
	if (parts.length === 0) return { width: 0, height: 0, items: [] };

	const fill = (height: number) => {
		const placed: { block: Block; column: number; y: number }[] = [];
		let [column, bottom] = [0, 0];
		for (const { block, above } of parts) {
			const y = bottom === 0 ? 0 : bottom + above;
			if (bottom > 0 && y + block.height > height + 0.01) {
				column += 1;
				bottom = 0;
			}
			const top = bottom === 0 ? 0 : y;
			placed.push({ block, column, y: top });
			bottom = top + block.height;
		}
		return {
			placed,
			used: column + 1,
			height: Math.max(...placed.map((p) => p.y + p.block.height))
		};
	};
	let low = Math.max(...parts.map(({ block }) => block.height));
	let high = parts.reduce((sum, { block, above }) => sum + block.height + above, 0);
	while (high - low > 0.5) {
		const middle = (low + high) / 2;
		if (fill(middle).used <= columns) high = middle;
		else low = middle;
	}
	const { placed, used, height } = fill(fill(low).used <= columns ? low : high);
	return {
		width: used * columnWidth + (used - 1) * gutter,
		height,
		items: placed.flatMap(({ block, column, y }) =>
			placeItems(block.items, { x: column * (columnWidth + gutter), y })
		)
	};
}

export interface ColumnOptions {
	readonly columns: number;
	readonly columnWidth: number;
	/** Between columns. */
	readonly gutter: number;
	/** Between entries; three times as much between groups. */
	readonly gap: number;
}

/** Pieces of text that flow through columns, downwards and then on; none is cut. */
import type { SceneItem } from '../picture/scene';
import { placeItems } from './place-items';
import type { Block, ColumnOptions } from './typeset';

export interface Piece {
	readonly block: Block;
	/** Above it, where something stands above it. */
	readonly gap: number;
	/** What is said once more above it where it begins a column: whose it is. */
	readonly again?: Block;
	/** It says itself whose it is; only what it is cut into must say it again. */
	readonly opens?: boolean;
}

interface Placed {
	readonly block: Block;
	readonly y: number;
}
export interface Column {
	readonly placed: readonly Placed[];
	readonly height: number;
	/** How many of the pieces it holds. */
	readonly pieces: number;
}

/** The pieces in columns, each of the height that its place has; a piece that is higher has a column of its own. */
export function fillColumns(
	pieces: readonly Piece[],
	heightAt: (place: number) => number
): Column[] {
	const columns: { placed: Placed[]; height: number; pieces: number }[] = [];
	let column: (typeof columns)[number] | null = null;
	for (const { block, gap, again, opens } of pieces) {
		const height = heightAt(columns.length - 1);
		// Adding up in another order may be off by a rounding error.
		if (column && column.height + gap + block.height <= height + 1e-6) {
			column.placed.push({ block, y: column.height + gap });
			column.height += gap + block.height;
			column.pieces += 1;
			continue;
		}
		column = { placed: [], height: 0, pieces: 1 };
		columns.push(column);
		if (again && !opens) {
			column.placed.push({ block: again, y: 0 });
			column.height = again.height + gap;
		}
		column.placed.push({ block, y: column.height });
		column.height += block.height;
	}
	return columns;
}

/** Columns side by side. */
export function setColumns(
	columns: readonly Column[],
	{ columnWidth, gutter }: Pick<ColumnOptions, 'columnWidth' | 'gutter'>
): Block {
	const items = columns.flatMap(({ placed }, place): SceneItem[] =>
		placed.map(({ block, y }) => placeItems(block.items, { x: place * (columnWidth + gutter), y }))
	);
	return {
		width: columns.length * columnWidth + Math.max(0, columns.length - 1) * gutter,
		height: Math.max(0, ...columns.map(({ height }) => height)),
		items
	};
}

/** The pieces in so many columns at most, in about the least height that the order allows. */
export function balancePieces(
	pieces: readonly Piece[],
	options: Pick<ColumnOptions, 'columns' | 'columnWidth' | 'gutter'>,
	/** A height in which they are known to fit. */
	enough = pieces.reduce(
		(sum, { block, gap, again }) => sum + block.height + gap + (again?.height ?? 0),
		0
	)
): Block {
	const fits = (height: number) => fillColumns(pieces, () => height).length <= options.columns;
	let low = 0;
	let high = enough;
	while (high - low > 0.5) {
		const middle = (low + high) / 2;
		if (fits(middle)) high = middle;
		else low = middle;
	}
	return setColumns(
		fillColumns(pieces, () => high),
		options
	);
}

/** The order in which a page is read: columns one after the other, what spans them where it stands. */
import { isOnLine, type Piece } from './pieces';

/** A line of text in its column. */
export interface Line extends Piece {
	readonly page: number;
	/** Lines of the same column of the same page share it. */
	readonly column: number;
}

/** Columns have at least so many pieces, and so many letters in one. */
const fewestPieces = 4;
const fewestLetters = 12;

/** Returns the lines of a page in the order of reading. */
export function linesInOrder(pieces: readonly Piece[], page: number): readonly Line[] {
	let columns = 0;
	const lines: Line[] = [];
	const read = (region: readonly Piece[], depth: number) => {
		const gutter = depth < 4 ? findGutter(region) : null;
		if (gutter === null) {
			columns += 1;
			lines.push(...joinLines(region).map((piece) => ({ ...piece, page, column: columns })));
			return;
		}
		for (const band of bandsOf(region, gutter)) {
			if (band.spans.length > 0) read(band.spans, 4);
			read(
				band.rest.filter((piece) => middle(piece) < gutter),
				depth + 1
			);
			read(
				band.rest.filter((piece) => middle(piece) >= gutter),
				depth + 1
			);
		}
	};
	read(pieces, 0);
	return lines;
}

const middle = (piece: Piece) => (piece.left + piece.right) / 2;

/** Where a white strip parts the region in two columns of prose; null where none does. */
function findGutter(region: readonly Piece[]): number | null {
	if (region.length < 2 * fewestPieces) return null;
	const left = Math.min(...region.map((piece) => piece.left));
	const right = Math.max(...region.map((piece) => piece.right));
	const width = right - left;
	let best: { readonly x: number; readonly crossed: number; readonly off: number } | null = null;
	for (let step = 16; step <= 48; step += 1) {
		const x = left + (width * step) / 64;
		const crossed = region.filter((piece) => piece.left < x - 2 && piece.right > x + 2).length;
		const off = Math.abs(step - 32);
		if (best === null || crossed < best.crossed || (crossed === best.crossed && off < best.off)) {
			best = { x, crossed, off };
		}
	}
	if (best === null || best.crossed > 0.25 * region.length) return null;
	const { x } = best;
	const sides = [
		region.filter((piece) => piece.right <= x + 2),
		region.filter((piece) => piece.left >= x - 2)
	];
	const areColumns = sides.every(
		(side) =>
			side.length >= fewestPieces &&
			side.reduce((sum, { text }) => sum + text.length, 0) >= fewestLetters * side.length
	);
	return areColumns && standBeside(sides[0] ?? [], sides[1] ?? []) ? x : null;
}

/** Whether most of the shorter column has the other beside it, and not above or below. */
function standBeside(a: readonly Piece[], b: readonly Piece[]): boolean {
	const span = (side: readonly Piece[]) => ({
		top: Math.min(...side.map(({ y }) => y)),
		bottom: Math.max(...side.map(({ y }) => y))
	});
	const [one, other] = [span(a), span(b)];
	const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
	return shared > 0.5 * Math.min(one.bottom - one.top, other.bottom - other.top);
}

interface Band {
	/** What goes over both columns, above the rest of the band. */
	readonly spans: Piece[];
	readonly rest: Piece[];
}

/** A heading over both columns ends them: what is above it is read before it, on both sides. */
function bandsOf(region: readonly Piece[], gutter: number): readonly Band[] {
	const bands: Band[] = [{ spans: [], rest: [] }];
	for (const piece of region.toSorted((a, b) => a.y - b.y)) {
		const spans = piece.left < gutter - 2 && piece.right > gutter + 2;
		const band = bands.at(-1)!;
		if (!spans) band.rest.push(piece);
		else if (band.rest.length === 0) band.spans.push(piece);
		else bands.push({ spans: [piece], rest: [] });
	}
	return bands;
}

/** Pieces on one baseline as one line, from top to bottom. */
export function joinLines(pieces: readonly Piece[]): readonly Piece[] {
	const rows: Piece[][] = [];
	for (const piece of pieces.toSorted((a, b) => a.y - b.y)) {
		// Only the last few can be on the same baseline.
		const row = rows
			.slice(-3)
			.find(
				(one) => isOnLine(one[0]!, piece.y, piece.size) && one.every((other) => apart(other, piece))
			);
		if (row) row.push(piece);
		else rows.push([piece]);
	}
	return rows.map((row) => {
		const isRtl =
			row.filter(({ text }) => /[\u0590-\u08FF\uFB1D-\uFEFC]/.test(text)).length * 2 > row.length;
		const ordered = row.toSorted((a, b) => (isRtl ? b.left - a.left : a.left - b.left));
		const tallest = row.reduce((a, b) => (b.size > a.size ? b : a));
		return {
			text: ordered.map(({ text }) => text).join(' '),
			left: Math.min(...row.map((piece) => piece.left)),
			right: Math.max(...row.map((piece) => piece.right)),
			y: tallest.y,
			size: tallest.size
		};
	});
}

const apart = (a: Piece, b: Piece) =>
	a.right <= b.left + 0.5 * a.size || b.right <= a.left + 0.5 * a.size;

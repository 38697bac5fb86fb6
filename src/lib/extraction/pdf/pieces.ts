/** What a page of a PDF has on it: pieces of text with a place, not yet in any order of reading. */

/** A stretch of text on one baseline, as far as it has no wide gap. Lengths are in points. */
export interface Piece {
	readonly text: string;
	readonly left: number;
	readonly right: number;
	/** Of the baseline, from the top of the page. */
	readonly y: number;
	readonly size: number;
}

export interface PageOfPieces {
	readonly width: number;
	readonly height: number;
	readonly pieces: readonly Piece[];
	/** Pieces that stand upright or upside down, which no line of reading goes through. */
	readonly turned: number;
}

/** As pdf.js gives a piece of text. */
export interface TextItem {
	readonly str: string;
	readonly dir: string;
	readonly width: number;
	readonly transform: readonly number[];
	readonly hasEOL: boolean;
}

/** Returns the pieces of a page: items that follow one another on a baseline are joined. */
export function piecesOf(
	items: readonly TextItem[],
	viewport: {
		readonly width: number;
		readonly height: number;
		readonly transform: readonly number[];
	}
): PageOfPieces {
	const pieces: Piece[] = [];
	let open: { text: string; left: number; right: number; y: number; size: number } | null = null;
	let turned = 0;
	for (const item of items) {
		const [a, b, c, d, x, y] = multiply(viewport.transform, item.transform);
		const size = Math.hypot(c, d);
		if (![a, b, x, y, size].every(Number.isFinite) || size === 0) continue;
		if (Math.abs(b) > 0.2 * Math.abs(a) || a < 0) {
			if (/\S/.test(item.str)) turned += 1;
			continue;
		}
		const right = x + Math.max(0, item.width) * scaleOf(viewport.transform);
		if (!/\S/u.test(item.str)) {
			// A space between two words; how wide it is, the places of the words say.
			if (open && item.str !== '') open.text += ' ';
			if (open && item.hasEOL) open = close(open);
			continue;
		}
		const isNext =
			open !== null &&
			isOnLine(open, y, size) &&
			x >= open.right - 0.6 * size &&
			x - open.right < 1.5 * Math.max(size, open.size);
		if (open === null || !isNext) {
			open = close(open);
			open = { text: item.str, left: x, right, y, size };
		} else {
			const gap = x - open.right > 0.16 * size && !/\s$/u.test(open.text);
			open.text += (gap && !/^\s/u.test(item.str) ? ' ' : '') + item.str;
			open.right = Math.max(open.right, right);
			if (size > open.size) Object.assign(open, { size, y });
		}
		if (item.hasEOL) open = close(open);
	}
	close(open);
	return { width: viewport.width, height: viewport.height, pieces, turned };

	function close(piece: typeof open): null {
		const text = piece?.text.replace(/\s+/gu, ' ').trim() ?? '';
		if (piece && text !== '') pieces.push({ ...piece, text });
		return null;
	}
}

/** Whether something stands on the baseline of a line, raised and lowered signs included. */
export function isOnLine(
	line: { readonly y: number; readonly size: number },
	y: number,
	size: number
) {
	const larger = Math.max(line.size, size);
	const isSmall = Math.min(line.size, size) < 0.8 * larger;
	return Math.abs(line.y - y) < (isSmall ? 0.55 : 0.3) * larger;
}

function multiply(
	m: readonly number[],
	n: readonly number[]
): [number, number, number, number, number, number] {
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
	const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
	return [
		a * g + c * h,
		b * g + d * h,
		a * i + c * j,
		b * i + d * j,
		a * k + c * l + e,
		b * k + d * l + f
	];
}

function scaleOf(transform: readonly number[]): number {
	return Math.hypot(transform[0] ?? 1, transform[1] ?? 0) || 1;
}

/** Text that is higher than there is room for, cut between two lines. */
import { leavesOf, type Leaf } from '../picture/leaves';
import type { SceneHead, SceneItem } from '../picture/scene';
import type { Piece } from './flow-pieces';
import { placeItems } from './place-items';
import { textAscent, textDescent } from './scene-bounds';
import { lineHeight, type Block } from './typeset';

interface Row {
	top: number;
	bottom: number;
	readonly leaves: Leaf[];
}

/** Pieces of no more than this height with what they say again above them; a line that is higher stays whole. */
export function splitTall(pieces: readonly Piece[], height: number): Piece[] {
	return pieces.flatMap((piece) => {
		const { block, gap, again, opens } = piece;
		const head = again ? again.height + gap : 0;
		if (block.height + (opens ? 0 : head) <= height) return [piece];
		const parts = splitText(block, height - head);
		return parts.map((part, place): Piece => ({
			block: part,
			// What belongs together has no more between it than between its lines.
			gap: place === 0 ? gap : 0,
			...(again && { again }),
			...(place === 0 && opens && { opens })
		}));
	});
}

/** A block of text in blocks of whole lines, each as high as there is room for. */
function splitText({ width, items }: Block, room: number): Block[] {
	const parts: Row[][] = [];
	for (const row of rowsOf(leavesOf(items))) {
		const part = parts.at(-1);
		if (part && row.bottom - part[0]!.top <= room) part.push(row);
		else parts.push([row]);
	}
	const heads = headAmong(items);
	return parts.map((rows, place) => {
		const { top } = rows[0]!;
		const placed = rows.flatMap(({ leaves }) =>
			leaves.map(({ mark, x, y, scale }) => placeItems([mark], { x, y: y - top, scale }))
		);
		const own = heads && place === 0 ? [{ ...placeItems(placed, { x: 0, y: 0 }), heads }] : placed;
		return { width, height: rows.at(-1)!.bottom - top, items: own };
	});
}

/** Whose heading is in it: its first part says it for the whole. */
function headAmong(items: readonly SceneItem[]): SceneHead | undefined {
	for (const item of items) {
		if (item.kind !== 'group') continue;
		const heads = item.heads ?? headAmong(item.items);
		if (heads) return heads;
	}
	return undefined;
}

/** The lines from top to bottom, with what stands beside each. */
function rowsOf(leaves: readonly Leaf[]): Row[] {
	const boxes = leaves.flatMap((leaf): Row[] => {
		const { mark, y, scale } = leaf;
		if (mark.kind !== 'text') return [];
		const size = mark.size * scale;
		const lead = (lineHeight - textAscent - textDescent) / 2;
		const top = y + mark.y * scale - size * (textAscent + lead);
		return [{ top, bottom: top + size * lineHeight, leaves: [leaf] }];
	});
	boxes.sort((a, b) => a.top - b.top);
	const rows: Row[] = [];
	for (const box of boxes) {
		const row = rows.at(-1);
		// What stands side by side overlaps; line and line only meet.
		if (row && box.top < (row.top + row.bottom) / 2) {
			row.bottom = Math.max(row.bottom, box.bottom);
			row.leaves.push(...box.leaves);
		} else rows.push(box);
	}
	return rows;
}

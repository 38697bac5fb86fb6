/**
 * Places of an article's text and places on the page. The text stands in elements that each hold one
 * text node, cut from it without a change, so a place in one is a place in the other.
 */
import type { TextRange } from '../../model/verification';

interface Piece extends TextRange {
	readonly node: Text;
}

export class TextPlaces {
	readonly #pieces: readonly Piece[];

	/** @param root Holds elements with `data-start`, in the order of the text. */
	constructor(readonly root: HTMLElement) {
		this.#pieces = [...root.querySelectorAll<HTMLElement>('[data-start]')].flatMap((element) => {
			const node = element.firstChild;
			const start = Number(element.dataset.start);
			return node instanceof Text ? [{ node, start, end: start + node.length }] : [];
		});
	}

	/** The range of the page that shows a range of the text; null where none of it is shown. */
	toPage({ start, end }: TextRange): Range | null {
		const first = this.#pieces.find((piece) => piece.end > start);
		const last = this.#pieces.findLast((piece) => piece.start < end);
		if (!first || !last || last.start < first.start) return null;
		const range = document.createRange();
		range.setStart(first.node, Math.max(0, start - first.start));
		range.setEnd(last.node, Math.min(last.node.length, end - last.start));
		return range;
	}

	/** The range of the text that a range of the page shows; null where it holds nothing of it. */
	toText(range: Range): TextRange | null {
		const touched = this.#pieces.filter(({ node }) => range.intersectsNode(node));
		const [first] = touched;
		const last = touched.at(-1);
		if (!first || !last) return null;
		const isIn = (node: Node, piece: Piece) => node === piece.node;
		const start = first.start + (isIn(range.startContainer, first) ? range.startOffset : 0);
		const end = isIn(range.endContainer, last) ? last.start + range.endOffset : last.end;
		return start < end ? { start, end } : null;
	}

	/** Where the text begins that stands below a height of the window; its end where nothing does. */
	below(y: number): number {
		const piece = this.#pieces.find(
			({ node }) => (node.parentElement?.getBoundingClientRect().bottom ?? 0) > y
		);
		return piece?.start ?? this.#pieces.at(-1)?.end ?? 0;
	}

	/** Which letter of the text is at a point of the window; null where none is. */
	at(x: number, y: number): number | null {
		const caret = caretAt(x, y);
		const piece = caret && this.#pieces.find(({ node }) => node === caret.node);
		if (!caret || !piece) return null;
		// The caret stands before or after the letter that is pointed at.
		for (const offset of [caret.offset, caret.offset - 1]) {
			if (offset < 0 || offset >= piece.node.length) continue;
			const letter = document.createRange();
			letter.setStart(piece.node, offset);
			letter.setEnd(piece.node, offset + 1);
			const isThere = [...letter.getClientRects()].some(
				(box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom
			);
			if (isThere) return piece.start + offset;
		}
		return null;
	}
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
	if ('caretPositionFromPoint' in document) {
		const caret = document.caretPositionFromPoint(x, y);
		return caret && { node: caret.offsetNode, offset: caret.offset };
	}
	// Chromium before 128, and Safari.
	const old = document as unknown as { caretRangeFromPoint?(x: number, y: number): Range | null };
	const range = old.caretRangeFromPoint?.(x, y);
	return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

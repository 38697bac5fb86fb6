/** Lines that run along the head or the foot of the pages: the journal's name, the number of the page. */
import { groupBy } from './group-by';
import { joinLines } from './order';
import type { PageOfPieces, Piece } from './pieces';

export interface WithoutRunning {
	readonly pages: readonly PageOfPieces[];
	/** What was left out, once each, and on how many pages. */
	readonly lines: readonly {
		readonly text: string;
		readonly pages: number;
		readonly isNumber: boolean;
	}[];
}

interface Candidate {
	readonly page: number;
	readonly text: string;
	readonly key: string;
	readonly y: number;
	readonly isHead: boolean;
}

/**
 * Returns the pages without the lines that run. A line is one only where that is safe: the outermost
 * lines of a page, in its outer eighth, that say the same (but for numbers) at the same height on
 * three pages or more, and on a third of them; and page numbers that count up with the pages.
 */
export function withoutRunning(pages: readonly PageOfPieces[]): WithoutRunning {
	const candidates = pages.flatMap((page, at) => candidatesOf(page, at));
	const byKey = groupBy(candidates, ({ key, isHead }) => `${isHead} ${key}`);
	const running: Candidate[] = [];
	for (const group of byKey.values()) {
		const fewest = Math.max(3, pages.length / 3);
		const levels = group.filter(
			({ y }) => group.filter((other) => Math.abs(other.y - y) < 6).length >= fewest
		);
		const [first] = group;
		if (levels.length >= fewest) running.push(...levels);
		else if (first && isPageNumber(first.key) && countsUp(group)) running.push(...group);
	}
	const lines = [...groupBy(running, ({ key }) => key).values()].map((group) => ({
		text: group[0]!.text,
		isNumber: isPageNumber(group[0]!.key),
		pages: new Set(group.map(({ page }) => page)).size
	}));
	return {
		lines,
		pages: pages.map((page, at) => {
			const heights = running.filter((one) => one.page === at);
			if (heights.length === 0) return page;
			const isRunning = (piece: Piece) =>
				heights.some(({ y, text }) => Math.abs(y - piece.y) < 2 && text.includes(piece.text));
			return { ...page, pieces: page.pieces.filter((piece) => !isRunning(piece)) };
		})
	};
}

function candidatesOf({ pieces, height }: PageOfPieces, page: number): readonly Candidate[] {
	const lines = joinLines(pieces);
	const head = lines.slice(0, 2).filter(({ y }) => y < height / 8);
	const foot = lines.slice(-2).filter(({ y }) => y > (7 * height) / 8);
	const candidate = (isHead: boolean) => (line: Piece) => ({
		page,
		text: line.text,
		key: line.text
			.toLowerCase()
			.replace(/\p{Nd}+/gu, '#')
			.replace(/\s+/gu, ' '),
		y: line.y,
		isHead
	});
	return [...head.map(candidate(true)), ...foot.map(candidate(false))];
}

function isPageNumber(key: string): boolean {
	return /^(?:\W*(?:page|p\.|seite|s\.)?\s*#(?:\s*(?:\/|of|von)\s*#)?\W*)$/u.test(key);
}

/** Whether the numbers go up by one from page to page. */
function countsUp(group: readonly Candidate[]): boolean {
	const numbers = group.map(({ text, page }) => Number(/\p{Nd}+/u.exec(text)?.[0]) - page);
	return group.length > 1 && numbers.every((number) => number === numbers[0]);
}

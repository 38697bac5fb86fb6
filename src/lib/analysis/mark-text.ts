import type { TextRange } from '../model/verification';

/** A stretch of text with one and the same set of marks. */
export interface MarkedRun<Mark extends string> {
	readonly start: number;
	readonly text: string;
	readonly marks: readonly Mark[];
}

/**
 * The text cut where any mark begins or ends, in order and without a gap; each run names the marks
 * that cover it. Ranges outside the text are cut to it.
 */
export function markText<Mark extends string>(
	text: string,
	ranges: Readonly<Record<Mark, readonly TextRange[]>>
): MarkedRun<Mark>[] {
	const marked = (Object.entries(ranges) as [Mark, readonly TextRange[]][]).flatMap(
		([mark, found]) => found.map(({ start, end }) => ({ mark, start, end }))
	);
	const cuts = new Set([0, text.length]);
	for (const { start, end } of marked) {
		for (const cut of [start, end]) if (cut > 0 && cut < text.length) cuts.add(cut);
	}
	const places = [...cuts].sort((a, b) => a - b);
	return places.slice(0, -1).map((start, order) => {
		const end = places[order + 1] ?? text.length;
		const covering = marked.filter((range) => range.start <= start && range.end >= end);
		return {
			start,
			text: text.slice(start, end),
			marks: [...new Set(covering.map(({ mark }) => mark))]
		};
	});
}

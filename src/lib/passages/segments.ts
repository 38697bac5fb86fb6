import type { TextRange } from '../model/verification';
import type { Passage } from './passages';

/** A stretch of text on which the same passages lie from its first letter to its last. */
export interface Segment extends TextRange {
	/** Empty where nothing is quoted. */
	readonly passages: readonly Passage[];
}

/** Cuts a range of the text where passages begin and end; the pieces join up without a gap. */
export function segmentsOf(range: TextRange, passages: readonly Passage[]): readonly Segment[] {
	const touching = passages.filter(({ start, end }) => start < range.end && range.start < end);
	const ranges = touching.flatMap((passage) => passage.ranges);
	const cuts = new Set([range.start, range.end]);
	for (const { start, end } of ranges) {
		if (range.start < start && start < range.end) cuts.add(start);
		if (range.start < end && end < range.end) cuts.add(end);
	}
	const places = [...cuts].sort((a, b) => a - b);
	return places.slice(0, -1).map((start, at) => {
		const end = places[at + 1] ?? range.end;
		const on = touching.filter((passage) =>
			passage.ranges.some((one) => one.start <= start && end <= one.end)
		);
		return { start, end, passages: on };
	});
}

import type { Passage } from './passages';

/** How many underlines are drawn below one another; what overlaps further shares the last one. */
export const laneCount = 3;

/**
 * Returns which underline each passage is drawn with, by its place in the list: passages that overlap
 * have different ones, so that each can be followed from its first word to its last. Passages are
 * in the order of the text, as `passagesOf` gives them.
 */
export function lanesOf(passages: readonly Passage[]): readonly number[] {
	const ends: number[] = [];
	return passages.map(({ start, end }) => {
		const free = ends.findIndex((taken) => taken <= start);
		const lane = Math.min(free === -1 ? ends.length : free, laneCount - 1);
		ends[lane] = Math.max(ends[lane] ?? 0, end);
		return lane;
	});
}

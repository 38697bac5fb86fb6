import type { SceneBox, SceneMark } from '../picture/scene';
import { calloutSize, drawCallout } from './draw-callout';
import type { Ground } from './encoding';
import type { DrawnActor, DrawnLine } from './frame-scene';
import { placeNotes } from './place-notes';
import { boundsOf } from './scene-bounds';

/** The callouts of annotations, each on its line or around its actor, where nothing else stands. */
export function drawCallouts(
	lines: readonly DrawnLine[],
	actors: readonly DrawnActor[],
	/** Words that stand on the lines already. */
	words: readonly (readonly SceneMark[])[],
	ground: Ground,
	window: SceneBox | null
): SceneMark[][] {
	const called = [
		...lines.flatMap(({ callout, corners }) => (callout ? [{ callout, corners }] : [])),
		...actors.flatMap(({ callout, box }) =>
			callout ? [{ callout, corners: ringAround(box, calloutSize(callout)) }] : []
		)
	];
	const taken = [
		...words.flatMap((word) => boundsOf(word) ?? []),
		...lines.flatMap(({ signs }) => signs),
		...actors.flatMap(({ box, label }) => [box, boundsOf(label) ?? []].flat())
	];
	const sizes = called.map(({ callout, corners }) => ({ ...calloutSize(callout), corners }));
	return placeNotes(sizes, taken, window).flatMap((at, place) => {
		const one = called[place];
		return at && one ? [drawCallout(at, one.callout, ground)] : [];
	});
}

const sides = 24;

/** Places around a box, the best of them, its upper right, in the middle of the way round. */
function ringAround(box: SceneBox, { width, height }: { width: number; height: number }): number[] {
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
	const [across, down] = [box.width / 2 + width / 2 + 4, box.height / 2 + height / 2 + 4];
	return Array.from({ length: sides + 1 }, (_, step) => {
		const angle = (step / sides) * 2 * Math.PI - 1.25 * Math.PI;
		return [x + across * Math.cos(angle), y + down * Math.sin(angle)];
	}).flat();
}

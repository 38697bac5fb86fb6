/** The parts of a network's scene that have a name, and words that no other words wipe out. */
import type { SceneAbout, SceneItem, SceneMark } from '../picture/scene';
import type { Drawn, DrawnLine } from './frame-scene';
import { placeItems } from './place-items';

/** Words that stand somewhere, and whose they are where that is told. */
export interface Words {
	readonly marks: readonly SceneMark[];
	readonly about?: SceneAbout;
}

export const unnamed = (marks: readonly SceneMark[]): Words => ({ marks });

export const badgeOf = (line: DrawnLine): Words => wordsOn(line, 'badge', line.badge);

/** What stands apart from a line, and that it is the line's. */
export function wordsOn(
	{ id, title }: DrawnLine,
	part: NonNullable<SceneAbout['part']>,
	marks: readonly SceneMark[]
): Words {
	return { marks, ...(title !== undefined && { about: { kind: 'relation', id, title, part } }) };
}

/** The items as one group that says what it draws, where anybody asked for that. */
export function told(
	kind: SceneAbout['kind'],
	{ id, title }: Drawn<string>,
	items: readonly SceneItem[]
): readonly SceneItem[] {
	if (title === undefined || items.length === 0) return items;
	return [{ ...placeItems(items, { x: 0, y: 0 }), about: { kind, id, title } }];
}

/** Words in their places. What they take away goes first, so that none is wiped out by the next. */
export function groundFirst(
	words: readonly Words[],
	shiftOf: (word: readonly SceneMark[]) => { x: number; y: number } = () => ({ x: 0, y: 0 })
): SceneItem[] {
	const placed = words
		.filter(({ marks }) => marks.length > 0)
		.map((word) => ({ ...word, shift: shiftOf(word.marks) }));
	const erases = (mark: SceneMark) => mark.kind === 'path' && mark.erases === true;
	const layer = (isGround: boolean) =>
		placed.flatMap(({ marks: all, about, shift }): readonly SceneItem[] => {
			const marks = all.filter((mark) => erases(mark) === isGround);
			const stays = shift.x === 0 && shift.y === 0;
			const named = about && !isGround;
			if (marks.length === 0 || (stays && !named)) return marks;
			return [{ ...placeItems(marks, shift), ...(named && { about }) }];
		});
	return [...layer(true), ...layer(false)];
}

import type { SceneItem, SceneMark } from '../../src/lib/picture/scene';

/** One mark of a scene with the place and scale that the groups around it come to. */
export interface Leaf {
	readonly kind: 'group';
	readonly x: number;
	readonly y: number;
	readonly scale: number;
	readonly items: readonly [SceneMark];
}

/** Every mark of these items, in drawing order. */
export function leavesOf(items: readonly SceneItem[], x = 0, y = 0, scale = 1): Leaf[] {
	return items.flatMap((item) =>
		item.kind === 'group'
			? leavesOf(item.items, x + item.x * scale, y + item.y * scale, scale * item.scale)
			: [{ kind: 'group', x, y, scale, items: [item] } as const]
	);
}

/** Every text of these items, in drawing order. */
export function textsOf(items: readonly SceneItem[]): string[] {
	return leavesOf(items).flatMap(({ items: [mark] }) => (mark.kind === 'text' ? [mark.text] : []));
}

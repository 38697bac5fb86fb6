import type { SceneGroup, SceneItem } from '../picture/scene';

export interface Placement {
	readonly x: number;
	readonly y: number;
	/** 1 when absent. */
	readonly scale?: number;
}

/** The same items with their origin at this place and everything larger by `scale`. */
export function placeItems(
	items: readonly SceneItem[],
	{ x, y, scale = 1 }: Placement
): SceneGroup {
	return { kind: 'group', x, y, scale, items };
}

import type { SceneItem } from '../formats/scene';
import { placePath } from './shape-path';

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
): SceneItem[] {
	return items.map((item) => {
		if (item.kind === 'text') {
			return { ...item, x: item.x * scale + x, y: item.y * scale + y, size: item.size * scale };
		}
		const { d, strokeWidth, dash, clip } = item;
		return {
			...item,
			d: placePath(d, x, y, scale),
			...(strokeWidth !== undefined && { strokeWidth: strokeWidth * scale }),
			...(dash && { dash: dash.map((length) => length * scale) }),
			...(clip && {
				clip: {
					x: clip.x * scale + x,
					y: clip.y * scale + y,
					width: clip.width * scale,
					height: clip.height * scale
				}
			})
		};
	});
}

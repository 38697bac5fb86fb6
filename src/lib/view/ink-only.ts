import type { Scene, SceneItem, SceneMark, ScenePath } from '../picture/scene';
import { palettes, type Ground } from './encoding';

const inks: Readonly<Record<Ground, string>> = { light: '#000000', dark: '#ffffff' };

/**
 * The picture in one ink, black on light ground and white on dark: no hue, no grey and nothing half
 * seen through, so that a copying machine loses nothing of it. What was painted in a grey of its own,
 * an actor's shape, is open instead.
 */
export function inkOnly(scene: Scene, ground: Ground): Scene {
	return { ...scene, items: scene.items.map((item) => inked(item, ground)) };
}

function inked(item: SceneItem, ground: Ground): SceneItem {
	if (item.kind !== 'group') return inkedMark(item, ground);
	return { ...item, items: item.items.map((within) => inked(within, ground)) };
}

function inkedMark(mark: SceneMark, ground: Ground): SceneMark {
	const { opacity: _, ...solid } = mark;
	if (solid.kind === 'text') return { ...solid, fill: inkFor(solid.fill, ground) };
	if (solid.erases) return solid;
	if (solid.fill === palettes[ground].actor) return opened(solid);
	return {
		...solid,
		...(solid.fill !== undefined && { fill: inkFor(solid.fill, ground) }),
		...(solid.stroke !== undefined && { stroke: inkFor(solid.stroke, ground) })
	};
}

const opened = (path: ScenePath): ScenePath => ({ ...path, erases: true });

/** Words in the colour of the ground stand on ink. */
const inkFor = (colour: string, ground: Ground): string =>
	colour === palettes[ground].ground ? colour : inks[ground];

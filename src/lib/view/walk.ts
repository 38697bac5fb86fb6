import type { ActorId } from '../model/schema';
import type { CanvasScreen } from './canvas-screen';
import { selectedActors } from '../state/selection';

const directions: Readonly<Record<string, readonly [number, number]>> = {
	ArrowRight: [1, 0],
	ArrowLeft: [-1, 0],
	ArrowDown: [0, 1],
	ArrowUp: [0, -1]
};

/**
 * The actor that an arrow key leads to from the selected one: the nearest in that direction, where
 * a step to the side counts double. Without a selection, the actor nearest the middle. Null for
 * other keys and where nothing lies that way.
 */
export function walk(key: string, screen: CanvasScreen): ActorId | null {
	const direction = directions[key];
	if (!direction) return null;
	const places = screen.shown.actors.flatMap(({ id }) => {
		const at = screen.arrangement.positions.get(id);
		return at ? [{ id, at }] : [];
	});
	const [from] = selectedActors(screen.selection);
	const start = from && screen.arrangement.positions.get(from);
	const cost = ({ at: [x, y] }: (typeof places)[number]): number => {
		if (!start) return x * x + y * y;
		const [dx, dy] = [x - start[0], y - start[1]];
		const along = dx * direction[0] + dy * direction[1];
		const aside = Math.abs(dx * direction[1]) + Math.abs(dy * direction[0]);
		return along > 1 && aside <= 2 * along ? along + 2 * aside : Infinity;
	};
	let best: ActorId | null = null;
	let least = Infinity;
	for (const place of places) {
		const c = place.id === from ? Infinity : cost(place);
		if (c < least) [best, least] = [place.id, c];
	}
	return best;
}

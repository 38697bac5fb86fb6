import type { SceneMark } from '../picture/scene';
import type { ActorKind } from '../model/schema';
import { actorShapes } from './encoding';
import type { ActorLook } from './look';
import { circlePath, polygonPath, type Point } from './shape-path';

/** An actor's shape around its place, without its label. */
export function drawActor(
	[x, y]: Point,
	diameter: number,
	kind: ActorKind,
	look: ActorLook
): SceneMark[] {
	const radius = diameter / 2;
	const corners = actorShapes[kind];
	const d = corners
		? polygonPath(corners.map(([cx, cy]): Point => [x + cx * radius, y + cy * radius]))
		: circlePath(x, y, radius);
	return [
		look.fill === null
			? { kind: 'path', d, fill: look.border, erases: true }
			: { kind: 'path', d, fill: look.fill },
		{
			kind: 'path',
			d,
			stroke: look.border,
			strokeWidth: look.borderWidth,
			join: 'miter',
			...(look.borderDash && { dash: look.borderDash })
		}
	];
}

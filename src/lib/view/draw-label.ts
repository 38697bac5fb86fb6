import type { SceneMark } from '../picture/scene';
import { labelFontSize, labelLineHeight } from '../layout/actor-box';
import { labelCorner, labelDirections, type LabelSide } from '../layout/label-side';
import { textWidth } from '../layout/text-width';
import { palettes, type Ground } from './encoding';
import type { ActorLook } from './look';
import { textDescent } from './scene-bounds';
import { boxPath, type Point } from './shape-path';

/** What the stylesheet gives labels; `look.test.ts` holds the two together. */
export const actorLabel = {
	size: labelFontSize,
	lineHeight: labelLineHeight,
	backOpacity: 0.82,
	backPadding: 2
} as const;

export const relationLabel = {
	size: 9.5,
	weight: 600,
	backOpacity: 0.92,
	backPadding: 2,
	borderWidth: 1
} as const;

/** The corners of a label's background: Cytoscape's own number, which no style changes. */
const backRadius = 2;

/** An actor's name, broken into lines already, on one side of its shape. */
export function drawActorLabel(
	[x, y]: Point,
	diameter: number,
	label: string,
	side: LabelSide,
	{ ink, weight, italic }: ActorLook
): SceneMark[] {
	if (label === '') return [];
	const lines = label.split('\n');
	const { size, lineHeight } = actorLabel;
	const width = Math.ceil(Math.max(...lines.map((line) => textWidth(line, size, weight))));
	const height = lines.length * size + (lines.length - 1) * (lineHeight - 1) * size;
	const [left, top] = labelCorner([x, y], diameter, { width, height }, side);
	const [across] = labelDirections[side];
	const anchor = across < 0 ? 'end' : across > 0 ? 'start' : 'middle';
	const textX = anchor === 'end' ? left + width : anchor === 'start' ? left : x;
	return [
		back({ x: left, y: top, width, height }, actorLabel.backPadding, actorLabel.backOpacity),
		...lines.map((text, place): SceneMark => {
			const bottom = top + size + place * size * lineHeight;
			return {
				kind: 'text',
				text,
				x: textX,
				y: bottom - textDescent * size,
				size,
				weight,
				italic,
				family: 'sans',
				fill: ink,
				anchor
			};
		})
	];
}

export interface BadgeLook {
	/** The border that says that it is contested. */
	readonly bordered?: boolean;
	/** From the middle of the line to the middle of the words. */
	readonly shift: Point;
	/** The words and the border; the ground's own ink where absent. */
	readonly ink?: string;
}

/** How much room such words take, with what is taken away behind them. */
export function badgeSize(text: string): { width: number; height: number } {
	const { size, weight, backPadding } = relationLabel;
	return {
		width: Math.ceil(textWidth(text, size, weight)) + 2 * backPadding,
		height: size + 2 * backPadding
	};
}

/** A few words beside the middle of a line. */
export function drawBadge(
	middle: Point,
	text: string,
	ground: Ground,
	{ bordered = false, shift, ink = palettes[ground].ink }: BadgeLook
): SceneMark[] {
	if (text === '') return [];
	const { size, weight, backPadding, backOpacity, borderWidth } = relationLabel;
	const width = Math.ceil(textWidth(text, size, weight));
	const [x, y] = [middle[0] + shift[0], middle[1] + shift[1]];
	const box = { x: x - width / 2, y: y - size / 2, width, height: size };
	const behind = back(box, backPadding, backOpacity);
	return [
		behind,
		...(bordered
			? [{ kind: 'path', d: behind.d, stroke: ink, strokeWidth: borderWidth } as const]
			: []),
		{
			kind: 'text',
			text,
			x,
			y: box.y + size - textDescent * size,
			size,
			weight,
			family: 'sans',
			fill: ink,
			anchor: 'middle'
		}
	];
}

/** Takes away what lies behind a label, so that it can be read on any ground. */
function back(
	{ x, y, width, height }: { x: number; y: number; width: number; height: number },
	padding: number,
	opacity: number
) {
	const box = {
		x: x - padding,
		y: y - padding,
		width: width + 2 * padding,
		height: height + 2 * padding
	};
	return {
		kind: 'path',
		d: boxPath(box, backRadius),
		fill: '#000000',
		erases: true,
		opacity
	} as const;
}

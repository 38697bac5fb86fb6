import type { SceneMark } from '../picture/scene';
import { textWidth } from '../layout/text-width';
import { palettes, type Ground } from './encoding';
import { textAscent, textDescent, widen } from './scene-bounds';
import { boxPath, type Point } from './shape-path';

const size = 10;
const weight = 600;
const height = 15;

/** How much room a callout with these words takes; never narrower than it is high. */
export function calloutSize(text: string): { width: number; height: number } {
	return { width: Math.max(height, Math.ceil(textWidth(text, size, weight)) + 8), height };
}

/** The number of an annotation on a ground of its own, plainer than any sign of a line. */
export function drawCallout([x, y]: Point, text: string, ground: Ground): SceneMark[] {
	const { width } = calloutSize(text);
	const box = { x: x - width / 2, y: y - height / 2, width, height };
	const { ink, ground: paper } = palettes[ground];
	return [
		// A rim of the ground keeps it apart from lines of the same ink.
		{ kind: 'path', d: boxPath(widen(box, 1), height / 2 + 1), fill: '#000000', erases: true },
		{ kind: 'path', d: boxPath(box, height / 2), fill: ink },
		{
			kind: 'text',
			text,
			x,
			// The middle of the digits, not of the line with its descenders.
			y: y + (size * (textAscent - textDescent)) / 2,
			size,
			weight,
			family: 'sans',
			fill: paper,
			anchor: 'middle'
		}
	];
}

/** What another panel has and this one has not: enough to see where it would be. */
import { drawLine, type Course } from './draw-line';
import { palettes, type Ground } from './encoding';
import type { LineDress } from './line-dress';
import type { Sample } from './line-sample';
import type { ActorLook, LineLook } from './look';

const opacity = 0.55;
const noArrow = { shape: 'none', hollow: false } as const;

const lookOf = (ground: Ground): LineLook => ({
	...{ hue: palettes[ground].quietInk, width: 0.7, zigzag: false, dash: [1, 3], rails: 0 },
	...{ source: noArrow, target: noArrow, bar: false }
});

const drawFaint = (course: Course, ground: Ground) =>
	drawLine(course, lookOf(ground)).map((mark) => ({ ...mark, opacity }));

export const faintDress = (ground: Ground): LineDress => ({
	draw: (course) => drawFaint(course, ground),
	signs: () => [],
	badge: '',
	contested: false,
	ink: palettes[ground].quietInk,
	faint: true
});

/** Open, with a thin border of dots; it bears no name. */
export const faintActor = (ground: Ground): ActorLook => ({
	...{ fill: null, border: palettes[ground].quietInk, borderWidth: 0.7, borderDash: [1, 3] },
	...{ ink: palettes[ground].quietInk, weight: 400, italic: false }
});

export function faintSample(ground: Ground): Sample {
	const [width, height] = [44, 16];
	const y = height / 2;
	const course = { from: [3, y], bends: [], to: [width - 3, y], middle: [width / 2, y] } as const;
	return { width, height, items: drawFaint(course, ground) };
}

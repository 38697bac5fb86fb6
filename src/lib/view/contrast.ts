/** Colours written #RRGGBB, and how far apart they look: WCAG 2.2, relative luminance and contrast. */

type Rgb = readonly [number, number, number];

function parse(colour: string): Rgb {
	const value = Number.parseInt(colour.slice(1), 16);
	return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function write(rgb: Rgb): string {
	return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function luminance(colour: string): number {
	const [red, green, blue] = parse(colour).map((part) => {
		const share = part / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of two colours, from 1 (the same) to 21 (black on white). */
export function contrast(a: string, b: string): number {
	const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
	return (light + 0.05) / (dark + 0.05);
}

/** The first colour mixed with a share (0 to 1) of the second. */
export function mix(colour: string, other: string, share: number): string {
	const [from, to] = [parse(colour), parse(other)];
	return write([
		from[0] + (to[0] - from[0]) * share,
		from[1] + (to[1] - from[1]) * share,
		from[2] + (to[2] - from[2]) * share
	]);
}

/**
 * The colour itself where it has this contrast with the ground, else the nearest darker one (on a
 * light ground) or lighter one (on a dark ground) that has.
 */
export function readableOn(ground: string, colour: string, ratio: number): string {
	const towards = luminance(ground) > 0.2 ? '#000000' : '#ffffff';
	for (let share = 0; share < 1; share += 0.02) {
		const mixed = mix(colour, towards, share);
		if (contrast(mixed, ground) >= ratio) return mixed;
	}
	return towards;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centimetresOf, papers, setOnPaper, type PaperChoice } from './paper';

const millimetres = (points: number) => centimetresOf(points) * 10;
const scenes = fc.record({
	width: fc.integer({ min: 1, max: 20_000 }),
	height: fc.integer({ min: 1, max: 20_000 })
});
const choices: fc.Arbitrary<PaperChoice> = fc.record({
	paper: fc.constantFrom('a5', 'a4', 'a3', 'letter'),
	orientation: fc.constantFrom('suits', 'portrait', 'landscape'),
	margin: fc.integer({ min: 0, max: 50 }),
	centimetres: fc.constant(16)
});

describe('setOnPaper', () => {
	it('sets the picture whole within the margins, in the middle, touching two of them', () => {
		fc.assert(
			fc.property(scenes, choices, (scene, choice) => {
				const { width, height, x, y, scale } = setOnPaper(scene, choice);
				const [across, down] = [scene.width * scale, scene.height * scale];
				const margin = (choice.margin / 25.4) * 72;
				expect(x).toBeGreaterThanOrEqual(margin - 1e-6);
				expect(y).toBeGreaterThanOrEqual(margin - 1e-6);
				expect(x + across).toBeLessThanOrEqual(width - margin + 1e-6);
				expect(y + down).toBeLessThanOrEqual(height - margin + 1e-6);
				expect(x * 2 + across).toBeCloseTo(width);
				expect(y * 2 + down).toBeCloseTo(height);
				expect(Math.min(x, y)).toBeCloseTo(margin);
			})
		);
	});

	it('is the paper that was asked for, the way round that was asked for', () => {
		fc.assert(
			fc.property(scenes, choices, (scene, choice) => {
				const { width, height } = setOnPaper(scene, choice);
				const sides = [width, height].map(millimetres);
				const [short, long] = papers[choice.paper]!;
				expect(Math.min(...sides)).toBeCloseTo(short);
				expect(Math.max(...sides)).toBeCloseTo(long);
				if (choice.orientation === 'portrait') expect(width).toBeLessThan(height);
				if (choice.orientation === 'landscape') expect(width).toBeGreaterThan(height);
			})
		);
	});

	it('takes the way round on which the picture is larger, unless told otherwise', () => {
		fc.assert(
			fc.property(scenes, choices, (scene, choice) => {
				const scaleOf = (orientation: PaperChoice['orientation']) =>
					setOnPaper(scene, { ...choice, orientation }).scale;
				expect(scaleOf('suits')).toBe(Math.max(scaleOf('portrait'), scaleOf('landscape')));
			})
		);
	});

	it('makes a page of the picture’s own size without any margin', () => {
		fc.assert(
			fc.property(scenes, fc.integer({ min: 2, max: 200 }), (scene, centimetres) => {
				const fit = { paper: 'fit', orientation: 'landscape', margin: 30, centimetres } as const;
				const { width, height, x, y, scale } = setOnPaper(scene, fit);
				expect([x, y]).toEqual([0, 0]);
				expect(centimetresOf(width)).toBeCloseTo(centimetres);
				expect(height / width).toBeCloseTo(scene.height / scene.width);
				expect(scale * scene.width).toBeCloseTo(width);
			})
		);
	});
});

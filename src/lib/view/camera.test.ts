import { describe, expect, it } from 'vitest';
import { maxFitZoom, shiftToShow, zoomToFit } from './camera';

const canvas = { width: 800, height: 600 };

describe('shiftToShow', () => {
	it('moves nothing that is in sight', () => {
		expect(shiftToShow({ x1: 100, y1: 100, x2: 200, y2: 200 }, canvas)).toBeNull();
	});

	it('moves by as much as brings the box inside, and no more', () => {
		expect(shiftToShow({ x1: -50, y1: 580, x2: 50, y2: 640 }, canvas, 20)).toEqual({
			x: 70,
			y: -60
		});
	});

	it('centres a box that is larger than the canvas', () => {
		expect(shiftToShow({ x1: 0, y1: 100, x2: 2000, y2: 200 }, canvas)).toEqual({ x: -600, y: 0 });
	});
});

describe('zoomToFit', () => {
	it('makes the longer side fill the canvas', () => {
		expect(zoomToFit({ x1: 0, y1: 0, x2: 1600, y2: 100 }, canvas, 0)).toBe(0.5);
	});

	it('does not blow up a single actor', () => {
		expect(zoomToFit({ x1: 0, y1: 0, x2: 10, y2: 10 }, canvas)).toBe(maxFitZoom);
	});
});

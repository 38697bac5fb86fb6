import { describe, expect, it } from 'vitest';
import {
	cameraToFit,
	cameraToSee,
	isStillSeen,
	maxFitZoom,
	shiftToShow,
	toViewCamera
} from './camera';

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

describe('cameraToFit', () => {
	const none = { top: 0, right: 0, bottom: 0, left: 0 };

	it('makes the longer side fill the canvas and puts the box in the middle', () => {
		expect(cameraToFit({ x1: 0, y1: 0, x2: 1600, y2: 100 }, canvas, none)).toEqual({
			zoom: 0.5,
			pan: { x: 0, y: 275 }
		});
	});

	it('keeps clear of what stands at an edge', () => {
		const box = { x1: 0, y1: 0, x2: 100, y2: 5000 };
		const { zoom, pan } = cameraToFit(box, canvas, { ...none, bottom: 100 });
		expect(pan.y + zoom * box.y2).toBeCloseTo(500);
	});

	it('does not blow up a single actor', () => {
		expect(cameraToFit({ x1: 0, y1: 0, x2: 10, y2: 10 }, canvas).zoom).toBe(maxFitZoom);
	});
});

describe('the camera of a saved view', () => {
	const window = { width: 800, height: 600 };
	const camera = { zoom: 2, pan: { x: 100, y: -50 } };
	const seen = toViewCamera(camera, window);

	it('sees the same again in the same window', () => {
		expect(cameraToSee(seen, window)).toEqual(camera);
		expect(isStillSeen(seen, camera, window)).toBe(true);
	});

	it('sees no less in a smaller one, in the middle', () => {
		const small = { width: 400, height: 600 };
		const now = toViewCamera(cameraToSee(seen, small), small);
		expect([now.x, now.y, now.width]).toEqual([seen.x, seen.y, seen.width]);
		expect(now.height).toBeGreaterThanOrEqual(seen.height!);
	});

	it.each([
		['a nudge', { zoom: 2.2, pan: { x: 110, y: -60 } }, true],
		['a zoom', { zoom: 5, pan: { x: 100, y: -50 } }, false],
		['a pan', { zoom: 2, pan: { x: 400, y: -50 } }, false]
	])('after %s is it still seen: %j, %s', (_name, now, still) => {
		expect(isStillSeen(seen, now, window)).toBe(still);
	});
});

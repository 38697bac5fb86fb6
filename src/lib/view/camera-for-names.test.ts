import { describe, expect, it } from 'vitest';
import { cameraForNames, type NameAt } from './camera-for-names';
import { cameraToFit, type Box } from './camera';

const canvas = { width: 390, height: 600 };
const padding = { top: 20, right: 20, bottom: 60, left: 20 };
const box: Box = { x1: 0, y1: 0, x2: 1400, y2: 900 };

/** A name of this width in the middle below a place of the network. */
const name =
	(x: number, y: number, width: number): NameAt =>
	(zoom) => ({
		x1: x * zoom - width / 2,
		y1: y * zoom,
		x2: x * zoom + width / 2,
		y2: y * zoom + 12
	});

/** Where a name lies on the canvas. */
const seen = (of: NameAt, { zoom, pan }: ReturnType<typeof cameraForNames>) => {
	const { x1, y1, x2, y2 } = of(zoom);
	return { x1: x1 + pan.x, y1: y1 + pan.y, x2: x2 + pan.x, y2: y2 + pan.y };
};

describe('a camera for names that keep their size', () => {
	it('is that which fits the drawing where there are none', () => {
		expect(cameraForNames(box, () => [], canvas, padding)).toEqual(
			cameraToFit(box, canvas, padding)
		);
	});

	it('has those at the borders inside, and the drawing no smaller than that takes', () => {
		const left = name(10, 400, 100);
		const right = name(1390, 890, 80);
		const camera = cameraForNames(box, () => [left, right], canvas, padding);
		expect(seen(left, camera).x1).toBeCloseTo(padding.left, 3);
		expect(seen(right, camera).x2).toBeCloseTo(canvas.width - padding.right, 3);
		expect(camera.zoom).toBeGreaterThan(0.7 * cameraToFit(box, canvas, padding).zoom);
	});

	it('moves what has names on one side only, so that both sides have their border', () => {
		const small: Box = { x1: 0, y1: 0, x2: 100, y2: 1300 };
		const below = name(50, 1290, 90);
		const camera = cameraForNames(small, () => [below], canvas, padding);
		expect(seen(below, camera).y2).toBeCloseTo(canvas.height - padding.bottom, 3);
		expect(camera.pan.y).toBeCloseTo(padding.top, 3);
	});

	it('counts those too that are named only from where it stands in the end', () => {
		const near = name(10, 400, 100);
		const far = name(1390, 400, 140);
		const fitting = cameraToFit(box, canvas, padding).zoom;
		const namesAt = (zoom: number) => (zoom < fitting ? [far] : [near]);
		const camera = cameraForNames(box, namesAt, canvas, padding);
		expect(seen(far, camera).x2).toBeLessThanOrEqual(canvas.width - padding.right + 0.01);
	});

	it('does not make a dot of a network for names that no canvas holds', () => {
		const camera = cameraForNames(box, () => [name(700, 400, 2_000)], canvas, padding);
		expect(camera.zoom).toBeCloseTo(cameraToFit(box, canvas, padding).zoom / 2);
	});
});

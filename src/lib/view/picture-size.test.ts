import { describe, expect, it } from 'vitest';
import { pictureSize, readablePoints, resized, sizeWords, wordSizes } from './picture-size';

const scene = { width: 1200, height: 800 };

describe('pictureSize', () => {
	it('multiplies, and prints as large as on the screen whatever the factor', () => {
		const once = pictureSize(scene, { by: 'factor', factor: 1 });
		const four = pictureSize(scene, { by: 'factor', factor: 4 });
		expect([once.width, once.height, once.dpi]).toEqual([1200, 800, 96]);
		expect([four.width, four.height, four.scale]).toEqual([4800, 3200, 4]);
		expect(four.centimetres.width).toBeCloseTo(once.centimetres.width);
	});

	it('meets a width in pixels exactly', () => {
		const { width, height } = pictureSize(scene, { by: 'pixels', width: 1999 });
		expect([width, height]).toEqual([1999, 1333]);
	});

	it('meets a width in centimetres at the dots per inch asked for', () => {
		const size = pictureSize(scene, { by: 'print', centimetres: 16, dpi: 300 });
		expect(size.width).toBe(Math.round((16 / 2.54) * 300));
		expect(size.dpi).toBe(300);
		expect(size.centimetres.width).toBeCloseTo(16, 1);
	});
});

describe('resized', () => {
	it('keeps the shape and the printed size, and gives up dots per inch', () => {
		const wanted = pictureSize(scene, { by: 'print', centimetres: 100, dpi: 600 });
		const half = resized(wanted, 0.5);
		expect(half.width).toBe(Math.floor(wanted.width / 2));
		expect(half.width / half.height).toBeCloseTo(1.5, 2);
		expect(half.dpi).toBe(300);
		expect(half.centimetres.width).toBeCloseTo(100, 1);
		expect(half.scale).toBeCloseTo(half.width / scene.width);
	});
});

describe('sizeWords', () => {
	it('says pixels, centimetres and dots per inch', () => {
		expect(sizeWords(pictureSize(scene, { by: 'factor', factor: 4 }))).toBe(
			'4,800 × 3,200 px, 31.8 × 21.2 cm at 384 dpi'
		);
	});
});

describe('wordSizes', () => {
	const text = (size: number) =>
		({
			kind: 'text',
			text: 'w',
			x: 0,
			y: 0,
			size,
			weight: 400,
			family: 'sans',
			fill: '#000',
			anchor: 'start'
		}) as const;
	const worded = {
		...scene,
		background: null,
		items: [text(20), { kind: 'group', x: 0, y: 0, scale: 0.5, items: [text(18)] } as const]
	};

	it('finds the smallest words, in points of the print', () => {
		// 9 of 1200 pixels across 20 cm, which is 567 points wide.
		const size = pictureSize(worded, { by: 'print', centimetres: 20, dpi: 300 });
		const words = wordSizes(worded, size)!;
		expect(words.smallest).toBeCloseTo((9 / 1200) * (20 / 2.54) * 72, 2);
		const wider = { by: 'print', centimetres: words.readableWidth, dpi: 300 } as const;
		expect(wordSizes(worded, pictureSize(worded, wider))!.smallest).toBeCloseTo(readablePoints, 2);
	});

	it('is null where there are no words', () => {
		const size = pictureSize(scene, { by: 'factor', factor: 1 });
		expect(wordSizes({ ...worded, items: [] }, size)).toBeNull();
	});
});

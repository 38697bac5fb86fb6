import { describe, expect, it } from 'vitest';
import { canvasLimits, largestThatFits, pictureSize, sizeWords, type Extent } from './picture-size';

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

describe('largestThatFits', () => {
	const upTo = (area: number, side: number) => ({
		asked: 0,
		fits({ width, height }: Extent) {
			this.asked += 1;
			return width * height <= area && Math.max(width, height) <= side;
		}
	});

	it('returns what was wanted where it fits', () => {
		const wanted = pictureSize(scene, { by: 'factor', factor: 8 });
		expect(largestThatFits(scene, wanted, upTo(1e9, 1e5))).toBe(wanted);
	});

	it.each([
		[16_777_216, 32_767],
		[268_435_456, 4096],
		[1_000_000, 1e5]
	])('comes within two per cent of what an area of %i and a side of %i allow', (area, side) => {
		const wanted = pictureSize({ width: 9000, height: 6000 }, { by: 'factor', factor: 8 });
		const limits = upTo(area, side);
		const size = largestThatFits({ width: 9000, height: 6000 }, wanted, limits)!;
		const best = Math.min(Math.sqrt(area * 1.5), side);
		expect(size.width).toBeLessThanOrEqual(best);
		expect(size.width).toBeGreaterThan(best * 0.98);
		expect(limits.asked).toBeLessThan(20);
	});

	it('keeps the printed size and gives up dots per inch', () => {
		const wanted = pictureSize(scene, { by: 'print', centimetres: 100, dpi: 600 });
		const size = largestThatFits(scene, wanted, upTo(16_777_216, 32_767))!;
		expect(size.centimetres.width).toBeCloseTo(100, 0);
		expect(size.dpi).toBeLessThan(600);
	});

	it('returns null where a canvas holds nothing', () => {
		expect(
			largestThatFits(scene, pictureSize(scene, { by: 'factor', factor: 2 }), upTo(0, 0))
		).toBeNull();
	});
});

describe('canvasLimits', () => {
	/** As browsers do: a canvas beyond the limit takes any drawing and stays blank. */
	function browser(area: number) {
		let tried = 0;
		const createCanvas = () => {
			tried += 1;
			const canvas = { width: 0, height: 0, getContext: () => context };
			let drawn = false;
			const context = {
				fillRect: () => (drawn = canvas.width * canvas.height <= area),
				getImageData: () => ({ data: [0, 0, 0, drawn ? 255 : 0] })
			};
			return canvas as unknown as HTMLCanvasElement;
		};
		return { createCanvas, tried: () => tried };
	}

	it('notices that a canvas stays blank', () => {
		const limits = canvasLimits(browser(50_000_000).createCanvas);
		expect(limits.fits({ width: 7000, height: 7000 })).toBe(true);
		expect(limits.fits({ width: 8000, height: 8000 })).toBe(false);
	});

	it('tries neither what every browser holds, nor what none does, nor the same twice', () => {
		const { createCanvas, tried } = browser(50_000_000);
		const limits = canvasLimits(createCanvas);
		expect(limits.fits({ width: 4096, height: 4096 })).toBe(true);
		expect(limits.fits({ width: 70_000, height: 10 })).toBe(false);
		expect(tried()).toBe(0);
		limits.fits({ width: 7000, height: 7000 });
		limits.fits({ width: 6000, height: 6500 });
		limits.fits({ width: 8000, height: 8000 });
		limits.fits({ width: 9000, height: 9000 });
		expect(tried()).toBe(2);
	});

	it('believes a picture that failed more than its own trial', () => {
		const limits = canvasLimits(browser(1e9).createCanvas);
		const size = { width: 9000, height: 9000 };
		expect(limits.fits(size)).toBe(true);
		limits.refuse(size);
		expect(limits.fits(size)).toBe(false);
		expect(limits.fits({ width: 8000, height: 8000 })).toBe(true);
	});

	it('takes an exception for a no', () => {
		const context = {
			fillRect: () => {},
			getImageData: () => {
				throw new RangeError('Out of memory at ImageData creation');
			}
		};
		const limits = canvasLimits(
			() => ({ getContext: () => context }) as unknown as HTMLCanvasElement
		);
		expect(limits.fits({ width: 9000, height: 9000 })).toBe(false);
	});
});

describe('sizeWords', () => {
	it('says pixels, centimetres and dots per inch', () => {
		expect(sizeWords(pictureSize(scene, { by: 'factor', factor: 4 }))).toBe(
			'4,800 × 3,200 px, 31.8 × 21.2 cm at 384 dpi'
		);
	});
});

import { describe, expect, it } from 'vitest';
import { CanvasLimits } from './canvas-limits';
import { pictureSize, type Extent } from './picture-size';

/** A browser whose canvases hold so much, and how often it was asked. */
function browser(side: number, area: number) {
	const asked: Extent[] = [];
	const limits = new CanvasLimits(async (size) => {
		asked.push(size);
		return Math.max(size.width, size.height) <= side && size.width * size.height <= area;
	});
	return { limits, asked };
}
const poster = { width: 9000, height: 6000 };
const times = (factor: number) => pictureSize(poster, { by: 'factor', factor });

describe('fits', () => {
	it('tries neither what every browser holds nor what none does', async () => {
		const { limits, asked } = browser(1e9, 1e18);
		expect(await limits.fits({ width: 4096, height: 4096 })).toBe(true);
		expect(await limits.fits({ width: 70_000, height: 10 })).toBe(false);
		expect(await limits.fits({ width: 30_000, height: 30_000 })).toBe(false);
		expect(asked).toEqual([]);
	});

	it('tries nothing that an earlier answer tells', async () => {
		const { limits, asked } = browser(32_767, 50_000_000);
		expect(await limits.fits({ width: 7000, height: 7000 })).toBe(true);
		expect(await limits.fits({ width: 6000, height: 6500 })).toBe(true);
		expect(await limits.fits({ width: 8000, height: 8000 })).toBe(false);
		expect(await limits.fits({ width: 9000, height: 8000 })).toBe(false);
		expect(asked).toHaveLength(2);
	});

	it('believes a picture that failed more than its own trial', async () => {
		const { limits } = browser(65_535, 2 ** 28);
		const size = { width: 9000, height: 9000 };
		expect(await limits.fits(size)).toBe(true);
		limits.refuse(size);
		expect(await limits.fits(size)).toBe(false);
		expect(await limits.fits({ width: 8000, height: 8000 })).toBe(true);
	});
});

describe('largest', () => {
	it('returns what was wanted where it fits', async () => {
		const wanted = times(1.5);
		expect(await browser(65_535, 2 ** 28).limits.largest(wanted)).toBe(wanted);
	});

	it.each([
		['Chromium', 65_535, 2 ** 28],
		['Firefox', 32_767, 11_180 ** 2],
		['Safari', 16_384, 2 ** 26],
		['an old telephone', 4096, 2 ** 24]
	])('comes within a pixel or two of what %s holds', async (_, side, area) => {
		const { limits, asked } = browser(side, area);
		const size = (await limits.largest(times(8)))!;
		const best = Math.min(side, Math.sqrt(area * 1.5));
		expect(size.width).toBeLessThanOrEqual(best);
		expect(size.width).toBeGreaterThan(best - 3);
		expect(asked.length).toBeLessThan(24);
	});

	it('goes below a size that failed when it was drawn', async () => {
		const { limits } = browser(65_535, 2 ** 28);
		const first = (await limits.largest(times(8)))!;
		limits.refuse(first);
		const second = (await limits.largest(times(8)))!;
		expect(second.width).toBeLessThan(first.width);
	});

	it('returns null where nothing fits', async () => {
		const { limits } = browser(0, 0);
		limits.refuse({ width: 1, height: 1 });
		expect(await limits.largest(times(2))).toBeNull();
	});
});

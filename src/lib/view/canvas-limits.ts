import { resized, type Extent, type PictureSize } from './picture-size';

/** What every current browser holds; it need not be tried. */
const surelyFits = { side: 4096, area: 2 ** 24 };

/** The limits that browsers are known to have, falling; nobody's lie above the first. */
const knownSides = [65_535, 32_767, 16_384, 8192, 4096, 2048];
const knownAreas = [2 ** 28, 11_180 ** 2, 2 ** 26, 2 ** 25, 2 ** 24, 2 ** 22];

/** Tries whether a canvas of this size can be drawn on and read back. */
export type Probe = (size: Extent) => Promise<boolean>;

/**
 * What this browser's canvases hold, found by trying. Answers are remembered: what is no larger
 * either way than something that fits fits, what is no smaller either way than something that does
 * not does not.
 */
export class CanvasLimits {
	#good: Extent[] = [];
	readonly #bad: Extent[] = [];
	readonly #probe: Probe;

	constructor(probe: Probe) {
		this.#probe = probe;
	}

	async fits({ width, height }: Extent): Promise<boolean> {
		const size = { width, height };
		if (this.#bad.some((known) => within(known, size))) return false;
		const [side, area] = [Math.max(width, height), width * height];
		if (side <= surelyFits.side && area <= surelyFits.area) return true;
		if (side > knownSides[0]! || area > knownAreas[0]!) return false;
		if (this.#good.some((known) => within(size, known))) return true;
		const does = await this.#probe(size);
		(does ? this.#good : this.#bad).push(size);
		return does;
	}

	/** This size did not work out after all, whatever the trial said. */
	refuse({ width, height }: Extent): void {
		const size = { width, height };
		this.#good = this.#good.filter((known) => !within(size, known));
		this.#bad.push(size);
	}

	/**
	 * The largest picture up to `wanted` that fits: itself, or the largest of the same shape under
	 * some limit that browsers have. A size that is too large is refused at once and one that fits
	 * takes long to try, so the limits are tried from the highest down. Null where nothing fits.
	 */
	async largest(wanted: PictureSize): Promise<PictureSize | null> {
		if (await this.fits(wanted)) return wanted;
		const { width, height } = wanted;
		const shares = new Set(
			knownSides.flatMap((side) =>
				knownAreas.map((area) =>
					Math.min(side / Math.max(width, height), Math.sqrt(area / (width * height)))
				)
			)
		);
		for (const share of [...shares].sort((a, b) => b - a)) {
			const size = share < 1 ? resized(wanted, share) : null;
			if (size && (await this.fits(size))) return size;
		}
		return null;
	}
}

const within = (a: Extent, b: Extent) => a.width <= b.width && a.height <= b.height;

/** A probe in a worker of its own, which is started when it is first needed; `end` stops it. */
export function probeInWorker(): Probe & { end(): void } {
	let worker: Worker | null = null;
	let last: Promise<unknown> = Promise.resolve();
	const ask = (size: Extent) =>
		new Promise<boolean>((resolve) => {
			worker ??= new Worker(new URL('./canvas-probe.worker.ts', import.meta.url), {
				type: 'module'
			});
			worker.onmessage = ({ data }: MessageEvent<boolean>) => resolve(data);
			// A browser that cannot try may still be able to draw, and a blank picture is noticed then.
			worker.onerror = () => resolve(true);
			worker.postMessage({ width: size.width, height: size.height });
		});
	const probe = (size: Extent) => {
		const answer = last.then(() => ask(size));
		last = answer;
		return answer;
	};
	return Object.assign(probe, { end: () => worker?.terminate() });
}

/// <reference lib="webworker" />
import type { Extent } from './picture-size';

/** Tries one size after another; beside the page, because a large canvas takes seconds to make. */
declare const self: DedicatedWorkerGlobalScope;

self.onmessage = ({ data }: MessageEvent<Extent>) => self.postMessage(holds(data));

/** A canvas beyond the limits takes any drawing and stays blank, so a pixel is read back. */
function holds({ width, height }: Extent): boolean {
	try {
		const context = new OffscreenCanvas(width, height).getContext('2d', {
			willReadFrequently: true
		});
		if (!context) return false;
		context.fillRect(width - 1, height - 1, 1, 1);
		return context.getImageData(width - 1, height - 1, 1, 1).data[3] === 255;
	} catch {
		return false;
	}
}

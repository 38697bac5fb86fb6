/**
 * How workbooks are packed, put by vite.config.ts in the place of what `write-excel-file` has for it: that
 * starts a worker from a text as soon as a part is over 160 kB, which the page's policy forbids, and then waits for ever.
 */
import { zipSync } from 'fflate';

/** The files, by their paths, as one archive. */
export default async function zipOnThisThread(
	files: Readonly<Record<string, Uint8Array>>
): Promise<ArrayBuffer> {
	return zipSync(files).buffer as ArrayBuffer;
}

/** Reads a file off the main thread, in a worker that lives for that one file. */
import { ExtractionError, type Extraction } from './extraction';
import type { ExtractReply, ExtractRequest, Kinship, KnownArticle } from './extraction-messages';
import { limits } from './limits';

export interface Extracted {
	readonly extraction: Extraction;
	readonly kinship: Kinship;
}

/**
 * Returns what a file holds and what it has to do with the articles that are known. Rejects with
 * `ExtractionError`, or with the signal's reason when it is aborted; either way the worker is ended,
 * and with it whatever the file had it do. The bytes are handed over: they are empty afterwards.
 */
export function extract(
	name: string,
	bytes: Uint8Array<ArrayBuffer>,
	known: readonly KnownArticle[],
	{ signal, time = limits.time }: { readonly signal?: AbortSignal; readonly time?: number } = {}
): Promise<Extracted> {
	return new Promise((resolve, reject: (reason: unknown) => void) => {
		if (signal?.aborted) {
			reject(signal.reason);
			return;
		}
		const worker = new Worker(new URL('./extraction.worker.ts', import.meta.url), {
			type: 'module'
		});
		const finish = (settle: () => void) => {
			clearTimeout(overdue);
			signal?.removeEventListener('abort', abort);
			worker.terminate();
			settle();
		};
		const fail = (code: ExtractionError['code'], message: string) =>
			finish(() => reject(new ExtractionError(code, message)));
		const abort = () => finish(() => reject(signal?.reason));
		const overdue = setTimeout(
			() =>
				fail(
					'too-long',
					`Reading this file took more than ${Math.round(time / 1000)} seconds, so it was stopped. Copy the article’s text and paste it.`
				),
			time
		);
		signal?.addEventListener('abort', abort);
		worker.onmessage = ({ data }: MessageEvent<ExtractReply>) => {
			if (data.type === 'failed') fail(data.code, data.message);
			else finish(() => resolve(data));
		};
		worker.onerror = (event) => {
			event.preventDefault();
			fail(
				'failed',
				'What reads files could not be started or gave up on this one. Copy the article’s text and paste it.'
			);
		};
		const request: ExtractRequest = { type: 'extract', name, bytes, known };
		worker.postMessage(request, [bytes.buffer]);
	});
}

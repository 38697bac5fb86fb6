/** Writes files of other programs off the main thread, in a worker for each. */
import type { FileOut, FormatId } from '../formats/format';
import type { Network } from '../model/schema';

export interface ExportRequest {
	/** Of a format that is written. */
	readonly id: FormatId;
	readonly network: Network;
}

export interface ExportAnswer {
	/** Null where what writes it gave up. */
	readonly file: FileOut | null;
}

/** No file came of it; the message is one sentence for whoever wanted it. */
export class ExportError extends Error {
	override readonly name = 'ExportError';
}

/**
 * The network as a file of this format.
 * @throws ExportError; what `signal` was aborted with.
 */
export function writeElsewhere(request: ExportRequest, signal: AbortSignal): Promise<FileOut> {
	const worker = new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' });
	const written = new Promise<FileOut>((resolve, reject) => {
		signal.addEventListener('abort', () => reject(signal.reason as Error));
		worker.onmessage = ({ data: { file } }: MessageEvent<ExportAnswer>) => {
			if (file) resolve(file);
			else reject(new ExportError('The file could not be made. Save it in another format.'));
		};
		worker.onerror = (event) => {
			event.preventDefault();
			reject(
				new ExportError(
					'The file could not be made: what writes it could not be loaded, or there was no room for it. Is the server running?'
				)
			);
		};
		worker.postMessage(request);
	});
	return written.finally(() => worker.terminate());
}

/** Loads pdf.js so that all of it runs where this runs: one `terminate()` ends everything. */

import type * as PdfJs from 'pdfjs-dist';

/** Fetches a table of signs that a PDF in Chinese, Japanese or Korean needs, by its name. */
export type LoadSigns = (name: string) => Promise<Uint8Array>;

let loaded: Promise<typeof PdfJs> | null = null;

/**
 * Returns pdf.js with its worker's half in the same thread. That half would take the messages of the
 * worker it finds itself in for its own; it looks for a window first, so it is shown one.
 */
export function loadPdfJs(): Promise<typeof PdfJs> {
	return (loaded ??= load());
}

async function load(): Promise<typeof PdfJs> {
	const scope = globalThis as { window?: unknown; onmessage?: unknown };
	const isWorker = scope.window === undefined && 'onmessage' in scope;
	if (isWorker) Object.defineProperty(scope, 'window', { value: scope, configurable: true });
	try {
		await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs');
		return await import('pdfjs-dist/legacy/build/pdf.min.mjs');
	} finally {
		if (isWorker) delete scope.window;
	}
}

/** What every PDF is opened with: no code made of what it holds, no fonts, no pictures, nothing fetched. */
export function openOptions(data: Uint8Array, loadSigns: LoadSigns) {
	return {
		data,
		verbosity: 0,
		isEvalSupported: false,
		useWasm: false,
		useWorkerFetch: false,
		useSystemFonts: false,
		disableFontFace: true,
		disableAutoFetch: true,
		enableXfa: false,
		isOffscreenCanvasSupported: false,
		isImageDecoderSupported: false,
		cMapUrl: 'signs/',
		cMapPacked: true,
		CanvasFactory: Nothing,
		FilterFactory: Nothing,
		BinaryDataFactory: class {
			fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
				return kind === 'cMapUrl'
					? loadSigns(filename)
					: Promise.reject(new Error(`${filename} is not needed to read text.`));
			}
		}
	};
}

/** Drawing takes place nowhere here. */
class Nothing {
	destroy() {}
}

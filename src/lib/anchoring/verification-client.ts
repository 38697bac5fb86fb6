/** Checks quotations off the main thread. */
import type { ArticleId, Network } from '../model/schema';
import type { CheckedNetwork } from './check-network';
import type { VerifyAnswer, VerifyRequest } from './verify-request';

/** The worker could not be started or failed: nothing was checked. */
export class VerificationError extends Error {
	override readonly name = 'VerificationError';
}

/**
 * Returns what checking every quotation came to, worked out in a web worker that lives as long as the
 * call. Rejects with the signal's reason when it is aborted, and with `VerificationError` when the
 * worker fails. The network and texts must be plain data (not a reactive proxy).
 *
 * @param texts Normalised texts at hand, as `normaliseBytes` gives them; none by default.
 */
export function checkQuotations(
	network: Network,
	texts: ReadonlyMap<ArticleId, string> = new Map(),
	{ signal }: { readonly signal?: AbortSignal } = {}
): Promise<CheckedNetwork> {
	return new Promise((resolve, reject: (reason: unknown) => void) => {
		if (signal?.aborted) {
			reject(signal.reason);
			return;
		}
		const worker = new Worker(new URL('./verify.worker.ts', import.meta.url), { type: 'module' });
		const finish = (settle: () => void) => {
			worker.terminate();
			signal?.removeEventListener('abort', abort);
			settle();
		};
		const abort = () => finish(() => reject(signal?.reason));
		const fail = (message: string) =>
			finish(() =>
				reject(new VerificationError(`The quotations could not be checked: ${message}`))
			);
		signal?.addEventListener('abort', abort);
		worker.onmessage = ({ data }: MessageEvent<VerifyAnswer>) => {
			if (data.type === 'done') finish(() => resolve(data.checked));
			else fail(data.message);
		};
		worker.onerror = (event) => fail(event.message || 'the worker did not start');
		worker.onmessageerror = () => fail('the answer could not be read');
		const { format, id, title, language, articles, relations } = network;
		const request: VerifyRequest = {
			network: { format, id, title, language, articles, actors: [], relations },
			texts
		};
		try {
			worker.postMessage(request);
		} catch (error) {
			fail(error instanceof Error ? error.message : String(error));
		}
	});
}

/** Has relations proposed off the main thread, on the reader's own machine. */
import type { Network } from '../model/schema';
import type { ProposalAnswer, ProposalRequest } from './proposal-request';
import type { Proposed, ProposeOptions } from './types';

/** The worker could not be started or failed: nothing is proposed. */
export class ProposalError extends Error {
	override readonly name = 'ProposalError';
}

/** No article takes longer; one that does is not worth the wait, and a worker that hangs is ended. */
const longest = 30_000;

/**
 * Returns what is proposed of an article's normalised text, worked out in a web worker that lives as long
 * as the call. Rejects with the signal's reason when it is aborted, and with `ProposalError` when
 * the worker fails or takes over half a minute. Text and network must be plain data.
 */
export function proposeRelations(
	text: string,
	network: Network,
	options: ProposeOptions,
	{ signal }: { readonly signal?: AbortSignal } = {}
): Promise<Proposed> {
	return new Promise((resolve, reject: (reason: unknown) => void) => {
		if (signal?.aborted) {
			reject(signal.reason);
			return;
		}
		const worker = new Worker(new URL('./proposal.worker.ts', import.meta.url), { type: 'module' });
		const finish = (settle: () => void) => {
			clearTimeout(timer);
			worker.terminate();
			signal?.removeEventListener('abort', abort);
			settle();
		};
		const abort = () => finish(() => reject(signal?.reason));
		const fail = (why: string) =>
			finish(() => reject(new ProposalError(`No relations could be proposed: ${why}.`)));
		const timer = setTimeout(() => fail('it took over half a minute'), longest);
		signal?.addEventListener('abort', abort);
		worker.onmessage = ({ data }: MessageEvent<ProposalAnswer>) => {
			if (data.type === 'done') finish(() => resolve(data.proposed));
			else fail(data.message);
		};
		worker.onerror = (event) => fail(event.message || 'the worker did not start');
		worker.onmessageerror = () => fail('the answer could not be read');
		const { format, id, title, language, relationTypes, actors } = network;
		const request: ProposalRequest = {
			text,
			network: {
				format,
				id,
				title,
				...(language ? { language } : {}),
				...(relationTypes ? { relationTypes } : {}),
				articles: [],
				actors,
				relations: []
			},
			options
		};
		worker.postMessage(request);
	});
}

import { answer, type ProposalRequest } from './proposal-request';

// Not the DOM's `self`: this file runs as a worker only.
const worker = globalThis as unknown as {
	onmessage: ((event: MessageEvent<ProposalRequest>) => void) | null;
	postMessage(message: unknown): void;
};

worker.onmessage = ({ data }) => worker.postMessage(answer(data));

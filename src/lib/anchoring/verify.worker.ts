import { answer, type VerifyRequest } from './verify-request';

// Not the DOM's `self`: this file is the one place that runs as a worker.
const worker = globalThis as unknown as {
	onmessage: ((event: MessageEvent<VerifyRequest>) => void) | null;
	postMessage(message: unknown): void;
};

worker.onmessage = ({ data }) => worker.postMessage(answer(data));

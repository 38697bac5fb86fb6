import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleId, Network } from '../model/schema';
import { checkNetwork } from './check-network';
import { checkQuotations, VerificationError } from './verification-client';
import { answer, type VerifyRequest } from './verify-request';

/** Does what a browser does between page and worker: copies, and answers later. */
class LoopbackWorker {
	static all: LoopbackWorker[] = [];
	static behaviour: 'answers' | 'fails' | 'breaks' | 'is silent' = 'answers';
	onmessage: ((event: { data: unknown }) => void) | null = null;
	onerror: ((event: { message: string }) => void) | null = null;
	onmessageerror: (() => void) | null = null;
	isTerminated = false;
	request: VerifyRequest | undefined;

	constructor() {
		LoopbackWorker.all.push(this);
	}

	postMessage(message: unknown): void {
		const request = structuredClone(message) as VerifyRequest;
		this.request = request;
		const { behaviour } = LoopbackWorker;
		setTimeout(() => {
			if (this.isTerminated || behaviour === 'is silent') return;
			if (behaviour === 'breaks') this.onerror?.({ message: 'out of memory' });
			else if (behaviour === 'fails') {
				this.onmessage?.({ data: answer({ ...request, network: {} as Network }) });
			} else this.onmessage?.({ data: structuredClone(answer(request)) });
		});
	}

	terminate(): void {
		this.isTerminated = true;
	}
}

const network = {
	format: 'entente/1',
	id: 'n',
	title: 'N',
	description: 'Not needed for checking.',
	articles: [{ id: 'a', title: 'A' }],
	actors: [],
	relations: [
		{
			id: 'r',
			source: 'x',
			target: 'y',
			type: 'hostility',
			evidence: [{ id: 'e', article: 'a', quote: { exact: 'It left' }, stance: 'supports' }]
		}
	]
} as unknown as Network;
const texts = new Map([['a' as ArticleId, 'It left.']]);

beforeEach(() => {
	LoopbackWorker.all = [];
	LoopbackWorker.behaviour = 'answers';
	vi.stubGlobal('Worker', LoopbackWorker);
});
afterEach(() => vi.unstubAllGlobals());

const everyWorkerEnded = () => LoopbackWorker.all.every((worker) => worker.isTerminated);

describe('checkQuotations', () => {
	it('answers with what checkNetwork says, and ends its worker', async () => {
		expect(await checkQuotations(network, texts)).toEqual(checkNetwork(network, texts));
		expect(await checkQuotations(network)).toEqual(checkNetwork(network, new Map()));
		expect(LoopbackWorker.all).toHaveLength(2);
		expect(everyWorkerEnded()).toBe(true);
	});

	it('sends no more of the network than checking needs', async () => {
		await checkQuotations(network, texts);
		expect(LoopbackWorker.all[0]?.request?.network.description).toBeUndefined();
	});

	it('rejects with the reason when aborted, before or while it works, and ends its worker', async () => {
		await expect(
			checkQuotations(network, texts, { signal: AbortSignal.abort('early') })
		).rejects.toBe('early');
		expect(LoopbackWorker.all).toHaveLength(0);
		LoopbackWorker.behaviour = 'is silent';
		const controller = new AbortController();
		const checking = checkQuotations(network, texts, { signal: controller.signal });
		controller.abort('late');
		await expect(checking).rejects.toBe('late');
		expect(everyWorkerEnded()).toBe(true);
	});

	it.each(['fails', 'breaks'] as const)(
		'rejects with VerificationError when the worker %s',
		async (behaviour) => {
			LoopbackWorker.behaviour = behaviour;
			await expect(checkQuotations(network, texts)).rejects.toBeInstanceOf(VerificationError);
			expect(everyWorkerEnded()).toBe(true);
		}
	);

	it('rejects with VerificationError when the network cannot be copied', async () => {
		const reactive = { ...network, articles: [() => 0] } as unknown as Network;
		await expect(checkQuotations(reactive)).rejects.toBeInstanceOf(VerificationError);
		expect(everyWorkerEnded()).toBe(true);
	});
});

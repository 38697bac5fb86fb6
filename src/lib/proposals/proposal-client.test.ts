import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleNetwork } from './samples';
import { ProposalError, Proposer } from './proposal-client';
import { answer, type ProposalRequest } from './proposal-request';
import type { ProposeOptions } from './types';

const text = 'The army moved on. Chad attacked Niger.';
const options = { article: 'a' } as ProposeOptions;

/** Does what a browser does between page and worker, or what a worker does that came to grief. */
class LoopbackWorker {
	static all: LoopbackWorker[] = [];
	/** Texts with this word are never answered. */
	static hangs = 'endless';
	onmessage: ((event: { data: unknown }) => void) | null = null;
	onerror: ((event: { message: string; preventDefault(): void }) => void) | null = null;
	isTerminated = false;
	asked: ProposalRequest[] = [];

	constructor() {
		LoopbackWorker.all.push(this);
	}

	postMessage(request: ProposalRequest): void {
		const copy = structuredClone(request);
		this.asked.push(copy);
		if (copy.text.includes(LoopbackWorker.hangs)) return;
		if (copy.text.includes('breaks')) {
			queueMicrotask(() => this.onerror?.({ message: 'out of memory', preventDefault() {} }));
			return;
		}
		setTimeout(() => {
			if (!this.isTerminated) this.onmessage?.({ data: structuredClone(answer(copy)) });
		});
	}

	terminate(): void {
		this.isTerminated = true;
	}
}
const workers = () => LoopbackWorker.all;

beforeEach(() => {
	LoopbackWorker.all = [];
	vi.stubGlobal('Worker', LoopbackWorker);
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describe('the proposer', () => {
	it('answers both questions with one worker', async () => {
		const proposer = new Proposer();
		const { proposals } = await proposer.propose(text, sampleNetwork, options);
		expect(proposals[0]).toMatchObject({ source: { actor: 'chad' }, target: { actor: 'niger' } });
		const selection = { start: 19, end: text.length };
		const { mentions } = await proposer.guess(text, selection, sampleNetwork, options);
		expect(mentions.map(({ actor }) => actor)).toEqual(['chad', 'niger']);
		expect(workers()).toHaveLength(1);
	});

	it('sends of a network only its actors and types', async () => {
		const articles = [{ id: 'a', title: 'An article', note: 'private' }] as never;
		await new Proposer().propose(text, { ...sampleNetwork, articles }, options);
		const sent = workers()[0]?.asked[0]?.network;
		expect(sent).toMatchObject({ articles: [], relations: [], actors: sampleNetwork.actors });
	});

	it('lets a selection go before articles that wait', async () => {
		const proposer = new Proposer();
		const all = [
			proposer.propose(text, sampleNetwork, options),
			proposer.propose(text, sampleNetwork, options),
			proposer.guess(text, { start: 0, end: 9 }, sampleNetwork, options)
		];
		await Promise.all(all);
		expect(workers()[0]?.asked.map(({ type }) => type)).toEqual(['propose', 'guess', 'propose']);
	});

	it('has a new worker where one broke, and says what became of the question', async () => {
		const proposer = new Proposer();
		const broken = proposer.propose('It breaks.', sampleNetwork, options);
		await expect(broken).rejects.toThrow(ProposalError);
		await expect(broken).rejects.toThrow('out of memory');
		expect(workers()[0]?.isTerminated).toBe(true);
		expect((await proposer.propose(text, sampleNetwork, options)).proposals).toHaveLength(1);
		expect(workers()).toHaveLength(2);
	});

	it('ends a worker that hangs past its limit, and goes on with what waits', async () => {
		const proposer = new Proposer({ longest: 20 });
		const hanging = proposer.propose('An endless text.', sampleNetwork, options);
		const next = proposer.propose(text, sampleNetwork, options);
		await expect(hanging).rejects.toThrow('it took over');
		expect(workers()[0]?.isTerminated).toBe(true);
		expect((await next).proposals).toHaveLength(1);
	});

	it('is not held up for long by what nobody waits for', async () => {
		const proposer = new Proposer({ grace: 20 });
		const leaving = new AbortController();
		const left = proposer.propose('An endless text.', sampleNetwork, options, leaving.signal);
		const next = proposer.propose(text, sampleNetwork, options);
		leaving.abort();
		await expect(left).rejects.toBe(leaving.signal.reason);
		expect((await next).proposals).toHaveLength(1);
		expect(workers()).toHaveLength(2);
	});

	it('never asks what was left before its turn', async () => {
		const proposer = new Proposer();
		const leaving = new AbortController();
		const first = proposer.propose(text, sampleNetwork, options);
		const left = proposer.propose('Gone.', sampleNetwork, options, leaving.signal);
		leaving.abort();
		await expect(left).rejects.toBe(leaving.signal.reason);
		await first;
		expect(workers()[0]?.asked.map((one) => one.text)).toEqual([text]);
		const never = proposer.propose(text, sampleNetwork, options, leaving.signal);
		await expect(never).rejects.toBe(leaving.signal.reason);
	});

	it('keeps the worker while an article is read, and for a while after', async () => {
		vi.useFakeTimers();
		const proposer = new Proposer({ rest: 1000 });
		const [release, releaseOther] = [proposer.hold(), proposer.hold()];
		await vi.advanceTimersByTimeAsync(5000);
		release();
		release();
		await vi.advanceTimersByTimeAsync(5000);
		expect(workers()[0]?.isTerminated).toBe(false);
		releaseOther();
		await vi.advanceTimersByTimeAsync(900);
		expect(workers()[0]?.isTerminated).toBe(false);
		const again = proposer.propose(text, sampleNetwork, options);
		await vi.advanceTimersByTimeAsync(900);
		await again;
		expect(workers()[0]?.isTerminated).toBe(false);
		await vi.advanceTimersByTimeAsync(1100);
		expect(workers()[0]?.isTerminated).toBe(true);
		expect(workers()).toHaveLength(1);
	});
});

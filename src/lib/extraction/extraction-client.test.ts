import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { utf8 } from '../../../tests/support/make-files';
import { answerExtract } from './answer-extract';
import { extract } from './extraction-client';
import type { ExtractRequest } from './extraction-messages';

/** Does what a browser does between page and worker, or what a worker does that came to grief. */
class LoopbackWorker {
	static last: LoopbackWorker | null = null;
	static behaviour: 'answers' | 'breaks' | 'is silent' = 'answers';
	onmessage: ((event: { data: unknown }) => void) | null = null;
	onerror: ((event: { message: string; preventDefault(): void }) => void) | null = null;
	isTerminated = false;

	constructor() {
		LoopbackWorker.last = this;
	}

	postMessage(request: ExtractRequest, transfer: readonly ArrayBuffer[]): void {
		const copy = structuredClone(request, { transfer: [...transfer] });
		if (LoopbackWorker.behaviour === 'breaks') {
			queueMicrotask(() => this.onerror?.({ message: 'out of memory', preventDefault() {} }));
		}
		if (LoopbackWorker.behaviour === 'answers') {
			void answerExtract(copy).then((data) => this.onmessage?.({ data: structuredClone(data) }));
		}
	}

	terminate(): void {
		this.isTerminated = true;
	}
}

const bytes = () => utf8('A title\n\nThe army left.') as Uint8Array<ArrayBuffer>;
const codeOf = (reading: Promise<unknown>) =>
	reading.then(
		() => 'read',
		(error: { code: string }) => error.code
	);

beforeEach(() => {
	LoopbackWorker.behaviour = 'answers';
	vi.stubGlobal('Worker', LoopbackWorker);
});
afterEach(() => vi.unstubAllGlobals());

describe('extract', () => {
	it('hands the bytes over, gives what was read, and ends the worker', async () => {
		const given = bytes();
		const { extraction, kinship } = await extract('a.txt', given, []);
		expect(extraction.text).toBe('A title\n\nThe army left.');
		expect(kinship).toEqual({ kind: 'stranger' });
		expect(given.length).toBe(0);
		expect(LoopbackWorker.last?.isTerminated).toBe(true);
	});

	it('says why a file is refused', async () => {
		const empty = new Uint8Array() as Uint8Array<ArrayBuffer>;
		expect(await codeOf(extract('a.txt', empty, []))).toBe('empty');
		expect(LoopbackWorker.last?.isTerminated).toBe(true);
	});

	it('ends a worker that takes too long, or that gave up', async () => {
		LoopbackWorker.behaviour = 'is silent';
		expect(await codeOf(extract('a.txt', bytes(), [], { time: 20 }))).toBe('too-long');
		expect(LoopbackWorker.last?.isTerminated).toBe(true);
		LoopbackWorker.behaviour = 'breaks';
		expect(await codeOf(extract('a.txt', bytes(), []))).toBe('failed');
		expect(LoopbackWorker.last?.isTerminated).toBe(true);
	});

	it('ends it when nobody wants the answer any more', async () => {
		LoopbackWorker.behaviour = 'is silent';
		const leaving = new AbortController();
		const reading = extract('a.txt', bytes(), [], { signal: leaving.signal });
		leaving.abort(new Error('left'));
		await expect(reading).rejects.toThrow('left');
		expect(LoopbackWorker.last?.isTerminated).toBe(true);
		await expect(extract('a.txt', bytes(), [], { signal: leaving.signal })).rejects.toThrow('left');
	});
});

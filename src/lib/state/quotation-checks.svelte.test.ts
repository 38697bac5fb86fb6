import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sampleNetwork } from '../../../tests/support/sample-network';
import { answer, type VerifyAnswer, type VerifyRequest } from '../anchoring/verify-request';
import type { ArticleId, Network } from '../model/schema';
import { QuotationChecks } from './quotation-checks.svelte';

/** The worker's own code, which answers when the test lets it. */
class WorkerHere {
	static all: WorkerHere[] = [];
	onmessage: ((event: { data: VerifyAnswer }) => void) | null = null;
	onerror: ((event: { message: string }) => void) | null = null;
	isEnded = false;
	#request: VerifyRequest | undefined;

	constructor() {
		WorkerHere.all.push(this);
	}

	postMessage(request: VerifyRequest): void {
		this.#request = structuredClone(request);
	}

	answer(): void {
		if (!this.isEnded) this.onmessage?.({ data: answer(this.#request!) });
	}

	fail(): void {
		this.onerror?.({ message: 'out of memory' });
	}

	terminate(): void {
		this.isEnded = true;
	}
}

const [first] = sampleNetwork.relations[0]!.evidence;
const article = first!.article;
const another: Network = { ...sampleNetwork, id: 'another' as Network['id'], relations: [] };
let network: Network;
let texts: ReadonlyMap<ArticleId, string>;
let checks: QuotationChecks;

beforeEach(() => {
	vi.stubGlobal('Worker', WorkerHere);
	WorkerHere.all = [];
	network = sampleNetwork;
	texts = new Map();
	checks = new QuotationChecks(() => ({ network, texts }));
});
afterEach(() => vi.unstubAllGlobals());

const readText = (text: string) => {
	texts = new Map([[article, text]]);
	return checks.check();
};
const stateOfFirst = () => checks.found?.get(first!.id)?.state;

it('holds nothing until the worker has answered, then something of every quotation', async () => {
	const checking = checks.check();
	expect(checks.found).toBeNull();
	WorkerHere.all[0]!.answer();
	await checking;
	expect(stateOfFirst()).toBe('unchecked');
	expect(checks.found?.size).toBe(sampleNetwork.relations.flatMap((one) => one.evidence).length);
});

it('checks against a text as soon as it is at hand', async () => {
	const reading = readText(`Before. ${first!.quote.exact} After.`);
	WorkerHere.all[0]!.answer();
	await reading;
	expect(stateOfFirst()).toBe('exact');
	expect([...checks.texts.keys()]).toEqual([article]);
});

it('a later check ends an earlier one, which is over with it', async () => {
	let isOver = false;
	const early = checks.check().then(() => (isOver = true));
	const late = readText('It says nothing of the kind.');
	expect(WorkerHere.all.map(({ isEnded }) => isEnded)).toEqual([true, false]);
	await new Promise((done) => setTimeout(done));
	expect(isOver).toBe(false);
	WorkerHere.all[1]!.answer();
	await Promise.all([early, late]);
	expect(stateOfFirst()).toBe('missing');
});

it('says why nothing was checked, and no longer once it was', async () => {
	const failing = checks.check();
	WorkerHere.all[0]!.fail();
	await failing;
	expect(checks.found?.size).toBe(0);
	expect(checks.failure).toContain('out of memory');
	const checking = checks.check();
	WorkerHere.all[1]!.answer();
	await checking;
	expect(checks.failure).toBeNull();
});

it('starts over for another network, and does not hear of what was under way', async () => {
	const reading = readText(first!.quote.exact);
	network = another;
	checks.forget();
	WorkerHere.all[0]!.answer();
	await reading;
	expect(checks.found).toBeNull();
	expect(checks.failure).toBeNull();
});

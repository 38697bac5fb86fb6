import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleNetwork } from '../../../tests/support/sample-network';
import { answerRequest } from '../layout/answer-request';
import type { LayoutReply, LayoutRequest } from '../layout/layout-messages';
import { indexNetwork } from '../model/network-index';
import { readNetwork } from '../model/standing';
import { Arrangement } from './arrangement.svelte';

/** How the worker behaves in a test. */
let worker: 'answers' | 'is silent' | 'fails' = 'answers';
/** How many relations the last layout was given. */
let asked = 0;

class WorkerHere {
	onmessage: ((event: { data: LayoutReply }) => void) | null = null;
	onerror: ((event: { message: string }) => void) | null = null;

	postMessage(request: LayoutRequest) {
		asked = request.arrays.ends.length / 2;
		if (worker === 'fails') setTimeout(() => this.onerror?.({ message: 'out of memory' }));
		if (worker === 'answers') void answerRequest(request, (data) => this.onmessage?.({ data }));
	}

	terminate() {
		this.onmessage = null;
	}
}

const index = indexNetwork(sampleNetwork);
const readings = readNetwork(index, () => 'exact');
let arrangement: Arrangement;

beforeEach(() => {
	vi.stubGlobal('Worker', WorkerHere);
	worker = 'answers';
	arrangement = new Arrangement();
	arrangement.reset(index);
});
afterEach(() => vi.unstubAllGlobals());

async function stop(layout?: 'camps' | 'grid' | 'circle') {
	worker = 'is silent';
	const running = arrangement.arrange(index, readings, layout);
	arrangement.cancel();
	await running;
}

describe('a layout that is stopped', () => {
	it('before any actor has a place leaves rows, and says which layout they stand in for', async () => {
		await stop();
		expect(arrangement.positions.size).toBe(sampleNetwork.actors.length);
		expect(arrangement.drawn).toBe('grid');
		expect(arrangement.awaited).toBe('camps');
		expect(arrangement.status).toEqual({ type: 'cancelled', layout: 'camps' });
	});

	it('leaves what was drawn before, by name and by place', async () => {
		await arrangement.arrange(index, readings, 'circle');
		const before = arrangement.positions;
		await stop('camps');
		expect(arrangement.positions).toBe(before);
		expect(arrangement.drawn).toBe('circle');
		expect(arrangement.awaited).toBeNull();
	});

	it('by the opening of another network is not heard of again', async () => {
		worker = 'is silent';
		const running = arrangement.arrange(index, readings);
		arrangement.reset(index);
		await running;
		expect(arrangement.status).toEqual({ type: 'idle' });
		expect(arrangement.positions.size).toBe(0);
	});
});

it('a layout that fails leaves rows too, and can be tried again', async () => {
	worker = 'fails';
	await arrangement.arrange(index, readings, 'camps');
	expect(arrangement.status).toMatchObject({ type: 'failed', message: 'out of memory' });
	expect(arrangement.positions.size).toBe(sampleNetwork.actors.length);
	worker = 'answers';
	await arrangement.arrange(index, readings, 'camps');
	expect(arrangement.drawn).toBe('camps');
	expect(arrangement.awaited).toBeNull();
});

it('relations without a checked quotation place nobody, unless there are no others', async () => {
	const [first] = sampleNetwork.relations;
	const checked = new Set(first?.evidence.map(({ id }) => id));
	const some = readNetwork(index, (id) => (checked.has(id) ? 'exact' : 'unchecked'));
	await arrangement.arrange(index, some);
	expect(asked).toBe(1);
	const none = readNetwork(index, () => 'unchecked');
	await arrangement.arrange(index, none);
	expect(asked).toBe(sampleNetwork.relations.length);
});

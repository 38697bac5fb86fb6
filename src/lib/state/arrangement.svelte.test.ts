import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleNetwork } from '../../../tests/support/sample-network';
import { answerRequest } from '../layout/answer-request';
import type { LayoutReply, LayoutRequest } from '../layout/layout-messages';
import { indexNetwork } from '../model/network-index';
import type { Network } from '../model/schema';
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

describe('the sides of labels', () => {
	const places = { a: [0, 0], army: [0, 60], b: [0, 120], c: [0, 180] };
	const placed = indexNetwork({ ...sampleNetwork, positions: places } as unknown as Network);
	const sides = () => Object.fromEntries(arrangement.labelSides ?? []);

	it('are chosen for the places of a file, where no layout runs and nobody moves', async () => {
		arrangement.reset(placed);
		expect(arrangement.labelSides).toBeNull();
		await arrangement.chooseSides(placed, readings);
		expect(Object.keys(sides()).sort()).toEqual(['a', 'army', 'b', 'c']);
		// Below each stands the next one.
		expect(sides().a).not.toBe('below');
		expect(arrangement.positions).toBe(placed.positions);
		expect(arrangement.status).toEqual({ type: 'idle' });
		expect(arrangement.drawn).toBeNull();
	});

	it('are chosen anew for a view that is laid over them, and when it is taken off', async () => {
		arrangement.reset(placed);
		await arrangement.chooseSides(placed, readings);
		const before = sides();
		arrangement.overlay(new Map(Object.keys(places).map((id, at) => [id, [400 * at, 0]])));
		await arrangement.chooseSides(placed, readings);
		expect(sides()).not.toEqual(before);
		arrangement.uncover();
		await arrangement.chooseSides(placed, readings);
		expect(sides()).toEqual(before);
	});

	it('come with a layout, and are not asked for again', async () => {
		await arrangement.arrange(index, readings, 'circle');
		const chosen = arrangement.labelSides;
		expect(chosen?.size).toBe(sampleNetwork.actors.length);
		worker = 'fails';
		await arrangement.chooseSides(index, readings);
		expect(arrangement.labelSides).toBe(chosen);
	});

	it.each(['fails', 'is silent'] as const)(
		'are below all actors where the worker %s',
		async (behaviour) => {
			worker = behaviour;
			arrangement.reset(placed);
			const choosing = arrangement.chooseSides(placed, readings);
			if (behaviour === 'is silent') await stop('circle');
			await choosing;
			expect(sides()).toEqual({});
			expect(arrangement.labelSides).not.toBeNull();
		}
	);

	it('that were on their way when another network was opened are not taken for its own', async () => {
		worker = 'is silent';
		arrangement.reset(placed);
		const choosing = arrangement.chooseSides(placed, readings);
		arrangement.reset(index);
		await choosing;
		expect(arrangement.labelSides).toBeNull();
	});
});

import { describe, expect, it } from 'vitest';
import { anyStores } from '../../../../tests/support/any-store';
import everyField from '../../model/samples/every-field.entente.json';
import type { Network } from '../../model/schema';
import { deleteNetwork, purgeBin, undeleteNetwork } from './bin';
import { keepExample, resetExample } from './example';
import { makeChange } from './make-change';
import { duplicateNetwork } from './duplicate-network';
import { createNetwork, listNetworks, readNetwork } from './networks';
import { readNumbers } from './numbers';

const full = everyField as unknown as Network;
const at = '2026-01-02T03:04:05.678Z';
const renamed = {
	id: 'change-1',
	label: 'Renamed',
	client: 'client',
	operations: [
		{ op: 'set', kind: 'network', id: full.id, field: 'title', value: 'Another \u0000 title' }
	]
} as const;

describe.each(await anyStores())('networks, on $name', ({ open }) => {
	it('read as the file that was given, field for field and in its order', async () => {
		const store = await open();
		// The order of positions means nothing, and is that of the ids.
		const positions = { constructor: [10, 20], duchy: [0, -1.5] };
		const given = { ...full, positions } as unknown as Network;
		await createNetwork(store, given, { at });
		expect(JSON.stringify((await readNetwork(store.db, full.id))?.network)).toBe(
			JSON.stringify(given)
		);
		// Fields that a file may have empty, or in an order of its own.
		const odd = JSON.parse(
			'{"relations":[],"views":[],"id":"odd","x-first":1,"positions":{},"actors":[],"title":"Odd","articles":[],"format":"entente/1","x-last":{"__proto":[null]}}'
		) as Network;
		await createNetwork(store, odd, { at });
		expect(JSON.stringify((await readNetwork(store.db, 'odd'))?.network)).toBe(JSON.stringify(odd));
	});

	it('are listed with their counts, the last changed first', async () => {
		const store = await open();
		await createNetwork(store, full, { at });
		const copy = { id: 'copy', title: 'A copy', at: '2026-01-02T03:04:06.000Z' };
		await duplicateNetwork(store, full.id, copy);
		await makeChange(store, full.id, renamed, '2026-01-02T03:04:07.000Z');
		const [first, second, ...others] = await listNetworks(store.db);
		expect(others).toEqual([]);
		expect(first).toMatchObject({
			id: full.id,
			title: 'Another \u0000 title',
			actors: full.actors.length,
			articles: full.articles.length,
			relations: full.relations.length,
			quotations: full.relations.flatMap(({ evidence }) => evidence).length,
			annotations: full.annotations?.length,
			number: 1,
			createdAt: at,
			changedAt: '2026-01-02T03:04:07.000Z',
			deletedAt: null,
			isExample: false
		});
		expect(second).toMatchObject({ id: 'copy', title: 'A copy', number: 0 });
		expect(second?.incarnation).not.toBe(first?.incarnation);
		const duplicate = (await readNetwork(store.db, 'copy'))!.network;
		expect(duplicate.annotations?.filter(({ on }) => on.id === full.id)).toEqual([]);
		expect(duplicate.relations).toEqual(full.relations);
	});

	it('are refused where the id is taken, or a rule of the file is broken', async () => {
		const store = await open();
		await createNetwork(store, full, { at });
		await expect(createNetwork(store, full, { at })).rejects.toMatchObject({ code: 'taken' });
		const broken = { ...full, id: 'broken', actors: [] } as unknown as Network;
		await expect(createNetwork(store, broken, { at })).rejects.toMatchObject({
			name: 'ChangeRefused',
			problems: expect.arrayContaining([expect.objectContaining({ place: 'relations[0].source' })])
		});
		expect(await readNumbers(store.db)).toHaveLength(1);
	});

	it('wait in the bin for thirty days, out of which they come as they were', async () => {
		const store = await open();
		await createNetwork(store, full, { at });
		await makeChange(store, full.id, renamed, at);
		const before = await readNetwork(store.db, full.id);
		await deleteNetwork(store, full.id, '2026-02-01T00:00:00.000Z');
		expect(await readNetwork(store.db, full.id)).toBeNull();
		expect(await listNetworks(store.db)).toEqual([]);
		expect(await readNumbers(store.db)).toEqual([]);
		expect(await listNetworks(store.db, { deleted: true })).toMatchObject([
			{ id: full.id, deletedAt: '2026-02-01T00:00:00.000Z' }
		]);
		await expect(
			makeChange(store, full.id, { ...renamed, id: 'change-2' }, at)
		).rejects.toMatchObject({ code: 'deleted' });
		// What was acknowledged stays acknowledged.
		expect(await makeChange(store, full.id, renamed, at)).toMatchObject({ repeated: true });

		expect(await purgeBin(store, new Date('2026-03-02T23:59:59Z'))).toEqual([]);
		await undeleteNetwork(store, full.id);
		expect(await readNetwork(store.db, full.id)).toEqual(before);

		await deleteNetwork(store, full.id, '2026-02-01T00:00:00.000Z');
		expect(await purgeBin(store, new Date('2026-03-03T00:00:00Z'))).toEqual([full.id]);
		expect(await listNetworks(store.db, { deleted: true })).toEqual([]);
		await expect(undeleteNetwork(store, full.id)).rejects.toMatchObject({ code: 'absent' });
		// Its id is free for another.
		expect(await createNetwork(store, full, { at })).toMatchObject({ number: 0 });
	});
});

describe.each(await anyStores())('the example, on $name', ({ open }) => {
	const by = { client: 'client', author: 'Ann', at };

	it('comes once, and stays away when it was deleted', async () => {
		const store = await open();
		await Promise.all([keepExample(store, full, at), keepExample(store, full, at)]);
		expect(await listNetworks(store.db)).toMatchObject([{ id: full.id, isExample: true }]);
		await deleteNetwork(store, full.id, at);
		await keepExample(store, full, at);
		expect(await listNetworks(store.db)).toEqual([]);
	});

	it('is as it came after a change like any other, that can be taken back', async () => {
		const store = await open();
		await keepExample(store, full, at);
		expect(await resetExample(store, full, by)).toBeNull();
		await makeChange(store, full.id, renamed, at);
		const played = (await readNetwork(store.db, full.id))!.network;
		const reset = await resetExample(store, full, by);
		expect(reset).toMatchObject({ number: 2, author: 'Ann' });
		expect((await readNetwork(store.db, full.id))?.network).toEqual(full);
		const back = { id: 'change-3', label: 'Back', client: 'c', operations: reset!.inverse };
		await makeChange(store, full.id, back, at);
		expect((await readNetwork(store.db, full.id))?.network).toEqual(played);
	});

	it('comes back out of the bin', async () => {
		const store = await open();
		await keepExample(store, full, at);
		await deleteNetwork(store, full.id, at);
		await resetExample(store, full, by);
		expect((await readNetwork(store.db, full.id))?.network).toEqual(full);
	});
});

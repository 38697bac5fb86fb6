import { expect, it } from 'vitest';
import { readSample } from '../../../tests/support/sample-network';
import { createNetworkSearch } from '../analysis/search';
import { SearchOnDemand } from './search-on-demand.svelte';

const { index } = readSample();
const name = index.network.actors[0]!.name;

it('finds nothing until it is loaded, and then what there is', async () => {
	let loaded = 0;
	const search = new SearchOnDemand(
		() => index,
		async () => {
			loaded += 1;
			return createNetworkSearch;
		}
	);
	expect(search.find(name)).toEqual([]);
	expect(search.isReady).toBe(false);
	await search.load();
	expect(search.isReady).toBe(true);
	expect(search.find(name)[0]).toMatchObject({ kind: 'actor', actor: { name } });
	expect(loaded).toBe(1);
});

it('says that it could not be loaded, and tries again', async () => {
	let isThere = false;
	const search = new SearchOnDemand(
		() => index,
		async () => {
			if (!isThere) throw new TypeError('Failed to fetch dynamically imported module');
			return createNetworkSearch;
		}
	);
	await search.load();
	expect(search.failure).toContain('could not be loaded');
	isThere = true;
	await search.load();
	expect(search.failure).toBeNull();
	expect(search.find(name)).not.toEqual([]);
});

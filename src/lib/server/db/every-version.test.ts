import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anyStores } from '../../../../tests/support/any-store';
import { applyOperations } from '../../editing/apply-operations';
import { checkChange } from '../../editing/check-change';
import { readArticleText } from '../store/article-texts';
import { listChanges } from '../store/changes';
import { makeChange } from '../store/make-change';
import { listNetworks, readNetwork } from '../store/networks';
import { readPictures } from '../store/pictures';
import { restoreStore } from '../store/restore-store';
import { linesOf } from './dump-file';
import { migrations } from './migrations';

/** A backup that the program of a version made; never made again by a later one. */
const sampleOf = (version: number) =>
	join(import.meta.dirname, 'samples', `version-${version}.entente-backup`);

const versions = migrations.map(({ version }) => version);

describe.each(await anyStores())('a store of an older version, on $name', ({ open }) => {
	it.each(versions)('%i is brought up to date with all that it holds', async (version) => {
		expect(existsSync(sampleOf(version)), 'each version has its sample').toBe(true);
		const store = await open();
		await restoreStore(store, linesOf(sampleOf(version)));

		expect(await listNetworks(store.db)).toMatchObject([
			{ id: 'every-field', number: 5, quotations: 4, isExample: true }
		]);
		expect(await listNetworks(store.db, { deleted: true })).toMatchObject([{ id: 'copy' }]);
		const { network } = (await readNetwork(store.db, 'every-field'))!;
		expect(checkChange(network)).toEqual([]);
		expect(network.actors[0]?.name).toBe('Duchy\u2028 of \u0000 Oz');
		expect(network.relations[0]?.evidence.map(({ id }) => id)).toEqual(['e1', 'e9', 'e2']);
		expect(network.positions).toMatchObject({ guard: [3, 4.5] });
		expect((await readArticleText(store.db, 'every-field', 'gazette'))?.text).toMatch(/^In May\. /);
		expect((await readPictures(store.db)).get('every-field')).toMatchObject({ number: 4 });

		const history = await listChanges(store.db, 'every-field');
		expect(history.map(({ purged = false }) => purged)).toEqual([false, false, true, false, false]);
		const last = history.at(-1)!;
		const before = applyOperations(network, last.inverse).network;
		expect(before.relations.map(({ id }) => id)).toContain('r4');
		const back = { id: 'back-again', label: 'Back', client: 'c', operations: last.inverse };
		await makeChange(store, 'every-field', back, '2026-12-01T00:00:00.000Z');
	});
});

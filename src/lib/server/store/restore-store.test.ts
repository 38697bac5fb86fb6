import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { anyStores } from '../../../../tests/support/any-store';
import type { Change } from '../../editing/operation';
import everyField from '../../model/samples/every-field.entente.json';
import type { Network } from '../../model/schema';
import { linesOf } from '../db/dump-file';
import type { Store } from '../db/open-store';
import { readArticleText } from './article-texts';
import { backUpStore } from './back-up-store';
import { deleteNetwork } from './bin';
import { listChanges } from './changes';
import { duplicateNetwork } from './duplicate-network';
import { makeChange } from './make-change';
import { createNetwork, listNetworks, readNetwork } from './networks';
import { putPicture, readPictures } from './pictures';
import { touchPresence } from './presence';
import { restoreStore } from './restore-store';

const full = everyField as unknown as Network;
const at = '2026-01-02T03:04:05.678Z';
const folder = mkdtempSync(join(tmpdir(), 'entente-restore-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** With what a line of text may stumble over. */
const change = (step: number): Change => ({
	id: `change-${step}`,
	label: 'A line\u2028that ends\u0000\n twice 🦉',
	client: 'client',
	operations: [
		{ op: 'set', kind: 'network', id: full.id, field: 'description', value: `\u2029${step}` }
	]
});

async function fill(store: Store): Promise<void> {
	await createNetwork(store, full, { at });
	for (const step of [1, 2, 3]) await makeChange(store, full.id, change(step), at);
	await duplicateNetwork(store, full.id, { id: 'copy', title: 'Copy', at });
	await deleteNetwork(store, 'copy', at);
	const picture = { points: [[0, 1.5] as const], lines: [[0, 0, '#aabbcc'] as const] };
	await putPicture(store, full.id, { number: 2, picture });
}

/** Everything that must be the same again; incarnations must not. */
async function content(store: Store) {
	const all = [
		...(await listNetworks(store.db)),
		...(await listNetworks(store.db, { deleted: true }))
	];
	return {
		networks: all.map(({ incarnation: _, ...rest }) => rest),
		network: (await readNetwork(store.db, full.id))?.network,
		history: await listChanges(store.db, full.id),
		pictures: [...(await readPictures(store.db))].sort(([a], [b]) => (a < b ? -1 : 1))
	};
}

const kinds = await anyStores();
const pairs = kinds.flatMap((from) => kinds.map((to) => ({ from, to, a: from.name, b: to.name })));

describe.each(pairs)('a backup of $a restored into $b', ({ from, to, a, b }) => {
	it('is the same, with other incarnations, while a server goes on', async () => {
		const source = await from.open();
		await fill(source);
		const file = join(folder, `${a}-${b}.entente-backup`);
		await backUpStore(source, file);

		const target = await to.open();
		const other = { ...full, id: 'there-before', annotations: [] } as unknown as Network;
		await createNetwork(target, other, { at });
		await createNetwork(target, full, { at });
		const running = await to.openAgain(target);
		const before = await readNetwork(running.db, full.id);
		const restored = await restoreStore(target, linesOf(file));
		expect(restored).toMatchObject({ networks: 2 });
		expect(await content(running)).toEqual(await content(source));
		const after = await readNetwork(running.db, full.id);
		expect(after?.incarnation).not.toBe(before?.incarnation);
		// The server that ran all the while writes on from what was restored.
		await makeChange(running, full.id, change(4), at);
		expect(await readNetwork(target.db, full.id)).toMatchObject({ number: 4 });

		// What was there before can be had back.
		await restoreStore(target, linesOf(restored.before));
		expect((await listNetworks(running.db)).map(({ id }) => id).sort()).toEqual([
			full.id,
			'there-before'
		]);
	});
});

describe.each(kinds)('a backup, on $name', ({ open, openAgain }) => {
	it('is of one moment while others write', async () => {
		const store = await open();
		const writer = await openAgain(store);
		await createNetwork(store, full, { at });
		const file = join(folder, 'moment.entente-backup');
		let isDone = false;
		const backup = backUpStore(store, file).finally(() => (isDone = true));
		let step = 0;
		while (!isDone) {
			await makeChange(writer, full.id, change((step += 1)), at);
			// SQLite answers at once: nothing else would ever have its turn.
			await setImmediate();
		}
		await backup;
		await restoreStore(store, linesOf(file));
		const { network, number } = (await readNetwork(store.db, full.id))!;
		const history = await listChanges(store.db, full.id);
		expect(history).toHaveLength(number);
		const last = number === 0 ? full.description : `\u2029${number}`;
		expect(network.description).toBe(last);
		expect(step).toBeGreaterThanOrEqual(number);
	});

	it('is restored while others read and write, and nobody fails', async () => {
		const store = await open();
		const running = await openAgain(store);
		await fill(store);
		const file = join(folder, 'busy.entente-backup');
		await backUpStore(store, file);
		let isDone = false;
		let step = 10;
		const again = async (work: () => Promise<unknown>) => {
			let times = 0;
			for (; !isDone; times += 1) {
				await work();
				await setImmediate();
			}
			return times;
		};
		const others = Promise.all([
			again(() => makeChange(running, full.id, change((step += 1)), at)),
			again(() => readNetwork(running.db, full.id)),
			again(() => listNetworks(running.db)),
			again(() => readArticleText(running.db, full.id, 'gazette')),
			again(() => touchPresence(running, full.id, 'client', 'Ann', at)),
			again(() => backUpStore(running, join(folder, 'beside.entente-backup'))),
			again(() =>
				createNetwork(running, { ...full, id: `n${(step += 1)}`, annotations: [] } as never, { at })
			)
		]);
		for (let round = 0; round < 3; round += 1) await restoreStore(store, linesOf(file));
		isDone = true;
		expect(Math.min(...(await others))).toBeGreaterThan(0);
		const { number } = (await readNetwork(store.db, full.id))!;
		expect(await listChanges(store.db, full.id)).toHaveLength(number);
	});

	it('that is not whole is refused, and the store is as it was', async () => {
		const store = await open();
		await fill(store);
		const file = join(folder, 'whole.entente-backup');
		await backUpStore(store, file);
		const before = await content(store);
		const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
		const [head = '', ...rest] = lines;
		const broken: [string, readonly string[], string][] = [
			['nothing', [], 'unfit'],
			['another file', ['{"format":"entente/1"}'], 'unfit'],
			['no JSON', ['PK\u0003'], 'unfit'],
			['its end cut off', lines.slice(0, -1), 'unfit'],
			['a line left out', [head, ...rest.slice(0, 3), ...rest.slice(4)], 'unfit'],
			['a letter changed', lines.map((line) => line.replace('Duchy', 'Dutch')), 'unfit'],
			['another one after it', [...lines, ...lines], 'unfit'],
			['a later version', [head.replace('"version":1', '"version":99'), ...rest], 'newer']
		];
		for (const [what, given, code] of broken) {
			const error = await restoreStore(store, given).catch((thrown: unknown) => thrown);
			expect(error, what).toMatchObject({ name: 'StoreError', code });
			expect(await content(store), what).toEqual(before);
		}
	});
});

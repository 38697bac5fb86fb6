import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anyStores } from '../../../../tests/support/any-store';
import { sha256Hex } from '../../anchoring/sha256';
import type { Operation } from '../../editing/operation';
import everyField from '../../model/samples/every-field.entente.json';
import type { Article, Network } from '../../model/schema';
import type { Store } from '../db/open-store';
import { dumpTables } from '../db/dump';
import { putArticleText, readArticleText } from './article-texts';
import { listChanges } from './changes';
import { makeChange } from './make-change';
import { createNetwork, readNetwork } from './networks';
import { listPresence, touchPresence } from './presence';
import { purgeArticleText, purgeAuthor, purgeNetwork } from './purge';

const full = everyField as unknown as Network;
const at = '2026-01-02T03:04:05.678Z';
const text = 'What only this article says, xylophone.\n';
const network = {
	...full,
	articles: [{ ...full.articles[0], sha256: sha256Hex(text) } as Article, ...full.articles.slice(1)]
};
const article = network.articles[0]!.id;
const empty = { label: '', operations: [], inverse: [], client: '', purged: true };

const note = (id: string, author: string): Operation => ({
	op: 'put',
	kind: 'annotation',
	id,
	value: {
		id,
		on: { kind: 'network', id: network.id },
		body: 'A thought.',
		author,
		created: at,
		updated: at
	}
});

let changes = 0;
function change(store: Store, author: string, ...operations: Operation[]) {
	changes += 1;
	const sent = { id: `change-${changes}`, label: 'Noted', author, client: author, operations };
	return makeChange(store, network.id, sent, at);
}

/** Everything that the database says. */
async function wholeText(store: Store): Promise<string> {
	let all = '';
	const names = await store.adapter.tableNames(store.db);
	for await (const line of dumpTables(store.db, names)) all += line;
	return all;
}

async function storeWithNetwork(open: () => Promise<Store>): Promise<Store> {
	const store = await open();
	await createNetwork(store, network, { at });
	return store;
}

describe.each(await anyStores())('a purge, on $name', ({ name, open }) => {
	it('takes an author out of state and history, and nobody else', async () => {
		const store = await storeWithNetwork(open);
		await change(store, 'Xenophon Grey', note('new-1', 'Xenophon Grey'));
		await change(store, 'Bob', note('new-2', 'Bob'));
		const resolved = { op: 'set', kind: 'annotation', id: 'new-2', field: 'resolvedBy' } as const;
		await change(store, 'Bob', { ...resolved, value: 'Xenophon Grey' });
		await touchPresence(store, network.id, 'x', 'Xenophon Grey', at);
		const before = await readNetwork(store.db, network.id);
		await purgeAuthor(store, network.id, 'Xenophon Grey');

		expect(await wholeText(store)).not.toContain('Xenophon');
		expect(await listPresence(store.db, network.id, '2026')).toEqual([]);
		const after = await readNetwork(store.db, network.id);
		expect(after?.incarnation).not.toBe(before?.incarnation);
		expect(after?.number).toBe(3);
		const notes = after!.network.annotations!.slice(-2);
		expect(notes).toMatchObject([
			{ id: 'new-1' },
			{ id: 'new-2', author: 'Bob', resolvedBy: 'someone' }
		]);
		expect(notes[0]).not.toHaveProperty('author');
		const history = await listChanges(store.db, network.id);
		expect(history).toMatchObject([
			{ number: 1, at, ...empty },
			{ number: 2, author: 'Bob', label: 'Noted' },
			{ number: 3, at, ...empty }
		]);
		// And the next change is made on the network as it is now.
		await change(store, 'Bob', note('new-3', 'Bob'));
		expect((await readNetwork(store.db, network.id))?.number).toBe(4);
	});

	it('takes the text of an article out', async () => {
		const store = await storeWithNetwork(open);
		await putArticleText(store, network.id, article, `\uFEFF${text.replace('\n', '\r\n')}`);
		expect((await readArticleText(store.db, network.id, article))?.text).toBe(text);
		const set = { op: 'set', kind: 'article', id: article, field: 'text' } as const;
		await change(store, 'Ann', { ...set, value: text });
		await change(store, 'Ann', note('new-1', 'Ann'));
		await purgeArticleText(store, network.id, article);
		expect(await wholeText(store)).not.toContain('xylophone');
		expect(await readArticleText(store.db, network.id, article)).toBeNull();
		expect(await listChanges(store.db, network.id)).toMatchObject([empty, { label: 'Noted' }]);
		expect((await readNetwork(store.db, network.id))?.network.articles).toEqual(network.articles);
	});

	it('takes a whole network out; numbers and times are left', async () => {
		const store = await storeWithNetwork(open);
		await change(store, 'Ann', note('new-1', 'Ann'));
		await putArticleText(store, network.id, article, text);
		await purgeNetwork(store, network.id, at);
		expect(await readNetwork(store.db, network.id)).toBeNull();
		expect(await listChanges(store.db, network.id)).toMatchObject([{ number: 1, at, ...empty }]);
		const left = (await wholeText(store)).split('\n').slice(1, -2);
		expect(left.map((line) => (JSON.parse(line) as { table: string }).table)).toEqual([
			'networks',
			'changes'
		]);
		await expect(change(store, 'Ann', note('new-2', 'Ann'))).rejects.toMatchObject({
			code: 'absent'
		});
		await expect(purgeNetwork(store, network.id, at)).rejects.toMatchObject({ code: 'absent' });
	});

	it.runIf(name === 'SQLite')('leaves nothing in the files of SQLite', async () => {
		const store = await storeWithNetwork(open);
		await change(store, 'Xenophon Grey', note('new-1', 'Xenophon Grey'));
		await purgeAuthor(store, network.id, 'Xenophon Grey');
		const folder = dirname(store.place);
		for (const file of readdirSync(folder)) {
			expect(readFileSync(join(folder, file)).includes('Xenophon'), file).toBe(false);
		}
	});
});

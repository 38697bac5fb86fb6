import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ask, json, startServer, type OwnServer } from '../support/own-server';

const at = '/api/networks/four-articles';
const change = (id: string) =>
	JSON.stringify({
		id,
		label: 'Said what it is about',
		client: 'test',
		operations: [
			{ op: 'set', kind: 'network', id: 'four-articles', field: 'description', value: id }
		]
	});

/** Writes one change after another until the server is gone; the ids of those it acknowledged. */
async function writeUntilGone(server: OwnServer, name: string): Promise<string[]> {
	const acknowledged: string[] = [];
	for (let count = 0; ; count += 1) {
		const id = `${name}-change-${count}`;
		try {
			const response = await fetch(`${server.address}${at}/changes`, {
				method: 'POST',
				headers: json,
				body: change(id)
			});
			const recorded = (await response.json()) as { id: string };
			if (response.status === 201 && recorded.id === id) acknowledged.push(id);
		} catch {
			return acknowledged;
		}
	}
}

test('a server that is told to stop while it is written to keeps what it acknowledged', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'entente-stop-'));
	const server = await startServer({ ENTENTE_DATA: folder });
	const listening = await fetch(`${server.address}${at}/events?client=test`);
	const events = listening.text();
	const writers = ['one', 'two', 'three'].map((name) => writeUntilGone(server, name));
	await new Promise((done) => setTimeout(done, 1000));
	const { code, took } = await server.stop('SIGTERM');
	expect(code).toBe(0);
	expect(took).toBeLessThan(5000);
	const acknowledged = (await Promise.all(writers)).flat();
	expect(acknowledged.length).toBeGreaterThan(5);
	// The stream came to its end, and was not cut.
	expect(await events).toContain('event: change');

	const again = await startServer({ ENTENTE_DATA: folder });
	const recorded = new Set<string>();
	for (let since = 0; ;) {
		const { body } = await ask(again, `${at}/changes?since=${since}&limit=1000`);
		const { changes } = JSON.parse(body) as { changes: { id: string; number: number }[] };
		if (changes.length === 0) break;
		for (const { id } of changes) recorded.add(id);
		since = changes.at(-1)!.number;
	}
	expect(acknowledged.filter((id) => !recorded.has(id))).toEqual([]);
	await again.stop();
	rmSync(folder, { recursive: true, force: true });
});

test('Ctrl-C is prompt, also while pages listen and keep their lines open', async () => {
	const server = await startServer();
	await fetch(`${server.address}/`).then((answer) => answer.text());
	const listening = await fetch(`${server.address}${at}/events?client=test`);
	const events = listening.text();
	const { code, took } = await server.stop('SIGINT');
	expect(code).toBe(0);
	expect(took).toBeLessThan(2000);
	expect(await events).toContain('retry:');
});

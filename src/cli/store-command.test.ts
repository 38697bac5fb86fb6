import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import everyField from '../lib/model/samples/every-field.entente.json';
import type { Network } from '../lib/model/schema';
import { openStore } from '../lib/server/db/open-store';
import { createNetwork, listNetworks } from '../lib/server/store/networks';
import * as backup from './backup-command';
import * as restore from './restore-command';
import { executeOnStore } from './store-command';

const full = everyField as unknown as Network;
let folder: string;
let file: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'entente-cli-'));
	file = join(folder, 'store.entente-backup');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(name: 'backup' | 'restore', ...given: string[]) {
	let [out, err] = ['', ''];
	const streams = {
		out: { write: (text: string) => (out += text) },
		err: { write: (text: string) => (err += text) }
	};
	const env = { ENTENTE_DATA: join(folder, 'data') };
	const command = name === 'backup' ? backup : restore;
	const code = await executeOnStore(name, command, given, env, streams);
	return { code, out, err };
}

async function keep(...ids: string[]): Promise<void> {
	const store = await openStore({ ENTENTE_DATA: join(folder, 'data') });
	for (const id of ids) {
		const network = { ...full, id, annotations: [] } as unknown as Network;
		await createNetwork(store, network, { at: '2026-01-02T03:04:05.678Z' });
	}
	await store.close();
}

describe('backup and restore', () => {
	it('bring back what was there, and say where that is which was there since', async () => {
		await keep('one');
		expect(await run('backup', file)).toMatchObject({ code: 0, err: '' });
		await keep('two');
		const { code, out } = await run('restore', file);
		expect(code).toBe(0);
		expect(out).toMatch(/: 1 network \(\d+ rows\) as of .*before-restore.entente-backup\.\n$/);
		const store = await openStore({ ENTENTE_DATA: join(folder, 'data') });
		expect((await listNetworks(store.db)).map(({ id }) => id)).toEqual(['one']);
		await store.close();
		// A backup may be replaced by the next.
		expect(await run('backup', file)).toMatchObject({ code: 0 });
	});

	it('refuse what cannot be used with one sentence, and change nothing', async () => {
		const other = join(folder, 'work.txt');
		writeFileSync(other, 'Somebody’s work\n');
		const newer = join(folder, 'newer.entente-backup');
		const lines = [
			{ format: 'entente-backup/1', version: 99, at: '2036-01-01T00:00:00.000Z' },
			{ table: 'table_of_tomorrow', row: { id: 'x' } }
		].map((line) => `${JSON.stringify(line)}\n`);
		const sha256 = createHash('sha256').update(lines.join('')).digest('hex');
		writeFileSync(newer, `${lines.join('')}${JSON.stringify({ rows: 1, sha256 })}\n`);
		const refused: [string, Promise<{ code: number; err: string }>, string][] = [
			['no store', run('backup', file), 'There is no store of Entente in'],
			['no file', run('restore', file), 'There is no file at'],
			['no name', run('backup'), 'Give the file'],
			['two names', run('restore', file, other), 'Give one file'],
			['a switch', run('backup', '--force', file), '--force'],
			['a folder', run('restore', folder), 'is not a file'],
			['another file', run('restore', other), 'not a whole backup'],
			['a later version', run('restore', newer), 'was made by a later version of Entente (99;']
		];
		for (const [what, running, message] of refused) {
			const { code, err } = await running;
			expect(code, what).toBe(2);
			expect(err, what).toContain(message);
		}
		expect(existsSync(join(folder, 'data'))).toBe(false);
		await keep('one');
		expect(await run('backup', other)).toMatchObject({
			code: 2,
			err: expect.stringContaining('is no backup; choose another name')
		});
		expect(readFileSync(other, 'utf8')).toBe('Somebody’s work\n');
	});

	it('say how they are used', async () => {
		expect((await run('backup', '--help')).out).toContain('npm run backup -- <file>');
		expect((await run('restore', '-h')).out).toContain('npm run restore -- <file>');
	});
});

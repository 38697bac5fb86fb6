import { existsSync, statSync } from 'node:fs';
import { DUMP_FORMAT } from '../lib/server/db/dump';
import { linesOf } from '../lib/server/db/dump-file';
import { openStoreAsItIs } from '../lib/server/db/open-store';
import { backUpStore } from '../lib/server/store/back-up-store';
import { BadInputError } from './read-articles';
import type { StoreCommand } from './store-command';

export const help = `Usage: npm run backup -- <file>

Writes everything the store holds to one file, as it is at one moment: networks, their histories,
article texts, the bin. Servers go on working meanwhile. The file is read back and checked before it
gets its name; one that was a backup before is replaced.

The store is the one that the server uses: in the folder ENTENTE_DATA (data, if that is not set), or in
the PostgreSQL of DATABASE_URL.

Exit code: 0 if done; 2 if not, and then there is no file, or the one that was there before.
`;

/** Backs up the store; returns what was written where. */
export const command: StoreCommand = async (file, env) => {
	await refuseOther(file);
	const store = await openStoreAsItIs(env);
	try {
		const rows = await backUpStore(store, file);
		return `${file}: ${rows.toLocaleString('en-GB')} rows of ${store.place}.`;
	} finally {
		await store.close();
	}
};

/** Keeps a slip of the hand from replacing somebody's work with a backup. */
async function refuseOther(file: string): Promise<void> {
	if (!existsSync(file)) return;
	if (!statSync(file).isFile()) throw new BadInputError(`${file} is not a file.`);
	for await (const line of linesOf(file)) {
		if (line.startsWith(`{"format":"${DUMP_FORMAT}"`)) return;
		break;
	}
	if (statSync(file).size === 0) return;
	throw new BadInputError(`${file} is there already and is no backup; choose another name.`);
}

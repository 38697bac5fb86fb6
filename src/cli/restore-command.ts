import { existsSync, statSync } from 'node:fs';
import { countRows, linesOf } from '../lib/server/db/dump-file';
import { openStore } from '../lib/server/db/open-store';
import { restoreStore } from '../lib/server/store/restore-store';
import { BadInputError } from './read-articles';
import type { StoreCommand } from './store-command';

export const help = `Usage: npm run restore -- <file>

Puts the content of a backup in the place of everything that the store holds, all of it or nothing. What
was there is backed up first, and the file of that is named. Servers may be running: their pages are
told, and what was not saved yet waits there for whoever wrote it.

A backup of SQLite can be restored into PostgreSQL and the other way round; one of an older version is
brought up to date.

The store is the one that the server uses: in the folder ENTENTE_DATA (data, if that is not set), or in
the PostgreSQL of DATABASE_URL.

Exit code: 0 if done; 2 if not, and then the store is as it was.
`;

/** Restores a backup; returns what was restored, and where that is which was there before. */
export const command: StoreCommand = async (file, env) => {
	if (!existsSync(file)) throw new BadInputError(`There is no file at ${file}.`);
	if (!statSync(file).isFile()) throw new BadInputError(`${file} is not a file.`);
	// A file that is not whole is told before anybody has to wait for it.
	await countRows(linesOf(file));
	const store = await openStore(env);
	try {
		const { networks, rows, at, before } = await restoreStore(store, linesOf(file));
		const noun = networks === 1 ? 'network' : 'networks';
		return (
			`${store.place}: ${networks} ${noun} (${rows.toLocaleString('en-GB')} rows) as of ${at}. ` +
			`What was there before is in ${before}.`
		);
	} finally {
		await store.close();
	}
};

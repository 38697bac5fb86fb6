import { openStore, type Store } from './db/open-store';
import { readExampleNetwork } from './example-network';
import { StoreError } from './db/store-error';
import { purgeBin } from './store/bin';
import { keepExample } from './store/example';
import { forgetAbsent } from './store/presence';

const DAY = 24 * 3_600_000;

let opening: Promise<Store> | null = null;
let tidying: ReturnType<typeof setInterval> | undefined;

/**
 * The store of this server, with the example in it; opened when first asked for. Where that failed,
 * the next to ask tries again.
 * @throws StoreError when it cannot be opened.
 */
export function theStore(): Promise<Store> {
	opening ??= open().catch((error: unknown) => {
		opening = null;
		throw error;
	});
	return opening;
}

/** Closes the store, if it was opened; what was acknowledged is safe without that. */
export async function closeTheStore(): Promise<void> {
	const open = opening;
	opening = null;
	clearInterval(tidying);
	await (await open)?.close();
}

async function open(): Promise<Store> {
	const store = await openStore(process.env);
	await keepExample(store, readExampleNetwork(), new Date().toISOString());
	await tidyUp(store);
	tidying = setInterval(() => void tidyUp(store), DAY).unref();
	return store;
}

/** Once a day: empties the bin of what has waited there long enough. */
async function tidyUp(store: Store): Promise<void> {
	const now = new Date();
	try {
		await purgeBin(store, now);
		await forgetAbsent(store, new Date(now.getTime() - DAY).toISOString());
	} catch (error) {
		// A full disk, or a database that is away: whoever writes is told, and tomorrow is another day.
		if (!(error instanceof StoreError)) throw error;
	}
}

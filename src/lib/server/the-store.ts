import { openStore, type Store } from './db/open-store';
import { readExampleNetwork } from './example-network';
import { keepExample } from './store/example';

let opening: Promise<Store> | null = null;

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
	await (await open)?.close();
}

async function open(): Promise<Store> {
	const store = await openStore(process.env);
	await keepExample(store, readExampleNetwork(), new Date().toISOString());
	return store;
}

/**
 * Files that were brought in and not looked at yet, kept in the browser's own database until somebody has: a
 * page that is loaded anew does not lose them. They are sent nowhere.
 */
import type { NetworkId } from '../model/schema';

/** A file as it was brought in; without a name where its text was pasted. */
export interface WaitingFile {
	readonly key: number;
	readonly name: string;
	readonly bytes: Blob;
}

interface Row extends WaitingFile {
	readonly network: NetworkId;
}

const database = 'entente';
const store = 'waiting-files';

/** Those of one network. Where the browser refuses, nothing is kept: `add` then returns null. */
export class WaitingFiles {
	readonly #network: NetworkId;
	#opened: Promise<IDBDatabase> | null = null;

	constructor(network: NetworkId) {
		this.#network = network;
	}

	/** Keeps a file; returns its key, or null where it could not be kept. */
	async add(name: string, bytes: Blob): Promise<number | null> {
		const row: Omit<Row, 'key'> = { network: this.#network, name, bytes };
		return this.#run('readwrite', (files) => files.add(row)).then(
			(key) => key as number,
			() => null
		);
	}

	/** Lets go of a file; one that is gone already is no matter. */
	async remove(key: number): Promise<void> {
		await this.#run('readwrite', (files) => files.delete(key)).catch(() => undefined);
	}

	/** All of them, in the order in which they came. */
	async list(): Promise<readonly WaitingFile[]> {
		try {
			const rows = await this.#run<Row[]>('readonly', (files) => files.getAll());
			return rows.filter(({ network }) => network === this.#network);
		} catch {
			return [];
		}
	}

	async #run<Result>(
		mode: IDBTransactionMode,
		ask: (files: IDBObjectStore) => IDBRequest<Result>
	): Promise<Result> {
		const opened = await (this.#opened ??= open());
		return new Promise((resolve, reject) => {
			const transaction = opened.transaction(store, mode);
			const request = ask(transaction.objectStore(store));
			// Only what is written down counts; a full disk is heard of at the end.
			transaction.oncomplete = () => resolve(request.result);
			transaction.onabort = () => reject(transaction.error ?? new Error('not kept'));
		});
	}
}

function open(): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(database, 1);
		request.onupgradeneeded = () =>
			request.result.createObjectStore(store, { keyPath: 'key', autoIncrement: true });
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('refused'));
		request.onblocked = () => reject(new Error('blocked'));
	});
}

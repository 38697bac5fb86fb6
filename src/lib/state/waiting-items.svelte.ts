import type { NetworkId } from '../model/schema';
import { WaitingFiles, type WaitingFile } from '../sync/waiting-files';
import type { IntakeItem } from './intake-item.svelte';

/** Which of the files that were brought in are kept until somebody has looked at them, over a reload too. */
export class WaitingItems {
	readonly #files: WaitingFiles;
	/** Null for one that the browser does not keep. */
	readonly #keys = new Map<IntakeItem, Promise<number | null>>();
	#unkept = $state.raw<ReadonlySet<IntakeItem>>(new Set());
	/** A file would be lost if the page were left now. */
	readonly isAtRisk = $derived([...this.#unkept].some(({ isOpen }) => isOpen));

	constructor(network: NetworkId) {
		this.#files = new WaitingFiles(network);
	}

	/** Those that were brought in before the page was loaded, as `make` makes them. */
	async takeUp(make: (file: WaitingFile) => IntakeItem): Promise<readonly IntakeItem[]> {
		const files = await this.#files.list();
		return files.map((file) => {
			const item = make(file);
			this.#keys.set(item, Promise.resolve(file.key));
			return item;
		});
	}

	keep(item: IntakeItem): void {
		if (this.#keys.has(item)) return;
		const key = this.#files.add(item.name, item.bytes);
		this.#keys.set(item, key);
		void key.then((kept) => {
			if (kept === null) this.#unkept = new Set([...this.#unkept, item]);
		});
	}

	async letGo(item: IntakeItem): Promise<void> {
		const key = await this.#keys.get(item);
		this.#keys.delete(item);
		if (typeof key === 'number') await this.#files.remove(key);
	}
}

import { Drafts, readDraft, type Draft, type DraftSlot, type KeptDraft } from '../sync/drafts';

export type { Draft, KeptDraft };

/** The drafts of the network on screen, as the page watches them. */
export class DraftBook {
	/** All of them, the one last written on first. */
	list = $state.raw<readonly KeptDraft[]>([]);
	/** This browser keeps no drafts: what is being written lasts as long as the page. */
	refused = $state(false);
	/** What another page of this browser wrote last. */
	foreign = $state.raw<KeptDraft | null>(null);
	#drafts = new Drafts('', null);

	/** Takes up the drafts of a network. Browser only. */
	open(network: string): void {
		this.#drafts = new Drafts(network, browserStorage());
		this.#renew();
	}

	/** Hears of what other pages of this browser write; returns how to stop. */
	listen(): () => void {
		const hear = ({ key, newValue }: StorageEvent) => {
			if (key !== null && !this.#drafts.owns(key)) return;
			const draft = readDraft(newValue);
			if (key !== null && draft) this.foreign = { key, draft };
			this.#renew();
		};
		addEventListener('storage', hear);
		return () => removeEventListener('storage', hear);
	}

	/** The latest draft for one place to write in; null where there is none. */
	for(slot: DraftSlot): KeptDraft | null {
		return this.#drafts.find(slot, this.list);
	}

	keyFor(slot: DraftSlot, twin?: string): string {
		return this.#drafts.keyFor(slot, twin);
	}

	write(key: string, draft: Draft): void {
		this.refused = !this.#drafts.write(key, draft);
		this.#renew();
	}

	remove(key: string): void {
		this.#drafts.remove(key);
		this.#renew();
	}

	#renew(): void {
		this.list = this.#drafts.list();
	}
}

function browserStorage(): Storage | null {
	try {
		return localStorage;
	} catch {
		return null;
	}
}

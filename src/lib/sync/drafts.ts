import type { Annotation } from '../model/schema';
import type { KeyValueStore } from './outbox';

/** Something that is being written and is not made yet. */
export interface Draft {
	readonly on: Annotation['on'];
	/** The note that it answers. */
	readonly replyTo?: string;
	/** The note that it changes, as it was when the writing began. */
	readonly changes?: {
		readonly id: string;
		readonly body: string;
		readonly tags?: readonly string[];
		readonly mark?: string;
	};
	readonly body: string;
	readonly tags: readonly string[];
	readonly mark: string | null;
	/** When it was last written on, RFC 3339. */
	readonly at: string;
}

/** What a draft is for: one place to write in. */
export type DraftSlot = Pick<Draft, 'on' | 'replyTo'> & {
	readonly changes?: { readonly id: string };
};

/** A draft and where it is kept. */
export interface KeptDraft {
	readonly key: string;
	readonly draft: Draft;
}

/**
 * Drafts of one network, written through to the browser's own storage with every keystroke: they
 * outlive a reload, a crash of the tab and a server that is down. Where the browser refuses, they
 * last as long as the page, and `write` says so.
 */
export class Drafts {
	readonly #store: KeyValueStore | null;
	readonly #prefix: string;
	readonly #inPage = new Map<string, Draft>();

	constructor(network: string, store: KeyValueStore | null) {
		this.#store = store;
		this.#prefix = `entente.draft/${network}/`;
	}

	/** The key under which the draft for a slot is kept; `twin` tells apart those of two pages. */
	keyFor({ on, replyTo, changes }: DraftSlot, twin = ''): string {
		const place = changes
			? `change:${changes.id}`
			: replyTo !== undefined
				? `reply:${replyTo}`
				: `new:${on.kind}:${on.id}`;
		return `${this.#prefix}${place}${twin && `~${twin}`}`;
	}

	/** Whether a key of the storage is that of a draft of this network. */
	owns(key: string | null): boolean {
		return key?.startsWith(this.#prefix) ?? false;
	}

	/** Every draft, the one last written on first. */
	list(): readonly KeptDraft[] {
		const found = new Map<string, Draft>(this.#inPage);
		const store = this.#store;
		for (let at = 0; store && at < store.length; at += 1) {
			const key = store.key(at);
			if (key === null || !this.owns(key) || found.has(key)) continue;
			const draft = readDraft(store.getItem(key));
			if (draft) found.set(key, draft);
		}
		return [...found]
			.map(([key, draft]) => ({ key, draft }))
			.sort((a, b) => b.draft.at.localeCompare(a.draft.at));
	}

	/** The latest draft for a slot; null where there is none. */
	find(slot: DraftSlot, among: readonly KeptDraft[] = this.list()): KeptDraft | null {
		const key = this.keyFor(slot);
		return among.find((one) => one.key === key || one.key.startsWith(`${key}~`)) ?? null;
	}

	/** Keeps a draft. False where the browser refused, so that it lasts only as long as this page. */
	write(key: string, draft: Draft): boolean {
		try {
			if (!this.#store) throw new Error('no storage');
			this.#store.setItem(key, JSON.stringify(draft));
			this.#inPage.delete(key);
			return true;
		} catch {
			this.#inPage.set(key, draft);
			return false;
		}
	}

	/** Forgets a draft: it was made, or its writer threw it away. */
	remove(key: string): void {
		this.#inPage.delete(key);
		try {
			this.#store?.removeItem(key);
		} catch {
			// What cannot be removed could not be written either.
		}
	}
}

const kinds = ['network', 'actor', 'relation', 'evidence'];

/** What another version of the program left, or somebody else's hand, is passed over, not thrown at. */
export function readDraft(text: string | null): Draft | null {
	try {
		const value = JSON.parse(text ?? '') as Draft;
		const isDraft =
			typeof value.body === 'string' &&
			typeof value.on.id === 'string' &&
			kinds.includes(value.on.kind) &&
			(value.replyTo === undefined || typeof value.replyTo === 'string') &&
			(value.changes === undefined || typeof value.changes.body === 'string');
		if (!isDraft) return null;
		const tags = Array.isArray(value.tags)
			? value.tags.filter((tag) => typeof tag === 'string')
			: [];
		const mark = typeof value.mark === 'string' ? value.mark : null;
		return { ...value, tags, mark, at: typeof value.at === 'string' ? value.at : '' };
	} catch {
		return null;
	}
}

import type { View } from '../model/schema';

/** The paragraph of a view while it is written; kept in this browser with every keystroke. */
export class ParagraphDraft {
	text = $state('');
	/** It was there from an earlier writing. */
	readonly isRestored: boolean;
	/** What stood in the view when the writing began. */
	before = $state('');
	/** The browser keeps nothing: what is written lasts as long as the page. */
	isRefused = $state(false);
	readonly #key: string;

	constructor(network: string, { id, text = '' }: Pick<View, 'id' | 'text'>) {
		this.#key = `entente.paragraph/${network}/${id}`;
		const kept = read(this.#key);
		this.isRestored = kept !== null;
		this.before = kept?.before ?? text;
		this.text = kept?.text ?? text;
	}

	get isWritten(): boolean {
		return this.text !== this.before;
	}

	write(text: string): void {
		this.text = text;
		this.#keep();
	}

	/** Goes on from what somebody else made of it meanwhile. */
	startFrom(now: string): void {
		this.before = now;
		this.#keep();
	}

	/** It stands in the network now, or nobody wants it. */
	forget(): void {
		try {
			localStorage.removeItem(this.#key);
		} catch {
			// What cannot be removed could not be written either.
		}
	}

	#keep(): void {
		if (!this.isWritten) return this.forget();
		const { text, before } = this;
		try {
			localStorage.setItem(this.#key, JSON.stringify({ text, before }));
			this.isRefused = false;
		} catch {
			this.isRefused = true;
		}
	}
}

/** Null where nothing was kept, or nothing that this version understands. */
function read(key: string): { readonly text: string; readonly before: string } | null {
	try {
		const { text, before } = JSON.parse(localStorage.getItem(key) ?? '') as Record<string, unknown>;
		return typeof text === 'string' && typeof before === 'string' ? { text, before } : null;
	} catch {
		return null;
	}
}

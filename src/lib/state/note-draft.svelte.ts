import type { NoteFields } from '../editing/annotations';
import type { Annotation } from '../model/schema';
import type { Draft, DraftSlot, KeptDraft } from '../sync/drafts';
import type { DraftBook } from './draft-book.svelte';
import { randomId } from './identity';

/** What stands in an editor; written through with every keystroke, and there again the next time. */
export class NoteDraft {
	body = $state('');
	/** As it is typed: tags with commas between them. */
	tagText = $state('');
	mark = $state<string | null>(null);
	/** When it was last written on, where it is a draft from before this editor was opened. */
	restored = $state<string | null>(null);
	/** What was thrown away last, to be brought back. */
	thrownAway = $state.raw<Draft | null>(null);

	readonly #book: DraftBook;
	readonly #slot: DraftSlot;
	/** The note that is changed, as it was when the writing began. */
	#before: (NoteFields & { readonly id: string }) | null;
	#key: string;

	constructor(
		book: DraftBook,
		where: { on: Annotation['on']; replyTo?: string; changes?: Annotation }
	) {
		const { changes, ...place } = where;
		this.#book = book;
		this.#slot = changes ? { ...place, changes: { id: changes.id } } : place;
		this.#before = changes ? fieldsOf(changes) : null;
		this.#key = book.keyFor(this.#slot);
		this.#show(this.#before ?? { body: '' });
		const kept = book.for(this.#slot);
		if (kept) this.#restore(kept);
	}

	/** What the note is to hold. */
	get fields(): NoteFields {
		return { body: this.body, tags: this.tags, mark: this.mark };
	}

	get tags(): readonly string[] {
		return this.tagText
			.split(',')
			.map((tag) => tag.trim())
			.filter(Boolean);
	}

	/** What a change is made on: if somebody made another one since, it is a conflict. */
	get before(): NoteFields | null {
		return this.#before;
	}

	/** Whether anything stands here that does not stand in the network. */
	get isWritten(): boolean {
		const { body, tags = [], mark = null } = this.#before ?? { body: '' };
		return (
			this.body !== body || this.mark !== mark || JSON.stringify(this.tags) !== JSON.stringify(tags)
		);
	}

	/** Takes what was typed, and keeps it at once. */
	write(change: { body?: string; tagText?: string; mark?: string | null }): void {
		Object.assign(this, change);
		this.thrownAway = null;
		this.#keep();
	}

	/** Goes on from what somebody else made of the note meanwhile. */
	startFrom(now: Annotation): void {
		this.#before = fieldsOf(now);
		this.#keep();
	}

	/** It stands in the network now, and is a draft no longer. */
	made(): void {
		this.#book.remove(this.#key);
	}

	throwAway(): void {
		this.thrownAway = this.isWritten ? this.#draft() : null;
		this.restored = null;
		this.#book.remove(this.#key);
		this.#show(this.#before ?? { body: '' });
	}

	bringBack(): void {
		if (this.thrownAway) this.#show(this.thrownAway);
		this.thrownAway = null;
		this.#keep();
	}

	/** Another page writes on the same draft: from now on each has its own, and neither is lost. */
	meet(foreign: KeptDraft | null): void {
		if (foreign?.key !== this.#key || sameWords(foreign.draft, this.#draft())) return;
		this.#key = this.#book.keyFor(this.#slot, randomId(6));
		this.#keep();
	}

	#keep(): void {
		if (this.isWritten) this.#book.write(this.#key, this.#draft());
		else this.#book.remove(this.#key);
	}

	#restore({ key, draft }: KeptDraft): void {
		this.#key = key;
		this.restored = draft.at;
		if (draft.changes) this.#before = draft.changes;
		this.#show(draft);
	}

	#show({ body, tags = [], mark = null }: NoteFields): void {
		this.body = body;
		this.tagText = tags.join(', ');
		this.mark = mark;
	}

	#draft(): Draft {
		const { changes: _, ...place } = this.#slot;
		return {
			...place,
			...(this.#before && { changes: asChanged(this.#before) }),
			body: this.body,
			tags: this.tags,
			mark: this.mark,
			at: new Date().toISOString()
		};
	}
}

function fieldsOf({ id, body, tags, mark }: Annotation): NoteFields & { readonly id: string } {
	return { id, body, ...(tags && { tags }), ...(mark !== undefined && { mark }) };
}

function asChanged({ mark, ...rest }: NoteFields & { readonly id: string }) {
	return { ...rest, ...(typeof mark === 'string' && { mark }) };
}

function sameWords(one: NoteFields, other: NoteFields): boolean {
	const words = ({ body, tags, mark }: NoteFields) => JSON.stringify([body, tags, mark]);
	return words(one) === words(other);
}

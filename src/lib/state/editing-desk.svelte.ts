import { sameJson } from '../editing/same-json';
import type { ActorId, ArticleId, EvidenceId, NetworkId, RelationId } from '../model/schema';
import type { PassageToRelate } from './guess-relation';
import type { Point } from './arrangement.svelte';

/** A form that is asked for in the panel. */
export type FormRequest =
	| { readonly kind: 'add-actor'; readonly at: Point | null }
	| { readonly kind: 'actor'; readonly id: ActorId }
	| {
			readonly kind: 'add-relation';
			readonly source: ActorId | null;
			readonly target: ActorId | null;
	  }
	| { readonly kind: 'relation'; readonly id: RelationId }
	| { readonly kind: 'add-evidence'; readonly relation: RelationId }
	| { readonly kind: 'evidence'; readonly id: EvidenceId }
	| { readonly kind: 'article'; readonly id: ArticleId }
	/** A passage of an article that is to be made into a relation. */
	| ({ readonly kind: 'relate' } & PassageToRelate);

/** A dialog that says what an edit comes to before it is made. */
export type EditingDialog =
	| { readonly kind: 'merge'; readonly ids: readonly [ActorId] | readonly [ActorId, ActorId] }
	| { readonly kind: 'split'; readonly id: ActorId }
	| { readonly kind: 'remove-actor'; readonly id: ActorId }
	| { readonly kind: 'remove-relation'; readonly id: RelationId }
	| { readonly kind: 'remove-evidence'; readonly id: EvidenceId }
	| { readonly kind: 'remove-article'; readonly id: ArticleId }
	| { readonly kind: 'move-evidence'; readonly id: EvidenceId };

/** What stands in a form, beside what stood there when it was opened. */
export class Draft<Fields extends object> {
	base: Fields = $state.raw() as Fields;
	fields: Fields = $state() as Fields;

	constructor(
		readonly key: string,
		base: Fields,
		fields: Fields = base
	) {
		this.base = base;
		this.fields = structuredClone(fields);
	}

	get isTouched(): boolean {
		return !sameJson(this.base, $state.snapshot(this.fields));
	}

	/** The names of the fields that hold something else than they did. */
	get touched(): readonly (keyof Fields & string)[] {
		const now = $state.snapshot(this.fields) as Fields;
		return (Object.keys(now) as (keyof Fields & string)[]).filter(
			(field) => !sameJson(now[field], this.base[field])
		);
	}
}

/** What is being written: the form that is open, and what was typed and is not saved yet. */
export class EditingDesk {
	form = $state.raw<FormRequest | null>(null);
	dialog = $state.raw<EditingDialog | null>(null);
	/** While relations are drawn from actor to actor: where the line begins, once that is chosen. */
	drawing = $state.raw<{ readonly from: ActorId | null } | null>(null);
	#drafts = new Map<string, Draft<object>>();
	#storage: Storage | null = null;

	/** Opens a form, in place of another one whose draft is kept. */
	open(form: FormRequest): void {
		this.form = form;
		this.drawing = null;
	}

	/** Takes up what was typed before the page was last left. Browser only. */
	settle(storage: Storage | null): void {
		this.#storage = storage;
	}

	/**
	 * What was typed in a form and not saved, or a new draft of what stands there. One that nobody
	 * touched is made anew, as what stands there may have changed since.
	 */
	draft<Fields extends object>(network: NetworkId, form: string, base: Fields): Draft<Fields> {
		const key = `${network}/${form}`;
		const kept = this.#drafts.get(key) as Draft<Fields> | undefined;
		if (kept?.isTouched) return kept;
		const stored = this.#stored()[key] as { base: Fields; fields: Fields } | undefined;
		const draft = stored
			? new Draft(key, { ...base, ...stored.base }, { ...base, ...stored.fields })
			: new Draft(key, base);
		this.#drafts.set(key, draft as unknown as Draft<object>);
		return draft;
	}

	/** Whether something was typed in a form and not saved. */
	hasDraft(network: NetworkId, form: string): boolean {
		const key = `${network}/${form}`;
		return this.#drafts.get(key)?.isTouched ?? key in this.#stored();
	}

	/** Writes a draft down while it is typed, so that it outlives the page. */
	writeDown(draft: Draft<object>): void {
		const { [draft.key]: _before, ...others } = this.#stored();
		const now = draft.isTouched
			? { ...others, [draft.key]: { base: draft.base, fields: $state.snapshot(draft.fields) } }
			: others;
		this.#store(now);
	}

	/** Forgets what was typed: it is saved, or was thrown away. */
	forget(draft: Draft<object>): void {
		this.#drafts.delete(draft.key);
		const { [draft.key]: _gone, ...others } = this.#stored();
		this.#store(others);
	}

	#stored(): Record<string, unknown> {
		try {
			return JSON.parse(this.#storage?.getItem(storageKey) ?? '{}') as Record<string, unknown>;
		} catch {
			return {};
		}
	}

	#store(drafts: Record<string, unknown>): void {
		try {
			if (Object.keys(drafts).length > 0) {
				this.#storage?.setItem(storageKey, JSON.stringify(drafts));
			} else this.#storage?.removeItem(storageKey);
		} catch {
			// Storage is refused or full: the draft then lives as long as the page.
		}
	}
}

const storageKey = 'entente.form-drafts';

/** The name that the draft of a form goes by. */
export function nameOfForm(form: FormRequest): string {
	switch (form.kind) {
		case 'add-actor':
			return 'add-actor';
		case 'add-relation':
			return 'add-relation';
		case 'relate':
			return `relate/${form.article}/${form.start}-${form.end}`;
		case 'add-evidence':
			return `add-evidence/${form.relation}`;
		default:
			return `${form.kind}/${form.id}`;
	}
}

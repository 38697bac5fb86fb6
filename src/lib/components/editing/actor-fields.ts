/** An actor as its form holds it. */
import type { ActorFields } from '../../editing/edit-actors';
import type { Actor, ActorId, ActorKind } from '../../model/schema';

export interface ActorDraft {
	name: string;
	short: string;
	/** One a line. */
	aliases: string;
	unnamed: boolean;
	kind: ActorKind;
	/** Empty where it is a part of nothing. */
	partOf: ActorId | '';
	note: string;
}

export function actorDraft(actor: Actor | null): ActorDraft {
	return {
		name: actor?.name ?? '',
		short: actor?.short ?? '',
		aliases: (actor?.aliases ?? []).join('\n'),
		unnamed: actor?.unnamed ?? false,
		kind: actor?.kind ?? 'organization',
		partOf: actor?.partOf ?? '',
		note: actor?.note ?? ''
	};
}

/** Those fields of the draft that are named, as the network holds them. */
export function actorFields(
	draft: ActorDraft,
	fields: readonly (keyof ActorDraft)[] = Object.keys(draft) as (keyof ActorDraft)[]
): ActorFields {
	const all = { ...draft, aliases: draft.aliases.split('\n'), partOf: draft.partOf || null };
	return Object.fromEntries(fields.map((field) => [field, all[field]])) as unknown as ActorFields;
}

import { findMentionsOf } from '../anchoring/mentions';
import type { ActorId, ArticleId } from '../model/schema';
import type { Party, Proposal } from '../proposals/types';
import type { NetworkScreen } from './network-screen.svelte';

/** A passage that is to be made into a relation, and the proposal that it was taken from. */
export interface PassageToRelate {
	readonly article: ArticleId;
	readonly start: number;
	readonly end: number;
	/** The id of the proposal that is being edited; null for a reader's own selection. */
	readonly row: string | null;
}

export interface Guess {
	readonly source: Pick<Party, 'actor' | 'name' | 'kind' | 'how'> | null;
	readonly target: Pick<Party, 'actor' | 'name' | 'kind' | 'how'> | null;
	/** What the rules propose of these words, if anything. */
	readonly proposal: Proposal | null;
}

/**
 * What a passage seems to say: the proposal that reaches into it, or else the first two actors that it
 * names, in their order, where it names two.
 */
export function guessRelation(screen: NetworkScreen, passage: PassageToRelate): Guess {
	const { proposals } = screen;
	const row =
		proposals?.rows.find(({ id }) => id === passage.row) ?? proposals?.proposedOf(passage) ?? null;
	if (row) return { source: row.source, target: row.target, proposal: row };
	const text = screen.quotations.texts.get(passage.article) ?? '';
	const words = text.slice(passage.start, passage.end);
	const named = [
		...new Set(findMentionsOf(words, screen.network.actors).map(({ actor }) => actor))
	];
	const end = (id: ActorId | undefined) =>
		id === undefined ? null : { actor: id, name: '', how: 'name' as const };
	return { source: end(named[0]), target: end(named[1]), proposal: null };
}

import { indexNetwork, type NetworkIndex } from '../model/network-index';
import type { ArticleId, EvidenceId, RelationId } from '../model/schema';
import { readNetwork, type RelationReading } from '../model/standing';
import type { VerificationState } from '../model/verification';

/** What an article does to the relations that it is quoted for; each is named once, by the strongest. */
export interface ArticleEffect {
	/** No other article speaks for it. */
	readonly new: readonly RelationId[];
	/** It was supported without the article, by fewer independent sources. */
	readonly strengthened: readonly RelationId[];
	/** Sources disagree, and without the article they did not. */
	readonly contested: readonly RelationId[];
	/** It is past, and without the article it was not. */
	readonly ended: readonly RelationId[];
	/** Quoted, and nothing comes of it: a further quotation of a source that counts already, or a mention. */
	readonly unchanged: readonly RelationId[];
}

/** How a relation differs from what it would be without the article. */
function effectOn(before: RelationReading, after: RelationReading): keyof ArticleEffect {
	if (after.standing === 'contested' && before.standing !== 'contested') return 'contested';
	if (before.supports + before.disputes === 0) {
		return after.supports + after.disputes > 0 ? 'new' : 'unchanged';
	}
	if (after.phase === 'past' && before.phase !== 'past') return 'ended';
	if (after.supports > before.supports) return 'strengthened';
	return 'unchanged';
}

/**
 * Returns what the relations of a network owe to one article: the network as it is, beside what it
 * would be without the article's quotations. `stateOf` says what checking a quotation came to.
 */
export function whatArticleChanges(
	index: NetworkIndex,
	article: ArticleId,
	stateOf: (evidence: EvidenceId) => VerificationState
): ArticleEffect {
	const { network } = index;
	const without = indexNetwork({
		...network,
		relations: network.relations.map((relation) => ({
			...relation,
			evidence: relation.evidence.filter((one) => one.article !== article)
		}))
	});
	const before = readNetwork(without, stateOf);
	const after = readNetwork(index, stateOf);
	const effect: Record<keyof ArticleEffect, RelationId[]> = {
		new: [],
		strengthened: [],
		contested: [],
		ended: [],
		unchanged: []
	};
	for (const { id, evidence } of network.relations) {
		const [one, other] = [before.get(id), after.get(id)];
		if (!one || !other) continue;
		const how = effectOn(one, other);
		// A relation that another quotes may be contested by what this article says of its pair.
		if (how === 'contested' || evidence.some((quoted) => quoted.article === article)) {
			effect[how].push(id);
		}
	}
	return effect;
}

/** What an article changes in a network: relations that it makes, strengthens, contests or ends. */
import { indexNetwork } from '../model/network-index';
import type { ArticleId, EvidenceId, Network, Relation } from '../model/schema';
import { readNetwork, type RelationReading, type Standing } from '../model/standing';
import type { VerificationState } from '../model/verification';
import { addToNetwork, type Acceptable } from './add-to-network';

export interface Change {
	/** As it stands with the article; a relation that only proposals make has an id of theirs. */
	readonly relation: Relation;
	/** Null for one that is new. */
	readonly before: Standing | null;
	readonly after: Standing;
	/** Some of it is only proposed so far. */
	readonly proposed: boolean;
}

export interface Changes {
	/** Not in the network without the article. */
	readonly made: readonly Change[];
	/** Has more independent sources than without it. */
	readonly strengthened: readonly Change[];
	/** Is contested or refuted with it, and was not without; its own relation or another of the pair. */
	readonly contested: readonly Change[];
	/** Held, and is past or over by what the article says. */
	readonly ended: readonly Change[];
}

/**
 * Compares the network without the article with the network with it and with the proposals. Each relation is in
 * each list at most once, and may be in two. `stateOf` says how a quotation of the network was
 * verified; what is proposed is word for word.
 */
export function whatChanges(
	network: Network,
	article: ArticleId,
	proposals: readonly Acceptable[],
	stateOf: (id: EvidenceId) => VerificationState
): Changes {
	const without = withoutArticle(network, article);
	const added = addToNetwork(
		network,
		proposals.filter(({ evidence }) => evidence.article === article)
	);
	const state = (id: EvidenceId) => (added.evidence.has(id) ? 'exact' : stateOf(id));
	const before = readNetwork(indexNetwork(without), state);
	const after = readNetwork(indexNetwork(added.network), state);
	const old = new Map(without.relations.map((relation) => [relation.id, relation]));
	const changes: { [Kind in keyof Changes]: Change[] } = {
		made: [],
		strengthened: [],
		contested: [],
		ended: []
	};
	for (const relation of added.network.relations) {
		const now = after.get(relation.id);
		if (!now) continue;
		const known = old.get(relation.id);
		const then = (known && before.get(relation.id)) ?? null;
		const change: Change = {
			relation,
			before: then?.standing ?? null,
			after: now.standing,
			proposed: added.touched.has(relation.id)
		};
		if (then === null) {
			if (speaksOf(relation, article)) changes.made.push(change);
		} else if (now.supports > then.supports) changes.strengthened.push(change);
		if (isDoubted(now.standing) && !isDoubted(then?.standing)) changes.contested.push(change);
		if (isOver(relation, now) && !(known && then && isOver(known, then)) && then !== null)
			changes.ended.push(change);
	}
	return changes;
}

/** The network before the article: its evidence gone, and with it what rested on nothing else. */
function withoutArticle(network: Network, article: ArticleId): Network {
	const relations = network.relations.flatMap((relation) => {
		const evidence = relation.evidence.filter((one) => one.article !== article);
		return evidence.length === 0 && relation.evidence.length > 0 ? [] : [{ ...relation, evidence }];
	});
	return { ...network, relations };
}

function speaksOf({ evidence }: Relation, article: ArticleId): boolean {
	return evidence.some((one) => one.article === article);
}

function isDoubted(standing: Standing | undefined): boolean {
	return standing === 'contested' || standing === 'refuted';
}

function isOver(relation: Relation, { phase }: RelationReading): boolean {
	return relation.ended === true || phase === 'past';
}

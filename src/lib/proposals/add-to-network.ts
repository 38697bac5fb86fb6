/** A network as it would be with proposals accepted. */
import type { Actor, ActorId, EvidenceId, Network, Relation, RelationId } from '../model/schema';
import type { Party, Proposal } from './types';

export type Acceptable = Pick<
	Proposal,
	'id' | 'source' | 'target' | 'type' | 'mutual' | 'ended' | 'evidence'
>;

export interface Added {
	readonly network: Network;
	/** Each relation that a proposal made or joined. */
	readonly touched: ReadonlySet<RelationId>;
	/** The evidence that the proposals brought; its quotations are word for word by their making. */
	readonly evidence: ReadonlySet<EvidenceId>;
}

/** Returns the network with the proposals as relations and evidence; new actors are made for ends that it lacks. */
export function addToNetwork(network: Network, proposals: readonly Acceptable[]): Added {
	const actors: Actor[] = [...network.actors];
	const relations: Relation[] = [...network.relations];
	const touched = new Set<RelationId>();
	const added = new Set<EvidenceId>();
	for (const proposal of proposals) {
		const [source, target] = [proposal.source, proposal.target].map((party) =>
			actorOf(party, actors)
		);
		if (!source || !target) continue;
		const id = `proposed-${proposal.id}` as EvidenceId;
		const evidence = { id, ...proposal.evidence };
		const at = relations.findIndex((relation) => isSame(relation, source, target, proposal));
		const known = relations[at];
		const relation: Relation = known
			? { ...known, evidence: [...known.evidence, evidence] }
			: {
					id: `proposed-${proposal.id}` as RelationId,
					source,
					target,
					type: proposal.type,
					...(proposal.mutual && { mutual: true }),
					...(proposal.ended && { ended: true }),
					evidence: [evidence]
				};
		if (known) relations[at] = relation;
		else relations.push(relation);
		touched.add(relation.id);
		added.add(id);
	}
	return { network: { ...network, actors, relations }, touched, evidence: added };
}

/** The relation that a proposal’s quotation joins: same type, and same ends in the way that the type has them. */
export function isSame(
	relation: Relation,
	source: ActorId,
	target: ActorId,
	{ type, mutual }: Pick<Proposal, 'type' | 'mutual'>
): boolean {
	if (relation.type !== type) return false;
	if (relation.source === source && relation.target === target) return true;
	const isTurned = relation.source === target && relation.target === source;
	return isTurned && (type === 'alliance' || (mutual === true && relation.mutual === true));
}

function actorOf(party: Party, actors: Actor[]): ActorId {
	if (party.actor !== null) return party.actor;
	const known = actors.find(({ name }) => name.toLowerCase() === party.name.toLowerCase());
	if (known) return known.id;
	const id = `proposed-${actors.length}` as ActorId;
	actors.push({
		id,
		name: party.name,
		kind: party.kind ?? 'other',
		...(party.unnamed && { unnamed: true })
	});
	return id;
}

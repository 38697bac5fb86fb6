/** What a proposal comes to in the network, once somebody accepts it. */
import { addCoded, type Coded, type CodedActor } from '../editing/add-coded';
import { applyOperations } from '../editing/apply-operations';
import type { ActorFields } from '../editing/edit-actors';
import { EditRefused } from '../editing/edit-refused';
import { indexNetwork, type NetworkIndex } from '../model/network-index';
import type { ActorId, EvidenceId, Quote } from '../model/schema';
import type { TextRange } from '../model/verification';
import type { Party, Proposal } from '../proposals/types';

export function codedProposal(
	index: NetworkIndex,
	{ id, source, target, type, mutual, ended, evidence, rule }: Proposal
): Coded {
	return {
		source: codedActor(source, index),
		target: codedActor(target, index),
		relation: { type, mutual, ended },
		evidence: { ...evidence, origin: { by: 'proposal', rule, proposal: id } }
	};
}

/** An actor that an earlier row has brought in by this name is no new one. */
function codedActor(party: Party, { network }: NetworkIndex): CodedActor {
	if (party.actor !== null) return { id: party.actor };
	const { name, kind = 'other', unnamed } = party;
	const known = network.actors.find((actor) => actor.name === name);
	if (known) return { id: known.id };
	return { add: { name, kind, ...(unnamed ? { unnamed } : {}) } as ActorFields };
}

/** A network with every proposal accepted that it takes, and the quotations that came with them. */
export function acceptAll(
	index: NetworkIndex,
	proposals: readonly Proposal[]
): { readonly index: NetworkIndex; readonly quotations: readonly EvidenceId[] } {
	const quotations: EvidenceId[] = [];
	for (const proposal of proposals) {
		try {
			const made = addCoded(index, codedProposal(index, proposal));
			index = indexNetwork(applyOperations(index.network, made.edit.operations).network);
			quotations.push(made.evidence);
		} catch (error) {
			// What the network does not take changes nothing.
			if (!(error instanceof EditRefused)) throw error;
		}
	}
	return { index, quotations };
}

/** An end of a relation as the reader chose it, if they did. */
export function chosen(party: Party, actor: ActorId | undefined): Party {
	return actor === undefined ? party : { ...party, actor };
}

/** From the first to the last word of a quotation; null where its place is not known. */
export function rangeOf({ pieces, start, end }: Quote): TextRange | null {
	const from = pieces?.[0]?.start ?? start;
	const to = pieces?.at(-1)?.end ?? end;
	return from === undefined || to === undefined ? null : { start: from, end: to };
}

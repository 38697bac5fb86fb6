import { addCoded, type Coded, type CodedActor, type CodedEdit } from '../editing/add-coded';
import { applyOperations } from '../editing/apply-operations';
import { EditRefused } from '../editing/edit-refused';
import { declinedOf, declineProposal, namesOfNobody } from '../editing/turn-down';
import type { Edit } from '../editing/operation';
import type { ActorFields } from '../editing/edit-actors';
import { indexNetwork, type NetworkIndex } from '../model/network-index';
import { isMutual } from '../model/relation-types';
import type { ActorId, EvidenceId, Quote, RelationTypeId } from '../model/schema';
import type { TextRange } from '../model/verification';
import { proposeRelations } from '../proposals/proposal-client';
import type { Party, Proposal, Proposed } from '../proposals/types';
import type { NetworkScreen } from './network-screen.svelte';

/** A proposal as the reader may have corrected it before accepting it. */
export interface Row extends Proposal {
	readonly range: TextRange;
}

/** How a reader changes a proposal before it is accepted. */
interface Correction {
	readonly type?: RelationTypeId;
	readonly flipped?: boolean;
	readonly source?: ActorId;
	readonly target?: ActorId;
}

/** What the rules see in the article that is read, waiting for a person's word. */
export class ProposalQueue {
	readonly #screen: NetworkScreen;
	/** Shown in the panel. */
	isOpen = $state(false);
	/** Null until the worker has answered, and while no article is read. */
	found = $state.raw<Proposed | null>(null);
	failure = $state<string | null>(null);
	/** The row that is being looked at, by its id. */
	at = $state<string | null>(null);
	#corrections = $state.raw<ReadonlyMap<string, Correction>>(new Map());
	#working: AbortController | null = null;

	readonly declined = $derived.by(() => {
		const { article } = this.#screen.reading;
		return article === null ? new Set<string>() : declinedOf(this.#screen.index, article);
	});
	readonly #accepted = $derived.by(() => {
		const made = [...this.#screen.index.evidence.values()];
		return new Set(made.map(({ evidence }) => evidence.origin?.proposal));
	});
	/** Those that nobody has decided on, in the order of the text. */
	readonly rows = $derived.by((): readonly Row[] =>
		(this.found?.proposals ?? []).flatMap((proposal) => {
			const range = rangeOf(proposal.evidence.quote);
			if (!range || this.declined.has(proposal.id) || this.#isKnown(proposal)) return [];
			return [{ ...this.#corrected(proposal), range }];
		})
	);
	readonly current = $derived(this.rows.find(({ id }) => id === this.at) ?? this.rows[0] ?? null);

	constructor(screen: NetworkScreen) {
		this.#screen = screen;
	}

	/** Reads the open article anew; without its text there is nothing to read. Never throws. */
	async read(): Promise<void> {
		this.#working?.abort();
		const { article, text } = this.#screen.reading;
		if (article === null || text === null) {
			this.found = null;
			return;
		}
		const working = new AbortController();
		this.#working = working;
		const { network } = this.#screen;
		const corrections = namesOfNobody(network).map((name) => ({ name }));
		try {
			const found = await proposeRelations(
				text,
				network,
				{ article, corrections },
				{ signal: working.signal }
			);
			if (this.#working !== working) return;
			this.found = found;
			this.failure = null;
		} catch (error) {
			if (this.#working !== working) return;
			this.found = null;
			this.failure = error instanceof Error ? error.message : String(error);
		}
	}

	/** Forgets an article that is read no more. */
	forget(): void {
		this.#working?.abort();
		this.#working = null;
		this.found = null;
		this.failure = null;
		this.isOpen = false;
		this.at = null;
		this.#corrections = new Map();
	}

	/** Goes to the next (1) or previous (−1) row and stays on the last and the first. */
	step(step: 1 | -1): void {
		const here = this.rows.findIndex(({ id }) => id === this.current?.id);
		this.at = this.rows[Math.min(Math.max(here + step, 0), this.rows.length - 1)]?.id ?? null;
	}

	correct(row: Row, change: Correction): void {
		const before = this.#corrections.get(row.id) ?? {};
		this.#corrections = new Map(this.#corrections).set(row.id, { ...before, ...change });
	}

	/** Turns a proposal's direction round. */
	flip(row: Row): void {
		this.correct(row, { flipped: !this.#corrections.get(row.id)?.flipped });
	}

	/**
	 * The edit that adds what a row proposes.
	 * @throws EditRefused where the network does not take it.
	 */
	accepting(row: Row): CodedEdit {
		const { index } = this.#screen;
		return addCoded(index, this.#coded(row, index));
	}

	#coded(
		{ id, source, target, type, mutual, ended, evidence, rule }: Row,
		index: NetworkIndex
	): Coded {
		return {
			source: codedActor(source, index),
			target: codedActor(target, index),
			relation: { type, mutual, ended },
			evidence: { ...evidence, origin: { by: 'proposal', rule, proposal: id } }
		};
	}

	/** The network with every row accepted that it takes, and the quotations that came with them. */
	withAll(): { readonly index: NetworkIndex; readonly quotations: readonly EvidenceId[] } {
		let { index } = this.#screen;
		const quotations: EvidenceId[] = [];
		for (const row of this.rows) {
			try {
				const made = addCoded(index, this.#coded(row, index));
				index = indexNetwork(applyOperations(index.network, made.edit.operations).network);
				quotations.push(made.evidence);
			} catch (error) {
				// What the network does not take changes nothing.
				if (!(error instanceof EditRefused)) throw error;
			}
		}
		return { index, quotations };
	}

	/** The edit that turns a row down, for good. */
	declining(row: Row, words: string): Edit {
		return declineProposal(this.#screen.index, row.evidence.article, row.id, words);
	}

	/** The row after this one is looked at next: this one is about to go. */
	leave(row: Row): void {
		const here = this.rows.findIndex(({ id }) => id === row.id);
		this.at = (this.rows[here + 1] ?? this.rows[here - 1])?.id ?? null;
	}

	/** What was proposed of words that somebody selected: the nearest proposal, if one reaches into them. */
	proposedOf(range: TextRange): Proposal | null {
		const touches = (one: TextRange | null | undefined) =>
			one ? one.start < range.end && range.start < one.end : false;
		// Of several in a sentence, the one whose actors and telling word are selected.
		const fit = ({ source, target, cues }: Proposal) =>
			[source.range, target.range, cues[0]?.range].filter(touches).length;
		// Those too that the network has already: whoever selects them wants to say it once more.
		const [best] = (this.found?.proposals ?? [])
			.filter(({ evidence }) => touches(rangeOf(evidence.quote)))
			.toSorted((a, b) => fit(b) - fit(a));
		return best ? this.#corrected(best) : null;
	}

	/** Whether it was accepted, or the network says it already with words of the same place. */
	#isKnown({ id, source, target, type, evidence }: Proposal): boolean {
		const range = rangeOf(evidence.quote);
		if (this.#accepted.has(id)) return true;
		return this.#screen.reading.passages.placed.some((passage) => {
			const relation = this.#screen.index.relations.get(passage.relation);
			if (relation?.type !== type) return false;
			const isForth = relation.source === source.actor && relation.target === target.actor;
			const isBack = relation.source === target.actor && relation.target === source.actor;
			const direction = this.#screen.index.types.get(type)?.direction ?? 'directed';
			return (
				(isForth || (isBack && isMutual(relation, direction))) &&
				range !== null &&
				passage.start < range.end &&
				range.start < passage.end
			);
		});
	}

	#corrected(proposal: Proposal): Proposal {
		const correction = this.#corrections.get(proposal.id);
		if (!correction) return proposal;
		const source = chosen(proposal.source, correction.source);
		const target = chosen(proposal.target, correction.target);
		return {
			...proposal,
			type: correction.type ?? proposal.type,
			source: correction.flipped ? target : source,
			target: correction.flipped ? source : target
		};
	}
}

function chosen(party: Party, actor: ActorId | undefined): Party {
	return actor === undefined ? party : { ...party, actor };
}

function rangeOf({ pieces, start, end }: Quote): TextRange | null {
	const from = pieces?.[0]?.start ?? start;
	const to = pieces?.at(-1)?.end ?? end;
	return from === undefined || to === undefined ? null : { start: from, end: to };
}

/** An actor that an earlier row has brought in by this name is no new one. */
function codedActor(party: Party, { network }: NetworkIndex): CodedActor {
	if (party.actor !== null) return { id: party.actor };
	const { name, kind = 'other', unnamed } = party;
	const known = network.actors.find((actor) => actor.name === name);
	if (known) return { id: known.id };
	return { add: { name, kind, ...(unnamed ? { unnamed } : {}) } as ActorFields };
}

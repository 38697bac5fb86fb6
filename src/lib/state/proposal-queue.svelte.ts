import { addCoded, type CodedEdit } from '../editing/add-coded';
import type { Edit } from '../editing/operation';
import { declinedOf, declineProposal, namesOfNobody } from '../editing/turn-down';
import { isMutual } from '../model/relation-types';
import type { ActorId, RelationTypeId } from '../model/schema';
import type { TextRange } from '../model/verification';
import { proposer } from '../proposals/proposal-client';
import type { Proposal, Proposed } from '../proposals/types';
import { acceptAll, chosen, codedProposal, rangeOf } from './accept-proposals';
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
			return [{ ...this.corrected(proposal), range }];
		})
	);
	readonly current = $derived(this.rows.find(({ id }) => id === this.at) ?? this.rows[0] ?? null);

	constructor(screen: NetworkScreen) {
		this.#screen = screen;
	}

	/**
	 * Keeps the rules ready and reads the article whenever its text comes, or an actor, a type or who is
	 * nobody changes: a name more may be a proposal more. For a component, while it is made.
	 */
	readAlong(): void {
		$effect(() => proposer.hold());
		$effect(() => {
			const { reading, network } = this.#screen;
			void [network.actors, network.relationTypes, namesOfNobody(network).length];
			if (reading.text === null) return;
			const timer = setTimeout(() => void this.read(), 200);
			return () => clearTimeout(timer);
		});
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
			const options = { article, corrections };
			const found = await proposer.propose(text, network, options, working.signal);
			if (this.#working !== working) return;
			this.#take(found);
		} catch (error) {
			if (this.#working !== working) return;
			this.found = null;
			this.failure = error instanceof Error ? error.message : String(error);
		}
	}

	/** Whoever looks at a row stays there: at the same place of the text where the row itself is another. */
	#take(found: Proposed): void {
		const here = this.at === null ? null : this.current;
		this.found = found;
		this.failure = null;
		if (!here || this.rows.some(({ id }) => id === this.at)) return;
		const far = ({ range }: Row) => Math.abs(range.start - here.range.start);
		this.at = this.rows.toSorted((a, b) => far(a) - far(b))[0]?.id ?? null;
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
		return addCoded(index, codedProposal(index, row));
	}

	/** The network with every row accepted that it takes, and the quotations that came with them. */
	withAll(): ReturnType<typeof acceptAll> {
		return acceptAll(this.#screen.index, this.rows);
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

	/** A proposal as the reader corrected it. */
	corrected(proposal: Proposal): Proposal {
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

/** Changes as people make them, drawn from a seed: notes, corrections, new relations, second thoughts. */
import type { Change, Operation, RecordedChange } from '../../src/lib/editing/operation';
import { undoOf } from '../../src/lib/editing/undo';
import type { Network } from '../../src/lib/model/schema';

/** How many of its changes one hand leaves standing: the network must not grow with the test. */
const mostStanding = 10;

/** Somebody who writes on a network, one change after another, and knows what became of each. */
export class Hand {
	readonly #client: string;
	readonly #network: Network;
	readonly #random: () => number;
	#count = 0;
	/** The acknowledged changes whose things still stand. */
	readonly #standing: RecordedChange[] = [];
	/** What this hand last saw in the note of the actor that all hands write to. */
	seenNote: unknown;

	constructor(client: string, network: Network, random: () => number) {
		this.#client = client;
		this.#network = network;
		this.#random = random;
		this.seenNote = this.#shared.note ?? null;
	}

	/** The next change; every id in it is its own. */
	next(): Change {
		this.#count += 1;
		const id = `${this.#client}-${String(this.#count).padStart(6, '0')}`;
		const named = { id, client: this.#client, author: `Author ${this.#client}` };
		if (this.#standing.length >= mostStanding) {
			const [oldest] = this.#standing.splice(0, 1);
			const { label, operations } = undoOf(oldest!);
			// What others may have set since is left; what it put is its own to take away.
			return { ...named, label, operations: operations.filter(({ op }) => op === 'remove') };
		}
		const make = this.#one([annotate, annotate, correct, relate, move]);
		const { label, operations } = make({
			id,
			network: this.#network,
			one: (list) => this.#one(list),
			shared: { id: this.#shared.id, note: this.seenNote }
		});
		return { ...named, label, operations };
	}

	/** Hears that a change was recorded. */
	hear(recorded: RecordedChange): void {
		for (const one of recorded.operations) {
			if (one.op === 'set' && one.id === this.#shared.id) this.seenNote = one.value;
		}
		if (recorded.operations.some(({ op }) => op === 'put')) this.#standing.push(recorded);
	}

	get #shared() {
		return this.#network.actors[0]!;
	}

	#one<Item>(list: readonly Item[]): Item {
		return list[Math.floor(this.#random() * list.length)]!;
	}
}

interface Occasion {
	readonly id: string;
	readonly network: Network;
	one<Item>(list: readonly Item[]): Item;
	readonly shared: { readonly id: string; readonly note: unknown };
}

interface Made {
	readonly label: string;
	readonly operations: readonly Operation[];
}

/** Three notes at once, the last of some length. */
function annotate({ id, network, one }: Occasion): Made {
	const on = [
		{ kind: 'relation', id: one(network.relations).id },
		{ kind: 'actor', id: one(network.actors).id },
		{ kind: 'network', id: network.id }
	];
	const words = 'Quis custodiet — «ὁ φύλαξ» 🙂 '.repeat(one([1, 5, 100]));
	return {
		label: 'Annotated three things',
		operations: on.map((target, at) => note(`${id}.${at + 1}`, target, words))
	};
}

/** The note of the one actor that all hands write to, and a word on it; often there first is another. */
function correct({ id, shared }: Occasion): Made {
	return {
		label: 'Corrected an actor',
		operations: [
			{ op: 'set', kind: 'actor', id: shared.id, field: 'note', value: id, was: shared.note },
			note(`${id}.1`, { kind: 'actor', id: shared.id }, 'Corrected.'),
			note(`${id}.2`, { kind: 'actor', id: shared.id }, 'And looked up.')
		]
	};
}

/** A new actor with a relation, and two quotations for it. */
function relate({ id, network, one }: Occasion): Made {
	const quotation = (at: number): Operation => ({
		op: 'put',
		kind: 'evidence',
		id: `${id}.e${at}`,
		of: `${id}.r`,
		value: {
			article: one(network.articles).id,
			quote: { exact: `Words of ${id}, ${at}.` },
			stance: 'supports'
		}
	});
	return {
		label: 'Added an actor and a relation',
		operations: [
			{ op: 'put', kind: 'actor', id: `${id}.a`, value: { name: `Actor ${id}`, kind: 'other' } },
			{
				op: 'put',
				kind: 'relation',
				id: `${id}.r`,
				value: { source: `${id}.a`, target: one(network.actors).id, type: 'alliance' }
			},
			quotation(1),
			quotation(2)
		]
	};
}

/** Actors drawn elsewhere, wherever they are now. */
function move({ network, one }: Occasion): Made {
	return {
		label: 'Moved two actors',
		operations: [one(network.actors), one(network.actors)].map(({ id }) => ({
			op: 'set',
			kind: 'position',
			id,
			field: 'at',
			value: [one([1, 2, 3]) * 100.5, one([1, 2, 3]) * -33.25]
		}))
	};
}

function note(id: string, on: object, body: string): Operation {
	const at = '2026-01-02T03:04:05Z';
	return {
		op: 'put',
		kind: 'annotation',
		id,
		value: { on, body, author: 'Somebody', created: at, updated: at }
	};
}

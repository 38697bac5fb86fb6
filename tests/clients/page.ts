import { setTimeout as wait } from 'node:timers/promises';
import { forced } from '../../src/lib/editing/force';
import type { Change, RecordedChange } from '../../src/lib/editing/operation';
import type { Network } from '../../src/lib/model/schema';
import type { FetchedNetwork } from '../../src/lib/sync/api-client';
import { Courier } from '../../src/lib/sync/courier';
import { Outbox } from '../../src/lib/sync/outbox';
import { Hand } from '../crash/changes';
import { listenInNode } from '../support/listen-in-node';
import { storageInMemory } from '../support/store-in-memory';
import { NotingClient, type Notebook } from './notebook';

/** How many of its changes a page lets wait: always one on its way, never a heap. */
const mostWaiting = 2;
/** How long a page may take to come to rest, in milliseconds. */
const patience = 60_000;

/** A page without a screen: the code that keeps a network in a browser, and a hand that writes. */
export class Page {
	readonly #name: string;
	readonly #courier: Courier;
	readonly #hand: Hand;
	readonly #notebook: Notebook;
	readonly #shared: string;
	readonly #random: () => number;
	#madeAnew = 0;

	constructor(
		address: string,
		name: string,
		start: FetchedNetwork,
		notebook: Notebook,
		random: () => number
	) {
		const { id, actors } = start.network;
		this.#name = name;
		this.#notebook = notebook;
		this.#random = random;
		this.#shared = actors[0]!.id;
		this.#hand = new Hand(name, start.network, random);
		const outbox = new Outbox(id, storageInMemory());
		const client = new NotingClient(address, id, notebook, (change) => this.#hand.hear(change));
		const me = { client: name, name };
		const listen = listenInNode(address);
		this.#courier = new Courier(start, outbox, client, {
			me: () => me,
			listen: (network, person, since, listener, incarnation) => {
				const onchange = (change: RecordedChange) => {
					this.#noteHeard(change);
					listener.onchange(change);
				};
				return listen(network, person, since, { ...listener, onchange }, incarnation);
			}
		});
	}

	async start(): Promise<void> {
		await this.#courier.start();
	}

	/** Makes change after change until then, as fast as they are recorded. */
	async writeUntil(end: number): Promise<void> {
		while (performance.now() < end) {
			this.#settle();
			const { network, waiting } = this.#courier.ledger;
			if (waiting.length >= mostWaiting) {
				await wait(1);
				continue;
			}
			this.#hand.seenNote = network.actors.find(({ id }) => id === this.#shared)?.note ?? null;
			const change = this.#hand.next();
			this.#noteMade(change);
			this.#courier.make(change);
		}
	}

	/** Resolves when nothing waits here. @throws Error when that takes too long. */
	async send(): Promise<void> {
		await this.#until(() => this.#courier.ledger.waiting.length === 0);
	}

	/** Resolves when this page has heard of the change of that number. @throws Error as `send`. */
	async hearOf(number: number): Promise<void> {
		await this.#until(() => this.number >= number);
	}

	get network(): Network {
		return this.#courier.ledger.network;
	}

	get number(): number {
		return this.#courier.ledger.number;
	}

	stop(): void {
		this.#courier.stop();
	}

	async #until(isSo: () => boolean): Promise<void> {
		const latest = performance.now() + patience;
		while (!isSo()) {
			this.#settle();
			if (performance.now() > latest) {
				const { waiting } = this.#courier.ledger;
				const why = this.#courier.trouble?.why ?? 'nothing is known to be wrong';
				throw new Error(
					`${this.#name} is at ${this.number}, ${waiting.length} of its changes wait: ${why}.`
				);
			}
			await wait(5);
		}
	}

	/** Where another was first: keeps what this page meant, or what is there, as people do. */
	#settle(): void {
		const { refusal } = this.#courier;
		if (!refusal) return;
		const { change } = refusal;
		this.#notebook.sent.get(change.id)!.refused = true;
		if (refusal.type === 'refused') {
			this.#notebook.troubles.push(`${change.id} was refused: ${refusal.detail}`);
		}
		const meansIt = refusal.type === 'conflict' && this.#random() < 0.5;
		if (!meansIt) return this.#courier.settle(null);
		this.#madeAnew += 1;
		const operations = forced(this.#courier.ledger.recorded, change.operations);
		const anew = { ...change, operations, id: `${this.#name}-anew-${this.#madeAnew}` };
		this.#noteMade(anew);
		this.#courier.settle(anew);
	}

	#noteMade(change: Change): void {
		const note = { change, recorded: null, refused: false, cutOff: 0 };
		this.#notebook.sent.set(change.id, note);
	}

	#noteHeard({ id, client }: RecordedChange): void {
		const sentAt = this.#notebook.sentAt.get(id);
		if (client === this.#name || sentAt === undefined) return;
		this.#notebook.hearings.push(performance.now() - sentAt);
	}
}

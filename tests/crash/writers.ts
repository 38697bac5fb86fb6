import { setTimeout as wait } from 'node:timers/promises';
import type { Network } from '../../src/lib/model/schema';
import type { ApiClient } from '../../src/lib/sync/api-client';
import { Hand } from './changes';
import type { SentChange } from './judge';

/** What a client says when nobody answered; anything else was said by a living server. */
const unanswered = /^The server (does not answer\.|.s answer was cut short\.)/;

/**
 * Several hands that write at once, each as fast as it is answered. One whose change got no answer
 * sends the same change again, until there is one.
 */
export class Writers {
	/** Every change that was sent, by its id. */
	readonly sent = new Map<string, SentChange>();
	/** What a living server answered instead of taking a change, and not because it did not fit. */
	readonly troubles: string[] = [];
	readonly #api: ApiClient;
	readonly #lanes: Promise<void>[];
	/** What they wait for; null while they may write. */
	#held: { readonly over: Promise<void>; end(): void } | null = null;
	#answered = 0;
	#ended = false;

	constructor(api: ApiClient, network: Network, count: number, random: () => number) {
		this.#api = api;
		this.hold();
		this.#lanes = Array.from({ length: count }, (_, at) =>
			this.#write(new Hand(`hand-${at + 1}`, network, random))
		);
	}

	/** From now on they write. */
	letWrite(): void {
		this.#held?.end();
		this.#held = null;
	}

	/** From now on they send nothing; what is on its way may still be answered. */
	hold(): void {
		if (this.#held) return;
		let end = () => {};
		const over = new Promise<void>((resolve) => (end = resolve));
		this.#held = { over, end };
	}

	/** Resolves when so many more were answered: by then the server is busy, however slow the machine. */
	async answers(count: number): Promise<void> {
		const enough = this.#answered + count;
		while (this.#answered < enough) await wait(1);
	}

	/** Lets them write until each has the answer to its last change. */
	async finish(): Promise<void> {
		this.#ended = true;
		this.letWrite();
		await Promise.all(this.#lanes);
	}

	async #write(hand: Hand): Promise<void> {
		while (!this.#ended) {
			await this.#held?.over;
			const sent: SentChange = { change: hand.next(), recorded: null, refused: false, cutOff: 0 };
			this.sent.set(sent.change.id, sent);
			while (!sent.recorded && !sent.refused) await this.#send(sent, hand);
		}
	}

	async #send(sent: SentChange, hand: Hand): Promise<void> {
		await this.#held?.over;
		const answer = await this.#api.send(sent.change);
		if (answer.type === 'noted') throw new Error('a small change was answered in short');
		if (answer.type === 'recorded') {
			sent.recorded = answer.change;
			hand.hear(answer.change);
		} else if (answer.type === 'conflict') {
			sent.refused = true;
			hand.seenNote = answer.conflict.now;
		} else if (answer.type === 'refused') {
			sent.refused = true;
			this.troubles.push(`${sent.change.id}: ${answer.status} ${answer.detail}`);
		} else {
			sent.cutOff += 1;
			if (!unanswered.test(answer.detail)) this.troubles.push(answer.detail);
			await wait(5);
			return;
		}
		this.#answered += 1;
	}
}

import type { Connection } from '../db/adapter';
import { listChanges } from '../store/changes';
import type { KeptText } from '../store/article-texts';
import type { NetworkNumber } from '../store/numbers';
import type { FeedEvent, Person } from './feed-event';

/** One page that listens to a network. */
export interface Listener {
	readonly person: Person;
	/** The number of the last change that it knows. */
	known: number;
	/** Which incarnation of the network that number is of; null where the page did not say. */
	incarnation: string | null;
	tell(event: FeedEvent): void;
	/** Says goodbye: the server stops. */
	end(): void;
}

/** Who is further behind fetches the network anew, which is quicker than so many changes. */
const mostBehind = 1000;
const atOnce = 200;

/** Everyone who listens to one network at this server. */
export class Room {
	readonly listeners = new Set<Listener>();
	#wasThere = true;
	/** What everyone was told last, of each kind that is told whole. */
	readonly #told = new Map<FeedEvent['type'], string>();

	constructor(readonly network: string) {}

	/**
	 * Tells each listener what it does not know yet, up to the state that was read; null for a network
	 * that is not there any more.
	 */
	async follow(c: Connection, state: NetworkNumber | null): Promise<void> {
		if (!state) {
			if (this.#wasThere) this.#tellAll({ type: 'deleted' });
			this.#wasThere = false;
			return;
		}
		const cameBack = !this.#wasThere;
		this.#wasThere = true;
		for (const listener of this.listeners) {
			listener.incarnation ??= state.incarnation;
			const isOther = listener.incarnation !== state.incarnation;
			const behind = state.number - listener.known;
			if (!cameBack && !isOther && behind >= 0 && behind <= mostBehind) continue;
			listener.incarnation = state.incarnation;
			listener.known = state.number;
			listener.tell({ type: 'reload', ...state });
		}
		await this.#catchUp(c, state);
	}

	async #catchUp(c: Connection, { number }: NetworkNumber): Promise<void> {
		for (;;) {
			// Who joins meanwhile is seen to in the next round; who knows more than was read, then.
			const behind = [...this.listeners].filter(({ known }) => known < number);
			if (behind.length === 0) return;
			const since = Math.min(...behind.map(({ known }) => known));
			const changes = await listChanges(c, this.network, { since, limit: atOnce });
			if (changes.length === 0) return;
			for (const change of changes) {
				for (const listener of behind) {
					if (change.number <= listener.known) continue;
					listener.known = change.number;
					listener.tell({ type: 'change', change });
				}
			}
		}
	}

	/** Tells everyone who is here, if it is not who was here before. */
	showPeople(people: readonly Person[]): void {
		this.#tellAnew({ type: 'people', people });
	}

	/** Tells everyone which articles' texts are kept, if it is not what was kept before. */
	showTexts(texts: readonly KeptText[]): void {
		this.#tellAnew({ type: 'texts', texts });
	}

	/** Has whoever comes next, and so everyone, be told who is here and which texts are kept. */
	forgetTold(): void {
		this.#told.clear();
	}

	#tellAnew(event: FeedEvent): void {
		const now = JSON.stringify(event);
		if (now === this.#told.get(event.type)) return;
		this.#told.set(event.type, now);
		this.#tellAll(event);
	}

	#tellAll(event: FeedEvent): void {
		for (const listener of this.listeners) listener.tell(event);
	}
}

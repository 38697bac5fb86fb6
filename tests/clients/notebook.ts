import type { RecordedChange } from '../../src/lib/editing/operation';
import { ApiClient } from '../../src/lib/sync/api-client';
import type { SentChange } from '../crash/judge';

/** What several pages write down together; times in milliseconds. */
export interface Notebook {
	/** Every change that was made, by its id. */
	readonly sent: Map<string, SentChange>;
	/** When each change was sent first. */
	readonly sentAt: Map<string, number>;
	/** From the sending of a change until its acknowledgement. */
	readonly acknowledgements: number[];
	/** From the sending of a change until another page heard of it. */
	readonly hearings: number[];
	/** What should not have happened. */
	readonly troubles: string[];
}

export function emptyNotebook(): Notebook {
	return { sent: new Map(), sentAt: new Map(), acknowledgements: [], hearings: [], troubles: [] };
}

/** The client of pages, with a note of when each change was sent and answered. */
export class NotingClient extends ApiClient {
	readonly #notebook: Notebook;
	readonly #onrecorded: (change: RecordedChange) => void;

	constructor(
		address: string,
		network: string,
		notebook: Notebook,
		onrecorded: (change: RecordedChange) => void
	) {
		super(network, (path, asked) => fetch(`${address}${String(path)}`, asked));
		this.#notebook = notebook;
		this.#onrecorded = onrecorded;
	}

	override async send(...[change]: Parameters<ApiClient['send']>) {
		const { sent, sentAt, acknowledgements, troubles } = this.#notebook;
		const began = performance.now();
		if (!sentAt.has(change.id)) sentAt.set(change.id, began);
		const answer = await super.send(change);
		if (answer.type === 'recorded') {
			acknowledgements.push(performance.now() - began);
			const note = sent.get(change.id);
			if (note) note.recorded = answer.change;
			this.#onrecorded(answer.change);
		}
		// Nothing is cut here: a server that does not take a change in time is worth a word.
		if (answer.type === 'later') troubles.push(`${change.id} had to wait: ${answer.detail}`);
		return answer;
	}
}

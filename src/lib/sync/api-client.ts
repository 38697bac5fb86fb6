/** What a page asks of the server, and how it tells what came back. */
import type { Conflict } from '../editing/conflict';
import type { Change, RecordedChange } from '../editing/operation';
import type { Problem } from '../model/problems';
import type { Network } from '../model/schema';

/** What became of a change that was sent. */
export type SendAnswer =
	| { readonly type: 'recorded'; readonly change: RecordedChange }
	/** Recorded, and not sent back. */
	| { readonly type: 'noted'; readonly change: RecordedInShort }
	/** It does not fit any more; nothing of it was applied. */
	| {
			readonly type: 'conflict';
			readonly conflict: Conflict;
			readonly by: RecordedChange | null;
	  }
	/** It would break a rule, or may not be made; sending it again will not help. */
	| {
			readonly type: 'refused';
			readonly detail: string;
			readonly problems: readonly Problem[];
			readonly status: number;
	  }
	/** Nobody answered, or the store cannot take anything now: to be tried again. */
	| {
			readonly type: 'later';
			readonly detail: string;
			/** The server says so itself: it is there, and cannot keep anything now. */
			readonly isAnswer?: boolean;
	  };

export interface FetchedNetwork {
	readonly network: Network;
	readonly number: number;
	readonly incarnation: string;
}

/** What the store says of a large change: its maker has the rest of it. */
export type RecordedInShort = Pick<RecordedChange, 'id' | 'number' | 'at'>;

/** So many operations are not sent back to whoever made them. */
const mostSentBack = 1_000;

interface ProblemDetails {
	readonly title?: string;
	readonly detail?: string;
	readonly problems?: readonly Problem[];
	readonly conflict?: Conflict;
	readonly by?: RecordedChange | null;
}

export class ApiClient {
	readonly #base: string;
	readonly #fetch: typeof fetch;

	constructor(network: string, fetcher: typeof fetch = (...asked) => fetch(...asked)) {
		this.#base = `/api/networks/${encodeURIComponent(network)}`;
		this.#fetch = fetcher;
	}

	/** Sends one change. Never throws: whatever went wrong is an answer. */
	async send(change: Change): Promise<SendAnswer> {
		let response: Response;
		try {
			response = await this.#fetch(`${this.#base}/changes`, {
				method: 'POST',
				headers: {
					'content-type': 'application/json',
					...(change.operations.length > mostSentBack && { prefer: 'return=minimal' })
				},
				body: JSON.stringify(change)
			});
		} catch {
			return { type: 'later', detail: 'The server does not answer.' };
		}
		if (response.ok) {
			const said = await readJson<RecordedChange | RecordedInShort>(response);
			if (said && 'operations' in said) return { type: 'recorded', change: said };
			if (said) return { type: 'noted', change: said };
			return { type: 'later', detail: 'The server’s answer was cut short.' };
		}
		const said = (await readJson<ProblemDetails>(response)) ?? {};
		const detail = said.detail ?? said.title ?? `The server answered ${response.status}.`;
		if (response.status === 409 && said.conflict) {
			return { type: 'conflict', conflict: said.conflict, by: said.by ?? null };
		}
		// Too many at once, a full disk, a server on its way down: the change itself may be fine.
		if (response.status >= 500 || response.status === 429 || response.status === 408) {
			return { type: 'later', detail, isAnswer: true };
		}
		return { type: 'refused', detail, problems: said.problems ?? [], status: response.status };
	}

	/** The network as the store holds it now. @throws Error when the server does not give it. */
	async fetchNetwork(): Promise<FetchedNetwork> {
		const response = await this.#fetch(this.#base);
		if (!response.ok) throw new Error(await detailOf(response));
		const [incarnation = '', number = '0'] = (response.headers.get('etag') ?? '')
			.replace(/^W\//, '')
			.replaceAll('"', '')
			.split('.');
		return {
			network: (await response.json()) as Network,
			number: Number(number),
			incarnation
		};
	}

	/** The changes with a number above `since` or below `before`, the oldest first. @throws Error */
	async fetchChanges(range: {
		readonly since?: number;
		readonly before?: number;
		readonly limit?: number;
	}): Promise<readonly RecordedChange[]> {
		const query = new URLSearchParams(
			Object.entries(range).map(([key, value]) => [key, String(value)])
		);
		const response = await this.#fetch(`${this.#base}/changes?${query}`);
		if (!response.ok) throw new Error(await detailOf(response));
		const { changes } = (await response.json()) as { changes: readonly RecordedChange[] };
		return changes;
	}
}

async function readJson<Value>(response: Response): Promise<Value | null> {
	try {
		return (await response.json()) as Value;
	} catch {
		return null;
	}
}

async function detailOf(response: Response): Promise<string> {
	const said = await readJson<ProblemDetails>(response);
	return said?.detail ?? said?.title ?? `The server answered ${response.status}.`;
}

import type { RecordedChange } from '../editing/operation';

/** Someone who has the network open now. */
export interface Person {
	readonly client: string;
	readonly name: string;
}

export interface FeedListener {
	/** A change that was recorded, one's own too. They come in order, but may come twice. */
	onchange(change: RecordedChange): void;
	onpeople(people: readonly Person[]): void;
	/** The network was replaced by other means than changes: it must be fetched anew. */
	onreload(): void;
	ondeleted(): void;
	/** Whether the server is being heard. */
	onheard(heard: boolean): void;
}

/**
 * Listens to what happens to a network from the change after `since` on; returns how to stop. The
 * browser connects again by itself and says which change it heard last. Of another incarnation than
 * the one given, no change is told: the network has to be fetched anew.
 */
export function listenToChanges(
	network: string,
	me: Person,
	since: number,
	listener: FeedListener,
	incarnation: string
): () => void {
	const query = new URLSearchParams({
		client: me.client,
		name: me.name,
		since: String(since),
		incarnation
	});
	let source: EventSource | null = null;
	let again: ReturnType<typeof setTimeout> | undefined;
	let heard = since;

	const connect = () => {
		query.set('since', String(heard));
		source = new EventSource(`/api/networks/${encodeURIComponent(network)}/events?${query}`);
		source.addEventListener('open', () => listener.onheard(true));
		source.addEventListener('error', () => {
			listener.onheard(false);
			// A browser gives up for good after some answers, such as a 502 of a proxy.
			if (source?.readyState !== EventSource.CLOSED) return;
			clearTimeout(again);
			again = setTimeout(connect, 2000);
		});
		source.addEventListener('change', ({ data }) => {
			const change = JSON.parse(data as string) as RecordedChange;
			heard = Math.max(heard, change.number);
			listener.onchange(change);
		});
		source.addEventListener('people', ({ data }) =>
			listener.onpeople(JSON.parse(data as string) as Person[])
		);
		source.addEventListener('reload', () => listener.onreload());
		source.addEventListener('deleted', () => listener.ondeleted());
	};
	connect();
	return () => {
		clearTimeout(again);
		source?.close();
	};
}

import type { RecordedChange } from '../editing/operation';

/** Someone who has the network open now. */
export interface Person {
	readonly client: string;
	readonly name: string;
}

/** A text of an article that the store keeps. */
export interface StoredText {
	readonly article: string;
	readonly sha256: string;
}

export interface FeedListener {
	/** A change that was recorded, one's own too. They come in order, but may come twice. */
	onchange(change: RecordedChange): void;
	/** Changes up to this number were recorded; one of them is too large to be told. */
	onnews(number: number): void;
	onpeople(people: readonly Person[]): void;
	/** Which articles' texts the store keeps: told at first, and whenever it changes. */
	ontexts(texts: readonly StoredText[]): void;
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
 *
 * Where other pages of this browser listen already, the server only says what is new and pauses, so
 * that they do not take all connections; a page that nobody sees then asks again when it is seen.
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
	let people = '';
	let texts = '';
	let isPausing = false;

	const whenSeen = () => {
		if (document.hidden) return;
		document.removeEventListener('visibilitychange', whenSeen);
		connect();
	};

	const connect = () => {
		query.set('since', String(heard));
		isPausing = false;
		source = new EventSource(`/api/networks/${encodeURIComponent(network)}/events?${query}`);
		source.addEventListener('open', () => listener.onheard(true));
		source.addEventListener('pause', () => {
			isPausing = true;
			if (!document.hidden) return;
			source?.close();
			document.addEventListener('visibilitychange', whenSeen);
		});
		source.addEventListener('error', () => {
			const isPause = isPausing;
			isPausing = false;
			if (isPause) return;
			// Whoever could not fetch a text while the server was away is told again.
			texts = '';
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
		source.addEventListener('news', ({ data }) => {
			const { number } = JSON.parse(data as string) as { readonly number: number };
			heard = Math.max(heard, number);
			listener.onnews(number);
		});
		source.addEventListener('people', ({ data }) => {
			if (data === people) return;
			people = data as string;
			listener.onpeople(JSON.parse(people) as Person[]);
		});
		source.addEventListener('texts', ({ data }) => {
			if (data === texts) return;
			texts = data as string;
			listener.ontexts(JSON.parse(texts) as StoredText[]);
		});
		source.addEventListener('reload', ({ data }) => {
			heard = (JSON.parse(data as string) as { number: number }).number;
			listener.onreload();
		});
		source.addEventListener('deleted', () => {
			listener.ondeleted();
			// It may be put back, and is then fetched: nothing that was known of it is said to the server.
			source?.close();
			query.set('incarnation', '');
			again = setTimeout(connect, 5000);
		});
	};
	connect();
	return () => {
		clearTimeout(again);
		document.removeEventListener('visibilitychange', whenSeen);
		source?.close();
	};
}

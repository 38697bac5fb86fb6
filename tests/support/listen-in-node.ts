import { setTimeout as wait } from 'node:timers/promises';
import type { FeedListener, listenToChanges, Person } from '../../src/lib/sync/change-feed';
import type { RecordedChange } from '../../src/lib/editing/operation';

/** Listens as a page does (`listenToChanges`), where there is no EventSource and no page. */
export function listenInNode(address: string): typeof listenToChanges {
	return (network, me, since, listener, incarnation) => {
		const stopping = new AbortController();
		let heard = since;
		const listen = async () => {
			while (!stopping.signal.aborted) {
				const query = new URLSearchParams({
					client: me.client,
					name: me.name,
					since: String(heard),
					incarnation
				});
				try {
					const response = await fetch(`${address}/api/networks/${network}/events?${query}`, {
						signal: stopping.signal
					});
					if (!response.ok || !response.body) throw new Error(`${response.status}`);
					listener.onheard(true);
					for await (const event of eventsOf(response.body)) {
						if (event.type === 'change' || event.type === 'news') {
							heard = Math.max(heard, (JSON.parse(event.data) as RecordedChange).number);
						}
						tell(listener, event);
					}
				} catch {
					// Cut, or stopped: as a browser does, it comes again.
				}
				if (stopping.signal.aborted) return;
				listener.onheard(false);
				await wait(500);
			}
		};
		void listen();
		return () => stopping.abort();
	};
}

interface ServerEvent {
	readonly type: string;
	readonly data: string;
}

function tell(listener: FeedListener, { type, data }: ServerEvent): void {
	if (type === 'change') listener.onchange(JSON.parse(data) as RecordedChange);
	if (type === 'news') listener.onnews((JSON.parse(data) as { number: number }).number);
	if (type === 'people') listener.onpeople(JSON.parse(data) as Person[]);
	if (type === 'reload') listener.onreload();
	if (type === 'deleted') listener.ondeleted();
}

async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncIterable<ServerEvent> {
	const decoder = new TextDecoder();
	let text = '';
	for await (const bytes of body) {
		text += decoder.decode(bytes, { stream: true });
		const blocks = text.split('\n\n');
		text = blocks.pop() ?? '';
		for (const block of blocks) {
			const fields = new Map(
				block.split('\n').map((line) => {
					const at = line.indexOf(': ');
					return [line.slice(0, at), line.slice(at + 2)] as const;
				})
			);
			yield { type: fields.get('event') ?? '', data: fields.get('data') ?? '' };
		}
	}
}

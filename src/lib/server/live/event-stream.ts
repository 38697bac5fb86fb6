import type { RecordedChange } from '../../editing/operation';
import type { Feed } from './feed';
import type { FeedEvent, Person } from './feed-event';

/** Often enough that no proxy takes the silence for the end, in milliseconds. */
const heartbeat = 15_000;

/** What may wait for a page that reads slowly, in bytes; then it has to come again. */
const mostWaiting = 4_000_000;

/** Of a larger change only its number is told, in letters: whoever does not know it yet fetches it. */
const mostTold = 1_000_000;

export interface Subscription {
	readonly network: string;
	readonly person: Person;
	/** The number of the last change that the page knows. */
	readonly known: number;
	readonly incarnation: string | null;
}

/** The server-sent events of one page; they end when the page goes, or the server. */
export function eventStream(feed: Feed, { network, person, ...knows }: Subscription): Response {
	const encoder = new TextEncoder();
	let leave = () => {};
	const body = new ReadableStream<Uint8Array>(
		{
			start(controller) {
				const send = (text: string) => {
					controller.enqueue(encoder.encode(text));
					// A page that does not read must not fill the memory; what is sent, it still gets.
					if ((controller.desiredSize ?? 0) < 0) end();
				};
				const beat = setInterval(() => send(': still here\n\n'), heartbeat);
				let hasEnded = false;
				const end = () => {
					if (hasEnded) return;
					hasEnded = true;
					leave();
					controller.close();
				};
				send('retry: 1000\n\n');
				const leaveFeed = feed.join(network, {
					person,
					...knows,
					tell: (event) => {
						if (!hasEnded) send(written(event));
					},
					end
				});
				leave = () => {
					clearInterval(beat);
					leaveFeed();
				};
			},
			cancel() {
				leave();
			}
		},
		new ByteLengthQueuingStrategy({ highWaterMark: mostWaiting })
	);
	return answer(body);
}

/**
 * What a page does not know yet and no more: for one too many of its browser, whose other pages keep
 * the connections busy. The browser asks again by itself, twice a second.
 */
export async function eventGlance(feed: Feed, asked: Subscription): Promise<Response> {
	const { network, ...knows } = asked;
	const told: string[] = [];
	const tell = (event: FeedEvent) => void told.push(written(event));
	await feed.glance(network, { ...knows, tell, end: () => {} });
	return answer(['retry: 500\n\n', ...told, message('pause', {})].join(''));
}

function answer(body: string | ReadableStream<Uint8Array>): Response {
	return new Response(body, {
		headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }
	});
}

/** An event as it goes over the wire. The number that it leads to is its id, which a browser says again. */
function written(event: FeedEvent): string {
	switch (event.type) {
		case 'change':
			return changeTold(event.change);
		case 'people':
			return message('people', event.people);
		case 'texts':
			return message('texts', event.texts);
		case 'reload':
			return message(
				'reload',
				{ incarnation: event.incarnation, number: event.number },
				event.number
			);
		case 'deleted':
			return message('deleted', {});
	}
}

function changeTold(change: RecordedChange): string {
	const { number } = change;
	const whole = message('change', change, number);
	return whole.length > mostTold ? message('news', { number }, number) : whole;
}

/** JSON has no bare line break, so one line of data holds it. */
function message(type: FeedEvent['type'] | 'news' | 'pause', data: unknown, id?: number): string {
	const named = id === undefined ? '' : `id: ${id}\n`;
	return `${named}event: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
}

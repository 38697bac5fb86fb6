import { describe, expect, it, vi } from 'vitest';
import { anyStores } from '../../../../tests/support/any-store';
import { sampleNetwork } from '../../../../tests/support/sample-network';
import { sha256Hex } from '../../anchoring/sha256';
import type { Change } from '../../editing/operation';
import type { Network } from '../../model/schema';
import type { Store } from '../db/adapter';
import { putArticleText, removeArticleText } from '../store/article-texts';
import { deleteNetwork, undeleteNetwork } from '../store/bin';
import { makeChange } from '../store/make-change';
import { createNetwork, readNetwork } from '../store/networks';
import { purgeAuthor } from '../store/purge';
import { eventStream } from './event-stream';
import type { Feed } from './feed';
import type { FeedEvent, Person } from './feed-event';
import type { Listener } from './room';
import { makeFeed } from './the-feed';

const at = '2026-11-22T12:00:00.000Z';
const { id } = sampleNetwork;

const text = 'Two rivers meet.';
const textNetwork = {
	...{ format: 'entente/1', id: 'texts', title: 'Texts', actors: [], relations: [] },
	articles: [{ id: 'one', title: 'Rivers', sha256: sha256Hex(text) }]
} as unknown as Network;
const rename = (title: string): Change => ({
	id: `rename-${title}`,
	label: `Renamed it ${title}`,
	client: 'me',
	operations: [{ op: 'set', kind: 'network', id, field: 'title', value: title }]
});
const makeRename = (store: Store, title: string) => makeChange(store, id, rename(title), at);

/** A page that remembers what it was told. */
function page(known = 0, person: Person = { client: 'me', name: 'Ann' }) {
	const told: FeedEvent[] = [];
	const listener: Listener = {
		person,
		known,
		incarnation: null,
		tell: (event) => told.push(event),
		end: () => {}
	};
	return {
		listener,
		told,
		numbers: () => told.flatMap((event) => (event.type === 'change' ? [event.change.number] : [])),
		types: () => told.map(({ type }) => type),
		people: () => told.findLast((event) => event.type === 'people')?.people.map(({ name }) => name)
	};
}

const soon = { timeout: 5000, interval: 20 };

describe.each(await anyStores())('the feed over $name', (kind) => {
	async function start() {
		const store = await kind.open();
		await createNetwork(store, sampleNetwork, { at });
		await createNetwork(store, textNetwork, { at });
		const feeds: Feed[] = [];
		const feedOf = (of: Store, pause = 50) => {
			const feed = makeFeed(of, { pause });
			feeds.push(feed);
			return feed;
		};
		return { store, feedOf, stop: () => Promise.all(feeds.map((feed) => feed.stop())) };
	}

	it('tells a page at another server what was changed, at the next look and once', async () => {
		const { store, feedOf, stop } = await start();
		const other = await kind.openAgain(store);
		const one = page();
		feedOf(other, 500).join(id, one.listener);
		await vi.waitFor(() => expect(one.types()).toEqual(['texts', 'people']), soon);
		for (const title of ['A', 'B', 'C']) await makeRename(store, title);
		await vi.waitFor(() => expect(one.numbers()).toEqual([1, 2, 3]), soon);
		await stop();
	});

	it('tells a page that comes again what it missed, from the change that it knows on', async () => {
		const { store, feedOf, stop } = await start();
		for (const title of ['A', 'B', 'C', 'D']) await makeRename(store, title);
		const feed = feedOf(store);
		const [behind, current] = [page(2), page(4)];
		feed.join(id, behind.listener);
		feed.join(id, current.listener);
		await vi.waitFor(() => expect(behind.numbers()).toEqual([3, 4]), soon);
		await makeRename(store, 'E');
		feed.hurry();
		await vi.waitFor(() => expect(behind.numbers()).toEqual([3, 4, 5]), soon);
		expect(current.numbers()).toEqual([5]);
		await stop();
	});

	it('sends a page that knows another past, or too little, to fetch the network anew', async () => {
		const { store, feedOf, stop } = await start();
		for (let made = 0; made < 3; made += 1) await makeRename(store, `T${made}`);
		const feed = feedOf(store);
		const [ahead, foreign] = [page(9), page(3)];
		foreign.listener.incarnation = 'another';
		feed.join(id, ahead.listener);
		feed.join(id, foreign.listener);
		for (const one of [ahead, foreign]) {
			await vi.waitFor(() => expect(one.types()).toContain('reload'), soon);
			expect(one.listener.known).toBe(3);
			expect(one.numbers()).toEqual([]);
		}
		await purgeAuthor(store, id, 'Ann');
		const { incarnation } = (await readNetwork(store.db, id))!;
		await vi.waitFor(
			() => expect(ahead.told.at(-1)).toMatchObject({ type: 'reload', incarnation, number: 3 }),
			soon
		);
		await makeRename(store, 'on');
		await vi.waitFor(() => expect(ahead.numbers()).toEqual([4]), soon);
		await stop();
	});

	it('says when the network goes to the bin, and has it fetched when it is back', async () => {
		const { store, feedOf, stop } = await start();
		const one = page();
		feedOf(store).join(id, one.listener);
		await vi.waitFor(() => expect(one.types()).toEqual(['texts', 'people']), soon);
		await deleteNetwork(store, id, at);
		await vi.waitFor(() => expect(one.types()).toEqual(['texts', 'people', 'deleted']), soon);
		await undeleteNetwork(store, id);
		await vi.waitFor(
			() => expect(one.types()).toEqual(['texts', 'people', 'deleted', 'reload']),
			soon
		);
		await stop();
	});

	it('says who is here, at whichever server, and who left', async () => {
		const { store, feedOf, stop } = await start();
		const [here, there] = [feedOf(store), feedOf(await kind.openAgain(store))];
		const ann = page(0, { client: 'ann', name: 'Ann' });
		const ben = page(0, { client: 'ben', name: '<b>Ben</b>' });
		here.join(id, ann.listener);
		await vi.waitFor(() => expect(ann.people()).toEqual(['Ann']), soon);
		const leave = there.join(id, ben.listener);
		await vi.waitFor(() => expect(ben.people()).toEqual(['Ann', '<b>Ben</b>']), soon);
		await vi.waitFor(() => expect(ann.people()).toEqual(['Ann', '<b>Ben</b>']), soon);
		leave();
		await vi.waitFor(() => expect(ann.people()).toEqual(['Ann']), soon);
		await stop();
	});

	it('says which articles’ texts are kept: to whoever comes, and when one is added or taken', async () => {
		const { store, feedOf, stop } = await start();
		const other = await kind.openAgain(store);
		const one = page();
		const texts = (of: typeof one) => of.told.findLast((event) => event.type === 'texts')?.texts;
		feedOf(other).join(textNetwork.id, one.listener);
		await vi.waitFor(() => expect(texts(one)).toEqual([]), soon);
		await putArticleText(store, textNetwork.id, 'one', text);
		const kept = [{ article: 'one', sha256: sha256Hex(text) }];
		await vi.waitFor(() => expect(texts(one)).toEqual(kept), soon);
		const later = page();
		feedOf(store).join(textNetwork.id, later.listener);
		await vi.waitFor(() => expect(texts(later)).toEqual(kept), soon);
		await removeArticleText(store, textNetwork.id, 'one');
		for (const each of [one, later]) {
			await vi.waitFor(() => expect(texts(each)).toEqual([]), soon);
		}
		await stop();
	});

	it('keeps whoever has two pages here until both are closed', async () => {
		const { store, feedOf, stop } = await start();
		const feed = feedOf(store);
		const watcher = page(0, { client: 'zoe', name: 'Zoe' });
		feed.join(id, watcher.listener);
		const closings = [0, 0].map(() => feed.join(id, page().listener));
		await vi.waitFor(() => expect(watcher.people()).toEqual(['Ann', 'Zoe']), soon);
		closings[0]?.();
		await new Promise((done) => setTimeout(done, 150));
		expect(watcher.people()).toEqual(['Ann', 'Zoe']);
		closings[1]?.();
		await vi.waitFor(() => expect(watcher.people()).toEqual(['Zoe']), soon);
		await stop();
	});

	it('goes on when the store answers again', async () => {
		const { store, feedOf, stop } = await start();
		const said = vi.spyOn(console, 'error').mockImplementation(() => {});
		const broken = vi.spyOn(store.db, 'selectFrom').mockImplementation(() => {
			throw new Error('the store is away');
		});
		const one = page();
		feedOf(store, 10).join(id, one.listener);
		await vi.waitFor(() => expect(broken.mock.calls.length).toBeGreaterThan(3), soon);
		expect(said).toHaveBeenCalledTimes(1);
		broken.mockRestore();
		said.mockRestore();
		await makeRename(store, 'A');
		await vi.waitFor(() => expect(one.numbers()).toEqual([1]), soon);
		await stop();
	});

	it('tells a page once where others of its browser listen, and shows who is there', async () => {
		const { store, feedOf, stop } = await start();
		const feed = feedOf(store);
		const leaves = [0, 0, 0].map(() => {
			expect(feed.hasRoomFor('me')).toBe(true);
			return feed.join(id, page().listener);
		});
		expect([feed.hasRoomFor('me'), feed.hasRoomFor('another')]).toEqual([false, true]);
		await makeRename(store, 'A');
		const [behind, ahead] = [page(0, { client: 'ben', name: 'Ben' }), page(4)];
		await feed.glance(id, behind.listener);
		await feed.glance(id, ahead.listener);
		expect(behind.numbers()).toEqual([1]);
		expect(ahead.types()).toEqual(['reload', 'texts', 'people']);
		expect(ahead.people()).toEqual(['Ben', 'Ann']);
		await makeRename(store, 'B');
		expect(behind.numbers()).toEqual([1]);
		await feed.glance(id, behind.listener);
		expect(behind.numbers()).toEqual([1, 2]);
		await deleteNetwork(store, id, at);
		await feed.glance(id, behind.listener);
		expect(behind.types().slice(-2)).toEqual(['deleted', 'people']);
		expect(feed.size).toBe(3);
		leaves[0]?.();
		expect(feed.hasRoomFor('me')).toBe(true);
		await stop();
	});

	it('goes over the wire as events that a browser reads, and ends with the server', async () => {
		const { store, feedOf, stop } = await start();
		await makeRename(store, 'A\nB\u2028C');
		const feed = feedOf(store);
		const response = eventStream(feed, {
			network: id,
			person: { client: 'me', name: 'Ann' },
			known: 0,
			incarnation: null
		});
		expect(response.headers.get('content-type')).toBe('text/event-stream');
		const text = response.text();
		await vi.waitFor(() => expect(feed.size).toBe(1), soon);
		await new Promise((done) => setTimeout(done, 300));
		await stop();
		const events = (await text).split('\n\n').filter((event) => event !== '');
		expect(events[0]).toBe('retry: 1000');
		const change = events.find((event) => event.includes('event: change'))!.split('\n');
		expect(change.slice(0, 2)).toEqual(['id: 1', 'event: change']);
		expect(JSON.parse(change[2]!.replace('data: ', ''))).toMatchObject({
			number: 1,
			operations: rename('A\nB\u2028C').operations
		});
		expect(feed.size).toBe(0);
	});
});

import { describe, expect, it } from 'vitest';
import { Drafts, readDraft, type Draft } from './drafts';
import type { KeyValueStore } from './outbox';

function storage(): KeyValueStore & { full: boolean } {
	const items = new Map<string, string>();
	return {
		full: false,
		get length() {
			return items.size;
		},
		key: (at) => [...items.keys()][at] ?? null,
		getItem: (key) => items.get(key) ?? null,
		setItem(key, value) {
			if (this.full) throw new DOMException('full', 'QuotaExceededError');
			items.set(key, value);
		},
		removeItem: (key) => void items.delete(key)
	};
}

const on = { kind: 'relation', id: 'a-b' } as const;
const draft = (body: string, more: Partial<Draft> = {}): Draft => ({
	on,
	body,
	tags: [],
	mark: null,
	at: '2026-01-01T00:00:00Z',
	...more
});

describe('Drafts', () => {
	it('finds on the next page what was written on this one', () => {
		const store = storage();
		const drafts = new Drafts('net', store);
		expect(drafts.write(drafts.keyFor({ on }), draft('Half a th'))).toBe(true);
		expect(new Drafts('net', store).find({ on })?.draft.body).toBe('Half a th');
	});

	it('keeps notes, answers and changes on one thing apart', () => {
		const drafts = new Drafts('net', storage());
		const slots = [{ on }, { on, replyTo: 'n1' }, { on, changes: { id: 'n1' } }];
		slots.forEach((slot, at) => drafts.write(drafts.keyFor(slot), draft(`${at}`)));
		expect(slots.map((slot) => drafts.find(slot)?.draft.body)).toEqual(['0', '1', '2']);
	});

	it('keeps the drafts of two networks apart, even where one name begins like the other', () => {
		const store = storage();
		const [one, other] = [new Drafts('net', store), new Drafts('net.b', store)];
		other.write(other.keyFor({ on }), draft('theirs'));
		expect(one.list()).toEqual([]);
		expect(other.list()).toHaveLength(1);
	});

	it('keeps the drafts that two pages write for the same thing', () => {
		const drafts = new Drafts('net', storage());
		drafts.write(drafts.keyFor({ on }), draft('one', { at: '2026-01-01T00:00:00Z' }));
		drafts.write(drafts.keyFor({ on }, 'x'), draft('two', { at: '2026-01-02T00:00:00Z' }));
		expect(drafts.list().map((one) => one.draft.body)).toEqual(['two', 'one']);
		expect(drafts.find({ on })?.draft.body).toBe('two');
	});

	it('forgets what was made', () => {
		const drafts = new Drafts('net', storage());
		drafts.write(drafts.keyFor({ on }), draft('one'));
		drafts.remove(drafts.keyFor({ on }));
		expect(drafts.list()).toEqual([]);
	});

	it('says when the browser refuses, and keeps the draft for this page', () => {
		const store = storage();
		const drafts = new Drafts('net', store);
		const key = drafts.keyFor({ on });
		drafts.write(key, draft('one'));
		store.full = true;
		expect(drafts.write(key, draft('one and more'))).toBe(false);
		expect(drafts.find({ on })?.draft.body).toBe('one and more');
		store.full = false;
		expect(drafts.write(key, draft('one and more still'))).toBe(true);
		expect(new Drafts('net', store).find({ on })?.draft.body).toBe('one and more still');
	});

	it('works without any storage, for as long as the page lasts', () => {
		const drafts = new Drafts('net', null);
		expect(drafts.write(drafts.keyFor({ on }), draft('one'))).toBe(false);
		expect(drafts.list()).toHaveLength(1);
	});
});

describe('readDraft', () => {
	it.each([null, '', '{', '[]', 'null', '{"body":1}', '{"body":"x","on":{"kind":"y","id":"z"}}'])(
		'passes over %j',
		(text) => {
			expect(readDraft(text)).toBeNull();
		}
	);
});

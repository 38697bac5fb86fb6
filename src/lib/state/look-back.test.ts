import { describe, expect, it } from 'vitest';
import type { RecordedChange } from '../editing/operation';
import { lookBack } from './look-back';

/** A history of so many changes of others, with one's own at some places; the page knows its end. */
function page(length: number, mine: readonly number[], known: number) {
	const all = Array.from({ length }, (_, at) => at + 1);
	return {
		asked: 0,
		known,
		get history() {
			return all.slice(-this.known).map((number) => ({ number }) as RecordedChange);
		},
		get undoable() {
			return this.history.findLast(({ number }) => mine.includes(number)) ?? null;
		},
		get hasWholeHistory() {
			return this.known >= length;
		},
		async fetchEarlier(limit = 0) {
			this.asked += 1;
			this.known = Math.min(length, this.known + limit);
		}
	};
}

describe('one’s own last change', () => {
	it('is found however far back it lies, without asking for more than that takes', async () => {
		const kept = page(5000, [10, 2900], 200);
		expect(await lookBack(kept)).toMatchObject({ number: 2900 });
		expect(kept.asked).toBe(2);
	});

	it('is known to be none only when the whole history was looked through', async () => {
		const kept = page(2500, [], 200);
		expect(await lookBack(kept)).toBeNull();
		expect(kept.hasWholeHistory).toBe(true);
	});

	it('is sought once at a time, and again after a failure', async () => {
		const kept = page(1000, [5], 200);
		const fetch = kept.fetchEarlier;
		kept.fetchEarlier = () => Promise.reject(new Error('The server does not answer.'));
		const [first, second] = [lookBack(kept), lookBack(kept)];
		expect(await second).toBeUndefined();
		await expect(first).rejects.toThrow('does not answer');
		kept.fetchEarlier = fetch;
		expect(await lookBack(kept)).toMatchObject({ number: 5 });
	});
});

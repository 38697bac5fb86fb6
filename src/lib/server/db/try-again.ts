import { setTimeout as wait } from 'node:timers/promises';
import { StoreError } from './store-error';

/** How long a write waits for its turn, in milliseconds. */
const PATIENCE = 20_000;

/**
 * What `work` returns, tried again while others are in the way, with longer and longer waits that
 * differ from one to the next, so that two do not meet again and again.
 * @throws StoreError `busy` when they are in the way for twenty seconds.
 */
export async function tryAgain<Result>(work: () => Promise<Result>): Promise<Result> {
	const end = Date.now() + PATIENCE;
	for (let pause = 2; ; pause = Math.min(pause * 2, 250)) {
		try {
			return await work();
		} catch (error) {
			const isWorthIt = error instanceof StoreError && error.code === 'busy' && Date.now() < end;
			if (!isWorthIt) throw error;
		}
		await wait(pause * (0.5 + Math.random()));
	}
}

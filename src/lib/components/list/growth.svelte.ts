/** Rows that come onto the page together: a little more than a screen is high. */
export const sliceSize = 50;

/**
 * How many slices of a long list are on the page: one at once, the others one by one while the page
 * has nothing else to do, until the list is whole and the browser's own search finds all of it.
 */
export class Growth {
	mounted = $state(1);
	readonly #slices: number;

	constructor(slices: number) {
		this.#slices = slices;
	}

	/** Starts growing; returns how to stop. */
	run(): () => void {
		let asked = 0;
		const grow = () => {
			if (this.mounted >= this.#slices) return;
			this.mounted += 1;
			asked = whenIdle(grow);
		};
		asked = whenIdle(grow);
		return () => (hasIdle ? cancelIdleCallback(asked) : window.clearTimeout(asked));
	}
}

/** Safari has no idle callbacks. */
const hasIdle = typeof requestIdleCallback === 'function';

function whenIdle(grow: () => void): number {
	return hasIdle ? requestIdleCallback(grow) : window.setTimeout(grow, 30);
}

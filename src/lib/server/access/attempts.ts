/**
 * Counts wrong tokens, so that nobody can try them all: by address, and altogether, since whoever
 * has one address may have many.
 */
export class Attempts {
	readonly #failures = new Map<string, number[]>();
	readonly #most: number;
	readonly #mostAltogether: number;
	readonly #within: number;

	/** @param within In milliseconds. */
	constructor({ most = 10, mostAltogether = 200, within = 60_000 } = {}) {
		this.#most = most;
		this.#mostAltogether = mostAltogether;
		this.#within = within;
	}

	/** After how many seconds this address may try again; 0 for now. */
	waitOf(address: string, now: number): number {
		const own = this.#recent(network(address), now);
		const all = [...this.#failures.keys()].flatMap((one) => this.#recent(one, now));
		const waits = [
			this.#waitAfter(own, this.#most, now),
			this.#waitAfter(
				all.sort((a, b) => a - b),
				this.#mostAltogether,
				now
			)
		];
		return Math.ceil(Math.max(...waits) / 1000);
	}

	failed(address: string, now: number): void {
		const key = network(address);
		this.#failures.set(key, [...this.#recent(key, now), now]);
	}

	/** Until as many of the failures, in order, are long enough ago. */
	#waitAfter(failures: readonly number[], most: number, now: number): number {
		const counts = failures.at(-most);
		return counts === undefined ? 0 : Math.max(0, counts + this.#within - now);
	}

	#recent(key: string, now: number): number[] {
		const recent = (this.#failures.get(key) ?? []).filter((at) => at > now - this.#within);
		if (recent.length === 0) this.#failures.delete(key);
		else this.#failures.set(key, recent);
		return recent;
	}
}

/** Of an IPv6 address the half that a household or a hoster is given as a whole. */
function network(address: string): string {
	const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
	if (!plain.includes(':')) return plain;
	const [head = '', tail = ''] = plain.split('::');
	const [first, last] = [head, tail].map((part) => part.split(':').filter((group) => group !== ''));
	const left = first ?? [];
	const gap = Array<string>(Math.max(0, 8 - left.length - (last?.length ?? 0))).fill('0');
	return [...left, ...gap, ...(last ?? [])].slice(0, 4).join(':');
}

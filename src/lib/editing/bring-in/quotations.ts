import type { Evidence } from '../../model/schema';

/** The quotations of one relation: the same words of an article are found however many there are. */
export class Quotations {
	readonly list: Evidence[] = [];
	readonly #byWords = new Map<string, Evidence[]>();

	constructor(evidence: readonly Evidence[] = []) {
		for (const one of evidence) this.add(one);
	}

	add(one: Evidence): void {
		this.list.push(one);
		const key = keyOf(one);
		const alike = this.#byWords.get(key);
		if (alike) alike.push(one);
		else this.#byWords.set(key, [one]);
	}

	/** The one with these words at this place; where either does not say its place, with these words. */
	find(evidence: Evidence): Evidence | undefined {
		const { start } = evidence.quote;
		const alike = this.#byWords.get(keyOf(evidence)) ?? [];
		return alike.find(
			({ quote }) => [quote.start, start].includes(undefined) || quote.start === start
		);
	}
}

const keyOf = ({ article, stance, quote }: Evidence) =>
	JSON.stringify([article, stance, quote.exact]);

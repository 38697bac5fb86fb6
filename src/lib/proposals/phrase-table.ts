/** Finding the phrases of a list in a row of words, the longest first, in time that the list's length does not touch. */

export interface Found<Value> {
	readonly values: readonly Value[];
	/** How many words it takes. */
	readonly length: number;
}

interface Node<Value> {
	readonly next: Map<string, Node<Value>>;
	values: Value[];
}

export class PhraseTable<Value> {
	readonly #root: Node<Value> = { next: new Map(), values: [] };

	add(words: readonly string[], value: Value): void {
		let node = this.#root;
		for (const word of words) {
			let next = node.next.get(word);
			if (!next) node.next.set(word, (next = { next: new Map(), values: [] }));
			node = next;
		}
		if (words.length > 0) node.values.push(value);
	}

	/** The longest phrase that begins at `at`, or null. `wordAt` answers undefined after the last word. */
	longestAt(wordAt: (index: number) => string | undefined, at: number): Found<Value> | null {
		let node: Node<Value> | undefined = this.#root;
		let found: Found<Value> | null = null;
		for (let length = 1; ; length += 1) {
			const word = wordAt(at + length - 1);
			node = word === undefined ? undefined : node.next.get(word);
			if (!node) return found;
			if (node.values.length > 0) found = { values: node.values, length };
		}
	}
}

/**
 * JSON with slips in it, read as far as it can be: a broken item of a list costs itself, a file that breaks off costs what
 * would have followed, and each is said. What programs write although RFC 8259 has no such thing, like `NaN`, is read as it was meant.
 */
import type { Problem } from '../model/problems';

export interface MendedJson {
	readonly value: unknown;
	/** Each stands for one item that is not in `value`. */
	readonly problems: readonly Problem[];
	readonly notes: readonly string[];
}

/** Null where nothing of it makes sense. */
export function mendJson(text: string): MendedJson | null {
	const mender = new Mender(text);
	try {
		return { value: mender.whole(), problems: mender.problems, notes: mender.notes };
	} catch (error) {
		if (error instanceof Broken) return null;
		throw error;
	}
}

/** Here no JSON can go on. */
class Broken extends Error {
	constructor(readonly at: number) {
		super('no JSON');
	}
}

/** Where a value stands: only lists outside of any item may lose an item. */
interface Place {
	readonly depth: number;
	readonly isWithinItem: boolean;
	readonly key: string | null;
}

const deepest = 110;
const words: Readonly<Record<string, unknown>> = {
	...{ true: true, false: false, null: null },
	...{ True: true, False: false, None: null, undefined: null },
	...{ NaN: null, Infinity: null, '-Infinity': null }
};

class Mender {
	readonly #text: string;
	#at = 0;
	/** The file broke off within what is being read; everything closes. */
	#isOver = false;
	#counted = { at: 0, line: 1 };
	readonly problems: Problem[] = [];
	readonly notes: string[] = [];

	constructor(text: string) {
		this.#text = text;
	}

	whole(): unknown {
		const value = this.#value({ depth: 0, isWithinItem: false, key: null });
		this.#space();
		if (!this.#isOver && this.#at < this.#text.length) {
			this.#report(
				this.#at,
				'the JSON ends here, and nothing after it is read; mend it, or take the rest out'
			);
		}
		return value;
	}

	#value(place: Place): unknown {
		this.#space();
		if (place.depth > deepest) throw new Broken(this.#at);
		const sign = this.#text[this.#at];
		if (sign === '{') return this.#object(place);
		if (sign === '[') return this.#list(place);
		if (sign === '"') return this.#string();
		return this.#word();
	}

	#list(place: Place): unknown[] {
		const items: unknown[] = [];
		// CX2 is a list of lists, and a file of graphs one of networks: an item there is no row.
		const isOfRows = place.depth > 0 && place.key !== 'graphs';
		const within: Place = {
			depth: place.depth + 1,
			isWithinItem: place.isWithinItem || isOfRows,
			key: null
		};
		this.#at += 1;
		for (;;) {
			this.#space();
			if (this.#text[this.#at] === ']') break;
			const start = this.#at;
			const before = items.length;
			try {
				if (start >= this.#text.length) throw new Broken(start);
				items.push(this.#value(within));
				if (this.#isOver) return items;
				this.#afterItem(']');
			} catch (error) {
				if (!(error instanceof Broken) || place.isWithinItem) throw error;
				// What is wrong may stand behind an item that is whole.
				const isBehind = items.length > before;
				if (!this.#passOver(isBehind ? error.at : start, error.at, isBehind)) return items;
			}
		}
		this.#at += 1;
		return items;
	}

	#object(place: Place): object {
		const made: Record<string, unknown> = {};
		this.#at += 1;
		for (;;) {
			this.#space();
			if (this.#text[this.#at] === '}') break;
			try {
				if (this.#text[this.#at] !== '"') throw new Broken(this.#at);
				const key = this.#string();
				this.#space();
				if (this.#text[this.#at] !== ':') throw new Broken(this.#at);
				this.#at += 1;
				const value = this.#value({ ...place, depth: place.depth + 1, key });
				// As JSON.parse has it: "__proto__" is a name like any other.
				Object.defineProperty(made, key, {
					...{ value, enumerable: true, configurable: true, writable: true }
				});
				if (this.#isOver) return made;
				this.#afterItem('}');
			} catch (error) {
				const isCut = error instanceof Broken && error.at >= this.#text.length;
				if (!isCut || place.isWithinItem) throw error;
				this.#breakOff();
				return made;
			}
		}
		this.#at += 1;
		return made;
	}

	/** A comma, or the end of the list. */
	#afterItem(end: ']' | '}'): void {
		this.#space();
		const sign = this.#text[this.#at];
		if (sign === end) return;
		const begins = end === ']' ? '{["' : '"';
		if (sign !== undefined && begins.includes(sign)) {
			this.#lenient('a comma is missing');
			return;
		}
		if (sign !== ',') throw new Broken(this.#at);
		this.#at += 1;
		this.#space();
		if (this.#text[this.#at] === end) this.#lenient('a comma too many');
	}

	/** After a broken item, to the next one. False where the file breaks off in it. */
	#passOver(start: number, broken: number, isBehind: boolean): boolean {
		const open: string[] = [];
		let isTorn = false;
		this.#at = start;
		for (; this.#at < this.#text.length && !isTorn; this.#at += 1) {
			const sign = this.#text[this.#at]!;
			if (isBehind && open.length === 0 && '{['.includes(sign)) break;
			if (sign === '"') this.#at = this.#endOfString(this.#at);
			else if (sign === '{' || sign === '[') open.push(sign);
			else if (open.length === 0 && (sign === ',' || sign === ']')) break;
			// A bracket is missing: where the item ends, nobody can tell.
			else if (sign === '}' || sign === ']') isTorn = open.pop() !== (sign === '}' ? '{' : '[');
		}
		if (isTorn || this.#at >= this.#text.length) {
			if (broken < this.#text.length) {
				this.#report(broken, 'this is no JSON, and nothing after it could be read; mend it');
				this.#isOver = true;
			} else this.#breakOff(start);
			return false;
		}
		const what = isBehind ? 'what stands behind this item' : 'this item';
		this.#report(broken, `${what} is no JSON; mend it or take it out`);
		if (this.#text[this.#at] === ',') this.#at += 1;
		return true;
	}

	#breakOff(at = this.#at): void {
		this.#isOver = true;
		this.#report(at, 'the file breaks off here; bring it whole to have the rest');
	}

	/** The place of the closing quotation mark, or the end of the text. */
	#endOfString(start: number): number {
		for (let at = start + 1; at < this.#text.length; at += 1) {
			if (this.#text[at] === '\\') at += 1;
			else if (this.#text[at] === '"') return at;
		}
		return this.#text.length;
	}

	#string(): string {
		const start = this.#at;
		const end = this.#endOfString(start);
		if (end >= this.#text.length) throw new Broken(this.#text.length);
		const written = this.#text.slice(start, end + 1);
		// eslint-disable-next-line no-control-regex -- line breaks and the like, which JSON writes with a \
		const plain = written.replace(/[\u0000-\u001F]/g, (sign) => JSON.stringify(sign).slice(1, -1));
		try {
			const text = JSON.parse(plain) as string;
			if (plain !== written) this.#lenient('a line break within a text');
			this.#at = end + 1;
			return text;
		} catch {
			throw new Broken(start);
		}
	}

	#word(): unknown {
		const [found = ''] = /[-+\w.]*/y.exec(this.#text.slice(this.#at, this.#at + 400)) ?? [];
		const end = this.#at + found.length;
		if (end >= this.#text.length) throw new Broken(this.#text.length);
		if (Object.hasOwn(words, found)) {
			if (!/^(?:true|false|null)$/.test(found)) this.#lenient(`“${found}”`);
			this.#at = end;
			return words[found];
		}
		if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/.test(found)) throw new Broken(this.#at);
		this.#at = end;
		return Number(found);
	}

	#space(): void {
		while (/\s/.test(this.#text[this.#at] ?? '')) this.#at += 1;
	}

	#lenient(what: string): void {
		if (this.notes.length === 0) {
			this.notes.push(
				`This is not quite JSON: ${what} (line ${this.#line(this.#at)}). It is read as it was meant.`
			);
		}
	}

	#report(at: number, message: string): void {
		this.problems.push({ place: `line ${this.#line(at)}`, message });
	}

	/** Asked for further and further down, so that what lies above is counted once. */
	#line(at: number): number {
		if (at < this.#counted.at) this.#counted = { at: 0, line: 1 };
		const { line } = this.#counted;
		const more = this.#text.slice(this.#counted.at, at).split('\n').length - 1;
		this.#counted = { at, line: line + more };
		return line + more;
	}
}

/** Words that the end of a line cut in two: whether the hyphen is the line's or the word's. */

/** The words of a text, as far as no line end cuts them. */
export class Vocabulary {
	#words = new Set<string>();

	constructor(lines: Iterable<string>) {
		for (const line of lines) {
			const whole = line.replace(/[\p{L}\p{M}-]+[-\u2010\u00AD]\s*$/u, '');
			for (const [word] of whole.matchAll(/[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu)) {
				const plain = word.replaceAll('\u2010', '-').toLowerCase();
				this.#words.add(plain);
				for (const part of plain.split('-')) this.#words.add(part);
			}
		}
	}

	has(word: string): boolean {
		return this.#words.has(word.toLowerCase());
	}
}

/** Second halves that make a compound of any word before them. */
const compounding = new Set(
	`backed led based sponsored affiliated linked allied aligned supported funded trained armed run held
	controlled occupied born wide ranging term style scale level ranking range like old year time
	called made owned friendly free related driven oriented speaking dominated ruled installed
	appointed inspired brokered mediated imposed proclaimed declared designated fire keeping day`.split(
		/\s+/
	)
);
const ownHyphen = new Set(['self', 'ex', 'pro', 'anti', 'non', 'vice', 'quasi', 'semi', 'cross']);

/**
 * Whether the hyphen between the two halves is the word's own. The text itself is asked first: a
 * word that it has elsewhere, whole or hyphened, is that word here too.
 */
export function keepsHyphen(first: string, second: string, vocabulary: Vocabulary): boolean {
	if (vocabulary.has(first + second)) return false;
	if (vocabulary.has(`${first}-${second}`)) return true;
	const before = first.split(/[-\u2010]/u).at(-1) ?? first;
	if (first !== before && /^(?:the|of|to|in|and|by|for|a|on)$/iu.test(before)) return true;
	const word = /^[\p{L}\p{M}]+/u.exec(second)?.[0] ?? second;
	if (compounding.has(word.toLowerCase()) && before.length >= 3) return true;
	const known = (part: string) => part.length >= 4 && vocabulary.has(part);
	if (ownHyphen.has(before.toLowerCase())) return known(word);
	return known(before) && known(word);
}

/** The halves of a word that the end of a line cut, or null where none is cut. */
export function cutWord(
	line: string,
	next: string
): { readonly first: string; readonly second: string; readonly soft: boolean } | null {
	const end = /([\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*)([-\u2010\u00AD])$/u.exec(line);
	const start = /^\p{Ll}[\p{L}\p{M}]*(?:[-\u2010][\p{L}\p{M}]+)*/u.exec(next);
	if (!end || !start) return null;
	return { first: end[1] ?? '', second: start[0], soft: end[2] === '\u00AD' };
}

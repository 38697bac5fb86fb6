/** What can be said about a JSON text before, and instead of, parsing it. */

/** Where in a text something is: lines and columns from 1, columns in UTF-16 units. */
export interface TextPlace {
	readonly line: number;
	readonly column: number;
}

export interface SyntaxProblem extends TextPlace {
	/** What should stand there: "a comma or }". */
	readonly expected: string;
}

/**
 * The place where brackets outside strings first nest deeper than `limit`, or null. Cheap enough to
 * run before `JSON.parse`, whose recursion a nested bomb could exhaust.
 */
export function findDeepNesting(text: string, limit: number): TextPlace | null {
	let depth = 0;
	for (let at = 0; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (code === quote) at = endOfString(text, at);
		else if (code === openBrace || code === openBracket) depth += 1;
		else if (code === closeBrace || code === closeBracket) depth -= 1;
		if (depth > limit) return placeIn(text, at);
	}
	return null;
}

/**
 * The first place where the text stops being JSON (RFC 8259), or null if it is JSON. Engines word
 * their own errors differently and leave the place out as they please.
 */
export function findSyntaxProblem(text: string): SyntaxProblem | null {
	const failure = scan(text);
	return failure === null ? null : { ...placeIn(text, failure.at), expected: failure.expected };
}

const quote = 0x22;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;

/** The index of the closing quote, or the text's length. */
function endOfString(text: string, start: number): number {
	let at = start + 1;
	while (at < text.length && text.charCodeAt(at) !== quote) {
		at += text.charCodeAt(at) === backslash ? 2 : 1;
	}
	return Math.min(at, text.length);
}

function placeIn(text: string, offset: number): TextPlace {
	let line = 1;
	let start = 0;
	for (let next = text.indexOf('\n'); next !== -1 && next < offset;) {
		line += 1;
		start = next + 1;
		next = text.indexOf('\n', start);
	}
	return { line, column: offset - start + 1 };
}

interface Failure {
	readonly at: number;
	readonly expected: string;
}

/** What may come next. */
type Expecting = 'value' | 'first item' | 'first key' | 'key' | 'colon' | 'more';

function scan(text: string): Failure | null {
	const open: ('{' | '[')[] = [];
	let expecting = 'value' as Expecting;
	let at = skipSpace(text, 0);
	const move = (to: number, next: Expecting) => {
		at = skipSpace(text, to);
		expecting = next;
	};
	for (;;) {
		const char = text[at];
		const inside = open.at(-1);
		if (expecting === 'more' && inside === undefined) {
			return char === undefined ? null : { at, expected: 'the end of the text' };
		}
		if (expecting === 'more') {
			if (char === ',') move(at + 1, inside === '{' ? 'key' : 'value');
			else if (char === closing(inside)) {
				open.pop();
				move(at + 1, 'more');
			} else return { at, expected: `a comma or ${closing(inside)}` };
		} else if (expecting === 'colon') {
			if (char !== ':') return { at, expected: 'a colon' };
			move(at + 1, 'value');
		} else if (
			(expecting === 'first key' && char === '}') ||
			(expecting === 'first item' && char === ']')
		) {
			open.pop();
			move(at + 1, 'more');
		} else if (expecting === 'key' || expecting === 'first key') {
			if (char !== '"') return { at, expected: 'a key in double quotes' };
			const end = scanString(text, at);
			if (typeof end !== 'number') return end;
			move(end, 'colon');
		} else if (char === '{' || char === '[') {
			open.push(char);
			move(at + 1, char === '{' ? 'first key' : 'first item');
		} else {
			const end = scanScalar(text, at);
			if (typeof end !== 'number') return end;
			move(end, 'more');
		}
	}
}

function closing(bracket: '{' | '[' | undefined): string {
	return bracket === '{' ? '}' : ']';
}

function skipSpace(text: string, start: number): number {
	let at = start;
	while (' \t\n\r'.includes(text[at] ?? 'x')) at += 1;
	return at;
}

function scanScalar(text: string, at: number): number | Failure {
	if (text[at] === '"') return scanString(text, at);
	for (const word of ['true', 'false', 'null']) {
		if (text.startsWith(word, at)) return at + word.length;
	}
	return scanNumber(text, at);
}

function scanString(text: string, start: number): number | Failure {
	for (let at = start + 1; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (code === quote) return at + 1;
		if (code < 0x20) return { at, expected: 'a quotation mark before the line ends' };
		if (code !== backslash) continue;
		at += 1;
		const isUnicode = text[at] === 'u';
		if (isUnicode && !/^[0-9A-Fa-f]{4}$/.test(text.slice(at + 1, at + 5))) {
			return { at, expected: 'four hexadecimal digits after \\u' };
		}
		if (!isUnicode && !'"\\/bfnrt'.includes(text[at] ?? 'x')) {
			return { at, expected: 'an escape that JSON knows after the backslash' };
		}
	}
	return { at: text.length, expected: 'a closing quotation mark' };
}

function scanNumber(text: string, start: number): number | Failure {
	const whole = text[start] === '-' ? start + 1 : start;
	let at = text[whole] === '0' ? whole + 1 : skipDigits(text, whole);
	if (at === whole) return { at: start, expected: 'a value' };
	if (text[at] === '.') {
		const fraction = at + 1;
		at = skipDigits(text, fraction);
		if (at === fraction) return { at, expected: 'a digit' };
	}
	if (text[at] === 'e' || text[at] === 'E') {
		const exponent = text[at + 1] === '+' || text[at + 1] === '-' ? at + 2 : at + 1;
		at = skipDigits(text, exponent);
		if (at === exponent) return { at, expected: 'a digit' };
	}
	return at;
}

function skipDigits(text: string, start: number): number {
	let at = start;
	while ('0123456789'.includes(text[at] ?? 'x')) at += 1;
	return at;
}

/** Text that is almost XML: what makes a parser swallow all that follows is made the text that it was meant to be. */

export interface Unclosed {
	readonly line: number;
	readonly sign: string;
}

const ends: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' };
const entity = /&(?:#\d{1,7}|#x[\dA-Fa-f]{1,6}|[A-Za-z_][\w.-]{0,31});/y;

/**
 * The text with every bare `&` written as XML asks, and every comment, CDATA section or instruction that
 * the rest of the file never closes as plain text. Linear in its length.
 */
export function mendXml(text: string): {
	readonly text: string;
	readonly unclosed: readonly Unclosed[];
} {
	const signs = /<!--|<!\[CDATA\[|<\?|&/g;
	const pieces: string[] = [];
	const unclosed: Unclosed[] = [];
	const never = new Set<string>();
	let from = 0;
	let line = 1;
	let counted = 0;
	for (let found = signs.exec(text); found; found = signs.exec(text)) {
		const [sign] = found;
		const at = found.index;
		if (sign === '&') {
			entity.lastIndex = at;
			if (entity.test(text)) continue;
			pieces.push(text.slice(from, at), '&amp;');
			from = at + 1;
			continue;
		}
		const end = ends[sign]!;
		const closed = never.has(sign) ? -1 : text.indexOf(end, signs.lastIndex);
		if (closed !== -1) {
			signs.lastIndex = closed + end.length;
			continue;
		}
		if (!never.has(sign)) {
			for (; counted < at; counted += 1) if (text[counted] === '\n') line += 1;
			unclosed.push({ line, sign });
		}
		never.add(sign);
		pieces.push(text.slice(from, at), '&lt;');
		from = at + 1;
	}
	return { text: pieces.length === 0 ? text : pieces.join('') + text.slice(from), unclosed };
}

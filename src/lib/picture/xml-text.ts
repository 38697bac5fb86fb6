/** Words as XML 1.0 may hold them, and back again. */

/** What XML cannot hold at all, escaped or not: control characters, halves of a pair, two that are none. */
const forbidden =
	// eslint-disable-next-line no-control-regex -- these are the characters that must go
	/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** The words as content of an element or of a quoted attribute, without what XML cannot hold. */
export function escapeXml(words: string): string {
	return words
		.replace(forbidden, '')
		.replace(/[\t\n\r]/g, ' ')
		.replace(/[&<>"']/g, (character) => entities[character]!);
}

const names: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'"
};

/** What an element's content says, CDATA sections included; an entity that is not XML's own stays as it is. */
export function unescapeXml(content: string): string {
	return content
		.split(/<!\[CDATA\[([\s\S]*?)\]\]>/)
		.map((part, place) => (place % 2 === 1 ? part : unescapePart(part)))
		.join('');
}

function unescapePart(part: string): string {
	return part.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, dec, hex, name) => {
		if (name !== undefined) return Object.hasOwn(names, name) ? names[name]! : whole;
		const code = dec === undefined ? parseInt(hex, 16) : Number(dec);
		return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
	});
}

/** An id that an XML document may hold, a different one for each id of the model. */
export function xmlId(prefix: string, id: string): string {
	const safe = id.replace(
		/[^A-Za-z0-9.-]/gu,
		(character) => `_${character.codePointAt(0)!.toString(16)}_`
	);
	return `${prefix}-${safe}`;
}

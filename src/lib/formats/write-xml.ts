/** XML as text: escaped, and without the characters that XML has no way to write. */
import { strToU8 } from 'fflate';
import type { FileOut } from './format';
import type { Plain, Tabulated } from './tabulate';

const unwritable =
	// eslint-disable-next-line no-control-regex -- that is what is taken out
	/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const signs: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	'\n': '&#10;',
	'\r': '&#13;',
	'\t': '&#9;'
};

/** For an attribute or between tags. */
export function xmlText(value: Plain): string {
	return String(value)
		.replace(unwritable, '\uFFFD')
		.replace(/[&<>"\n\r\t]/g, (sign) => signs[sign]!);
}

/** `<name one="1">`, or `<name one="1"/>` where it is empty; attributes without a value are left out. */
export function xmlTag(
	name: string,
	attributes: Readonly<Record<string, Plain | undefined>>,
	content?: string
): string {
	const written = Object.entries(attributes)
		.filter(([, value]) => value !== null && value !== undefined)
		.map(([key, value]) => ` ${key}="${xmlText(value as Plain)}"`)
		.join('');
	return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

export function xmlFile(lines: readonly string[], extension: string, mediaType: string): FileOut {
	const text = ['<?xml version="1.0" encoding="UTF-8"?>', ...lines, ''].join('\n');
	return { bytes: strToU8(text) as Uint8Array<ArrayBuffer>, extension, mediaType };
}

/** A column that goes out as an attribute: `id` in the file, its type by what is in it. */
export interface Attribute {
	readonly id: string;
	readonly name: string;
	readonly type: 'string' | 'double' | 'boolean';
	readonly column: number;
}

/**
 * The columns that hold something.
 * @param structural Columns that the format has a place of its own for, in lower case.
 */
export function attributesOf<Thing>(
	{ columns, rows }: Tabulated<Thing>,
	prefix: string,
	structural: readonly string[]
): readonly Attribute[] {
	return columns.flatMap((name, column) => {
		if (structural.includes(name.toLowerCase())) return [];
		const types = new Set(
			rows.flatMap(({ cells }) => (cells[column] === null ? [] : typeof cells[column]))
		);
		const [first, ...others] = types;
		if (first === undefined) return [];
		const only = others.length === 0 ? first : 'string';
		const type = only === 'number' ? 'double' : only === 'boolean' ? 'boolean' : 'string';
		return [{ id: `${prefix}${column}`, name, type, column }];
	});
}

/**
 * Every format of other programs that is read or written here, in the order in which a person looks for
 * them. Our own file is none of them: `model/parse-network.ts` reads it whole.
 */
import { utf16WithoutMark } from '../decoding/decode';
import type { FileIn, Format, FormatId, Head } from './format';
import { csv } from './csv';
import { cx2 } from './cx2';
import { cyjs } from './cyjs';
import { gexf } from './gexf';
import { graphml } from './graphml';
import { jsonGraph } from './json-graph';
import { stix } from './stix';
import { xlsx } from './xlsx';

export const formats: readonly Format[] = [csv, xlsx, graphml, gexf, cyjs, cx2, jsonGraph, stix];

export function formatById(id: FormatId): Format | null {
	return formats.find((format) => format.id === id) ?? null;
}

/**
 * What a file says of itself in its first bytes and its name; null where no format is as sure of it as
 * `least` says.
 */
export function formatOf(head: Head, least = 0): Format | null {
	const scores = formats.map((format) => {
		const sure = format.sniff(head);
		return { format, score: sure > 0 && isNamedFor(format, head.name) ? sure + 0.05 : sure };
	});
	const [best] = scores.sort((a, b) => b.score - a.score);
	return best && best.score > least ? best.format : null;
}

export const headLength = 65_536;

/** The head of a file, for `formatOf`. */
export function headOf({ name, bytes }: FileIn): Head {
	const head = bytes.subarray(0, headLength);
	const [a, b] = head;
	const marked =
		a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null;
	const label = marked ?? utf16WithoutMark(head) ?? 'utf-8';
	return { name, bytes: head, text: new TextDecoder(label).decode(head) };
}

function isNamedFor({ extensions }: Format, name: string): boolean {
	return extensions.some((extension) => name.toLowerCase().endsWith(extension));
}

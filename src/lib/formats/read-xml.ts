/** Reads XML as it streams by: nothing is expanded, fetched or kept, and what is broken costs only its place. */
import { decodeFile, type DecodedFile } from './decode-file';
import { FormatError, type ParseOptions } from './format';
import { mendXml } from './mend-xml';
import { pace } from './pace';

export interface XmlHandler {
	/** @param name Without its prefix: `viz:color` is "color". */
	open(name: string, attributes: ReadonlyMap<string, string>, line: number): void;
	close(name: string): void;
	/** @param within The element that it stands in, or '' where in none. */
	text(text: string, within: string, line: number): void;
	/** Something is wrong here; reading goes on. */
	broken(line: number, message: string): void;
}

const chunkLength = 65_536;
const chunksAtOnce = 16;
/** yEd nests groups in groups; nobody nests them so deep. */
const deepest = 256;
const mostBroken = 1_000;
const mostAttributes = 1_000;

/**
 * @throws FormatError where the bytes are no text, or declare entities of their own: those are how a
 * file of one kilobyte becomes one of gigabytes, and how it asks for other files.
 */
export async function readXml(
	bytes: Uint8Array,
	handler: XmlHandler,
	options?: ParseOptions
): Promise<void> {
	const { SaxesParser } = await import('saxes');
	const { text: read, note, damagedLine } = decoded(bytes);
	const { text, unclosed } = mendXml(read);
	const parser = new SaxesParser({ xmlns: false, position: true });
	let attributes = new Map<string, string>();
	const within: string[] = [];
	let broken = 0;
	let refusal: string | null = null;
	/** What is wrong within a tag belongs to the element that it opens. */
	let inTag: { readonly line: number; readonly message: string }[] | null = null;
	/** The tag that the file ends in, where it does. */
	let begun = { name: '', line: 1 };
	parser.on('doctype', (doctype) => {
		if (!doctype.includes('[')) return;
		refusal =
			'This file declares entities of its own (a DOCTYPE with brackets), which are not read. Save it without them and bring it again.';
	});
	parser.on('opentagstart', ({ name }) => {
		inTag = [];
		begun = { name, line: parser.line };
	});
	parser.on('attribute', ({ name, value }) => {
		if (attributes.size < mostAttributes) attributes.set(local(name), value);
	});
	parser.on('opentag', ({ name }) => {
		within.push(local(name));
		if (within.length > deepest)
			refusal = 'This file nests its elements deeper than any graph does, so it is not read.';
		if (refusal === null) handler.open(local(name), attributes, parser.line);
		attributes = new Map();
		for (const { line, message } of inTag ?? []) handler.broken(line, message);
		inTag = null;
	});
	parser.on('closetag', ({ name }) => {
		within.pop();
		if (refusal === null) handler.close(local(name));
	});
	const onText = (piece: string) => handler.text(piece, within.at(-1) ?? '', parser.line);
	parser.on('text', onText);
	parser.on('cdata', onText);
	parser.on('error', (error) => {
		broken += 1;
		const [, message = error.message] = /^\d+:\d+: (.*)$/s.exec(error.message) ?? [];
		const found = { line: parser.line, message: message.replace(/\.$/, '') };
		if (broken <= mostBroken && inTag) inTag.push(found);
		else if (broken <= mostBroken) handler.broken(found.line, found.message);
		else refusal ??= 'This file is broken in more than a thousand places, so it is not read.';
	});
	if (damagedLine !== undefined) handler.broken(damagedLine, note ?? '');
	for (const { line, sign } of unclosed) {
		handler.broken(line, `"${sign}" is never closed; it is read as text`);
	}
	for (let at = 0, chunk = 1; at < text.length; at += chunkLength, chunk += 1) {
		parser.write(text.slice(at, at + chunkLength));
		if (refusal !== null) throw new FormatError(refusal);
		if (chunk % chunksAtOnce === 0) await pace(at / text.length, options);
	}
	parser.close();
	const half = inTag as readonly { readonly line: number; readonly message: string }[] | null;
	if (half !== null && refusal === null) {
		// Half a tag is still a row of the file: opened and never closed, it is reported as such.
		handler.open(local(begun.name), attributes, begun.line);
		handler.broken(begun.line, 'the file ends in the midst of it');
	}
	if (refusal !== null) throw new FormatError(refusal);
}

function decoded(bytes: Uint8Array): DecodedFile {
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
	const [, declared] = /^[^<]*<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/i.exec(head) ?? [];
	return decodeFile(bytes, declared);
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

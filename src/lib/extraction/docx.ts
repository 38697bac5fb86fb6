import { normaliseText } from '../anchoring/normalise';
import { ArchiveError, readDirectory, unpack, type ZipEntry } from '../archive/zip';
import { ExtractionError, type About, type Extraction } from './extraction';
import { fileNames } from './file-names';
import { endsIn, isBinary, titleFromName, type Format, type SourceFile } from './format';
import { readDocxAbout } from './docx-about';
import { readParagraphs, type DocxNode } from './docx-text';
import { limits } from './limits';

const extensions = fileNames.docx;
/** What a .zip begins with, and what the .doc of old and a .docx with a password do. */
const zipStarts = ['PK\x03\x04', 'PK\x05\x06'];
const compoundStart = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1';

const isZip = (head: string) => zipStarts.some((start) => head.startsWith(start));

/** A Word document. */
export const docx: Format = {
	name: 'docx',
	label: 'a Word document',
	recognises: ({ name, head }) =>
		isZip(head) || head.startsWith(compoundStart) || (endsIn(name, extensions) && isBinary(head)),
	read: readDocx
};

const notDocx = (message: string) => new ExtractionError('not-docx', message);

async function readDocx({ name, bytes, head }: SourceFile): Promise<Extraction> {
	if (head.startsWith(compoundStart)) {
		const locked =
			head.includes('E\0n\0c\0r\0y\0p\0t\0') || includes(bytes, 'E\0n\0c\0r\0y\0p\0t\0e\0d');
		if (locked) {
			throw new ExtractionError(
				'encrypted',
				'This .docx is locked with a password. Open it where you have the password, save it without one, and bring it again.'
			);
		}
		throw notDocx(
			'This is a document of an older Word (.doc). Save it as .docx and bring it again.'
		);
	}
	if (!isZip(head)) throw notDocx('This is no .docx: nothing in it is as Word writes it.');
	const directory = opened(() => readDirectory(bytes, limits.entries));
	if (!directory.some((entry) => entry.name === 'word/document.xml')) {
		throw notDocx(otherPackage(directory.map((entry) => entry.name)));
	}
	// Pictures, fonts and whatever else is packed with it are never unpacked.
	const parts = directory.filter((entry) => /\.(?:xml|rels)$/i.test(entry.name));
	const files = await unpackParts(parts);
	refuseTooMany(files);
	const [{ zipSync }, { default: mammoth }] = await Promise.all([
		import('fflate'),
		import('mammoth')
	]);
	// What mammoth sees is packed by us, so that it has nothing to unpack that was not counted.
	const repacked = zipSync(Object.fromEntries(files), { level: 0 });
	let tree: DocxNode | null = null;
	const messages = await mammoth
		.convertToHtml({ arrayBuffer: repacked.buffer as ArrayBuffer, buffer: repacked } as never, {
			includeEmbeddedStyleMap: false,
			transformDocument(document: DocxNode) {
				tree = document;
				return { ...document, children: [] };
			}
		})
		.then(
			(result) => result.messages,
			() => {
				throw new ExtractionError(
					'broken',
					'This .docx is broken: what Word wrote in it cannot be read. Open it in Word, save it again, or paste its text.'
				);
			}
		);
	if (tree === null) throw notDocx('This .docx holds no document.');
	const { text, title, notes } = readParagraphs(tree);
	if (!/\S/.test(text)) {
		throw new ExtractionError(
			'empty',
			'This .docx holds no words; what it shows may be a picture.'
		);
	}
	const about = readDocxAbout(files.get('docProps/core.xml'));
	return {
		format: 'docx',
		text: normaliseText(text),
		about: withTitle(about, title ?? titleFromName(name)),
		pages: [],
		mends: [],
		notes: [
			...notes,
			...(about.date
				? [
						'The date is the day on which the document was made, which may not be when it was published.'
					]
				: []),
			...(messages.some(({ type }) => type === 'error')
				? ['A part of the document could not be read and is left out.']
				: [])
		]
	};
}

async function unpackParts(parts: readonly ZipEntry[]): Promise<ReadonlyMap<string, Uint8Array>> {
	try {
		return await unpack(parts, limits.unpacked.docx);
	} catch (error) {
		throw inWords(error);
	}
}

function opened<Value>(open: () => Value): Value {
	try {
		return open();
	} catch (error) {
		throw inWords(error);
	}
}

/** What is wrong with the .zip that a .docx is, as a person who brings an article needs it said. */
function inWords(error: unknown): unknown {
	if (!(error instanceof ArchiveError)) return error;
	switch (error.code) {
		case 'encrypted':
			return new ExtractionError(
				'encrypted',
				'This .docx is locked with a password. Open it where you have the password, save it without one, and bring it again.'
			);
		case 'too-many':
		case 'too-large':
			return new ExtractionError(
				'bomb',
				`This file ${error.message}; no article does, so it was left packed.`
			);
		default:
			return new ExtractionError(
				'broken',
				`This .docx ${error.message}. Save it again, or paste its text.`
			);
	}
}

function withTitle(about: About, title: string | undefined): About {
	return about.title === undefined && title !== undefined ? { ...about, title } : about;
}

/** What a .zip is that is no .docx. */
function otherPackage(names: readonly string[]): string {
	if (names.some((name) => name.startsWith('xl/'))) {
		return 'This is a spreadsheet, not an article. Copy what you need of it and paste it.';
	}
	if (names.some((name) => name.startsWith('ppt/'))) {
		return 'These are slides, not an article. Copy what you need of them and paste it.';
	}
	if (names.includes('content.xml')) {
		return 'This is an OpenDocument file. Save it as .docx and bring it again.';
	}
	if (names.includes('META-INF/container.xml')) {
		return 'This is an e-book (.epub). Copy the article out of it and paste it.';
	}
	return 'This is a .zip, but no Word document is in it. Unpack it and bring the articles themselves.';
}

function refuseTooMany(files: ReadonlyMap<string, Uint8Array>): void {
	let elements = 0;
	for (const bytes of files.values()) {
		for (let at = bytes.indexOf(60); at !== -1; at = bytes.indexOf(60, at + 1)) {
			if (bytes[at + 1] !== 47) elements += 1;
		}
	}
	if (elements > 4 * limits.nodes) {
		throw new ExtractionError(
			'too-many-nodes',
			`This document has more than ${(4 * limits.nodes).toLocaleString('en')} elements; no article has. Paste its text.`
		);
	}
}

function includes(bytes: Uint8Array, words: string): boolean {
	const wanted = Uint8Array.from(words, (sign) => sign.charCodeAt(0));
	for (let at = bytes.indexOf(wanted[0]!); at !== -1; at = bytes.indexOf(wanted[0]!, at + 1)) {
		if (wanted.every((byte, n) => bytes[at + n] === byte)) return true;
	}
	return false;
}

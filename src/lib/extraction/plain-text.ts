import { normaliseText } from '../anchoring/normalise';
import { decodeBytes, isText } from './decode';
import { ExtractionError, type Extraction } from './extraction';
import { fileNames } from './file-names';
import { endsIn, isBinary, titleFromName, type Format, type SourceFile } from './format';

const extensions = fileNames.text;

/** A text without any markup, pasted or from a file: kept to the letter. */
export const plainText: Format = {
	name: 'text',
	label: 'a text',
	recognises: ({ name, head }) => name === '' || endsIn(name, extensions) || !isBinary(head),
	read: async (file) => readPlain(file)
};

function readPlain({ name, bytes }: SourceFile): Extraction {
	const { text, note } = decodeBytes(bytes);
	if (!isText(text)) {
		throw new ExtractionError(
			'unknown-type',
			'This is no text: it holds bytes that no text has. Articles are read from .txt, .md, .html, .docx and .pdf.'
		);
	}
	const normalised = normaliseText(text);
	const title = firstLine(normalised) ?? titleFromName(name);
	return {
		format: 'text',
		text: normalised,
		about: title === undefined ? {} : { title },
		pages: [],
		mends: [],
		notes: note === undefined ? [] : [note]
	};
}

/** The first line where it reads like a heading: short, and no sentence. */
export function firstLine(text: string): string | undefined {
	const [line = '', next] = text.trimStart().split('\n', 2);
	const words = line.trim();
	const standsApart = next === undefined || next.trim() === '' || words.length < 80;
	const isHeading =
		words.length >= 3 && words.length <= 160 && standsApart && !/[.:;,]$/u.test(words);
	return isHeading && next !== undefined && /\p{L}/u.test(words) ? words : undefined;
}

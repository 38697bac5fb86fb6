import { ExtractionError, type Extraction } from './extraction';
import { sourceFile } from './format';
import { formats } from './formats';
import { limits, megabytes } from './limits';

/**
 * Returns the article in a file: its text and what the file says of it. Throws `ExtractionError` and
 * nothing else, whatever the bytes are. Time is not counted here: whoever calls this in a worker ends
 * that worker.
 *
 * @param name As the file is called; empty where the text was pasted.
 */
export async function readFile(name: string, bytes: Uint8Array): Promise<Extraction> {
	if (bytes.length === 0) throw new ExtractionError('empty', 'This file is empty.');
	const file = sourceFile(name, bytes);
	const other = otherTypes.find(({ starts }) =>
		starts.some((start) => file.head.startsWith(start))
	);
	if (other) throw new ExtractionError('unknown-type', other.message);
	const format = formats.find((one) => one.recognises(file));
	if (!format) {
		throw new ExtractionError(
			'unknown-type',
			'What kind of file this is could not be told. Articles are read from .txt, .md, .html, .docx and .pdf.'
		);
	}
	const limit = limits.input[format.name];
	if (bytes.length > limit) {
		throw new ExtractionError(
			'too-large',
			`This is ${format.label} of ${megabytes(bytes.length)}; more than ${megabytes(limit)} are not read. Copy the article’s text and paste it.`
		);
	}
	const extraction = await format.read(file).catch((error: unknown) => {
		if (error instanceof ExtractionError) throw error;
		throw new ExtractionError(
			'failed',
			`This looks like ${format.label}, but it could not be read. Copy the article’s text and paste it.`,
			{ cause: error }
		);
	});
	if (!/\S/.test(extraction.text)) {
		throw new ExtractionError('empty', 'There are no words in this file.');
	}
	if (extraction.text.length > limits.text) {
		throw new ExtractionError(
			'too-long',
			`This text has ${extraction.text.length.toLocaleString('en')} characters; more than ${limits.text.toLocaleString('en')} are not taken. Cut out the article first.`
		);
	}
	return extraction;
}

/** What is known, by how it begins, but is no article. */
const otherTypes: readonly { readonly starts: readonly string[]; readonly message: string }[] = [
	{
		starts: ['{\\rtf'],
		message: 'This is an RTF file. Save it as .docx or .txt and bring it again.'
	},
	{
		starts: ['\xFF\xD8\xFF', '\x89PNG', 'GIF8', 'RIFF', 'II*\0', 'MM\0*'],
		message: 'This is a picture. Read it with a program for OCR first, or type what it says.'
	},
	{
		starts: ['\x1F\x8B', '7z\xBC\xAF', 'Rar!', 'BZh'],
		message: 'This is an archive. Unpack it and bring the articles themselves.'
	}
];

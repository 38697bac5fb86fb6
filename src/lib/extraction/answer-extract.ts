import { ExtractionError } from './extraction';
import type { ExtractReply, ExtractRequest } from './extraction-messages';
import { kinshipOf } from './kinship';
import { readFile } from './read-file';

/** Returns the answer to a request; never throws. */
export async function answerExtract({ name, bytes, known }: ExtractRequest): Promise<ExtractReply> {
	try {
		const extraction = await readFile(name, bytes);
		return { type: 'done', extraction, kinship: kinshipOf(extraction, known) };
	} catch (error) {
		return error instanceof ExtractionError
			? { type: 'failed', code: error.code, message: error.message }
			: {
					type: 'failed',
					code: 'failed',
					message: 'This file could not be read. Copy the article’s text and paste it.'
				};
	}
}

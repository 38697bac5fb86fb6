/** Decodes the bytes of an article, and refuses those that are no text as any article is refused. */
import { decodeBytes as decode, DecodingError, type Decoded } from '../decoding/decode';
import { ExtractionError } from './extraction';

export { isText } from '../decoding/decode';

/** As `decoding/decode` has it, but throws `ExtractionError` (`encoding`). */
export function decodeBytes(bytes: Uint8Array, declared?: string): Decoded {
	try {
		return decode(bytes, declared);
	} catch (error) {
		if (error instanceof DecodingError) throw new ExtractionError('encoding', error.message);
		throw error;
	}
}

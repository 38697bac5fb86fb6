/** The text of a file in whatever encoding. Unlike an article's, it is read where a few of its bytes are damaged, which is said. */
import { decodeBytes, DecodingError } from '../decoding/decode';
import { FormatError } from './format';

export interface DecodedFile {
	/** Without a byte order mark. */
	readonly text: string;
	/** What whoever brought it should know. */
	readonly note?: string;
	/** The first line with a sign that could not be read. */
	readonly damagedLine?: number;
}

/**
 * @param declared What the file calls its encoding.
 * @throws FormatError where it is no text.
 */
export function decodeFile(bytes: Uint8Array, declared?: string): DecodedFile {
	const damaged = damagedUtf8(bytes);
	// More signs of UTF-8 than chance would make, and some that are none: it is not in another encoding.
	if (damaged && damaged.good >= 4 * damaged.bad) return saidOf(damaged);
	try {
		const { text, note } = decodeBytes(bytes, declared);
		return { text: text.replace(/^\uFEFF/, ''), ...(note !== undefined && { note }) };
	} catch (error) {
		if (!(error instanceof DecodingError)) throw error;
		if (damaged && damaged.bad <= 3 + bytes.length / 1000) return saidOf(damaged);
		throw new FormatError(error.message);
	}
}

interface DamagedUtf8 {
	readonly text: string;
	readonly bad: number;
	/** Signs beyond ASCII that can be read. */
	readonly good: number;
}

/** Null where it is whole, or in UTF-16. */
function damagedUtf8(bytes: Uint8Array): DamagedUtf8 | null {
	const [a, b] = bytes;
	if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return null;
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return null;
	} catch {
		const text = new TextDecoder('utf-8').decode(bytes);
		const bad = text.match(/\uFFFD/g)?.length ?? 0;
		// eslint-disable-next-line no-control-regex -- what is not ASCII
		const beyond = text.match(/[^\u0000-\u007F]/gu)?.length ?? 0;
		return { text, bad, good: beyond - bad };
	}
}

function saidOf({ text, bad }: DamagedUtf8): DecodedFile {
	const damagedLine = text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
	const [signs, stand] =
		bad === 1 ? ['1 sign', 'stands'] : [`${bad.toLocaleString('en')} signs`, 'stand'];
	return {
		text,
		damagedLine,
		note: `${signs} could not be read and ${stand} as “\uFFFD”, first on line ${damagedLine}: the file is damaged there, or not UTF-8 throughout.`
	};
}

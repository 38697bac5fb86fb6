/** Whether a text is that of an article that is known, or of another edition of it. */
import {
	fingerprintOf,
	readFingerprint,
	tokenise,
	TOKENS_PER_BLOCK
} from '../anchoring/fingerprint';
import { sha256Bytes, sha256Hex } from '../anchoring/sha256';
import type { Extraction } from './extraction';
import type { Kinship, KnownArticle } from './extraction-messages';

/** Two texts that share less than this share of passages of eight words are two articles that quote one another. */
const leastShare = 0.3;

/**
 * Returns what a text has to do with the articles that are known: the same by its hash; else the one
 * of whose blocks of eight words the largest share stands in it, wherever in it they stand, so that a
 * word more at the beginning changes one block and not all.
 */
export function kinshipOf(
	{ text, whole }: Pick<Extraction, 'text' | 'whole'>,
	known: readonly KnownArticle[]
): Kinship {
	for (const written of whole === undefined ? [text] : [text, whole]) {
		const hash = sha256Hex(written);
		const same = known.find(({ sha256 }) => sha256 === hash);
		if (same) return { kind: 'same', article: same.id, text: written };
	}
	const marked = known.filter(({ fingerprint }) => fingerprint);
	if (marked.length === 0) return { kind: 'stranger' };
	const passages = passagesOf(text);
	let best: Kinship = { kind: 'stranger' };
	let most = leastShare;
	for (const { id, fingerprint } of marked) {
		const blocks = fingerprint && readFingerprint(fingerprint);
		if (!blocks || blocks.hashes.length === 0) continue;
		const share = blocks.hashes.filter((hash) => passages.has(hash)).length / blocks.hashes.length;
		if (share >= most) {
			most = share;
			best = { kind: 'edition', article: id, share };
		}
	}
	return best;
}

/** The hashes of all runs of eight tokens, as a fingerprint has those of every eighth. */
function passagesOf(text: string): ReadonlySet<string> {
	const words = tokenise(text).map((token) => token.text);
	const hashes = new Set<string>();
	for (let at = 0; at + TOKENS_PER_BLOCK <= words.length; at += 1) {
		const hash = sha256Bytes(words.slice(at, at + TOKENS_PER_BLOCK).join('\u001F')).subarray(0, 8);
		hashes.add(Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join(''));
	}
	// The last block may be longer than eight; of a short text there is but that one.
	const own = readFingerprint(fingerprintOf(text));
	for (const hash of own?.hashes ?? []) hashes.add(hash);
	return hashes;
}

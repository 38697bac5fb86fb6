/**
 * Scheme `blk8-64`: an article as a list of hashes of its words, eight at a time, so that a quotation
 * can be checked by someone who does not have the article. The blocks do not overlap: windows that
 * do can be turned back into the text with a word list.
 */
import type { Fingerprint } from '../model/schema';
import { sha256Bytes } from './sha256';

export const TOKENS_PER_BLOCK = 8;
const bytesPerHash = 8;
const separator = '\u001F';

/** A word or a single sign of a text, with its place in UTF-16 units. */
export interface Token {
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

/** Blocks that stand one after another in an article: `first`, and how many. */
export interface BlockRun {
	readonly first: number;
	readonly count: number;
}

/** A fingerprint made ready for looking up. */
export interface BlockList {
	readonly hashes: readonly string[];
	/** Where each hash stands, in order. */
	readonly placesOf: ReadonlyMap<string, readonly number[]>;
}

/** Returns the tokens of a text in order: runs of letters, marks and digits, and single signs. */
export function tokenise(text: string): readonly Token[] {
	return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\p{White_Space}]/gu), (match) => ({
		text: match[0],
		start: match.index,
		end: match.index + match[0].length
	}));
}

/** Returns how many blocks so many tokens make; a last block shorter than eight joins the one before. */
export function blockCount(tokenCount: number): number {
	return tokenCount === 0 ? 0 : Math.max(1, Math.floor(tokenCount / TOKENS_PER_BLOCK));
}

/** Returns the number of the block that a token stands in. */
export function blockOfToken(token: number, tokenCount: number): number {
	return Math.min(Math.floor(token / TOKENS_PER_BLOCK), blockCount(tokenCount) - 1);
}

/** Returns the first token of a block and the token after its last. */
export function tokensOfBlock(
	block: number,
	tokenCount: number
): { readonly first: number; readonly end: number } {
	const last = block === blockCount(tokenCount) - 1;
	return {
		first: block * TOKENS_PER_BLOCK,
		end: last ? tokenCount : (block + 1) * TOKENS_PER_BLOCK
	};
}

function hashBlocks(tokens: readonly Token[]): readonly Uint8Array[] {
	return Array.from({ length: blockCount(tokens.length) }, (_, block) => {
		const { first, end } = tokensOfBlock(block, tokens.length);
		const words = tokens.slice(first, end).map((token) => token.text);
		return sha256Bytes(words.join(separator)).subarray(0, bytesPerHash);
	});
}

function hex(bytes: Uint8Array): string {
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Returns the fingerprint of a normalised text. A text without a word has one without a block. */
export function fingerprintOf(text: string): Fingerprint {
	const binary = hashBlocks(tokenise(text)).map((hash) => String.fromCharCode(...hash));
	return { scheme: 'blk8-64', data: btoa(binary.join('')) };
}

/** Returns the blocks of a fingerprint, or null if its data are not whole hashes in base64. */
export function readFingerprint(fingerprint: Fingerprint): BlockList | null {
	let binary: string;
	try {
		binary = atob(fingerprint.data);
	} catch {
		return null;
	}
	if (binary.length % bytesPerHash !== 0) return null;
	const hashes: string[] = [];
	const placesOf = new Map<string, number[]>();
	for (let at = 0; at < binary.length; at += bytesPerHash) {
		const hash = hex(
			Uint8Array.from(binary.slice(at, at + bytesPerHash), (unit) => unit.charCodeAt(0))
		);
		const places = placesOf.get(hash);
		if (places) places.push(hashes.length);
		else placesOf.set(hash, [hashes.length]);
		hashes.push(hash);
	}
	return { hashes, placesOf };
}

/**
 * Returns every place where a passage stands in a fingerprinted article, in order; none if the
 * passage is not a whole number of blocks there. The passage is `prefix + exact + suffix`. More than
 * one place means that the fingerprint cannot tell which.
 *
 * White space is not part of the scheme, and a passage that JSON can hold but UTF-8 cannot (half a
 * surrogate pair) never matches, since it would be hashed as U+FFFD.
 */
export function matchFingerprint(passage: string, blocks: BlockList): readonly BlockRun[] {
	if (/\p{Surrogate}/u.test(passage)) return [];
	const tokens = tokenise(passage);
	const wanted = hashBlocks(tokens).map(hex);
	const first = wanted[0];
	if (first === undefined) return [];
	const count = wanted.length;
	// A block that is not of eight tokens can only be the article's last.
	const endsTheArticle = tokens.length !== count * TOKENS_PER_BLOCK;
	return (blocks.placesOf.get(first) ?? [])
		.filter(
			(place) =>
				wanted.every((hash, index) => blocks.hashes[place + index] === hash) &&
				(!endsTheArticle || place + count === blocks.hashes.length)
		)
		.map((place) => ({ first: place, count }));
}

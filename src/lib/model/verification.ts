/**
 * What checking a quotation against its article can come to. Computed by `anchoring`, never read
 * from a file; here because a relation's standing depends on it.
 */
export const verificationStates = [
	/** Word for word in the article's text, whose hash matches. */
	'exact',
	/** Its pieces are word for word, in order, within one sentence, and no gap turns the meaning. */
	'exact-shortened',
	/** Equal after folding typography (NFKC, straight quotes, plain dashes, single spaces). */
	'folded',
	/** Found at more than one place, and nothing tells which. */
	'ambiguous',
	/** Close to a passage of the article but not the same: only a proposal to repair. */
	'altered',
	/** Not in the article. */
	'missing',
	/** The text is not at hand; agrees with this file's fingerprint of the article. */
	'by-fingerprint',
	/** The text is not at hand, and the fingerprint does not say. */
	'unchecked'
] as const;

export type VerificationState = (typeof verificationStates)[number];

/** A place in a normalised text, in UTF-16 units; `end` is exclusive. */
export interface TextRange {
	readonly start: number;
	readonly end: number;
}

/** The outcome for one quotation: plain data that crosses from the worker to the page. */
export interface Verification {
	readonly state: VerificationState;
	/** Where in the text: one range, or one a piece; empty unless the text is at hand and it was found. */
	readonly ranges: readonly TextRange[];
	/** With `altered`: the article's own words at the closest place. */
	readonly proposal?: string;
	/** With `exact-shortened` and the text at hand: what each gap leaves out, in order. */
	readonly gaps?: readonly string[];
	/** Why it is not better, in one sentence, where that helps a reader. */
	readonly reason?: string;
}

const verifiable: ReadonlySet<VerificationState> = new Set([
	'exact',
	'exact-shortened',
	'folded',
	'by-fingerprint'
]);

/** Whether a quotation in this state may count for or against a relation. */
export function isVerifiable(state: VerificationState): boolean {
	return verifiable.has(state);
}

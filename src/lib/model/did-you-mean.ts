/** The name that a misspelt one was probably meant to be. */
import { distance } from 'fastest-levenshtein';

/** Beyond this many candidates a guess costs more than it helps. */
const mostCandidates = 20_000;

/**
 * The candidate nearest to `text` in edits, ignoring case; null if none is within a third of its
 * length. Of several equally near, the first.
 */
export function nearestTo(text: string, candidates: Iterable<string>): string | null {
	const wanted = text.toLowerCase();
	let nearest: string | null = null;
	let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
	let tried = 0;
	for (const candidate of candidates) {
		tried += 1;
		if (tried > mostCandidates) return null;
		if (Math.abs(candidate.length - wanted.length) >= least) continue;
		const edits = distance(wanted, candidate.toLowerCase());
		if (edits < least) {
			least = edits;
			nearest = candidate;
		}
	}
	return nearest;
}

/** `; did you mean "ttp"?` for the end of a message, or nothing. */
export function didYouMean(text: string, candidates: Iterable<string>): string {
	const nearest = nearestTo(text, candidates);
	return nearest === null ? '' : `; did you mean "${nearest}"?`;
}

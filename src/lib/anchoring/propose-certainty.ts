/** How certain a sentence is, by the words with which it hedges. */
import type { Certainty } from '../model/schema';
import { findHedges } from './hedges';

export interface CertaintyProposal {
	readonly certainty: Certainty;
	/** The words that say so, as the text has them; none where it asserts. */
	readonly words: readonly string[];
}

/** The typology's cues: what others allege outweighs what may be, and that what is likely. */
const alleging =
	/^(?:report|alleg|purport|ostensib|accus|claim|official|assert|contend|maintain|insist|rumou?r|said to|to some|for some|unconfirmed|unverified|reputed)/iu;
const possible =
	/^(?:possib|perhaps|maybe|could|might|may|potential|questionab|uncertain|unclear|doubt|speculat|conjectur|in theory|unlikely|improbable)/iu;

/** The certainty that a sentence is to be coded with. English only; a person has the last word. */
export function proposeCertainty(sentence: string): CertaintyProposal {
	const words = findHedges(sentence).map(({ start, end }) => sentence.slice(start, end));
	const alleged = words.filter((word) => alleging.test(word));
	if (alleged.length > 0) return { certainty: 'alleged', words: alleged };
	const maybe = words.filter((word) => possible.test(word));
	if (maybe.length > 0) return { certainty: 'possible', words: maybe };
	return { certainty: words.length > 0 ? 'probable' : 'asserted', words };
}

import { relationSentence, stanceWords } from '../../wording/words';
import type { TextRange } from '../../model/verification';
import type { Passage } from '../../passages/passages';
import type { PassageLink } from '../../state/article-reading.svelte';
import type { NetworkScreen } from '../../state/network-screen.svelte';

/**
 * Seeks what a link or a card asked for in the article that is read; returns what is to be said where the
 * text does not have it, null where it has.
 */
export function seekWanted(
	{ reading }: NetworkScreen,
	wanted: PassageLink,
	find: (words: string) => readonly TextRange[]
): string | null {
	const top = { start: 0, end: 0, evidence: null };
	if ('words' in wanted) {
		const [place] = find(wanted.words);
		reading.seek(place ? { ...place, evidence: null } : top);
		return place ? null : `“${wanted.words}” is not in this article.`;
	}
	const passage = reading.passages.placed.find(({ evidence }) => evidence === wanted.evidence);
	reading.seek(passage ?? top);
	return passage
		? null
		: 'This quotation was not found at one place of the text: its badge says why.';
}

/** A quotation of an article for who does not see its mark: which it is, what for, and its words. */
export function spokenPassage(
	{ index, reading }: NetworkScreen,
	passage: Passage,
	text: string
): string {
	const { placed } = reading.passages;
	const relation = index.relations.get(passage.relation);
	const quoted = passage.ranges.map(({ start, end }) => text.slice(start, end)).join(' … ');
	const of = relation ? ` “${relationSentence(index, relation)}”` : '';
	return `Quotation ${placed.indexOf(passage) + 1} of ${placed.length}, ${stanceWords[passage.stance]}${of}: ${quoted}`;
}

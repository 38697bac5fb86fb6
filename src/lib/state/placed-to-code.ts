/** The quotations to code of an article as they stand in its text, and what they back by now. */
import { placeAgain, type PlacedAgain } from '../anchoring/place-again';
import { quotationsToCode, type QuotationToCode } from '../editing/to-code';
import type { ArticleId, Evidence, Relation } from '../model/schema';
import type { TextRange } from '../model/verification';
import type { NetworkScreen } from './network-screen.svelte';

export interface PlacedToCode extends QuotationToCode {
	readonly id: string;
	/** Null where the text is not at hand. */
	readonly state: PlacedAgain['state'] | null;
	/** Where its words stand; null where they do not, or stand at several places. */
	readonly range: TextRange | null;
	/** Relations that have a quotation with some of these words. */
	readonly backs: readonly Relation[];
}

export function placeToCode(screen: NetworkScreen, article: ArticleId): readonly PlacedToCode[] {
	const { index, network, quotations } = screen;
	const listed = [...quotationsToCode(index, article)];
	const text = quotations.texts.get(article);
	const placed =
		text === undefined
			? []
			: placeAgain(
					listed.map(([id, { quote }]) => ({ id, quote }) as unknown as Evidence),
					text,
					network.actors,
					network.language
				);
	const evidence = [...index.evidence.values()].filter((one) => one.evidence.article === article);
	return listed.map(([id, one], at) => {
		const { state = null, quote = null } = placed[at] ?? {};
		const { start, end } = quote ?? {};
		const range = start === undefined || end === undefined ? null : { start, end };
		const backs = evidence.filter((known) => shares(known.evidence, one, range));
		return { ...one, id, state, range, backs: [...new Set(backs.map(({ relation }) => relation))] };
	});
}

/** Whether a quotation of the network has words of this one; fewer than a clause say nothing. */
function shares({ quote }: Evidence, one: QuotationToCode, range: TextRange | null): boolean {
	if (range && quote.start !== undefined && quote.end !== undefined) {
		return quote.start < range.end && quote.end > range.start;
	}
	const [words, others] = [one.quote.exact, quote.exact];
	if (Math.min(words.length, others.length) < 20) return words === others;
	return others.includes(words) || words.includes(others);
}

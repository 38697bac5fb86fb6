/** What a passage that somebody selected seems to say, to fill in a form with. */
import { proposeCertainty, type CertaintyProposal } from '../anchoring/propose-certainty';
import { sentencesOf } from '../anchoring/sentences';
import { namesOfNobody } from '../editing/turn-down';
import type { ArticleId, RelationTypeId } from '../model/schema';
import type { TextRange } from '../model/verification';
import { snapToSentences } from '../passages/snap';
import { proposer } from '../proposals/proposal-client';
import type { Cue, Party, Proposal, Reading } from '../proposals/types';
import { rangeOf } from './accept-proposals';
import { eachActorOnce, namedAtOnce, namedIn, type NamedHere } from './names-in-passage';
import type { NetworkScreen } from './network-screen.svelte';

/** A passage that is to be made into a relation, and the proposal that it was taken from. */
export interface PassageToRelate {
	readonly article: ArticleId;
	readonly start: number;
	readonly end: number;
	/** The id of the proposal that is being edited; null for a reader's own selection. */
	readonly row: string | null;
}

/** What is known of an end of the relation before the form opens. */
export type GuessedEnd = Pick<Party, 'actor' | 'name' | 'kind' | 'how'> | null;

export interface Guess {
	readonly source: GuessedEnd;
	readonly target: GuessedEnd;
	/** Null where no word of the passage tells it. */
	readonly type: RelationTypeId | null;
	readonly reading: Partial<Pick<Reading, 'stance' | 'attribution' | 'time' | 'when'>>;
	readonly certainty: CertaintyProposal;
	/** The words that made it so. */
	readonly cues: readonly Cue[];
	/** In the order of the text, each name once. */
	readonly named: readonly NamedHere[];
	/** What the rules propose of these words, if anything. */
	readonly proposal: Proposal | null;
}

/**
 * What can be said at once: the proposal that reaches into the passage, or else the first two that it names,
 * in their order.
 */
export function guessRelation(screen: NetworkScreen, passage: PassageToRelate): Guess {
	const text = screen.quotations.texts.get(passage.article) ?? '';
	const whole = snapToSentences(text, sentencesOf(text), passage) ?? passage;
	const queue = screen.proposals;
	const named = queue?.found
		? namedIn(passage, queue.found)
		: namedAtOnce(screen.network.actors, text, passage);
	const row = queue?.rows.find(({ id }) => id === passage.row);
	return guessFrom({
		// Those too that the network has already: whoever selects them wants to say it once more.
		proposal: row ?? bestOf(screen, queue?.found?.proposals ?? [], passage, named),
		certainty: proposeCertainty(text.slice(whole.start, whole.end)),
		named
	});
}

/**
 * What the rules see in the passage, worked out in the worker; null where the text is not at hand, or the
 * passage is a proposal that somebody corrected already. Rejects as `Proposer.guess` does.
 */
export async function guessAgain(
	screen: NetworkScreen,
	passage: PassageToRelate,
	signal: AbortSignal
): Promise<Guess | null> {
	const text = screen.quotations.texts.get(passage.article);
	if (text === undefined || passage.row !== null) return null;
	const { network } = screen;
	const selection = { start: passage.start, end: passage.end };
	const options = {
		article: passage.article,
		corrections: namesOfNobody(network).map((name) => ({ name }))
	};
	const guessed = await proposer.guess(text, selection, network, options, signal);
	const { reading, telling } = guessed;
	const named = namedIn(selection, guessed);
	const word = telling && { role: 'relation' as const, range: telling.range, words: telling.words };
	return guessFrom({
		proposal: bestOf(screen, guessed.proposals, selection, named),
		type: telling?.type ?? null,
		reading,
		certainty: certaintyOf(reading.certainty, reading.cues),
		cues: word ? [word, ...reading.cues] : reading.cues,
		named
	});
}

/**
 * The proposal that the passage is about: both its ends stand in it; or its telling word does, where the
 * passage does not name two others. Of several the one of which most is selected.
 */
function bestOf(
	screen: NetworkScreen,
	proposals: readonly Proposal[],
	passage: TextRange,
	named: readonly NamedHere[]
): Proposal | null {
	const touches = (one: TextRange | null | undefined) =>
		one ? one.start < passage.end && passage.start < one.end : false;
	const isPair = eachActorOnce(named).filter(({ actor }) => actor !== null).length >= 2;
	const fit = ({ source, target, cues }: Proposal) => {
		const ends = [source.range, target.range].filter(touches).length;
		const word = touches(cues[0]?.range) ? 1 : 0;
		return ends === 2 || (word === 1 && !isPair) ? ends + word : 0;
	};
	const [best] = proposals
		.filter((one) => touches(rangeOf(one.evidence.quote)) && fit(one) > 0)
		.toSorted((a, b) => fit(b) - fit(a));
	return best ? (screen.proposals?.corrected(best) ?? best) : null;
}

type Known = Pick<Guess, 'proposal' | 'certainty' | 'named'> &
	Partial<Pick<Guess, 'type' | 'reading' | 'cues'>>;

/** What a rule proposed says more than what the words of the passage say one by one. */
function guessFrom({ proposal, type, reading, certainty, cues, named }: Known): Guess {
	if (proposal) {
		const { evidence } = proposal;
		const { source, target } = proposal;
		const said = {
			stance: evidence.stance,
			...(evidence.attribution && { attribution: evidence.attribution }),
			...(evidence.time && { time: evidence.time }),
			...(evidence.when && { when: evidence.when })
		};
		return {
			source,
			target,
			type: proposal.type,
			reading: said,
			certainty: certaintyOf(evidence.certainty ?? 'asserted', proposal.cues),
			cues: proposal.cues,
			named,
			proposal
		};
	}
	// Whoever the network has comes before names that only look like somebody's.
	const each = eachActorOnce(named);
	const known = each.filter(({ actor }) => actor !== null);
	const [source, target] = known.length >= 2 ? known : each;
	return {
		source: endOf(source),
		target: endOf(target),
		type: type ?? null,
		reading: reading ?? {},
		certainty,
		cues: cues ?? [],
		named,
		proposal: null
	};
}

function certaintyOf(
	certainty: CertaintyProposal['certainty'],
	cues: readonly Cue[]
): CertaintyProposal {
	const hedges = cues.filter(({ role }) => role === 'certainty');
	const said = certainty === 'alleged' ? cues.filter(({ role }) => role === 'attribution') : [];
	return { certainty, words: (hedges.length > 0 ? hedges : said).map(({ words }) => words) };
}

function endOf(named: NamedHere | undefined): GuessedEnd {
	if (!named) return null;
	const { actor, words, kind = 'other', how } = named;
	return { actor, name: actor === null ? words : '', kind, how };
}

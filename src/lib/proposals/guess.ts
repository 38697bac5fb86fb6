/** What a passage that a reader selected seems to say, to fill in a form with. */
import type { Network } from '../model/schema';
import type { TextRange } from '../model/verification';
import { sentencesOf } from '../anchoring/sentences';
import { resolveTypes } from '../model/relation-types';
import { readClaim } from './claim/read-claim';
import { eachScene, propose } from './propose';
import { tellingWord, type TellingWord } from './telling-word';
import type { Candidate, Mention, Proposal, ProposeOptions, Reading } from './types';

export interface Guessed {
	/** Who is named in the selection, in order; ranges are of the text. */
	readonly mentions: readonly Mention[];
	/** What the rules see in it, the best fitting first. */
	readonly proposals: readonly Proposal[];
	/** Names in it that the network does not have; ranges are of the text. */
	readonly candidates: readonly Candidate[];
	/** The word that tells the type where no rule could say between whom; null where there is none. */
	readonly telling: TellingWord | null;
	/** How far the selection goes, also where no rule sees a relation in it. */
	readonly reading: Reading;
}

/** How much of the text before a selection is read, for "it" and "the group". */
const before = 4000;

/**
 * Guesses from a selection of a text. Proposals that the selection holds the word of come first, then
 * others of the same sentences.
 */
export function guess(
	text: string,
	selection: TextRange,
	network: Network,
	options: ProposeOptions
): Guessed {
	const window = windowOf(text, selection);
	const part = text.slice(window.start, window.end);
	const shift = window.start;
	const at = { start: selection.start - shift, end: selection.end - shift };
	// What the network already has is offered too: the reader may want the same sentence for another end.
	const { mentions, proposals, candidates } = propose(part, { ...network, relations: [] }, options);
	const touches = (range: TextRange) => range.start < at.end && at.start < range.end;
	const near = proposals.filter(({ evidence }) =>
		touches({ start: evidence.quote.start ?? 0, end: evidence.quote.end ?? 0 })
	);
	const fit = ({ cues, source, target }: Proposal) =>
		[cues[0]?.range, source.range, target.range].filter((range) => range && touches(range)).length;
	return {
		mentions: mentions.filter(({ range }) => touches(range)).map((one) => moveMention(one, shift)),
		proposals: near.toSorted((a, b) => fit(b) - fit(a)).map((one) => moveProposal(one, shift)),
		candidates: candidates.flatMap((one) => {
			const here = one.mentions.filter(touches).map((range) => moved(range, shift));
			return here.length > 0 ? [{ ...one, mentions: here }] : [];
		}),
		...readingOf(part, at, network, options, shift)
	};
}

function windowOf(text: string, selection: TextRange): TextRange {
	const from = Math.max(0, selection.start - before);
	const start = from === 0 ? 0 : text.indexOf(' ', from) + 1 || from;
	return {
		start: Math.min(start, selection.start),
		end: Math.min(text.length, selection.end + 1500)
	};
}

/** The reading of the first sentence of the selection, at its last verb, and the word that tells its type. */
function readingOf(
	part: string,
	at: TextRange,
	network: Network,
	options: ProposeOptions,
	shift: number
): Pick<Guessed, 'reading' | 'telling'> {
	const types = resolveTypes(network);
	let telling: TellingWord | null = null as TellingWord | null;
	let reading: Reading = {
		stance: 'supports',
		certainty: 'asserted',
		attribution: { kind: 'author' },
		time: 'current',
		cues: []
	};
	let isRead = false;
	const first = sentencesOf(part).find(({ end }) => end > at.start);
	eachScene(part, network, options, (scene) => {
		if (isRead || scene.sentence.start !== first?.start) return;
		isRead = true;
		const { units } = scene;
		const inside = scene.frames.filter(
			({ verb }) => (units[verb.at]?.start ?? 0) >= at.start && (units[verb.at]?.end ?? 0) <= at.end
		);
		// The last verb of the passage is the one that others hedge or report.
		const frame = inside.at(-1) ?? scene.frames[0] ?? null;
		if (frame) reading = readClaim(scene, { at: frame.verb.at, frame });
		telling = tellingWord(scene, at, types);
	});
	const cues = reading.cues.map((cue) => ({ ...cue, range: moved(cue.range, shift) }));
	return {
		reading: { ...reading, cues },
		telling: telling && { ...telling, range: moved(telling.range, shift) }
	};
}

function moved({ start, end }: TextRange, by: number): TextRange {
	return { start: start + by, end: end + by };
}

function moveMention(mention: Mention, by: number): Mention {
	return { ...mention, range: moved(mention.range, by) };
}

function moveProposal(proposal: Proposal, by: number): Proposal {
	const { quote } = proposal.evidence;
	return {
		...proposal,
		source: { ...proposal.source, range: moved(proposal.source.range, by) },
		target: { ...proposal.target, range: moved(proposal.target.range, by) },
		cues: proposal.cues.map((cue) => ({ ...cue, range: moved(cue.range, by) })),
		evidence: {
			...proposal.evidence,
			quote: { ...quote, start: (quote.start ?? 0) + by, end: (quote.end ?? 0) + by }
		}
	};
}

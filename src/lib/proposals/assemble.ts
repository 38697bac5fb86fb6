/** From what the rules saw in a sentence to proposals: pairs taken apart, read, named and told from each other. */
import { sha256Hex } from '../anchoring/sha256';
import type { Network, RelationTypeId } from '../model/schema';
import type { ResolvedType } from '../model/relation-types';
import type { TextRange } from '../model/verification';
import { readClaim } from './claim/read-claim';
import type { Referent } from './referents';
import type { Draft } from './rules/draft';
import type { Scene } from './scene';
import type { Cue, Party, Proposal, ProposeOptions } from './types';

export interface Assembling {
	readonly network: Pick<Network, 'relations' | 'actors'>;
	readonly types: ReadonlyMap<RelationTypeId, ResolvedType>;
	readonly options: ProposeOptions;
}

const mostPairs = 36;

/** The proposals of one sentence, each pair and type once, in the order in which the sentence says them. */
export function assemble(
	scene: Scene,
	drafts: readonly Draft[],
	{ network, types, options }: Assembling,
	/** A sentence after it that belongs to the quotation. */
	next?: TextRange
): readonly Proposal[] {
	const found = new Map<string, Proposal>();
	const rejected = new Set(options.rejected ?? []);
	for (const draft of drafts) {
		const type = types.get(draft.type as RelationTypeId);
		if (!type) continue;
		const mutual =
			type.direction === 'mutual' || (type.direction === 'either' && draft.mutual === true);
		let pairs = 0;
		for (const from of draft.from) {
			for (const to of draft.to) {
				if (!fits(from, to, options.newActors !== false) || (pairs += 1) > mostPairs) continue;
				const proposal = proposalOf(scene, draft, from, to, type, mutual, options, next);
				const earlier = found.get(proposal.id);
				if (rejected.has(proposal.id) || (earlier && !isBetter(proposal, earlier))) continue;
				if ([...found.values()].some((other) => saysTheSame(other, proposal))) continue;
				found.set(proposal.id, proposal);
			}
		}
	}
	return [...found.values()].filter((proposal) => !isBacked(proposal, network));
}

/** The ends are two, and neither is one whom the text leaves unnamed and the network does not have. */
function fits(from: Referent, to: Referent, newActors: boolean): boolean {
	const [one, other] = [from.entity, to.entity];
	if (one.key === other.key) return false;
	if ([one, other].some(({ id, unnamed }) => id === null && unnamed)) return false;
	if (!newActors && (one.id === null || other.id === null)) return false;
	return true;
}

/** One says of a pair that it goes one way and the other that it goes both: the first that was seen is kept. */
function saysTheSame(one: Proposal, other: Proposal): boolean {
	return (
		one.type === other.type &&
		(one.mutual === true) !== (other.mutual === true) &&
		((isParty(one.source, other.source) && isParty(one.target, other.target)) ||
			(isParty(one.source, other.target) && isParty(one.target, other.source)))
	);
}

function isParty(one: Party, other: Party): boolean {
	return one.actor === other.actor && one.name === other.name;
}

/** A proposal with a safer reading of who is meant, or one in which the relation stands, is kept. */
function isBetter(one: Proposal, other: Proposal): boolean {
	const doubts = ({ source, target }: Proposal) => source.maybe.length + target.maybe.length;
	return doubts(one) < doubts(other);
}

function partyOf({ entity, range, how, maybe }: Referent): Party {
	return {
		actor: entity.id,
		name: entity.name,
		...(entity.id === null && { kind: entity.kind }),
		...(entity.id === null && entity.unnamed && { unnamed: true }),
		range,
		how,
		maybe
	};
}

function proposalOf(
	scene: Scene,
	draft: Draft,
	from: Referent,
	to: Referent,
	type: ResolvedType,
	mutual: boolean,
	{ article }: ProposeOptions,
	next?: TextRange
): Proposal {
	const { text, sentence } = scene;
	const reading = readClaim(scene, draft);
	const range = trimmed(text, next ? { start: sentence.start, end: next.end } : sentence);
	const exact = text.slice(range.start, range.end);
	const keys = [from.entity.key, to.entity.key];
	const pair = (mutual ? keys.toSorted() : keys).join('\u001f');
	const relationCue: Cue = {
		role: 'relation',
		range: draft.cue,
		words: text.slice(draft.cue.start, draft.cue.end)
	};
	return {
		// The words of the sentence and not its place: an article that is edited elsewhere keeps them.
		id: sha256Hex([article, exact.replace(/\s+/g, ' '), pair, type.id].join('\u001e')).slice(0, 24),
		sentence: scene.index,
		rule: draft.rule,
		source: partyOf(from),
		target: partyOf(to),
		type: type.id,
		...(mutual && type.direction === 'either' && { mutual: true }),
		...(draft.ended && { ended: true }),
		evidence: {
			article,
			quote: { exact, ...range },
			stance: reading.stance,
			certainty: reading.certainty,
			attribution: reading.attribution,
			time: reading.time,
			...(reading.when !== undefined && { when: reading.when }),
			...(draft.verbal && { verbal: true }),
			origin: { by: 'proposal', rule: draft.rule }
		},
		cues: [relationCue, ...reading.cues]
	};
}

function trimmed(text: string, { start, end }: TextRange): TextRange {
	const words = text.slice(start, end);
	return {
		start: start + (words.length - words.trimStart().length),
		end: start + words.trimEnd().length
	};
}

/** The network already quotes this passage for this relation. */
function isBacked(
	{ source, target, type, evidence }: Proposal,
	network: Pick<Network, 'relations'>
): boolean {
	const { start = 0, end = 0, exact } = evidence.quote;
	return network.relations.some((relation) => {
		const isPair =
			(relation.source === source.actor && relation.target === target.actor) ||
			(relation.source === target.actor &&
				relation.target === source.actor &&
				(relation.mutual === true || type === 'alliance'));
		if (!isPair || relation.type !== type) return false;
		return relation.evidence.some(({ article, quote }) => {
			if (article !== evidence.article) return false;
			const places =
				quote.start === undefined || quote.end === undefined ? (quote.pieces ?? []) : [quote];
			const overlaps = places.some(
				(place) => (place.start ?? Infinity) < end && start < (place.end ?? -1)
			);
			return overlaps || exact.includes(quote.exact);
		});
	});
}

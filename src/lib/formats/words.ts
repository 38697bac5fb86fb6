/** A network said in words: the sentences that headings, lists and screen readers use. */
import { describeDate } from '../model/dates';
import { displayName, type NetworkIndex } from '../model/network-index';
import { isMutual } from '../model/relation-types';
import type {
	ActorId,
	Attribution,
	Certainty,
	EvidenceTime,
	Relation,
	Stance
} from '../model/schema';
import type { Phase, RelationReading, Standing } from '../model/standing';
import type { VerificationState } from '../model/verification';

export const standingWords: Readonly<Record<Standing, string>> = {
	supported: 'supported',
	'single-source': 'single source',
	contested: 'contested',
	refuted: 'denied',
	unsourced: 'no checked quotation'
};

export const phaseWords: Readonly<Record<Phase, string>> = {
	current: 'current',
	past: 'past',
	future: 'future',
	undated: 'undated'
};

export const stanceWords: Readonly<Record<Stance, string>> = {
	supports: 'supports',
	disputes: 'disputes',
	mentions: 'mentions'
};

export const certaintySentences: Readonly<Record<Certainty, string>> = {
	asserted: 'asserted',
	probable: 'hedged: likely',
	possible: 'hedged: maybe',
	alleged: 'hedged: alleged'
};

export const timeWords: Readonly<Record<EvidenceTime, string>> = {
	past: 'as past',
	current: 'as current',
	future: 'as future',
	hypothetical: 'as hypothetical: not counted'
};

/** What a badge says, and never more than was checked. */
export const verificationWords: Readonly<
	Record<VerificationState, { readonly short: string; readonly long: string }>
> = {
	exact: {
		short: 'word for word',
		long: 'Found word for word in the text of the article, whose hash matches.'
	},
	'exact-shortened': {
		short: 'word for word, shortened',
		long: 'Each piece stands word for word in one sentence of the article, and no gap turns the meaning.'
	},
	folded: {
		short: 'same words, other typography',
		long: 'The same words; only quotes, dashes, spaces or ligatures differ from the article.'
	},
	'by-fingerprint': {
		short: 'agrees with this file’s fingerprint of the article',
		long: 'The article’s text is not at hand. The quotation agrees with the fingerprint of the article that this same file carries.'
	},
	ambiguous: {
		short: 'found more than once',
		long: 'The article holds these words at more than one place, and nothing tells which is meant. Not counted.'
	},
	altered: {
		short: 'not the article’s words',
		long: 'Close to a passage of the article but not the same. Not counted.'
	},
	missing: {
		short: 'not in the article',
		long: 'The article does not hold these words. Not counted.'
	},
	unchecked: {
		short: 'not checked',
		long: 'Neither the article’s text nor a fingerprint at hand says that these are its words. Not counted.'
	}
};

/** The name an actor goes by, or its id where the network does not hold it. */
export function actorName(index: NetworkIndex, id: ActorId): string {
	const actor = index.actors.get(id);
	return actor ? displayName(actor) : id;
}

/** The verb between two actors: "sponsors", or "and … are hostile to each other" shortened. */
export function relationVerb(index: NetworkIndex, relation: Relation): string {
	const type = index.types.get(relation.type);
	if (!type) return relation.type;
	if (type.id === 'hostility' && isMutual(relation, type.direction)) return 'is in conflict with';
	return type.verb;
}

/** "Afghan Taliban sponsors TTP". */
export function relationSentence(index: NetworkIndex, relation: Relation): string {
	const { source, target } = relation;
	return `${actorName(index, source)} ${relationVerb(index, relation)} ${actorName(index, target)}`;
}

/** "Afghan Taliban sponsors TTP, 2 quotations, contested": what a screen reader hears of a line. */
export function relationLabel(
	index: NetworkIndex,
	relation: Relation,
	reading: RelationReading
): string {
	const quotations = count(relation.evidence.length, 'quotation');
	return `${relationSentence(index, relation)}, ${quotations}, ${standingWords[reading.standing]}`;
}

/** How many independent sources stand on each side, in a sentence. */
export function sourcesSentence(reading: RelationReading): string {
	const { supports, disputes } = reading;
	const sources = (n: number) => count(n, 'independent source');
	if (supports === 0 && disputes === 0) return 'No checked quotation supports or disputes this.';
	if (supports === 0)
		return `${sources(disputes)} ${says(disputes, 'disputes')} this, none supports it.`;
	if (disputes === 0)
		return `${sources(supports)} ${says(supports, 'supports')} this, none disputes it.`;
	return `${sources(supports)} ${says(supports, 'supports')} this, ${disputes} ${says(disputes, 'disputes')} it.`;
}

/** "2004 to 2011", or the dates side by side where the quotations give different ones. */
export function periodWords(reading: RelationReading): string {
	if (!reading.period) return 'not dated';
	const dates = reading.period.whens.map(describeDate);
	return reading.period.differs ? `dates differ: ${dates.join('; ')}` : dates.join('; ');
}

export function attributionWords(attribution: Attribution | undefined): string {
	if (!attribution || attribution.kind === 'author') return 'the article itself says so';
	const who = attribution.who;
	if (attribution.kind === 'document')
		return who ? `according to ${who}` : 'according to a document';
	if (attribution.kind === 'unnamed')
		return who ? `according to ${who} (not named)` : 'the source is not named';
	return who ? `according to ${who}` : 'according to a named source';
}

/** "1 quotation", "3 quotations". */
export function count(n: number, noun: string): string {
	const plural = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
	return `${n.toLocaleString('en')} ${n === 1 ? noun : plural}`;
}

function says(n: number, verb: string): string {
	return n === 1 ? verb : verb.replace(/s$/, '');
}

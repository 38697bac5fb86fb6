/** A network said in words: the sentences that headings, lists and screen readers use. */
import { describeDate } from '../model/dates';
import { displayName, type NetworkIndex } from '../model/network-index';
import { isMutual } from '../model/relation-types';
import type {
	ActorId,
	Attribution,
	Certainty,
	Evidence,
	EvidenceTime,
	Relation,
	Stance
} from '../model/schema';
import type { Phase, RelationReading, Standing } from '../model/standing';

export const standingWords: Readonly<Record<Standing, string>> = {
	supported: 'supported',
	'single-source': 'single source',
	contested: 'contested',
	refuted: 'denied',
	unsourced: 'unsourced'
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

/** The name an actor goes by, or its id where the network does not hold it. */
export function actorName(index: NetworkIndex, id: ActorId): string {
	const actor = index.actors.get(id);
	return actor ? displayName(actor) : id;
}

/** What stands between the two names: "sponsors", "in conflict with", "leadership". */
export function relationVerb(index: NetworkIndex, relation: Relation): string {
	const type = index.types.get(relation.type);
	if (!type) return relation.type;
	return type.id === 'hostility' && isTwoWay(index, relation) ? 'in conflict with' : type.verb;
}

/** Whether a relation holds both ways, so that it is written without an arrow. */
export function isTwoWay(index: NetworkIndex, relation: Relation): boolean {
	const type = index.types.get(relation.type);
	return type !== undefined && isMutual(relation, type.direction);
}

/**
 * The verb as a line between two names: "— sponsors →", "— allied with —" where it holds both ways,
 * and "← sponsors —" where it is read from its target back.
 */
export function relationLine(
	index: NetworkIndex,
	relation: Relation,
	{ backwards = false }: { readonly backwards?: boolean } = {}
): string {
	const verb = relationVerb(index, relation);
	if (isTwoWay(index, relation)) return `— ${verb} —`;
	return backwards ? `← ${verb} —` : `— ${verb} →`;
}

/**
 * What a sentence has between the two names: the verb of a built-in type. A type that the network
 * declares has a label and no verb, so it is written as a line: "Musharraf — leadership → Pakistan".
 */
export function relationLink(index: NetworkIndex, relation: Relation): string {
	return index.types.get(relation.type)?.builtIn
		? relationVerb(index, relation)
		: relationLine(index, relation);
}

/** "Afghan Taliban sponsors TTP". */
export function relationSentence(index: NetworkIndex, relation: Relation): string {
	const { source, target } = relation;
	return `${actorName(index, source)} ${relationLink(index, relation)} ${actorName(index, target)}`;
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
export function sourcesSentence(relation: Relation, reading: RelationReading): string {
	const { supports, disputes } = reading;
	const sources = (n: number) => count(n, 'independent source');
	if (supports === 0 && disputes === 0) return whyUnsourced(relation.evidence);
	if (supports === 0)
		return `${sources(disputes)} ${says(disputes, 'disputes')} this, none supports it.`;
	if (disputes === 0)
		return `${sources(supports)} ${says(supports, 'supports')} this, none disputes it.`;
	return `${sources(supports)} ${says(supports, 'supports')} this, ${disputes} ${says(disputes, 'disputes')} it.`;
}

/** Why nothing counts for or against a relation that has this evidence. */
function whyUnsourced(evidence: readonly Evidence[]): string {
	if (evidence.length === 0) return 'No quotation stands behind this.';
	const sided = evidence.filter(({ stance }) => stance !== 'mentions');
	if (sided.length === 0) return 'This is only mentioned: no quotation supports or disputes it.';
	return sided.every(({ time }) => time === 'hypothetical')
		? 'This is only spoken of as possible: no quotation supports or disputes it.'
		: 'No quotation that supports or disputes this could be checked.';
}

/** "14 quotations, 3 independent sources": what stands on one side, and how much of it counts. */
export function sideWords(quotations: number, counted: number, sources: number): string {
	if (quotations === 0) return 'none';
	const all = count(quotations, 'quotation');
	if (counted === 0) return `${all}, not counted`;
	const some = counted < quotations ? `, ${counted} counted` : '';
	return `${all}${some}, ${count(sources, 'independent source')}`;
}

/** "2004 to 2011", or the dates side by side where the quotations give different ones. */
export function periodWords(reading: RelationReading): string {
	if (!reading.period) return 'not dated';
	const dates = reading.period.whens.map(describeDate);
	return reading.period.differs ? `dates differ: ${dates.join('; ')}` : dates.join('; ');
}

/**
 * "current, not dated", or the phase and the dates with how many of the quotations that support the
 * relation give them: "current; dated 2007 to 2011 by 1 of 14 quotations".
 */
export function timeSentence(phase: Phase, reading: RelationReading, dated: number): string {
	if (!reading.period) return phase === 'undated' ? 'not dated' : `${phaseWords[phase]}, not dated`;
	const all = reading.supportingQuotations;
	const by = dated < all ? ` by ${dated} of ${count(all, 'quotation')}` : '';
	const dates = reading.period.differs ? periodWords(reading) : `dated ${periodWords(reading)}`;
	return `${phaseWords[phase]}; ${dates}${by}`;
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

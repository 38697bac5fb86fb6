/**
 * What a relation's evidence comes to: computed from its quotations and their verification by the
 * rules of the network format, never read from a file.
 */
import { dateRange } from './dates';
import type { NetworkIndex } from './network-index';
import { periodOf, phaseInPeriod, phaseOf, spansOverlap, type Period, type Phase } from './period';
import type {
	ArticleId,
	Certainty,
	Evidence,
	EvidenceId,
	Relation,
	RelationId,
	Sign
} from './schema';
import { certainties } from './vocabulary';
import { sourceCounter } from './support';
import { isVerifiable, type VerificationState } from './verification';

export type { Period, Phase } from './period';

export type Standing = 'unsourced' | 'refuted' | 'contested' | 'supported' | 'single-source';

export interface RelationReading {
	readonly standing: Standing;
	/** Independent sources that support it. */
	readonly supports: number;
	/** Independent sources that dispute it. */
	readonly disputes: number;
	/** Quotations that count for it; two of one sentence are two here and one source above. */
	readonly supportingQuotations: number;
	readonly disputingQuotations: number;
	/** The articles that a quotation which counts is from, in the order of the quotations. */
	readonly articles: readonly ArticleId[];
	/** The strongest among the support that counts; null when there is none. */
	readonly certainty: Certainty | null;
	/** All its support is hedged: probable, possible or alleged. */
	readonly hedged: boolean;
	/** All its support is in words only. */
	readonly verbal: boolean;
	/** The relations of the same two actors whose opposite sign makes this one contested. */
	readonly contestedBy: readonly RelationId[];
	/** From the dates of the support that counts; null when none has a date. */
	readonly period: Period | null;
	/** By the tenses of its quotations. `phaseAt` tells the phase at a date. */
	readonly phase: Phase;
}

/** Whether a quotation in this state of verification counts for or against its relation. */
export function counts(
	evidence: Pick<Evidence, 'stance' | 'time'>,
	state: VerificationState
): boolean {
	return evidence.stance !== 'mentions' && evidence.time !== 'hypothetical' && isVerifiable(state);
}

/** The reading of every relation of the network, in the network's order. */
export function readNetwork(
	index: NetworkIndex,
	stateOf: (id: EvidenceId) => VerificationState
): ReadonlyMap<RelationId, RelationReading> {
	const countSources = sourceCounter(index.articles);
	const alone = new Map(
		index.network.relations.map((relation) => [
			relation.id,
			readAlone(relation, countSources, stateOf)
		])
	);
	const rivals = findRivals(index, alone);
	return new Map(
		[...alone].map(([id, reading]) => {
			const contestedBy = rivals.get(id);
			return [id, contestedBy ? { ...reading, standing: 'contested', contestedBy } : reading];
		})
	);
}

/**
 * The phase of a relation at the date `asOf` (EDTF), or by its quotations' tenses where that is null
 * or names no year.
 * @throws RangeError if `asOf` is not an EDTF date.
 */
export function phaseAt(
	reading: Pick<RelationReading, 'period' | 'phase'>,
	_relation: Relation,
	asOf: string | null
): Phase {
	const moment = asOf === null ? null : dateRange(asOf);
	return moment?.yearKnown ? phaseInPeriod(reading.period, moment) : reading.phase;
}

/** The reading before the other relations of the pair have their say. */
function readAlone(
	relation: Relation,
	countSources: (evidence: readonly Evidence[]) => number,
	stateOf: (id: EvidenceId) => VerificationState
): RelationReading {
	const counted = relation.evidence.filter((evidence) => counts(evidence, stateOf(evidence.id)));
	const supporting = counted.filter(({ stance }) => stance === 'supports');
	const disputing = counted.filter(({ stance }) => stance === 'disputes');
	const supports = countSources(supporting);
	const certainty = strongest(supporting);
	return {
		standing: standingAlone(supports, disputing.length),
		supports,
		disputes: countSources(disputing),
		supportingQuotations: supporting.length,
		disputingQuotations: disputing.length,
		articles: [...new Set(counted.map(({ article }) => article))],
		certainty,
		hedged: certainty !== null && certainty !== 'asserted',
		verbal: supporting.length > 0 && supporting.every(({ verbal }) => verbal === true),
		contestedBy: [],
		period: periodOf(supporting),
		phase: phaseOf(relation, tensed(relation, supporting))
	};
}

/** Support that counts tells when; a relation without any is told by what it has. */
function tensed(relation: Relation, supporting: readonly Evidence[]): readonly Evidence[] {
	if (supporting.length > 0) return supporting;
	return relation.evidence.filter(({ stance }) => stance !== 'mentions');
}

function standingAlone(supports: number, disputes: number): Standing {
	if (supports === 0) return disputes === 0 ? 'unsourced' : 'refuted';
	if (disputes > 0) return 'contested';
	return supports >= 2 ? 'supported' : 'single-source';
}

/** A quotation without a certainty carries no hedge: it asserts. */
function strongest(evidence: readonly Evidence[]): Certainty | null {
	const found = new Set(evidence.map(({ certainty }) => certainty ?? 'asserted'));
	return certainties.find((certainty) => found.has(certainty)) ?? null;
}

/**
 * For each relation that its pair of actors makes contested, the relations of the other sign that
 * stand and may hold at the same time. Unsigned relations contest nothing and are not contested,
 * and neither is one of the pair that was over before the others held.
 */
function findRivals(
	{ network, types }: NetworkIndex,
	readings: ReadonlyMap<RelationId, RelationReading>
): ReadonlyMap<RelationId, readonly RelationId[]> {
	const pairs = new Map<string, { relation: Relation; reading: RelationReading; sign: Sign }[]>();
	for (const relation of network.relations) {
		const reading = readings.get(relation.id);
		const sign = types.get(relation.type)?.sign ?? 0;
		if (!reading || sign === 0 || !stands(reading)) continue;
		const pair = [relation.source, relation.target].sort().join(' ');
		const standing = pairs.get(pair) ?? [];
		if (standing.length === 0) pairs.set(pair, standing);
		standing.push({ relation, reading, sign });
	}
	const rivals = new Map<RelationId, readonly RelationId[]>();
	for (const standing of pairs.values()) {
		for (const one of standing) {
			const against = standing.filter(
				(other) => other.sign === -one.sign && spansOverlap(one.reading, other.reading)
			);
			if (against.length > 0) {
				rivals.set(
					one.relation.id,
					against.map(({ relation }) => relation.id)
				);
			}
		}
	}
	return rivals;
}

function stands({ standing }: RelationReading): boolean {
	return standing === 'supported' || standing === 'single-source';
}

/** Relations that state the same: the file allows two of one pair and type only for different times. */
import type { NetworkIndex } from '../model/network-index';
import { periodOf, phaseOf, spansOverlap, type Span } from '../model/period';
import { isMutual } from '../model/relation-types';
import type { Relation } from '../model/schema';
import { EditRefused } from './edit-refused';
import { relationWords } from './names';

/** The relation that says the same of the same two at the same time; null where there is none. */
export function twinOf(index: NetworkIndex, relation: Relation): Relation | null {
	const others = index.relationsOf.get(relation.source) ?? [];
	return (
		others.find((other) => other.id !== relation.id && areTwins(index, other, relation)) ?? null
	);
}

/** @throws EditRefused where the relation, as it would be, says the same as another. */
export function refuseTwin(index: NetworkIndex, relation: Relation): void {
	const twin = twinOf(index, relation);
	if (!twin) return;
	throw new EditRefused(
		`${relationWords(index, twin)} is in the network already for the same time: add to that relation, or give both dates that do not overlap.`,
		twin.id
	);
}

/** Whether two relations, of whatever ids, may not stand side by side. */
export function areTwins(index: Pick<NetworkIndex, 'types'>, a: Relation, b: Relation): boolean {
	if (a.type !== b.type) return false;
	const direction = index.types.get(a.type)?.direction ?? 'directed';
	const isForth = a.source === b.source && a.target === b.target;
	const isBack = a.source === b.target && a.target === b.source;
	const isEither = isMutual(a, direction) || isMutual(b, direction);
	return (isForth || (isBack && isEither)) && spansOverlap(spanOf(a), spanOf(b));
}

/** As the check of a file has it: whether quotations verify is not known, so all support counts. */
export function spanOf(relation: Relation): Span {
	const supporting = relation.evidence.filter(
		({ stance, time }) => stance === 'supports' && time !== 'hypothetical'
	);
	return { period: periodOf(supporting), phase: phaseOf(relation, supporting) };
}

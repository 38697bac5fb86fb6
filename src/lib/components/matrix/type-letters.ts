import type { ResolvedType } from '../../model/relation-types';
import type { RelationTypeId } from '../../model/schema';

/**
 * A letter for each type, its first one where that is still free, else the next of its label, else
 * the next of the alphabet; no two types share one while there are letters.
 */
export function typeLetters(types: Iterable<ResolvedType>): ReadonlyMap<RelationTypeId, string> {
	const letters = new Map<RelationTypeId, string>();
	const taken = new Set<string>();
	for (const { id, label } of types) {
		const own = (label.match(/[\p{L}\p{N}]/gu) ?? []).map((letter) =>
			letter.toLocaleUpperCase('en')
		);
		const letter = [...own, ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((one) => !taken.has(one)) ?? '?';
		letters.set(id, letter);
		taken.add(letter);
	}
	return letters;
}

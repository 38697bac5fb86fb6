import type { Relation, RelationId } from '../model/schema';
import type { RelationReading } from '../model/standing';

export interface Contested {
	readonly relation: Relation;
	readonly reading: RelationReading;
}

/** The relations that sources disagree on, first those that most sources stand on either side of. */
export function contestedOf(
	relations: readonly Relation[],
	readings: ReadonlyMap<RelationId, RelationReading>
): readonly Contested[] {
	return relations
		.flatMap((relation) => {
			const reading = readings.get(relation.id);
			return reading?.standing === 'contested' ? [{ relation, reading }] : [];
		})
		.sort(
			(a, b) =>
				weakerSide(b) - weakerSide(a) || b.relation.evidence.length - a.relation.evidence.length
		);
}

function weakerSide({ reading: { supports, disputes } }: Contested): number {
	return Math.min(supports, disputes);
}

/** What it makes of two that one joins the other. */
import type { Referent } from '../referents';

/** A person who joins a group is its member, and so is a group that joins a league; else they act together. */
export function typeOfJoining(
	lemma: string,
	type: string,
	from: readonly Referent[],
	to: readonly Referent[]
): string {
	if (!/^(?:re)?join$/.test(lemma)) return type;
	const isMember =
		from.some(({ entity }) => entity.kind === 'person') ||
		to.every(({ entity: { kind } }) => /^(?:organization|movement|political-party)$/.test(kind));
	return isMember ? type : 'alliance';
}

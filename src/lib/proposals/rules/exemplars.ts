/**
 * "Several groups want its fall. Among these are X and Y." What the first sentence says of the unnamed, the
 * second says of those it names.
 */
import { groupFrom } from '../groups';
import { referentsOf, type Referent } from '../referents';
import type { Scene } from '../scene';
import type { Draft } from './draft';

/** The drafts of the sentence before, with those whom this one names in place of the unnamed. */
export function exemplarRule(scene: Scene, before: readonly Draft[]): readonly Draft[] {
	const examples = examplesIn(scene);
	if (examples.length === 0) return [];
	const put = (referents: readonly Referent[]) =>
		referents.length === 1 && referents[0]?.entity.unnamed === true ? examples : null;
	return before.flatMap((draft) => {
		const from = put(draft.from);
		const to = put(draft.to);
		if ((from === null) === (to === null) || draft.mutual) return [];
		return [
			{ ...draft, rule: 'named as an example', from: from ?? draft.from, to: to ?? draft.to }
		];
	});
}

/** "(Prominent) among these are X, Y", "They include X and Y". */
function examplesIn({ units, phrases, ...rest }: Scene): readonly Referent[] {
	const words = units
		.slice(0, 6)
		.map(({ lower }) => lower)
		.join(' ');
	const [opening = ''] =
		/^(?:\w+ )?among (?:these|them|those)(?: \w+)? (?:are|is|were|was)\b/.exec(words) ??
		/^(?:these|they|those)(?: \w+)? (?:include|included|comprise)\b/.exec(words) ??
		[];
	if (opening === '') return [];
	const after = opening.split(' ').length - 1;
	const index = phrases.findIndex(({ kind, from }) => kind === 'np' && from > after);
	if (index < 0) return [];
	return referentsOf({ ...rest, units, phrases }, groupFrom(phrases, index, false).group).filter(
		({ entity }) => !entity.unnamed
	);
}

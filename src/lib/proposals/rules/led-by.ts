/** Whose group it is: "Haru’s Dune Brigade", "the Dune Brigade of Haru", "under the command of Haru". */
import { ownersOf, referentsOfPhrase, type Referent } from '../referents';
import type { Scene } from '../scene';
import { rangeOf, type Draft } from './draft';

const ledKinds = /^(?:armed-group|movement|political-party|organization)$/;

export function ledByRule(scene: Scene): readonly Draft[] {
	const { units, phrases } = scene;
	const draft = (person: Referent, group: Referent, at: number): Draft[] =>
		person.entity.kind === 'person' && ledKinds.test(group.entity.kind)
			? [
					{
						rule: 'whose group it is',
						type: 'leadership',
						from: [person],
						to: [group],
						atMost: 'probable',
						cue: rangeOf(units, at, at),
						at,
						frame: null
					}
				]
			: [];
	return phrases.flatMap((np, index) => {
		if (np.kind !== 'np' || !units[np.to]?.named) return [];
		const [group] = referentsOfPhrase(scene, np);
		if (!group || group.as !== 'self') return [];
		const [owner] = ownersOf(scene, { ...np, to: np.to });
		if (owner && /^['’]s?$/.test(units[np.to - 1]?.words ?? ''))
			return draft(owner, group, np.to - 1);
		const at = phrases[index + 1]?.kind === 'comma' ? index + 2 : index + 1;
		const [joint, next, joint2, person] = phrases.slice(at, at + 4);
		if (joint?.kind !== 'prep' || next?.kind !== 'np') return [];
		const isCommand =
			joint.word === 'under' &&
			/^(?:command|leadership)$/.test(units[next.to]?.lower ?? '') &&
			joint2?.kind === 'prep' &&
			joint2.word === 'of' &&
			person?.kind === 'np';
		const isOf = at === index + 1 && joint.word === 'of';
		const end = isCommand ? person : isOf || joint.word === 'under' ? next : null;
		const [leader] =
			end?.kind === 'np' && units[end.to]?.named ? referentsOfPhrase(scene, end) : [];
		return leader ? draft(leader, group, joint.from) : [];
	});
}

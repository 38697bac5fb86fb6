/** Who else stands beside a role: "Once allies, X and Y …", "among the enemies of X are …", "partners against Y". */
import type { NounPhrase } from '../chunk';
import type { Frame } from '../frames';
import { groupFrom, leftGroup } from '../groups';
import { referentsOf, type Referent } from '../referents';
import type { Scene } from '../scene';
import { chainAfter } from './deeds';
import type { Draft } from './draft';

/** "Among the enemies of X are Y and Z". */
export function isAmong({ phrases }: Scene, index: number, { verb }: Frame): boolean {
	const joint = phrases[index - 1];
	const at = phrases.indexOf(verb);
	return (
		joint?.kind === 'prep' &&
		/^among/.test(joint.word) &&
		at > index &&
		phrases.slice(index, at).every(({ kind }) => kind !== 'comma' && kind !== 'verb')
	);
}

/** "Once allies, X and Y fell out", "X and Y, once allies,": those beside it, each to the other. */
export function apposedGroup(scene: Scene, np: NounPhrase, index: number): readonly Referent[] {
	const { phrases } = scene;
	if (!/s$/.test(scene.units[np.to]?.lower ?? '')) return [];
	const isOver = phrases[index + 1]?.kind === 'comma';
	const next = phrases[index + 2];
	if (isOver && next?.kind === 'np' && phrases.slice(0, index).every(({ kind }) => kind !== 'np')) {
		const after = referentsOf(scene, groupFrom(phrases, index + 2, false).group);
		if (after.length > 1) return after;
	}
	const left = phrases[index - 2];
	if (!isOver || phrases[index - 1]?.kind !== 'comma' || left?.kind !== 'np') return [];
	return referentsOf(scene, leftGroup(phrases, index - 2));
}

/** "partners in the war against Y", "a proxy against Y": both are against Y. */
export function sidesAgainst(
	scene: Scene,
	np: NounPhrase,
	sides: readonly Referent[],
	rest: Omit<Draft, 'rule' | 'from' | 'to' | 'type'>
): readonly Draft[] {
	const to = chainAfter(scene, np)
		.filter(({ prep }) => prep === 'against')
		.flatMap(({ group }) => referentsOf(scene, group));
	if (to.length === 0 || sides.length === 0) return [];
	const { mutual: _, ...one } = rest;
	return [{ ...one, rule: 'together against', type: 'hostility', from: sides, to }];
}

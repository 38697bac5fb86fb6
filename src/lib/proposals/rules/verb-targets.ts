/** Whom a verb of relation strikes or helps: its object, whose that is, and who did what it speaks of. */
import type { NounPhrase } from '../chunk';
import type { Frame } from '../frames';
import type { Group } from '../groups';
import { lexicon } from '../lexicon';
import { referentsOf, referentsOfPhrase, type Referent } from '../referents';
import type { Scene } from '../scene';
import { nounSet } from '../words';
import { agentsOfDeed, chainAfter } from './deeds';
import { rangeOf, type Draft } from './draft';

/** "welcomed X’s defeat", "armed X’s opponents": no support of X. */
const harms = nounSet(
	`defeat withdrawal death fall removal departure arrest downfall collapse overthrow ouster enemy rival opponent foe critic
	victim exit retreat resignation surrender detractor attacker adversary murder killing demise failure humiliation`
);

/** "Y’s men died in an ambush by X". */
export function whoFell(scene: Scene, frame: Frame): readonly Draft[] {
	const { at } = frame.verb;
	if (!/^(?:die|dies|died|perish|perished|fell)$/.test(scene.units[at]?.lower ?? '')) return [];
	const from = frame.attached
		.filter(({ prep }) => /^(?:in|during)$/.test(prep))
		.flatMap(({ group }) => group.flatMap((np) => agentsOfHostileDeed(scene, np)));
	const to = targets(scene, frame.subject, 'hostility');
	if (from.length === 0 || to.length === 0) return [];
	const cue = rangeOf(scene.units, at, at);
	return [{ rule: 'died in an attack', type: 'hostility', from, to, cue, at, frame }];
}

/** Who does the attack that a phrase speaks of. */
export function agentsOfHostileDeed(scene: Scene, np: NounPhrase): readonly Referent[] {
	const nouns = lexicon.nouns(scene.units[np.to]?.lower ?? '');
	return nouns.some(({ type, mutual }) => type === 'hostility' && !mutual)
		? agentsOfDeed(scene, np)
		: withWhom(scene, np);
}

/** "died in a clash with Y" */
function withWhom(scene: Scene, np: NounPhrase): readonly Referent[] {
	const isClash = lexicon
		.nouns(scene.units[np.to]?.lower ?? '')
		.some(({ type, mutual, verbal, needs }) => type === 'hostility' && mutual && !verbal && !needs);
	return chainAfter(scene, np)
		.filter(({ prep }) => isClash && prep === 'with')
		.flatMap(({ group }) => referentsOf(scene, group));
}

/** What an object phrase makes a target of: an actor, what is its own, or who did the deed it speaks of. */
export function targets(
	scene: Scene,
	group: Group,
	type: string,
	verbal = false,
	active = false
): readonly Referent[] {
	return group.flatMap((np) => {
		const head = scene.units[np.to];
		const isDeed =
			head !== undefined &&
			!head.named &&
			lexicon.nouns(head.lower).some(({ needs }) => needs !== 'target');
		if (type !== 'hostility' && head && harms.has(head.lower)) return [];
		if (isDeed && active) {
			const agents = agentsOfDeed(scene, np);
			if (agents.length > 0 || verbal) return agents;
		}
		return besideItself(scene, np, referentsOfPhrase(scene, np)).filter(
			({ as }) => type === 'hostility' || type === 'tacit-support' || as !== 'other'
		);
	});
}

/** "X attacked its army": not X’s own, where another may be meant. */
function besideItself(
	scene: Scene,
	np: NounPhrase,
	referents: readonly Referent[]
): readonly Referent[] {
	const first = scene.units[np.from];
	const [own] = referents;
	if (!first || !own || !/^(?:its|their|his|her)$/.test(first.lower) || own.how !== 'reference')
		return referents;
	const not = scene.subjectKeys(first);
	if (!not.has(own.entity.key)) return referents;
	const guess = scene.discourse.pronoun(first.lower, scene.index, first.start, not);
	return guess ? [{ ...own, ...guess }] : [];
}

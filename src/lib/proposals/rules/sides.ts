/** Whose a relation noun is and at whom it is aimed: by owner, preposition and the verb that takes it. */
import type { NounPhrase } from '../chunk';
import type { Frame } from '../frames';
import { lexicon } from '../lexicon';
import type { NounList } from '../lexicon/entry';
import { ownersOf, referentsOf, type Referent } from '../referents';
import { againsts, antiState, hyphenPair } from './against';
import { chainAfter } from './deeds';
import { acting, actorsOf, pairsOf } from './draft';
import { holdersOfGoal, type Governing } from './governing-verb';
import type { Scene } from '../scene';

type Sides = {
	from: readonly Referent[];
	to: readonly Referent[];
	mutual: boolean;
	rule: string;
	ended?: boolean;
	frame?: Frame | null;
};

export function sidesOf(
	scene: Scene,
	np: NounPhrase,
	list: NounList,
	governing: Governing | null
): readonly Sides[] {
	const { units } = scene;
	const chain = [...chainAfter(scene, np)];
	// "Support was given to Y", "the attack was on Y": what the verb brings belongs to the noun.
	const isTold =
		governing?.as === 'subject' &&
		(governing.frame.verb.passive ||
			(isBe(scene, governing.frame) && !chain.some(({ prep }) => list.to.includes(prep))));
	if (isTold) chain.push(...governing.frame.attached);
	// "Clashes erupted between X and Y"
	else if (governing?.as === 'subject' && governing.frame.object.length === 0)
		chain.push(...governing.frame.attached.filter(({ prep }) => prep === 'between'));
	const bring = (preps: readonly string[]) =>
		chain
			.filter(({ prep }) => preps.includes(prep))
			.flatMap(({ prep, group }) =>
				referentsOf(scene, group).filter(
					(one) => !(one.isPlace && /^(?:in|at|across|to)$/.test(prep))
				)
			);
	const between = chain
		.filter(({ prep }) => /^(?:between|among|amongst)$/.test(prep))
		.flatMap(({ group }) => referentsOf(scene, group));
	const pair = hyphenPair(scene, np);
	const isMutual = list.mutual === true || between.length > 1 || pair.length === 2;
	if (between.length > 1)
		return pairsOf(between).map(([one, other]) => ({
			from: [one],
			to: [other],
			mutual: true,
			rule: 'relation noun between two'
		}));
	if (pair.length === 2 && pair[0] && pair[1])
		return [{ from: [pair[0]], to: [pair[1]], mutual: true, rule: 'relation noun between two' }];
	const owners = acting(
		ownersOf(scene, np).filter(
			(one) => !againsts(scene, np).some((other) => other.range.start === one.range.start)
		)
	);
	const against = againsts(scene, np);
	let to: readonly Referent[] = [...bring(list.to), ...against];
	if (list.inPlace) to = to.filter(({ entity, how }) => entity.kind !== 'person' || how === 'name');
	let from: readonly Referent[] =
		owners.length > 0 ? owners : acting(bring(list.by.filter((prep) => !list.to.includes(prep))));
	let rule = owners.length > 0 ? 'whose deed it is' : 'relation noun';
	let ended = false;
	let goalFrame: Frame | null = null;
	if (to.length === 0 && list.mutual && governing?.as === 'object') {
		// "with whom X shares few ties", "discussed ties in Paris with Y"
		to = governing.frame.attached
			.filter(({ prep }) => list.to.includes(prep))
			.flatMap(({ group }) => referentsOf(scene, group))
			.filter((one) => !one.isPlace);
	}
	to = [...to, ...antiState(scene, np)];
	if (governing?.as === 'object' || governing?.as === 'attached') {
		const subject = actorsOf(scene, governing.frame);
		const { light, frame } = governing;
		if (!frame.verb.passive) {
			// "has support from Y", "came under attack by Y"
			if (
				to.length === 0 &&
				list.type !== 'hostility' &&
				from.length > 0 &&
				owners.length === 0 &&
				subject.length > 0 &&
				light.includes('doing')
			) {
				return [{ from, to: subject, mutual: list.mutual === true, rule: 'verb of receiving' }];
			}
			if (light.includes('receiving')) {
				if (to.length === 0 || list.type !== 'hostility') {
					const giver = from.length > 0 ? from : acting(bring(['from', 'by', 'of', 'with']));
					if (giver.length > 0 && subject.length > 0)
						return [
							{ from: giver, to: subject, mutual: list.mutual === true, rule: 'verb of receiving' }
						];
				}
			}
			if (
				(light.includes('doing') || light.includes('ending') || light.includes('failing')) &&
				from.length === 0
			) {
				from = subject;
				rule = 'verb with relation noun';
			}
			if (light.includes('ending')) ended = true;
			// "were in conflict", "is at war with Y"
			const state = frame.attached.find(({ group }) => group.includes(np));
			if (list.mutual && isBe(scene, frame) && state && /^(?:in|at)$/.test(state.prep)) {
				if (to.length === 0 && subject.length > 1)
					return pairsOf(subject).map(([one, other]) => ({
						from: [one],
						to: [other],
						mutual: true,
						rule
					}));
				if (from.length === 0) from = subject;
			}
			// "X killed twenty people in an attack on Y"
			if (
				from.length === 0 &&
				to.length > 0 &&
				list.type === 'hostility' &&
				state &&
				/^(?:in|during|with|by)$/.test(state.prep) &&
				isDeedVerb(scene, frame)
			) {
				from = subject;
				rule = 'verb with relation noun';
			}
			// "X and Y signed a treaty"
			if (
				list.mutual &&
				from === subject &&
				to.length === 0 &&
				subject.length > 1 &&
				light.includes('doing') &&
				list.type !== 'hostility'
			) {
				return pairsOf(subject).map(([one, other]) => ({
					from: [one],
					to: [other],
					mutual: true,
					rule
				}));
			}
			// "Both sides stepped up their attacks": on each other.
			const isBoth =
				subject.length === 2 &&
				subject[0]?.how === 'reference' &&
				subject[0].range.start === subject[1]?.range.start;
			if (list.type === 'hostility' && to.length === 0 && isBoth && light.includes('doing')) {
				return pairsOf(subject).map(([one, other]) => ({
					from: [one],
					to: [other],
					mutual: true,
					rule: 'both sides'
				}));
			}
		} else if (from.length === 0) {
			from = acting(
				frame.attached
					.filter(({ prep }) => prep === 'by')
					.flatMap(({ group }) => referentsOf(scene, group))
			);
		}
	}
	if (from.length === 0 && to.length > 0) {
		const goal = holdersOfGoal(scene, np);
		from = goal.holders;
		if (from.length > 0) {
			rule = 'what it aims at';
			goalFrame = goal.frame;
		}
	}
	if (
		governing?.as === 'subject' &&
		governing.light.includes('ending') &&
		governing.frame.verb.passive
	)
		ended = true;
	if (list.needs === 'giver' && owners.length > 0 && bring(['to', 'from', 'by']).length === 0)
		return [];
	if (from.length === 0 && to.length > 0 && list.by.includes('of') && !list.to.includes('of'))
		from = acting(bring(['of']));
	if (from.length === 1 && to.length === 0 && list.mutual && from[0]) return [];
	if (to.length === 0 && list.mutual && owners.length > 1)
		return pairsOf(owners).map(([one, other]) => ({
			from: [one],
			to: [other],
			mutual: true,
			rule
		}));
	if (from.length === 0 && to.length > 1 && list.mutual && units[np.to]) return [];
	if (from.length === 0 || to.length === 0) return [];
	return [
		{
			from,
			to,
			mutual: isMutual,
			rule,
			...(ended && { ended }),
			...(goalFrame && { frame: goalFrame })
		}
	];
}

function isDeedVerb(scene: Scene, frame: Frame): boolean {
	const found = lexicon.verbsAt((index) => scene.units[index]?.lower, frame.verb.at);
	return found?.values.some(({ list }) => list.deed === true) ?? false;
}

export function isBe(scene: Scene, frame: Frame): boolean {
	return /^(?:is|are|was|were|be|been|remains?|remained|continues?|continued)$/.test(
		scene.units[frame.verb.at]?.lower ?? ''
	);
}

/** What the verb of a relation noun adds to its sides: "launched an attack", "has support from Y", "is at war with Y". */
import type { NounPhrase } from '../chunk';
import type { Frame } from '../frames';
import { lexicon } from '../lexicon';
import type { NounList } from '../lexicon/entry';
import { isTime } from '../noun-phrases';
import { referentsOf, type Referent } from '../referents';
import { acting, actorsOf, eachWithEach, type Sides } from './draft';
import { isBe, type Governing } from './governing-verb';
import type { Scene } from '../scene';

/** Who stands on which side so far. */
export interface Standing {
	readonly owners: readonly Referent[];
	readonly from: readonly Referent[];
	readonly to: readonly Referent[];
	readonly rule: string;
	readonly ended: boolean;
	/** Who gives what the noun says, where the verb is one of receiving. */
	givers(): readonly Referent[];
}

const locked = /^(?:locked|embroiled|mired|entangled|engaged|caught|involved|bogged)$/;

/** The sides with what the verb says of them, or `sides` where it leaves nothing open. */
export function sidesOfVerb(
	scene: Scene,
	np: NounPhrase,
	list: NounList,
	governing: Governing,
	standing: Standing
): Standing | { readonly sides: readonly Sides[] } {
	const { frame, light } = governing;
	if (governing.as === 'subject')
		return light.includes('ending') && frame.verb.passive ? { ...standing, ended: true } : standing;
	if (!frame.verb.passive) return ofActive(scene, np, list, governing, standing);
	if (standing.from.length > 0) return standing;
	// "are united by hatred of Y", "is locked in a dispute with Y"
	const own = frame.attached.find(({ group }) => group.includes(np));
	const verb = scene.units[frame.verb.at]?.lower ?? '';
	if (own?.prep === 'by' || (own?.prep === 'in' && locked.test(verb))) {
		const subject = acting(referentsOf(scene, frame.subject));
		// "X and Y are locked in a rivalry"
		if (list.mutual && standing.to.length === 0 && subject.length > 1)
			return { sides: eachWithEach(subject, 'verb with relation noun') };
		return { ...standing, from: subject };
	}
	const by = frame.attached.filter(({ prep }) => prep === 'by');
	return { ...standing, from: acting(by.flatMap(({ group }) => referentsOf(scene, group))) };
}

function ofActive(
	scene: Scene,
	np: NounPhrase,
	list: NounList,
	{ frame, light }: Governing,
	standing: Standing
): Standing | { readonly sides: readonly Sides[] } {
	const { owners, to } = standing;
	// "lost territory to Y"
	const isLost = /^los(?:e|es|t|ing)$/.test(scene.units[frame.verb.at]?.lower ?? '');
	if (isLost && list.needs === 'giver') return { sides: [] };
	const subject = actorsOf(scene, frame);
	const does = light.includes('doing');
	const isHostile = list.type === 'hostility';
	const received = (from: readonly Referent[]) => ({
		sides: [{ from, to: subject, mutual: list.mutual === true, rule: 'verb of receiving' }]
	});
	if (subject.length > 0 && list.needs !== 'target') {
		// "has support from Y", "came under attack by Y"
		const isGiven = standing.from.length > 0 && owners.length === 0;
		if (does && to.length === 0 && !isHostile && isGiven) return received(standing.from);
		// "welcomed Y’s defeat": Y suffered it.
		const isSuffered = isHostile && list.to[0] === 'of';
		if (light.includes('receiving') && !isSuffered && (to.length === 0 || !isHostile)) {
			// "get their weapons from Y": theirs once they have them.
			const isTheirs = list.needs === 'giver' && owners.length > 0;
			const givers = standing.from.length > 0 && !isTheirs ? standing.from : standing.givers();
			if (givers.length > 0) return received(givers);
		}
	}
	// "has been under U.S. sanctions", "is under attack by Y"
	// "sent rifles and Syrian mercenaries to Y": whoever sent them.
	if (list.needs === 'giver' && does && to.length > 0 && subject.length > 0)
		return { ...standing, from: subject, rule: 'verb with relation noun' };
	const under = frame.attached.find(({ group }) => group.includes(np));
	if (isHostile && under?.prep === 'under' && to.length === 0 && subject.length > 0) {
		const givers = standing.from.length > 0 ? standing.from : standing.givers();
		if (givers.length > 0) return received(givers);
	}
	let { from, rule } = standing;
	const isOwn =
		from.length === 0 && (does || light.includes('ending') || light.includes('failing'));
	if (isOwn) [from, rule] = [subject, 'verb with relation noun'];
	const ended = light.includes('ending');
	// "were in conflict", "is at war with Y"
	const state = frame.attached.find(({ group }) => group.includes(np));
	if (list.mutual && isBe(scene, frame) && /^(?:in|at)$/.test(state?.prep ?? '')) {
		if (to.length === 0 && subject.length > 1) return { sides: eachWithEach(subject, rule) };
		if (from.length === 0) from = subject;
	}
	// "X killed twenty people in an attack on Y"
	if (
		from.length === 0 &&
		to.length > 0 &&
		isHostile &&
		/^(?:in|during|with|by)$/.test(state?.prep ?? '') &&
		isDeedVerb(scene, frame)
	)
		[from, rule] = [subject, 'verb with relation noun'];
	if (does && to.length === 0) {
		// "X and Y signed a treaty"
		const isBetween =
			!isHostile ||
			!frame.attached.some(
				({ prep, group }) =>
					/^(?:against|with|on|in)$/.test(prep) && !group.every((one) => isTime(scene.units, one))
			);
		if (list.mutual && from === subject && subject.length > 1 && isBetween)
			return { sides: eachWithEach(subject, rule) };
		// "Both sides stepped up their attacks": on each other.
		const [one, other] = subject;
		const isBoth =
			subject.length === 2 && one?.how === 'reference' && one.range.start === other?.range.start;
		if (isHostile && isBoth) return { sides: eachWithEach(subject, 'both sides') };
	}
	return { ...standing, from, rule, ended };
}

function isDeedVerb(scene: Scene, frame: Frame): boolean {
	const found = lexicon.verbsAt((index) => scene.units[index]?.lower, frame.verb.at);
	return found?.values.some(({ list }) => list.deed === true) ?? false;
}

/** The verb that takes a relation noun, and the goal that it is part of. */
import type { NounPhrase, Phrase } from '../chunk';
import { lightOf, type Frame } from '../frames';
import { lexicon } from '../lexicon';
import { ownersOf, referentsOf, type Referent } from '../referents';
import { acting } from './draft';
import type { Scene } from '../scene';

const counting =
	/^(?:series|rounds?|waves?|string|number|spate|campaign|flurry|barrage|succession|kinds?|forms?|levels?|amounts?|lot|dozens|hundreds|thousands|scores|lots|range|set|wave|act|acts|wealth|stream|raft|package|course|programme|program|policy|war|escalation|increase|surge)$/;

const sum =
	/^(?:millions?|billions?|dollars?|euros?|pounds|francs|marks|crowns|yen|yuan|rubles|roubles|rupees|dinars|riyals|lira|thalers|tonnes|\d[\d,.]*(?:m|bn)?)$/;

export interface Governing {
	readonly frame: Frame;
	readonly as: 'object' | 'subject' | 'attached';
	readonly light: readonly string[];
}

/** "is", "remains": the verb says nothing more than that it is so. */
export function isBe(scene: Scene, frame: Frame): boolean {
	return /^(?:is|are|was|were|be|been|remains?|remained|continues?|continued)$/.test(
		scene.units[frame.verb.at]?.lower ?? ''
	);
}

/** The verb that takes the phrase, and as what. */
export function governorOf(scene: Scene, np: NounPhrase): Governing | null {
	for (const frame of scene.frames) {
		const light = lightOf(scene.units, frame.verb);
		if (frame.object.includes(np)) return { frame, as: 'object', light };
		// "a series of attacks", "several rounds of talks"
		const first = frame.attached[0];
		const count = scene.units[frame.object[0]?.to ?? -1]?.lower ?? '';
		if (first?.prep === 'of' && first.group.includes(np) && counting.test(count))
			return { frame, as: 'object', light };
		// "pledged 50 million euros in aid"
		if (first?.prep === 'in' && first.group.includes(np) && sum.test(count))
			return { frame, as: 'object', light };
		if (frame.attached.some(({ group }) => group.includes(np))) {
			const found = lexicon.lightAt((index) => scene.units[index]?.lower, frame.verb.at);
			const isAs = frame.attached.some(({ prep, group }) => prep === 'as' && group.includes(np));
			return { frame, as: 'attached', light: (found && found.length > 1) || isAs ? light : [] };
		}
		if (frame.subject.includes(np) && frame.verb.finite) return { frame, as: 'subject', light };
	}
	return null;
}

const goals =
	/^(?:objective|goal|aim|purpose|ambition|plan|mission|vow|target|intention|dream|priority|strategy|agenda|aspiration)s?$/;

/** "share one goal: the overthrow of Z", "set as its aim the destruction of Z". */
export function holdersOfGoal(
	scene: Scene,
	np: NounPhrase
): { holders: readonly Referent[]; frame: Frame | null } {
	const { phrases, units } = scene;
	const index = phrases.indexOf(np);
	const joint = phrases[index - 1];
	const goal = phrases[index - 2];
	const isGoal = (phrase: Phrase | undefined) =>
		phrase?.kind === 'np' && goals.test(units[phrase.to]?.lower ?? '');
	if (joint?.kind === 'stop' && joint.word === ':' && isGoal(goal)) {
		const frame = scene.frames.find(({ object }) => object.some((one) => one === goal));
		const holders = frame
			? referentsOf(scene, frame.subject)
			: goal?.kind === 'np'
				? ownersOf(scene, goal)
				: [];
		return { holders: acting(holders), frame: frame ?? null };
	}
	const frame = scene.frames.find(
		({ attached, object }) =>
			object.some((one) => isGoal(one)) &&
			attached.some(({ prep, group }) => /^(?:as|of)$/.test(prep) && group.includes(np))
	);
	if (frame) return { holders: acting(referentsOf(scene, frame.subject)), frame };
	const copula = scene.frames.find(
		(one) =>
			isBe(scene, one) && one.object.includes(np) && one.subject.some((subject) => isGoal(subject))
	);
	return {
		holders: copula ? acting(copula.subject.flatMap((subject) => ownersOf(scene, subject))) : [],
		frame: copula ?? null
	};
}

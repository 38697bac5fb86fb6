/** Active and passive verbs: "X attacked Y", "Y was attacked by X", "X clashed with Y". */
import type { Frame } from '../frames';
import { lexicon, type VerbSense } from '../lexicon';
import { referentsOf, type Referent } from '../referents';
import type { Scene } from '../scene';
import { typeOfJoining } from './joining';
import { acting, actorsOf, isReciprocal, pairsOf, rangeOf, type Draft } from './draft';
import {
	firstsOf,
	goesAway,
	isForHelp,
	isGift,
	isMeans,
	isPrize,
	isOfNoun,
	isTakenCaptive,
	meets
} from './verb-needs';
import { agentsOfHostileDeed, targets, whoFell } from './verb-targets';

/** "X and Y clashed" needs no "with"; "X and Y fought" may be against a third. */
const neverAlone =
	/^(?:fight|battle|side|work|operate|train|march|conspire|plot|collude|stick|rally|line up|fall in|go over|talk|speak|discuss|throw .+|cast .+|pledge .+|swear .+|take sides|break|cut .+|sever .+|suspend .+|lose patience|link|tie|bind|vie|compete|haggle|bargain|stand)$/;

const setsUp =
	/^(?:ally|align|pit|set|turn|rally|mobili[sz]e|incite|unite|reconcile|bind|tie|link|lead)$/;

export function verbRule(scene: Scene): readonly Draft[] {
	return scene.frames.flatMap((plain) => {
		const fallen = whoFell(scene, plain);
		if (fallen.length > 0) return fallen;
		const found = lexicon.verbsAt((index) => scene.units[index]?.lower, plain.verb.at);
		if (!found) return [];
		const frame = withOwnObject(scene, plain, found.length);
		const cue = rangeOf(scene.units, frame.verb.at, frame.verb.at + found.length - 1);
		const seen = new Set<string>();
		return found.values.flatMap((sense) => {
			// The first sense that finds both sides is taken; "fought alongside" is told from "fought" by what follows.
			const drafts = draftsOf(scene, frame, sense).filter(({ type }) => !seen.has(type));
			for (const { type } of drafts) seen.add(type);
			return drafts.map((draft) => ({ ...draft, cue }));
		});
	});
}

/** "put up with X", "traded insults": a preposition of the verb brings its object, and a noun of the verb is none. */
function withOwnObject({ units }: Scene, frame: Frame, length: number): Frame {
	const last = frame.verb.at + length - 1;
	if (length === 1) return frame;
	if (frame.object.some(({ to }) => to > last)) return frame;
	const own = frame.attached.find(
		({ prep, group }) => prep === units[last]?.lower && group[0] && group[0].from > last
	);
	return { ...frame, object: own?.group ?? [] };
}

function draftsOf(
	scene: Scene,
	frame: Frame,
	{ list, lemma }: VerbSense
): readonly Omit<Draft, 'cue'>[] {
	const rest = {
		type: list.type,
		at: frame.verb.at,
		frame,
		...(list.verbal && { verbal: true }),
		...(list.needs === 'not' && { isAffirmed: true as const }),
		...(list.ends && { ended: true }),
		...(list.disputes && { disputes: true })
	};
	if (list.among) {
		const group = frame.verb.passive ? frame.subject : frame.object;
		const members = acting(referentsOf(scene, group));
		return pairsOf(members).map(([one, other]) => ({
			...rest,
			rule: 'what binds them',
			from: [one],
			to: [other],
			mutual: true
		}));
	}
	if (list.after === 'object') {
		if (isReciprocal(scene, frame.object)) return reciprocal(scene, frame, rest);
		if (frame.verb.passive) {
			const by = frame.attached
				.filter(({ prep }) => prep === 'by')
				.flatMap(({ group }) => referentsOf(scene, group));
			// "was killed in an attack by Y"
			if (by.length === 0 && list.deed)
				by.push(
					...frame.attached
						.filter(({ prep }) => /^(?:in|during|after|following)$/.test(prep))
						.flatMap(({ group }) => group.flatMap((np) => agentsOfHostileDeed(scene, np)))
				);
			const patients = targets(scene, frame.subject, list.type, list.verbal);
			if (by.length === 0 || patients.length === 0) return [];
			// "Y was given rifles by X", but not "rifles were given by X"
			if (list.needs === 'means' && !frame.object.some(({ to }) => isMeans(scene, to))) return [];
			if (list.needs === 'captive' && !isTakenCaptive(scene, frame.verb.to)) return [];
			if (list.needs === 'away' && !goesAway(scene, frame.verb.to)) return [];
			const [source, target] = list.reversed ? [patients, acting(by)] : [acting(by), patients];
			const type = typeOfJoining(lemma, list.type, source, target);
			return [{ ...rest, rule: 'passive verb', from: source, to: target, type }];
		}
		if (frame.verb.passive || !meets(scene, frame, list.needs)) return [];
		const from = actorsOf(scene, frame);
		const to = targets(scene, firstsOf(scene, frame, list.needs), list.type, list.verbal, true);
		if (from.length === 0 || to.length === 0) return [];
		const [source, target] = list.reversed ? [to, from] : [from, to];
		const type = typeOfJoining(lemma, list.type, source, target);
		return [
			{ ...rest, rule: 'active verb', from: source, to: target, type },
			...(list.type === 'sponsorship' ? helpAgainst(scene, frame, from, to) : [])
		];
	}
	// "aligned his movement with Y", "pitted X against Y": what is aligned, not who aligns it.
	const moved = setsUp.test(lemma) ? acting(referentsOf(scene, frame.object)) : [];
	const from = moved.length > 0 ? moved : list.moves ? [] : actorsOf(scene, frame);
	const preps = list.after;
	const after = frame.attached.filter(
		({ prep }, index) => preps.includes(prep) && !isOfNoun(scene, frame, index)
	);
	const to = after.flatMap(({ group, prep }) =>
		targets(scene, group, list.type, list.verbal, true).filter(
			(one) => !(one.isPlace && /^(?:in|at|across|into)$/.test(prep))
		)
	);
	if (frame.verb.passive && !/^(?:ally|align|link|unite|engage|lock|side|reconcile)$/.test(lemma))
		return [];
	if (list.mutual && (to.length === 0 || isReciprocal(scene, after[0]?.group ?? []))) {
		const each = isReciprocal(scene, after[0]?.group ?? []);
		const isOver =
			list.type === 'hostility' &&
			frame.attached.some(
				({ prep }) => prep === 'over' || (prep === 'for' && /^(?:compete|vie)$/.test(lemma))
			);
		// "coordinate their operations"
		const isTheirs =
			/^(?:coordinate|co-ordinate|pool|combine|merge|unite)$/.test(lemma) &&
			scene.units[frame.object[0]?.from ?? -1]?.lower === 'their';
		const alone =
			after.length === 0 &&
			(frame.object.length === 0 || isTheirs) &&
			(isOver || !neverAlone.test(lemma));
		return from.length > 1 && (each || alone) ? reciprocal(scene, frame, rest) : [];
	}
	if (from.length === 0 || to.length === 0) return [];
	if (list.needs === 'gift' && !isGift(scene, frame)) return [];
	if (list.needs === 'prize' && !isPrize(scene, frame)) return [];
	if (list.needs === 'for help' && !isForHelp(scene, frame)) return [];
	const [source, target] = list.reversed ? [to, from] : [from, to];
	return [
		{
			...rest,
			rule: 'verb with preposition',
			from: source,
			to: target,
			...(list.mutual && { mutual: true })
		}
	];
}

/** "helped X against Y": X is hostile to Y, and so it seems is the helper. */
function helpAgainst(
	scene: Scene,
	frame: Frame,
	helpers: readonly Referent[],
	helped: readonly Referent[]
): readonly Omit<Draft, 'cue'>[] {
	const to = frame.attached
		.filter(({ prep }) => prep === 'against')
		.flatMap(({ group }) => targets(scene, group, 'hostility', false, true));
	if (to.length === 0) return [];
	const rest = { type: 'hostility', at: frame.verb.at, frame, rule: 'helped against', to };
	return [
		{ ...rest, from: helped },
		{ ...rest, from: helpers, atMost: 'probable' }
	];
}

function reciprocal(
	scene: Scene,
	frame: Frame,
	rest: Omit<Draft, 'cue' | 'rule' | 'from' | 'to'>
): readonly Omit<Draft, 'cue'>[] {
	const sides = actorsOf(scene, frame);
	return pairsOf(sides).map(([one, other]) => ({
		...rest,
		rule: 'each other',
		from: [one],
		to: [other],
		mutual: true
	}));
}

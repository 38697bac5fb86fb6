/** Nouns that hold a relation: "X’s attack on Y", "the rivalry between X and Y", "X gave support to Y". */
import type { NounPhrase, Phrase } from '../chunk';
import type { Attachment, Frame } from '../clauses';
import { groupFrom, lightOf } from '../clauses';
import { lexicon } from '../lexicon';
import type { NounList } from '../lexicon/entry';
import { isCompound, ownersOf, referentsOf, type Referent } from '../referents';
import type { Scene } from '../scene';
import { acting, actorsOf, pairsOf, rangeOf, type Draft } from './draft';

/** What follows a noun phrase by prepositions, one after another. */
export function chainAfter(scene: Scene, np: NounPhrase): readonly Attachment[] {
	const { phrases } = scene;
	const chain: Attachment[] = [];
	// What stands before the first verb belongs to its subject: "ties with X and Y worry Z".
	const isAfterVerb = scene.frames.some(({ verb }) => verb.finite && verb.at < np.from);
	let at = phrases.indexOf(np) + 1;
	// "the animosity and distinct origins of X": what follows the second belongs to the first too.
	while (
		phrases[at]?.kind === 'and' &&
		phrases[at + 1]?.kind === 'np' &&
		phrases[at + 2]?.kind === 'prep' &&
		at > 0
	)
		at += 2;
	while (at > 0 && at < phrases.length) {
		const joint = phrases[at] as Phrase;
		if (
			joint.kind === 'comma' &&
			phrases[at + 1]?.kind === 'prep' &&
			(phrases[at + 1] as { word: string }).word === 'including'
		) {
			at += 1;
			continue;
		}
		if (joint.kind !== 'prep' || phrases[at + 1]?.kind !== 'np') break;
		const { group, next } = groupFrom(phrases, at + 1, joint.word !== 'between' && isAfterVerb);
		// "elements of Y, including Z": Z stands where Y does.
		const isExample = joint.word === 'including' && chain.length > 0;
		chain.push({ prep: isExample ? (chain.at(-1)?.prep ?? '') : joint.word, group });
		at = Math.max(next, at + 2);
	}
	return chain;
}

/** The noun and its place, where a phrase's head (or head and the word before it) is one of the lexicon. */
function nounOf(
	scene: Scene,
	np: NounPhrase
): { lists: readonly NounList[]; from: number; to: number } | null {
	const { units } = scene;
	const head = units[np.to];
	if (!head || head.named || np.isPronoun) return null;
	for (const length of [3, 2, 1]) {
		const from = np.to - length + 1;
		if (from < np.from) continue;
		const words = units.slice(from, np.to + 1).map(({ lower }) => lower);
		const lists = lexicon.nouns(words.join(' ').replaceAll(' - ', '-'));
		if (
			lists.length > 0 &&
			!(length === 1 && /^(?:fire|front)$/.test(words[0] ?? '') && from === np.from)
		)
			return { lists, from, to: np.to };
	}
	return null;
}

/** Who does the deed of a phrase: "Y’s attack", "the attack by Y", and "the attack" of which the text has told. */
export function agentsOfDeed(scene: Scene, np: NounPhrase): readonly Referent[] {
	const owners = acting(ownersOf(scene, np));
	if (owners.length > 0) return owners;
	const by = acting(
		chainAfter(scene, np)
			.filter(({ prep }) => prep === 'by')
			.flatMap(({ group }) => referentsOf(scene, group))
	);
	const [first, head] = [scene.units[np.from], scene.units[np.to]];
	if (by.length > 0 || !first || !head || !/^(?:the|this|these|that)$/.test(first.lower)) return by;
	const guess = scene.discourse.doerOf(head.lower, scene.index);
	return guess
		? [
				{
					...guess,
					range: { start: first.start, end: head.end },
					how: 'reference',
					as: 'self',
					isPlace: false
				}
			]
		: [];
}

export function relationNounRule(scene: Scene): readonly Draft[] {
	return scene.phrases.flatMap((phrase) => {
		if (phrase.kind !== 'np') return [];
		const noun = nounOf(scene, phrase);
		if (!noun) return [];
		const drafts = noun.lists.flatMap((list) => draftsOf(scene, phrase, list, noun.from, noun.to));
		const first = drafts[0];
		return first
			? drafts.filter(({ type }) => type === first.type || sameSign(type, first.type))
			: [];
	});
}

function sameSign(one: string, other: string): boolean {
	return (one === 'hostility') === (other === 'hostility');
}

type Sides = {
	from: readonly Referent[];
	to: readonly Referent[];
	mutual: boolean;
	rule: string;
	ended?: boolean;
	frame?: Frame | null;
};

function draftsOf(
	scene: Scene,
	np: NounPhrase,
	list: NounList,
	from: number,
	to: number
): readonly Draft[] {
	const governing = governorOf(scene, np);
	if (list.needs === 'warm' && !hasTone(scene, np, governing?.frame ?? null, lexicon.isWarm))
		return [];
	if (list.needs === 'cold' && !hasTone(scene, np, governing?.frame ?? null, lexicon.isCold))
		return [];
	const type = typeOf(scene, np, list);
	const at = to;
	const cue = rangeOf(scene.units, from, to);
	return sidesOf(scene, np, list, governing).map((sides) => ({
		...sides,
		type,
		cue,
		at,
		frame: sides.frame ?? governing?.frame ?? null,
		...(list.verbal && { verbal: true }),
		...((list.ends || sides.ended) && { ended: true }),
		...(list.disputes && { disputes: true })
	}));
}

/** "tacit support", "moral backing" give nothing. */
function typeOf(scene: Scene, np: NounPhrase, list: NounList): string {
	if (list.type !== 'sponsorship') return list.type;
	const isTacit = scene.units.slice(np.from, np.to).some(({ lower }) => lexicon.isTacit(lower));
	return isTacit ? 'tacit-support' : list.type;
}

/** A warm or cold word in the phrase, in the verb that takes it, or right after: "ties soured". */
function hasTone(
	scene: Scene,
	np: NounPhrase,
	frame: Frame | null,
	is: (word: string) => boolean
): boolean {
	const { units } = scene;
	if (units.slice(np.from, np.to).some(({ lower, named }) => !named && is(lower))) return true;
	if (frame && is(units[frame.verb.at]?.lower ?? '')) return true;
	const index = scene.phrases.indexOf(np);
	const joint = scene.phrases[index - 1];
	const before = scene.phrases[index - 2];
	if (
		joint?.kind === 'prep' &&
		/^(?:in|of)$/.test(joint.word) &&
		before?.kind === 'np' &&
		is(units[before.to]?.lower ?? '')
	)
		return true;
	return (
		frame !== null && units.slice(frame.verb.at, frame.verb.at + 4).some(({ lower }) => is(lower))
	);
}

const counting =
	/^(?:series|rounds?|waves?|string|number|spate|campaign|flurry|barrage|succession|kinds?|forms?|levels?|amounts?|lot|dozens|hundreds|thousands|scores|lots|range|set|wave|act|acts|wealth|stream|raft|package|course|programme|program|policy|war|escalation|increase|surge)$/;

interface Governing {
	readonly frame: Frame;
	readonly as: 'object' | 'subject' | 'attached';
	readonly light: readonly string[];
}

/** The verb that takes the phrase, and as what. */
function governorOf(scene: Scene, np: NounPhrase): Governing | null {
	for (const frame of scene.frames) {
		const light = lightOf(scene.units, frame.verb);
		if (frame.object.includes(np)) return { frame, as: 'object', light };
		// "a series of attacks", "several rounds of talks"
		const first = frame.attached[0];
		const count = scene.units[frame.object[0]?.to ?? -1]?.lower ?? '';
		if (first?.prep === 'of' && first.group.includes(np) && counting.test(count))
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

function sidesOf(
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

const goals =
	/^(?:objective|goal|aim|purpose|ambition|plan|mission|vow|target|intention|dream|priority|strategy|agenda|aspiration)s?$/;

/** "share one goal: the overthrow of Z", "set as its aim the destruction of Z". */
function holdersOfGoal(
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

function isDeedVerb(scene: Scene, frame: Frame): boolean {
	const found = lexicon.verbsAt((index) => scene.units[index]?.lower, frame.verb.at);
	return found?.values.some(({ list }) => list.deed === true) ?? false;
}

function isBe(scene: Scene, frame: Frame): boolean {
	return /^(?:is|are|was|were|be|been|remains?|remained|continues?|continued)$/.test(
		scene.units[frame.verb.at]?.lower ?? ''
	);
}

/** "Iran–Iraq war", "US-China rivalry". */
function hyphenPair(scene: Scene, np: NounPhrase): readonly Referent[] {
	const { units } = scene;
	for (let at = np.from; at + 2 <= np.to; at += 1) {
		const [one, sign, other] = [units[at], units[at + 1], units[at + 2]];
		if (one?.named?.entity && other?.named?.entity && /^[-–—/]$/.test(sign?.lower ?? '')) {
			return [one, other].map((unit) => ({
				entity: unit.named?.entity as Referent['entity'],
				range: { start: unit.start, end: unit.end },
				how: 'name' as const,
				maybe: [],
				as: 'self' as const,
				isPlace: false
			}));
		}
	}
	return [];
}

/** "anti-X operations": X is the target. */
function againsts(scene: Scene, np: NounPhrase): readonly Referent[] {
	const { units } = scene;
	return units.slice(np.from, np.to + 1).flatMap((unit, index) => {
		const at = np.from + index;
		if (!unit.named?.entity || !isCompound(units, at) || units[at - 2]?.lower !== 'anti') return [];
		return [
			{
				entity: unit.named.entity,
				range: { start: unit.start, end: unit.end },
				how: unit.named.how === 'new' ? ('new' as const) : unit.named.how,
				maybe: [],
				as: 'self' as const,
				isPlace: false
			}
		];
	});
}

/** "antigovernment protests", "anti-army attacks": those of whom the text speaks. */
function antiState(scene: Scene, np: NounPhrase): readonly Referent[] {
	const { units } = scene;
	for (let at = np.from; at < np.to; at += 1) {
		const [, word = ''] =
			/^anti-?(government|state|army|military|regime)$/.exec(units[at]?.lower ?? '') ?? [];
		const split =
			units[at]?.lower === 'anti' && units[at + 1]?.lower === '-'
				? (units[at + 2]?.lower ?? '')
				: '';
		const head = word || (/^(?:government|state|army|military|regime)$/.test(split) ? split : '');
		const unit = units[at];
		const guess = head && unit ? scene.discourse.definite(head, scene.index, unit.start) : null;
		if (guess && unit)
			return [
				{
					...guess,
					range: { start: unit.start, end: unit.end },
					how: 'reference',
					as: 'self',
					isPlace: false
				}
			];
	}
	return [];
}

/** Whose a relation noun is and at whom it is aimed: by owner, preposition and the verb that takes it. */
import type { NounPhrase } from '../chunk';
import type { Frame } from '../frames';
import type { Attachment } from '../groups';
import type { NounList } from '../lexicon/entry';
import { ownersOf, referentsOf, type Referent } from '../referents';
import { againsts, antiState, hyphenPair } from './against';
import { chainAfter } from './deeds';
import { acting, actorsOf, eachWithEach, isReciprocal, type Sides } from './draft';
import { holdersOfGoal, isBe, type Governing } from './governing-verb';
import { sidesOfVerb } from './sides-of-verb';
import type { Scene } from '../scene';

/** Whom the prepositions of a chain bring. */
function broughtBy(
	scene: Scene,
	chain: readonly Attachment[],
	preps: readonly string[]
): readonly Referent[] {
	return chain
		.filter(({ prep }) => preps.includes(prep))
		.flatMap(({ prep, group }) =>
			referentsOf(scene, group).filter(
				(one) => !(one.isPlace && /^(?:in|at|across|to)$/.test(prep))
			)
		);
}

/** What belongs to the noun: what follows it, and what its verb brings where the noun is its subject. */
function chainOf(
	scene: Scene,
	np: NounPhrase,
	list: NounList,
	governing: Governing | null
): readonly Attachment[] {
	const chain = chainAfter(scene, np);
	if (governing?.as !== 'subject') return chain;
	const { verb, attached, object } = governing.frame;
	// "Support was given to Y", "the attack was on Y": what the verb brings belongs to the noun.
	const isTold =
		verb.passive ||
		(isBe(scene, governing.frame) && !chain.some(({ prep }) => list.to.includes(prep)));
	if (isTold) return [...chain, ...attached];
	// "Clashes erupted between X and Y"
	return object.length === 0
		? [...chain, ...attached.filter(({ prep }) => prep === 'between')]
		: chain;
}

const trading = /^(?:trad(?:e|es|ed|ing)|exchang(?:e|es|ed|ing)|swap(?:s|ped|ping)?)$/;

const holding =
	/^(?:ha(?:s|ve|d|ving)|enjoy(?:s|ed|ing)?|los(?:e|es|t|ing)|retain(?:s|ed|ing)?|ke(?:eps?|pt)|commands?|commanded)$/;

const seeking =
	/^(?:seeks?|sought|seeking|demand(?:s|ed|ing)?|wants?|wanted|wanting|call(?:s|ed|ing)|vow(?:s|ed|ing)|swear|swore|sworn|plot(?:s|ted|ting)?|desires?|desired)$/;

function isSupport({ type }: NounList): boolean {
	return type === 'sponsorship' || type === 'tacit-support';
}

function verbWord({ units }: Scene, { verb }: Frame): string {
	return units[verb.at]?.lower ?? '';
}

export function sidesOf(
	scene: Scene,
	np: NounPhrase,
	list: NounList,
	governing: Governing | null
): readonly Sides[] {
	const chain = chainOf(scene, np, list, governing);
	const bring = (preps: readonly string[]) => broughtBy(scene, chain, preps);
	const between = bring(['between', 'among', 'amongst']);
	const isAimed = list.needs === 'target';
	if (between.length > 1 && !isAimed) return eachWithEach(between, 'relation noun between two');
	const pair = hyphenPair(scene, np);
	if (pair.length === 2 && !isAimed) return eachWithEach(pair, 'relation noun between two');

	const against = againsts(scene, np);
	const isAgainst = (one: Referent) => against.some(({ range }) => range.start === one.range.start);
	const owners = acting(ownersOf(scene, np).filter((one) => !isAgainst(one)));
	// "has the support of Y": Y gives it.
	const isHeld =
		isSupport(list) && governing?.as === 'object' && holding.test(verbWord(scene, governing.frame));
	const aims = isHeld ? list.to.filter((prep) => prep !== 'of') : list.to;
	const to = [...bring(aims), ...against].filter(
		({ entity, how }) => !list.inPlace || entity.kind !== 'person' || how === 'name'
	);
	// "with whom X shares few ties", "discussed ties in Paris with Y"
	if (to.length === 0 && list.mutual && governing?.as === 'object')
		to.push(...broughtBy(scene, governing.frame.attached, list.to));
	to.push(...antiState(scene, np));
	// "trades ambushes with Y", "X and Y exchanged fire"
	const isTraded = governing?.as === 'object' && trading.test(verbWord(scene, governing.frame));
	if (isTraded && list.type === 'hostility') {
		const sides = actorsOf(scene, governing.frame);
		const others = broughtBy(scene, governing.frame.attached, ['with']);
		const rule = 'given and taken';
		if (others.length === 0) return eachWithEach(sides, rule);
		if (sides.length > 0) return [{ from: sides, to: others, mutual: true, rule }];
	}
	// "its expulsion by Y": what is done to the owner.
	const suffers = list.to[0] === 'of' && list.to.includes('against') && to.length === 0;
	const by = suffers && owners.length > 0 ? acting(bring(['by', 'at the hands of'])) : [];
	if (by.length > 0) return [{ from: by, to: owners, mutual: false, rule: 'what was done to it' }];
	// "sought Y’s overthrow": of Y.
	const sought = governing?.as === 'object' && seeking.test(verbWord(scene, governing.frame));
	if (suffers && owners.length > 0 && sought && !governing.frame.verb.passive) {
		const from = actorsOf(scene, governing.frame);
		if (from.length > 0) return [{ from, to: owners, mutual: false, rule: 'what it wants' }];
	}
	// "a coup against the government of X": X is no doer of the coup.
	const own = chain.filter(({ prep }, index) => prep !== 'of' || index === 0);
	const doers = acting(
		broughtBy(
			scene,
			own,
			list.by.filter((prep) => !aims.includes(prep))
		)
	);
	// "their hatred of each other"
	if (
		governing &&
		chain.some(({ prep, group }) => aims.includes(prep) && isReciprocal(scene, group))
	)
		return eachWithEach(actorsOf(scene, governing.frame), 'each other');
	const start = {
		owners,
		from: owners.length > 0 ? owners : doers,
		to,
		rule: owners.length > 0 ? 'whose deed it is' : 'relation noun',
		ended: false,
		givers: () => acting(bring(['from', 'by', 'of', 'with']))
	};
	const taken = governing ? sidesOfVerb(scene, np, list, governing, start) : start;
	if ('sides' in taken) return taken.sides;

	let { from, rule } = taken;
	const { ended } = taken;
	let frame: Frame | null = null;
	if (from.length === 0 && to.length > 0) {
		const goal = holdersOfGoal(scene, np);
		if (goal.holders.length > 0) {
			({ holders: from, frame } = goal);
			rule = 'what it aims at';
		}
	}
	if (list.needs === 'giver' && owners.length > 0 && bring(['to', 'from', 'by']).length === 0)
		return [];
	if (from.length === 0 && to.length > 0 && list.by.includes('of') && !list.to.includes('of'))
		from = acting(bring(['of']));
	if (to.length === 0 && list.mutual && owners.length > 1) return eachWithEach(owners, rule);
	// "an alliance of X, Y and Z"
	const members = to.length === 0 && list.mutual ? acting(bring(['of'])) : [];
	if (members.length > 1) return eachWithEach(members, rule);
	if (from.length === 0 || to.length === 0) return [];
	return [
		{
			from,
			to,
			mutual: list.mutual === true,
			rule,
			...(ended && { ended }),
			...(frame && { frame })
		}
	];
}

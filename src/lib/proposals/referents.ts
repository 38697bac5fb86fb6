/** Which actors a noun phrase speaks of, and as what: themselves, their people, their deeds. */
import type { ActorId } from '../model/schema';
import type { TextRange } from '../model/verification';
import type { NounPhrase } from './chunk';
import { groupFrom, type Group } from './clauses';
import { newEntity, type Entity } from './entities';
import { classes, lexicon } from './lexicon';
import type { Scene } from './scene';
import type { MentionHow } from './types';
import type { Unit } from './units';

export type As =
	'self' | 'organ' | 'member' | 'asset' | 'population' | 'deed' | 'other' | 'unnamed';

export interface Referent {
	readonly entity: Entity;
	readonly range: TextRange;
	readonly how: MentionHow;
	readonly maybe: readonly ActorId[];
	readonly as: As;
	/** The capital of a state, which after "in" is only a place. */
	readonly isPlace: boolean;
}

const owning = /^(?:its|their|his|her)$/;

/** The referents of phrases that are joined by "and". */
export function referentsOf(scene: Scene, group: Group): readonly Referent[] {
	return group.flatMap((np) => referentsOfPhrase(scene, np));
}

export function referentsOfPhrase(scene: Scene, np: NounPhrase): readonly Referent[] {
	const { units } = scene;
	const head = units[np.to];
	if (!head) return [];
	if (np.isPronoun) return pronoun(scene, head, head, 'self');
	if (head.named && head.named.as !== 'adjective') return [ofNamed(scene, head, 'self')].flat();
	const role = asOf(head.lower, units, np);
	const beside = apposed(scene, np);
	if (beside.length > 0) return beside;
	const named = units
		.slice(np.from, np.to + 1)
		.findLast((unit, index) => unit.named && !isCompound(units, np.from + index));
	if (head.named) return ofNamed(scene, head, /s$/.test(head.lower) ? 'population' : 'self');
	if (named) return ofNamed(scene, named, role);
	const first = units[np.from];
	const given = examples(scene, np);
	if (given.length > 0) return given;
	const both = bothSides(scene, np);
	if (both.length > 0) return both;
	if (first && owning.test(first.lower)) return pronoun(scene, first, first, role);
	const mark = units.slice(np.from, np.to).findLastIndex(({ words }) => /^['’]s?$/.test(words));
	if (mark > 0) {
		// "the group’s envoys"
		const owner = referentsOfPhrase(scene, { ...np, to: np.from + mark - 1 });
		if (owner.length > 0) return owner.map((one) => ({ ...one, as: role }));
	}
	const below = ofChain(scene, np, role);
	if (below.length > 0) return below;
	if (role === 'deed') return doersOf(scene, np);
	const taken = takenUp(scene, np);
	if (taken.length > 0) return taken;
	return unnamed(scene, np, role);
}

/** What stands before the head and acts or is owned: "Pakistan’s", "U.S." of "U.S. drone attacks". */
export function ownersOf(scene: Scene, np: NounPhrase): readonly Referent[] {
	const { units } = scene;
	const owners: Referent[] = [];
	for (let at = np.from; at < np.to; at += 1) {
		const unit = units[at];
		if (unit?.named && !isCompound(units, at))
			owners.push(...ofNamed(scene, unit, organBetween(units, at, np.to)));
	}
	const first = units[np.from];
	if (owners.length === 0 && first && np.from < np.to && owning.test(first.lower))
		return pronoun(scene, first, first, 'self');
	if (owners.length === 0 && first && np.from < np.to) {
		// "the group’s attacks", "the rebels’ offensive"
		const mark = units.slice(np.from, np.to).findIndex(({ words }) => /^['’]s?$/.test(words));
		if (mark > 0)
			return referentsOfPhrase(scene, {
				kind: 'np',
				from: np.from,
				to: np.from + mark - 1,
				isPronoun: false
			});
	}
	return owners;
}

/** In "Pakistani army operations" the army acts. */
function organBetween(units: readonly Unit[], at: number, head: number): As {
	for (let next = at + 1; next < head; next += 1) {
		const word = units[next]?.lower ?? '';
		if (classes.military.has(word) || classes.government.has(word) || classes.spies.has(word))
			return 'organ';
	}
	return 'self';
}

export function isCompound(units: readonly Unit[], at: number): boolean {
	const after = units[at + 1];
	const before = units[at - 1];
	const word = units[at + 2];
	if (
		after?.lower === '-' &&
		word !== undefined &&
		!word.named &&
		word.tag !== 'name' &&
		after.end === word.start
	)
		return true;
	return before?.lower === '-' && /^(?:anti|pro|non|ex)$/.test(units[at - 2]?.lower ?? '');
}

/** The longest run of words up to the head that a class knows: "foreign ministry". */
function isOf(
	words: ReadonlySet<string>,
	units: readonly Unit[],
	np: Pick<NounPhrase, 'from' | 'to'>
): boolean {
	const head = units[np.to]?.lower ?? '';
	const before = units[np.to - 1]?.lower ?? '';
	return words.has(head) || (np.to > np.from && words.has(`${before} ${head}`));
}

function asOf(head: string, units: readonly Unit[], np: NounPhrase): As {
	if (isOf(classes.population, units, np)) return 'population';
	if (
		isOf(classes.military, units, np) ||
		isOf(classes.government, units, np) ||
		isOf(classes.spies, units, np)
	)
		return 'organ';
	if (classes.member.has(head)) return 'member';
	if (lexicon.nouns(head).some(({ needs }) => needs !== 'giver') || classes.deed.has(head))
		return 'deed';
	if (classes.asset.has(head)) return 'asset';
	return 'other';
}

function ofNamed(scene: Scene, unit: Unit, as: As): readonly Referent[] {
	const { named } = unit;
	if (!named?.entity) return [];
	const range = { start: unit.start, end: unit.end };
	const nextWords = scene.wordsAfter(unit);
	if (as === 'population') {
		const words = scene.text.slice(unit.start, Math.max(unit.end, nextWords.end));
		return [
			{
				entity: newEntity(words, 'population', true),
				range: { start: unit.start, end: Math.max(unit.end, nextWords.end) },
				how: 'new',
				maybe: [],
				as,
				isPlace: false
			}
		];
	}
	const entity = as === 'organ' ? organOf(scene, named.entity, nextWords.lower) : named.entity;
	const others = named.others.map(({ id }) => id).filter((id): id is ActorId => id !== null);
	return [
		{
			entity,
			range,
			how: named.how === 'new' ? 'new' : named.how,
			maybe: others,
			as,
			isPlace: named.as === 'capital'
		}
	];
}

/** "Pakistani troops": the network’s army of Pakistan where it has one, else Pakistan. */
export function organOf(scene: Scene, entity: Entity, words: readonly string[]): Entity {
	if (entity.kind !== 'state' || entity.id === null) return entity;
	const kind = words.some((word) => classes.spies.has(word))
		? 'spies'
		: words.some((word) => classes.military.has(word))
			? 'military'
			: 'government';
	const organs = scene.entities.filter((one) => one.partOf === entity.key);
	const match = organs.filter((one) =>
		kind === 'military'
			? one.kind === 'military'
			: kind === 'spies'
				? one.kind === 'government-body' && /intelligence|spy|secret/i.test(one.name)
				: one.kind === 'government-body' && /government|state|regime|administration/i.test(one.name)
	);
	return match[0] ?? entity;
}

function pronoun(scene: Scene, unit: Unit, at: Unit, as: As): readonly Referent[] {
	const range = { start: at.start, end: at.end };
	if (
		/^(?:each|both|these|those|this|that|who|which|some|many|others|all|one|none|we|i|you|other|another)$/.test(
			unit.lower
		)
	)
		return [];
	const own = scene.ownSubject(unit);
	if (own) return [{ entity: own, range, how: 'reference', maybe: [], as, isPlace: false }];
	const not = /^(?:them|him|it)$/.test(unit.lower) ? scene.subjectKeys(unit) : new Set<string>();
	const guess = scene.discourse.pronoun(unit.lower, scene.index, unit.start, not);
	return guess ? [{ ...guess, range, how: 'reference', as, isPlace: false }] : [];
}

/** "elements of the Taliban": what "of" brings, where the head only says which part of it. */
function ofChain(scene: Scene, np: NounPhrase, as: As): readonly Referent[] {
	if (as === 'deed' || as === 'population') return [];
	const { phrases, units } = scene;
	const index = phrases.indexOf(np);
	const joint = phrases[index + 1];
	const next = phrases[index + 2];
	if (
		index < 0 ||
		joint?.kind !== 'prep' ||
		!(joint.word === 'of' || (joint.word === 'from' && as === 'member')) ||
		next?.kind !== 'np'
	)
		return [];
	const head = units[np.to]?.lower ?? '';
	const partitive =
		/^(?:elements?|members?|parts?|some|many|most|all|number|dozens|hundreds|thousands|scores|remnants|supporters|fighters|leaders?|leadership|factions?|branch|wing|forces|range|spectrum|coalition|series|positions?|bases?|territory|government|regime|army|people|kingdom|republic|state|side|sections?|handful|majority|rank|rise|ranks|cells?|pockets|units)$/;
	if (!partitive.test(head) && as === 'other') return [];
	return referentsOfPhrase(scene, next).map((referent) => {
		const entity = as === 'organ' ? organOf(scene, referent.entity, [head]) : referent.entity;
		return { ...referent, entity, as: as === 'other' ? referent.as : as };
	});
}

const common =
	/^(?:neighbours?|neighbors?|ally|allies|rivals?|enemy|enemies|group|movement|party|militia|faction|opposition|government|partners?|wing|organisation|organization|network|backers?|patrons?|sponsors?|foes?|proxy|proxies|junta|alliance|coalition|leader|president|insurgents|rebels)$/;

/** "Kasso’s neighbours, Ilesh and Toru, attacked": the names say who is meant. */
function apposed(scene: Scene, np: NounPhrase): readonly Referent[] {
	const { phrases, units } = scene;
	const first = units[np.from];
	if (
		!first ||
		!common.test(units[np.to]?.lower ?? '') ||
		!(first.named || owning.test(first.lower) || first.tag === 'determiner')
	)
		return [];
	const index = phrases.indexOf(np);
	const next = phrases[index + 2];
	if (index < 0 || phrases[index + 1]?.kind !== 'comma' || next?.kind !== 'np') return [];
	const head = units[next.to];
	if (!head?.named || head.named.as === 'adjective' || next.from !== next.to) return [];
	const { group, next: after } = groupFrom(phrases, index + 2, false);
	const closes = phrases[after]?.kind === 'comma' || phrases[after]?.kind === 'stop';
	return closes && group.every(({ to }) => units[to]?.named) ? referentsOf(scene, group) : [];
}

/** "groups such as X and Y": X and Y are meant. */
function examples(scene: Scene, np: NounPhrase): readonly Referent[] {
	const { phrases, units } = scene;
	if (
		!classes.unnamed.has(units[np.to]?.lower ?? '') &&
		!/^(?:countries|states|nations|allies|rivals|powers|neighbours|neighbors|actors|sponsors|enemies|partners|backers|governments)$/.test(
			units[np.to]?.lower ?? ''
		)
	)
		return [];
	const index = phrases.indexOf(np);
	const at = phrases[index + 1]?.kind === 'comma' ? index + 2 : index + 1;
	const joint = phrases[at];
	if (
		index < 0 ||
		joint?.kind !== 'prep' ||
		!/^(?:including|like)$/.test(joint.word) ||
		phrases[at + 1]?.kind !== 'np'
	)
		return [];
	return referentsOf(scene, groupFrom(phrases, at + 1, true).group);
}

/** Who does an unowned deed: "the attack by Y", "Y, involved in violence". */
function doersOf(scene: Scene, np: NounPhrase): readonly Referent[] {
	const { phrases, units } = scene;
	const index = phrases.indexOf(np);
	for (let at = index + 1; at > 0 && at < phrases.length; at += 2) {
		const joint = phrases[at];
		const next = phrases[at + 1];
		if (joint?.kind !== 'prep' || next?.kind !== 'np') break;
		if (joint.word === 'by') return referentsOf(scene, groupFrom(phrases, at + 1, true).group);
	}
	const joint = phrases[index - 1];
	if (joint?.kind === 'prep' && /^(?:in|for|of|behind)$/.test(joint.word)) {
		const word = joint.word === 'behind' ? 'behind' : (units[joint.from - 1]?.lower ?? '');
		if (
			/^(?:involved|engaged|implicated|complicit|responsible|guilty|behind|blamed|participating)$/.test(
				word
			)
		) {
			const holder = phrases.slice(0, index - 1).findLast(({ kind }) => kind === 'np');
			if (holder?.kind === 'np') return referentsOfPhrase(scene, holder);
		}
	}
	return [];
}

const definite = /^(?:the|this|that|these|those)$/;

function bothSides(scene: Scene, np: NounPhrase): readonly Referent[] {
	const { units } = scene;
	const words = units.slice(np.from, np.to + 1).map(({ lower }) => lower);
	const head = words.at(-1) ?? '';
	const isTwo = words.includes('both') || (words.includes('two') && definite.test(words[0] ?? ''));
	if (
		!isTwo ||
		!/^(?:sides|countries|nations|states|groups|parties|neighbours|neighbors|governments|armies|rivals|foes|enemies|factions|powers)$/.test(
			head
		)
	)
		return [];
	const unit = units[np.from] as Unit;
	const range = { start: unit.start, end: (units[np.to] as Unit).end };
	// "X fights both sides": X is neither.
	const isFirst = np.from === 0;
	const two = scene.discourse.lastTwo(
		unit.start,
		/^(?:countries|nations|states|neighbours|neighbors)$/.test(head),
		isFirst ? Infinity : scene.index
	);
	return two.map((entity) => ({
		entity,
		range,
		how: 'reference' as const,
		maybe: [],
		as: 'self' as const,
		isPlace: false
	}));
}

function takenUp(scene: Scene, np: NounPhrase): readonly Referent[] {
	const { units } = scene;
	const first = units[np.from] as Unit;
	const head = units[np.to] as Unit;
	const range = { start: first.start, end: head.end };
	if (head.lower === 'latter' || head.lower === 'former') {
		const two = scene.discourse.lastTwo(first.start, false);
		const entity = two[head.lower === 'latter' ? 1 : 0];
		return entity
			? [{ entity, range, how: 'reference', maybe: [], as: 'self', isPlace: false }]
			: [];
	}
	const organ = units
		.slice(np.from, np.to)
		.find(({ lower }) => /^(?:military|army|government|police|state|regime)$/.test(lower));
	if (
		organ &&
		(classes.asset.has(head.lower) ||
			classes.military.has(head.lower) ||
			classes.deed.has(head.lower))
	) {
		// "military targets", "government forces": those of whom the text speaks.
		const isForces = classes.military.has(head.lower);
		const word = isForces ? head.lower : organ.lower === 'police' ? 'police' : organ.lower;
		const guess =
			scene.discourse.definite(word, scene.index, first.start) ??
			scene.discourse.definite('country', scene.index, first.start);
		return guess ? [{ ...guess, range, how: 'reference', as: 'organ', isPlace: false }] : [];
	}
	if (!definite.test(first.lower) || np.to - np.from > 2) return [];
	const guess = scene.discourse.definite(head.lower, scene.index, first.start);
	return guess ? [{ ...guess, range, how: 'reference', as: 'self', isPlace: false }] : [];
}

function unnamed(scene: Scene, np: NounPhrase, as: As): readonly Referent[] {
	const { units, text } = scene;
	const head = units[np.to];
	if (
		!head ||
		!classes.unnamed.has(head.lower) ||
		!/s$|men$|people$|police$|children$|militia$|group$|gang$|cartel$/.test(head.lower)
	)
		return [];
	let from = np.from;
	while (from < np.to && /^(?:determiner|number|pronoun)$/.test(units[from]?.tag ?? '')) from += 1;
	const start = (units[from] as Unit).start;
	const name = text.slice(start, head.end);
	if (name.length > 80) return [];
	const known = sameUnnamed(scene, name.toLowerCase());
	if (known)
		return [
			{
				entity: known.entity,
				range: { start, end: head.end },
				how: 'reference',
				maybe: known.maybe,
				as: 'self',
				isPlace: false
			}
		];
	const entity = newEntity(name, as === 'population' ? 'population' : 'armed-group', true);
	return [
		{
			entity,
			range: { start, end: head.end },
			how: 'new',
			maybe: [],
			as: 'unnamed',
			isPlace: false
		}
	];
}

/** "civilians" where the network has "civilians in the valley"; with several of them it may be each. */
function sameUnnamed(
	scene: Scene,
	name: string
): { entity: Entity; maybe: readonly ActorId[] } | null {
	const same = scene.entities.filter(
		(entity) =>
			(entity.unnamed || entity.kind === 'population') &&
			entity.name.toLowerCase().startsWith(name) &&
			/^ (?:in|of|from|at|near|along|who|that)\b/.test(entity.name.toLowerCase().slice(name.length))
	);
	const [first, ...rest] = same;
	return first
		? { entity: first, maybe: rest.flatMap(({ id }) => (id === null ? [] : [id])) }
		: null;
}

/** Who is meant by words that name nobody: "it", "the group", "both sides", "several militants". */
import type { ActorId } from '../model/schema';
import { blamedFor } from './blamed';
import type { NounPhrase } from './chunk';
import { newEntity, type Entity } from './entities';
import { classes, lexicon } from './lexicon';
import type { As, Referent } from './referents';
import type { Scene } from './scene';
import type { Unit } from './units';

/** "X and its ally": X’s, whatever else the text speaks of. */
export function besideAnd(scene: Scene, np: NounPhrase): readonly Referent[] {
	const { phrases, units } = scene;
	const index = phrases.findIndex(({ from }) => from === np.from);
	const joint = phrases[index - 1];
	const left = phrases[index - 2];
	const isOwn = /^(?:own)$/.test(units[np.from + 1]?.lower ?? '');
	const isAlly = lexicon.roles(units[np.to]?.lower ?? '').length > 0;
	if (joint?.kind !== 'and' || left?.kind !== 'np' || isOwn || !isAlly) return [];
	const name = units[left.to];
	if (!name?.named?.entity || name.named.as === 'adjective') return [];
	const range = { start: units[np.from]?.start ?? 0, end: units[np.from]?.end ?? 0 };
	const { entity } = name.named;
	return [{ entity, range, how: 'reference', maybe: [], as: 'self', isPlace: false }];
}

export function pronoun(scene: Scene, unit: Unit, at: Unit, as: As): readonly Referent[] {
	const range = { start: at.start, end: at.end };
	if (
		/^(?:each|both|these|those|this|that|who|which|some|many|others|all|one|none|we|i|you|other|another)$/.test(
			unit.lower
		)
	)
		return [];
	const several = /^(?:they|their)$/.test(unit.lower)
		? scene.discourse.plural(scene.index, unit.start)
		: [];
	if (several.length > 0)
		return several.map((entity) => ({
			entity,
			range,
			how: 'reference' as const,
			maybe: [],
			as,
			isPlace: false
		}));
	// "condemned Y for its raids": Y’s.
	const blamed = /^(?:its|their|his|her)$/.test(unit.lower) ? blamedFor(scene, unit) : [];
	if (blamed.length > 0 && at === unit)
		return blamed.map((one) => ({ ...one, range, how: 'reference' as const, as }));
	const not = /^(?:them|him|it)$/.test(unit.lower) ? scene.subjectKeys(unit) : new Set<string>();
	const own = scene.ownSubject(unit);
	// "X turned on it": another than X.
	if (own && !not.has(own.key))
		return [{ entity: own, range, how: 'reference', maybe: [], as, isPlace: false }];
	const guess = scene.discourse.pronoun(unit.lower, scene.index, unit.start, not);
	return guess ? [{ ...guess, range, how: 'reference', as, isPlace: false }] : [];
}

const definite = /^(?:the|this|that|these|those)$/;

export function bothSides(scene: Scene, np: NounPhrase): readonly Referent[] {
	const { units } = scene;
	const words = units.slice(np.from, np.to + 1).map(({ lower }) => lower);
	const head = words.at(-1) ?? '';
	const isTwo = words.includes('both') || (words.includes('two') && definite.test(words[0] ?? ''));
	const isAlone = /^(?:two|both)$/.test(head) && (words.length === 2 || head === 'both');
	if (
		!isTwo ||
		!(
			isAlone ||
			/^(?:sides|men|leaders|generals|partners|allies|organisations|organizations|movements|militias|forces|commanders|countries|nations|states|groups|parties|neighbours|neighbors|governments|armies|rivals|foes|enemies|factions|powers)$/.test(
				head
			)
		)
	)
		return [];
	const unit = units[np.from] as Unit;
	const range = { start: unit.start, end: (units[np.to] as Unit).end };
	// "X fights both sides": X is neither.
	// "X split from Y and the two fought": a subject of its own clause may be those before it.
	const before = units[np.from - 1]?.lower ?? '';
	const isFirst =
		np.from === 0 || (isAlone && /^(?:and|but|since|as|while|when|that|;|,)$/.test(before));
	const two = scene.discourse.lastTwo(
		unit.start,
		/^(?:countries|nations|states|neighbours|neighbors)$/.test(head),
		isFirst ? Infinity : scene.index,
		/^(?:men|leaders|generals|commanders)$/.test(head) ||
			(isAlone && scene.discourse.lastIsPerson(unit.start))
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

export function takenUp(scene: Scene, np: NounPhrase): readonly Referent[] {
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
	if (!definite.test(first.lower) || np.to - np.from > 3) return [];
	const guess = scene.discourse.definite(head.lower, scene.index, first.start);
	return guess ? [{ ...guess, range, how: 'reference', as: 'self', isPlace: false }] : [];
}

export function unnamed(scene: Scene, np: NounPhrase, as: As): readonly Referent[] {
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

/** Who a name in a phrase stands for: the actor, its organ, or people who are none of its doing. */
import type { ActorId } from '../model/schema';
import type { NounPhrase } from './chunk';
import { newEntity, type Entity } from './entities';
import { classes, lexicon } from './lexicon';
import { means } from './lexicon/means';
import type { As, Referent } from './referents';
import type { Scene } from './scene';
import type { Unit } from './units';
import { nounSet } from './words';

const ownMasters = nounSet(
	`militia militant rebel insurgent group movement faction gunman guerrilla separatist jihadist extremist terrorist partisan
	opposition party warlord cell dissident exile tribe volunteer contra anarchist communist monk cleric network coalition`
);

export const owning = /^(?:its|their|his|her)$/;

/** In "Pakistani army operations" the army acts. */
export function organBetween(units: readonly Unit[], at: number, head: number): As {
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
	// "the US-led coalition" fights for the one that leads it.
	if (after?.lower === '-' && /^(?:led|dominated|run)$/.test(word?.lower ?? '')) return false;
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

export function asOf(head: string, units: readonly Unit[], np: NounPhrase): As {
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
	// "parts of Y" are none of a gun.
	if (means.has(head) && !/^parts?$/.test(head)) return 'deed';
	return 'other';
}

export function ofNamed(scene: Scene, unit: Unit, as: As): readonly Referent[] {
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
	// "an Iraqi militia", "Chechen separatists" are not the state.
	const isLed = nextWords.lower[0] === '-';
	if (as === 'member' && !isLed && named.as === 'adjective' && named.entity.kind === 'state') {
		const head = nextWords.lower.find((word) => ownMasters.has(word));
		if (head !== undefined) return [];
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
	if (entity.kind === 'person') {
		// "Kagame’s generals" are those of his state.
		const state = scene.entities.find(({ key }) => key === entity.partOf);
		return state?.kind === 'state' ? organOf(scene, state, words) : entity;
	}
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

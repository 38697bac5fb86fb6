/** Nouns that hold a relation: "X’s attack on Y", "the rivalry between X and Y", "X gave support to Y". */
import type { NounPhrase } from '../chunk';
import type { Frame } from '../frames';
import { lexicon } from '../lexicon';
import type { NounList } from '../lexicon/entry';
import { rangeOf, type Draft } from './draft';
import { governorOf } from './governing-verb';
import { sidesOf } from './sides';
import type { Scene } from '../scene';

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

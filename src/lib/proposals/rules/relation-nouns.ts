/** Nouns that hold a relation: "X’s attack on Y", "the rivalry between X and Y", "X gave support to Y". */
import type { NounPhrase } from '../chunk';
import type { Frame } from '../frames';
import { lexicon } from '../lexicon';
import type { NounList } from '../lexicon/entry';
import { referentsOf } from '../referents';
import { chainAfter } from './deeds';
import { rangeOf, type Draft, type Sides } from './draft';
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
	// "$40m"
	const isSum = units.slice(np.from, np.to + 1).some(({ words }) => /^[$€£]/.test(words));
	if (isSum) return { lists: lexicon.nouns('money'), from: np.to, to: np.to };
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
		if (!noun || isInVerb(scene, noun.to)) return [];
		const drafts = noun.lists.flatMap((list) => draftsOf(scene, phrase, list, noun.from, noun.to));
		const first = drafts[0];
		return first
			? drafts.filter(({ type, rule }) => rule === together || sameSign(type, first.type))
			: [];
	});
}

/** "severed ties with": the verb says it whole. */
function isInVerb({ frames, units }: Scene, at: number): boolean {
	return frames.some(({ verb }) => {
		if (verb.at > at || verb.at < at - 5) return false;
		const found = lexicon.verbsAt((index) => units[index]?.lower, verb.at);
		return found !== null && found.length > 1 && at < verb.at + found.length;
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
	const ends =
		governing !== null &&
		(governing.light.includes('ending') ||
			/^(?:ban|block|restrict|prohibit|cancel)/.test(
				scene.units[governing.frame.verb.at]?.lower ?? ''
			));
	if (list.needs === 'ended' && !ends) return [];
	if (list.needs === 'little' && !isLittle(scene, np, governing?.frame ?? null)) return [];
	if (list.needs === 'cold' && !hasTone(scene, np, governing?.frame ?? null, lexicon.isCold))
		return [];
	const type = typeOf(scene, np, list);
	const at = to;
	const cue = rangeOf(scene.units, from, to);
	const all = sidesOf(scene, np, list, governing);
	return [...all, ...sidesAgainst(scene, np, type, all)].map((sides) => ({
		...sides,
		type: sides.rule === together ? 'hostility' : type,
		cue,
		at,
		frame: sides.frame ?? governing?.frame ?? null,
		...(list.verbal && { verbal: true }),
		...(/^(?:little|ended)$/.test(list.needs ?? '') && { isAffirmed: true as const }),
		...((list.ends || (sides.ended && list.needs !== 'ended')) && { ended: true }),
		...(list.disputes && { disputes: true })
	}));
}

/** "no love for", "lost patience with": there is none of it. */
function isLittle({ units }: Scene, np: NounPhrase, frame: Frame | null): boolean {
	const words = units.slice(frame?.verb.from ?? np.from, np.to).map(({ lower }) => lower);
	return words.some((word) =>
		/^(?:no|little|scant|not|n't|never|lost|lose|loses|losing|without)$/.test(word)
	);
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

const together = 'together against';

/** "formed a front with Y against Z": both are hostile to Z. */
function sidesAgainst(
	scene: Scene,
	np: NounPhrase,
	type: string,
	sides: readonly Sides[]
): readonly Sides[] {
	if (type !== 'alliance') return [];
	const to = chainAfter(scene, np)
		.filter(({ prep }) => prep === 'against')
		.flatMap(({ group }) => referentsOf(scene, group));
	return to.length === 0
		? []
		: sides.map((one) => ({ from: [...one.from, ...one.to], to, mutual: false, rule: together }));
}

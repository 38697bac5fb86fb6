/**
 * Two actors with one word of hostility or of support between them, and nobody else, where no other rule sees
 * how they stand: offered as possible only.
 */
import type { NounPhrase, Phrase } from '../chunk';
import { lexicon } from '../lexicon';
import { referentsOfPhrase, type Referent } from '../referents';
import type { Scene } from '../scene';
import { verbSet } from '../words';
import { actorsOf, rangeOf, type Draft } from './draft';

/** Farther apart two actors seldom belong together. */
const farthest = 14;

interface Standing {
	readonly np: NounPhrase;
	readonly referents: readonly Referent[];
}

interface Word {
	readonly type: string;
	readonly at: number;
}

export function nearnessRule(scene: Scene, drafts: readonly Draft[]): readonly Draft[] {
	const standing = scene.phrases.flatMap((np): readonly Standing[] => {
		if (np.kind !== 'np') return [];
		const referents = referentsOfPhrase(scene, np).filter(
			({ entity, as, how }) =>
				entity.id !== null && as !== 'population' && as !== 'deed' && how !== 'reference'
		);
		return referents.length > 0 ? [{ np, referents }] : [];
	});
	return standing.flatMap((one, index) => {
		const other = standing[index + 1];
		const before = scene.phrases[scene.phrases.indexOf(one.np) - 1];
		if (before?.kind === 'prep') return [];
		const lead = scene.phrases[scene.phrases.indexOf(other?.np as NounPhrase) - 1];
		// "condemned the attack on Y": it belongs to the attack.
		const isOfNoun = scene.phrases[scene.phrases.indexOf(lead as Phrase) - 1]?.kind === 'np';
		if (lead?.kind === 'prep' && isOfNoun && /^(?:on|against)$/.test(lead.word)) return [];
		if (lead?.kind === 'prep' && /^(?:in|at|from|near|across|inside|of|for)$/.test(lead.word))
			return [];
		if (!other || other.np.from - one.np.to > farthest) return [];
		const word = wordBetween(scene, one.np.to + 1, other.np.from);
		if (!word || isSaid(drafts, one, other)) return [];
		const by = scene.units[other.np.from - 1]?.lower === 'by';
		const [from, to] = by ? [other.referents, one.referents] : [one.referents, other.referents];
		const frame = scene.frames.find(({ verb }) => verb.at === word.at) ?? null;
		// Whose verb it is, is known: it is another’s.
		const actors = frame ? actorsOf(scene, frame) : [];
		if (actors.length > 0 && !has(actors, one)) return [];
		return [
			{
				rule: 'near each other',
				type: word.type,
				from,
				to,
				atMost: 'possible' as const,
				cue: rangeOf(scene.units, word.at, word.at),
				at: word.at,
				frame
			}
		];
	});
}

/** The one verb of relation in a stretch; null where there is none, or another verb too. */
function wordBetween({ units, frames }: Scene, from: number, to: number): Word | null {
	let word: Word | null = null;
	for (let at = from; at < to; at += 1) {
		const unit = units[at];
		if (!unit || /^(?:[;:.]|than|like|unlike|except)$/.test(unit.lower)) return null;
		if (unit.tag !== 'verb') continue;
		if (word || weak.has(unit.lower)) return null;
		const found = lexicon.verbsAt((index) => (index < to ? units[index]?.lower : undefined), at);
		const first = found?.values.find(
			({ list }) => !list.needs && !list.moves && !list.among && signs[list.type] !== undefined
		);
		const frame = frames.find(({ verb }) => verb.at === at);
		if (!first || frame?.verb.passive) return null;
		word = { type: first.list.type, at };
	}
	return word;
}

/** Verbs of relation that are as often something else. */
const weak = verbSet(
	'raise set lay engage pay look move act turn help lead hold run train advise let allow permit'
);

const signs: Readonly<Record<string, 1 | -1>> = {
	hostility: -1,
	alliance: 1,
	sponsorship: 1,
	'tacit-support': 1
};

function isSaid(drafts: readonly Draft[], one: Standing, other: Standing): boolean {
	return drafts.some(
		({ from, to }) => (has(from, one) && has(to, other)) || (has(from, other) && has(to, one))
	);
}

function has(list: readonly Referent[], { referents }: Standing): boolean {
	return list.some(({ entity }) => referents.some((one) => one.entity.key === entity.key));
}

/** "between X and Y on one side and Z on the other", "the attack on Y was blamed on X": sides that stand apart in a sentence. */
import type { NounPhrase } from '../chunk';
import type { Group } from '../groups';
import { groupFrom } from '../groups';
import { lexicon } from '../lexicon';
import { referentsOf } from '../referents';
import type { Scene } from '../scene';
import { chainAfter } from './deeds';
import { acting, pairsOf, rangeOf, type Draft } from './draft';

export function twoSidesRule(scene: Scene): readonly Draft[] {
	return [...ofConflict(scene), ...ofBlame(scene)];
}

/** Those of one side are against those of the other, and with each other. */
function ofConflict(scene: Scene): readonly Draft[] {
	const { phrases, units } = scene;
	return phrases.flatMap((side, index) => {
		if (side.kind !== 'np' || units[side.to]?.lower !== 'side') return [];
		if (!/^(?:one|the one|either)$/.test(wordsOf(scene, side.from, side.to - 1))) return [];
		const noun = phrases
			.slice(0, index)
			.findLast((np): np is NounPhrase => np.kind === 'np' && isConflict(scene, np));
		const start = phrases.findLastIndex(
			({ from, ...joint }, at) =>
				at < index &&
				joint.kind === 'prep' &&
				(joint as { word?: string }).word === 'between' &&
				from > (noun?.to ?? 0)
		);
		if (!noun || start < 0 || phrases[start + 1]?.kind !== 'np') return [];
		const others = groupAfter(scene, index);
		const one = acting(referentsOf(scene, groupFrom(phrases, start + 1, false).group));
		const other = acting(referentsOf(scene, others));
		if (one.length === 0 || other.length === 0) return [];
		const at = noun.to;
		const rest = { cue: rangeOf(units, at, at), at, frame: null, mutual: true } as const;
		return [
			{ ...rest, rule: 'on two sides', type: 'hostility', from: one, to: other },
			...[one, other].flatMap((allies) =>
				pairsOf(allies).map(([left, right]) => ({
					...rest,
					rule: 'on one side',
					type: 'alliance',
					from: [left],
					to: [right],
					atMost: 'probable' as const
				}))
			)
		];
	});
}

function wordsOf({ units }: Scene, from: number, to: number): string {
	return units
		.slice(from, to + 1)
		.map(({ lower }) => lower)
		.join(' ');
}

function isConflict({ units }: Scene, np: NounPhrase): boolean {
	return lexicon
		.nouns(units[np.to]?.lower ?? '')
		.some(({ type, mutual, needs }) => type === 'hostility' && mutual && !needs);
}

/** Whom "and … on the other" names. */
function groupAfter({ phrases }: Scene, index: number): Group {
	const at = phrases.findIndex(({ kind }, next) => next > index && kind === 'np');
	const joined = phrases
		.slice(index + 1, at)
		.every(({ kind }) => kind === 'and' || kind === 'comma');
	return joined ? groupFrom(phrases, at, false).group : [];
}

function ofBlame(scene: Scene): readonly Draft[] {
	return scene.frames.flatMap((frame) => {
		const { verb, subject, attached } = frame;
		if (!verb.passive || !/^(?:blamed|pinned)$/.test(scene.units[verb.at]?.lower ?? '')) return [];
		const on = attached.filter(({ prep }) => prep === 'on').flatMap(({ group }) => group);
		const struck = subject.flatMap((np) =>
			chainAfter(scene, np).filter(({ prep }) => /^(?:on|against|at)$/.test(prep))
		);
		const from = acting(referentsOf(scene, on));
		const to = acting(struck.flatMap(({ group }) => referentsOf(scene, group)));
		if (from.length === 0 || to.length === 0) return [];
		const { at } = verb;
		const cue = rangeOf(scene.units, at, at);
		return [
			{ rule: 'blamed on', type: 'hostility', from, to, atMost: 'alleged' as const, cue, at, frame }
		];
	});
}

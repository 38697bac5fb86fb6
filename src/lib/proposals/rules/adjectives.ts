/** "X is hostile to Y", "X, loyal to Y, …". */
import { lexicon } from '../lexicon';
import { groupFrom } from '../groups';
import { referentsOf, type Referent } from '../referents';
import type { Scene } from '../scene';
import { acting, rangeOf, type Draft } from './draft';

export function adjectiveRule(scene: Scene): readonly Draft[] {
	const { units, phrases } = scene;
	const drafts: Draft[] = [];
	for (let at = 0; at < units.length; at += 1) {
		const found = units[at]?.named
			? null
			: lexicon.adjectivesAt((index) => units[index]?.lower, at);
		const [list] = found?.values ?? [];
		if (!found || !list) continue;
		const end = at + found.length - 1;
		const next = phrases.findIndex(({ kind, from }) => kind === 'np' && from > end);
		if (next < 0 || (phrases[next]?.from ?? 0) > end + 1) continue;
		const others = referentsOf(scene, groupFrom(phrases, next, true).group).filter(
			({ as }) => list.type === 'hostility' || as !== 'other'
		);
		const { holders, frame } = holdersOf(scene, at);
		if (others.length === 0 || holders.length === 0) continue;
		drafts.push({
			rule: 'adjective',
			type: list.type,
			from: list.reversed ? others : holders,
			to: list.reversed ? holders : others,
			...(list.mutual && { mutual: true }),
			...(list.verbal && { verbal: true }),
			cue: rangeOf(units, at, end),
			at,
			frame
		});
	}
	return drafts;
}

/** The subject of the verb before it, or the phrase that it stands behind. */
function holdersOf(
	scene: Scene,
	at: number
): { holders: readonly Referent[]; frame: Draft['frame'] } {
	const { phrases, frames, units } = scene;
	const index = phrases.findLastIndex(({ to }) => to < at);
	const before = phrases[index];
	// wink may take "allied" or "drawn" for the verb itself.
	const own = frames.find(
		({ verb }) =>
			verb.at === at || verb.at === at - 1 || (before?.kind === 'verb' && verb === before)
	);
	if (own && (own.verb.at !== at || own.verb.passive || own.verb.with.length > 0)) {
		const isState =
			own.verb.at === at ||
			/^(?:is|are|was|were|be|been|being|remains?|remained|becomes?|became|become|seems?|seemed|appears?|appeared|stays?|stayed|grew|grown|considered|seen)$/.test(
				units[own.verb.at]?.lower ?? ''
			);
		if (isState) return { holders: acting(referentsOf(scene, own.subject)), frame: own };
	}
	const left = before?.kind === 'comma' ? phrases[index - 1] : before;
	const isBeside =
		left?.kind === 'np' &&
		(units[left.to + 1] === units[at] ||
			before?.kind === 'comma' ||
			/^(?:,|still|long|traditionally|largely|deeply|fiercely|openly|closely|formally|heavily|more|increasingly|once|now)$/.test(
				units[at - 1]?.lower ?? ''
			));
	return {
		holders: left?.kind === 'np' && isBeside ? acting(referentsOf(scene, [left])) : [],
		frame: null
	};
}

/** "X and Y attacked Z": X and Y act together. And "X attacked Z alongside Y", "with the help of Y". */
import { apartWords } from '../lexicon/cues';
import { lexicon } from '../lexicon';
import { lightOf } from '../frames';
import { referentsOf } from '../referents';
import type { Scene } from '../scene';
import { listedSet } from '../words';
import { acting, pairsOf, rangeOf, type Draft } from './draft';

const apart = listedSet(apartWords);

export function coordinationRule(scene: Scene, drafts: readonly Draft[]): readonly Draft[] {
	return scene.frames.flatMap((frame) => {
		if (frame.verb.passive || frame.verb.with.some((word) => /^(?:not|n't|never)$/.test(word)))
			return [];
		const hostile = drafts.filter(
			(draft) =>
				draft.frame === frame && draft.type === 'hostility' && !draft.verbal && !draft.mutual
		);
		const deed = hostile.length > 0 && isDeed(scene, frame);
		const subjects = acting(referentsOf(scene, frame.subject)).filter(({ as }) => as !== 'deed');
		const cue = rangeOf(scene.units, frame.verb.at, frame.verb.at);
		const rest = { cue, at: frame.verb.at, frame };
		const found: Draft[] = [];
		const isApart = scene.units
			.slice(Math.max(0, frame.verb.from - 12), frame.verb.at + 4)
			.some(({ lower }) => apart.has(lower));
		if (deed && frame.subject.length > 1 && !isApart) {
			for (const [one, other] of pairsOf(subjects)) {
				if (one.as === 'unnamed' && other.as === 'unnamed') continue;
				found.push({
					...rest,
					rule: 'acting together',
					type: 'alliance',
					from: [one],
					to: [other],
					mutual: true,
					atMost: 'probable'
				});
			}
		}
		for (const { prep, group } of frame.attached) {
			if (prep !== 'alongside' && prep !== 'with the help of') continue;
			if (!(
				hostile.length > 0 || lexicon.verbsAt((index) => scene.units[index]?.lower, frame.verb.at)
			))
				continue;
			const others = acting(referentsOf(scene, group));
			if (others.length === 0 || subjects.length === 0) continue;
			found.push(
				prep === 'alongside'
					? {
							...rest,
							rule: 'acting together',
							type: 'alliance',
							from: subjects,
							to: others,
							mutual: true
						}
					: { ...rest, rule: 'with the help of', type: 'sponsorship', from: others, to: subjects }
			);
		}
		return found;
	});
}

function isDeed(scene: Scene, frame: Draft['frame']): boolean {
	if (!frame) return false;
	const found = lexicon.verbsAt((index) => scene.units[index]?.lower, frame.verb.at);
	if (found?.values.some(({ list }) => list.deed)) return true;
	return (
		lightOf(scene.units, frame.verb).includes('doing') &&
		!/^(?:is|are|was|were|be|been|poses?|posed|remain|remains|remained|represents?)$/.test(
			scene.units[frame.verb.at]?.lower ?? ''
		)
	);
}

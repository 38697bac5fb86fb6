/** "X and Y attacked Z": X and Y act together. */
import { apartWords } from '../lexicon/cues';
import { lexicon } from '../lexicon';
import { lightOf } from '../frames';
import { referentsOf } from '../referents';
import type { Scene } from '../scene';
import { listedSet } from '../words';
import { acting, pairsOf, rangeOf, type Draft } from './draft';

const beside =
	/^(?:fight|fought|fighting|stand|stood|went|go|gone|work|worked|working|serve|served|march|marched|operate|operated|patrol|patrolled|train|trained|acted|act|rule|ruled|governed)(?: \w+){0,4} (?:side by side|shoulder to shoulder|together|jointly|hand in hand|as one|on the same side|in concert)\b/;

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
		const together = scene.units
			.slice(frame.verb.at, frame.verb.at + 8)
			.map(({ lower }) => lower)
			.join(' ');
		// "X and Y fought side by side"
		if (frame.subject.length > 1 && beside.test(together)) {
			for (const [one, other] of pairsOf(subjects))
				found.push({
					...rest,
					rule: 'side by side',
					type: 'alliance',
					from: [one],
					to: [other],
					mutual: true
				});
		}
		const isJoint = frame.verb.with.some((word) => /^(?:jointly|together)$/.test(word));
		if (deed && (frame.subject.length > 1 || isJoint) && !isApart) {
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

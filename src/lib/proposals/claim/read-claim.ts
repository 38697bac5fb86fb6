/** How far a sentence goes with what it says of a relation: stance, certainty, who says so, and when. */
import type { Scene } from '../scene';
import type { Cue, Reading } from '../types';
import { attributionOf } from './attribution';
import { certaintyOf } from './certainty';
import type { AddCue, Claim } from './claim';
import { stanceOf } from './stance';
import { timeOf } from './time';
import { whenOf } from './when';

/** What the sentence says of a relation that stands at the claim's word. */
export function readClaim(scene: Scene, claim: Claim): Reading {
	const cues: Cue[] = [];
	const cue: AddCue = (role, range) => {
		if (!cues.some((one) => one.role === role && one.range.start === range.start)) {
			cues.push({ role, range, words: scene.text.slice(range.start, range.end) });
		}
	};
	const stance = stanceOf(scene, claim, cue);
	const attribution = attributionOf(scene, claim, cue);
	const certainty = certaintyOf(scene, claim, cue);
	const time = timeOf(scene, claim, certainty, cue);
	const when = whenOf(scene, claim, cue);
	return { stance, certainty, attribution, time, ...(when !== undefined && { when }), cues };
}

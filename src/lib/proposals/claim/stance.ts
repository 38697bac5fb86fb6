/** Whether a sentence speaks for a relation or against it: negation, failed attempts, denials. */
import type { Stance } from '../../model/schema';
import type { Frame } from '../frames';
import { lightOf } from '../frames';
import { denyingPhrases, doubtingWords, negations } from '../lexicon/cues';
import type { Scene } from '../scene';
import { listedSet } from '../words';
import { chainOf, rangeAt, tableOf, type AddCue, type Claim } from './claim';

const negating = listedSet(negations);
const denying = tableOf(denyingPhrases);
const doubting = tableOf(doubtingWords);

/** Two negations of the same claim take each other back. */
export function stanceOf(scene: Scene, claim: Claim, cue: AddCue): Stance {
	const { units } = scene;
	if (claim.isAffirmed) return 'supports';
	let flips = claim.disputes ? 1 : 0;
	const lowerAt = (index: number) => units[index]?.lower;
	const chain = chainOf(scene, claim);
	// The verb that the relation word hangs on, and that one's own governors: "did not", "failed to".
	chain.forEach((frame, depth) => {
		const isSaying = lightOf(units, frame.verb).includes('saying');
		for (let at = frame.verb.from; at < frame.verb.at; at += 1) {
			if (negating.has(lowerAt(at) ?? '')) {
				if (
					depth > 0 &&
					isSaying &&
					!/^(?:think|believe|suggest|find|say)/.test(lowerAt(frame.verb.at) ?? '')
				)
					continue;
				flips += 1;
				cue('negation', rangeAt(scene, at, 1));
			}
		}
		const isItself = depth === 0 && frame.verb.at === claim.at;
		if (!isItself && lightOf(units, frame.verb).includes('failing') && claim.at > frame.verb.at) {
			flips += 1;
			cue('negation', rangeAt(scene, frame.verb.at, 1));
		}
	});
	// Before the word itself, in its own phrase or leading to it: "no evidence of support".
	const start = Math.max(0, claim.at - 8);
	for (let at = claim.at - 1; at >= start; at -= 1) {
		const word = lowerAt(at) ?? '';
		if (/^[,;:.]$/.test(word) || units[at]?.tag === 'verb' || /^(?:and|but|while)$/.test(word))
			break;
		const found = denying.longestAt(
			(index) => (index <= claim.at ? lowerAt(index) : undefined),
			at
		);
		if (found || (negating.has(word) && at >= claim.at - 4 && !insideVerb(chain, at))) {
			flips += 1;
			cue('negation', rangeAt(scene, at, found?.length ?? 1));
			break;
		}
	}
	for (let at = claim.at + 1; at < Math.min(units.length, claim.at + 26); at += 1) {
		if (/^[,;]$/.test(lowerAt(at) ?? '') && at > claim.at + 14) break;
		const found = doubting.longestAt(lowerAt, at);
		if (
			found &&
			/^(?:is|are|was|were|be|seems?|looks?|remains?|appears?)$/.test(nearVerb(scene, at))
		) {
			flips += 1;
			cue('negation', rangeAt(scene, at, found.length));
			break;
		}
	}
	return flips % 2 === 1 ? 'disputes' : 'supports';
}

function insideVerb(chain: readonly Frame[], at: number): boolean {
	return chain.some(({ verb }) => at >= verb.from && at <= verb.at);
}

function nearVerb(scene: Scene, at: number): string {
	for (let back = at - 1; back > at - 7 && back >= 0; back -= 1) {
		const unit = scene.units[back];
		if (unit && (unit.tag === 'aux' || unit.tag === 'verb')) return unit.lower;
	}
	return '';
}

/** How certain a sentence is of a relation, by the words that hedge it. */
import { findHedges } from '../../anchoring/hedges';
import { proposeCertainty } from '../../anchoring/propose-certainty';
import type { Certainty } from '../../model/schema';
import { certainties } from '../../model/vocabulary';
import type { TextRange } from '../../model/verification';
import { lightOf } from '../frames';
import type { Scene } from '../scene';
import { chainOf, type AddCue, type Claim } from './claim';

/**
 * The stretch of the sentence that hedges what the draft says: its own clause from its subject on, the
 * verbs above it, and an adverb that opens the sentence.
 */
function stretchOf(scene: Scene, claim: Claim): TextRange {
	const { units } = scene;
	const lowerAt = (index: number) => units[index]?.lower ?? '';
	const top = chainOf(scene, claim).at(-1);
	let from = Math.min(claim.at, top?.verb.from ?? claim.at, top?.subject[0]?.from ?? claim.at);
	while (from > 0 && !/^(?:[,;:]|who|which|whose)$/.test(lowerAt(from - 1))) from -= 1;
	// "Reportedly, X attacked Y."
	if (from <= 5 && lowerAt(from - 1) === ',') from = 0;
	let to = claim.at;
	while (to + 1 < units.length && !/^[,;:]$/.test(lowerAt(to + 1))) to += 1;
	return { start: units[from]?.start ?? 0, end: units[to]?.end ?? 0 };
}

/** What is said of something else in the same clause: "the attack may signal weakness" asserts the attack. */
const ofOthers =
	/^(?:suggest|indicat|signal|imply|implie|expected|estimated|considered|claim|asserts|perceiv)/i;

export function certaintyOf(scene: Scene, claim: Claim, cue: AddCue): Certainty {
	const { text, units } = scene;
	const stretch = stretchOf(scene, claim);
	const own = units[claim.at];
	const words = findHedges(text.slice(stretch.start, stretch.end))
		.map(({ start, end }) => ({ start: stretch.start + start, end: stretch.start + end }))
		.filter(
			(range) =>
				!(own && range.start >= own.start && range.end <= own.end) ||
				/^(?:accus|alleg)/i.test(text.slice(range.start, range.end))
		)
		// A hedge after the word counts only where it is said of it: "X backs Y, it is believed".
		.filter((range) => {
			const words = text.slice(range.start, range.end);
			const isAfter = own !== undefined && range.start > own.start;
			const isClaimed =
				/^(?:claimed|claim|claims)$/i.test(words) &&
				/^\s+(?:responsibility|credit|victory|the lives|lives)/i.test(
					text.slice(range.end, range.end + 24)
				);
			return (
				!isClaimed &&
				!(
					isAfter &&
					(ofOthers.test(words) ||
						/^(?:may|might|could|potential|potentially|possible)$/i.test(words))
				)
			);
		});
	let certainty: Certainty = 'asserted';
	for (const range of words) {
		const one = proposeCertainty(text.slice(range.start, range.end)).certainty;
		if (certainties.indexOf(one) > certainties.indexOf(certainty)) certainty = one;
	}
	for (const range of words) {
		if (proposeCertainty(text.slice(range.start, range.end)).certainty === certainty)
			cue('certainty', range);
	}
	// "is considering sanctions"
	const verb = claim.frame ? (units[claim.frame.verb.at]?.lower ?? '') : '';
	if (
		claim.frame?.verb.at !== claim.at &&
		/^(?:consider|weigh|mull|contemplat)/.test(verb) &&
		certainty === 'asserted'
	)
		certainty = 'possible';
	const isAccused = chainOf(scene, claim).some(
		(frame) => frame.verb.at !== claim.at && lightOf(units, frame.verb).includes('accusing')
	);
	if (isAccused) certainty = 'alleged';
	const most = claim.atMost;
	return most !== undefined && certainties.indexOf(certainty) < certainties.indexOf(most)
		? most
		: certainty;
}

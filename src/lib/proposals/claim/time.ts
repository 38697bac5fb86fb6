/** When a relation holds, by the tense of its clause and the words of time in it. */
import type { Certainty, EvidenceTime } from '../../model/schema';
import { futureWords, hypotheticalWords, pastWords } from '../lexicon/cues';
import type { PhraseTable } from '../phrase-table';
import type { Scene } from '../scene';
import { chainOf, rangeAt, tableOf, type AddCue, type Claim } from './claim';

const past = tableOf(pastWords);
const future = tableOf(futureWords);
const hypothetical = tableOf(hypotheticalWords);

/** What has not happened is told from what has; the rest is by tense. */
export function timeOf(
	scene: Scene,
	claim: Claim,
	certainty: Certainty,
	cue: AddCue
): EvidenceTime {
	const { units } = scene;
	const chain = chainOf(scene, claim);
	const verb = chain[0]?.verb;
	const lowerAt = (index: number) => units[index]?.lower;
	const near = (phrases: PhraseTable<true>, back: number, on: number): boolean => {
		for (
			let at = Math.max(0, claim.at - back);
			at <= Math.min(units.length - 1, claim.at + on);
			at += 1
		) {
			const found = phrases.longestAt(lowerAt, at);
			if (found) {
				cue('time', rangeAt(scene, at, found.length));
				return true;
			}
		}
		return false;
	};
	if (near(hypothetical, 6, 0)) return 'hypothetical';
	const helpers = chain.slice(0, 2).flatMap(({ verb: one }) => one.with);
	if (helpers.some((word) => /^(?:will|'ll|shall|would)$/.test(word)) || near(future, 6, 2))
		return 'future';
	if (
		certainty === 'possible' &&
		helpers.some((word) => /^(?:may|might|could|can)$/.test(word)) &&
		!helpers.includes('have')
	)
		return 'future';
	if (claim.ended || near(past, 8, 6) || dated(scene, claim.at)) return 'past';
	if (verb && !verb.infinitive) {
		const main = chain.find(({ verb: one }) => one.finite)?.verb ?? verb;
		if (main.with.some((word) => /^(?:has|have|is|are|'s)$/.test(word))) return 'current';
		if (main.with.some((word) => /^(?:was|were|had|did)$/.test(word)) || main.form === 'past')
			return 'past';
	}
	return 'current';
}

/** A year near the word: "in 2014". */
function dated(scene: Scene, at: number): boolean {
	const { units } = scene;
	const end = Math.min(units.length, at + 12);
	for (let index = Math.max(0, at - 10); index < end; index += 1) {
		if (!/^(?:1[5-9]|20)\d\d$/.test(units[index]?.words ?? '')) continue;
		// "since 2012" goes on.
		if (!units.slice(Math.max(0, index - 3), index).some(({ lower }) => lower === 'since'))
			return true;
	}
	return false;
}

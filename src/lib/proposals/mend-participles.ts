/** Participles and gerunds that wink takes for nouns and adjectives: "accused of siding with", "allied to Y and armed by X". */
import { lexicon } from './lexicon';
import { means } from './lexicon/means';
import { beforeAdverbs, opensPhrase } from './neighbours';
import type { Unit } from './units';

const governs = /^(?:of|by|for|from|after|before|while|without|and|,|in|with|to)$/;
const accuses =
	/^(?:accus|suspect|alleg|blam|charg|convict|guilty|denie|deny|denying|capable|policy|aim|goal|intention|habit|risk|history|way|means)/;

export function mendParticiple(units: readonly Unit[], unit: Unit, at: number): void {
	const before = units[at - 1];
	const after = units[at + 1];
	if (!before || !after || unit.named || !/^(?:noun|adjective)$/.test(unit.tag)) return;
	const form = lexicon.verbForm(unit.lower);
	if (form === 'ing' && governs.test(before.lower)) {
		// "of siding with Y", "and plotting against Y"
		const isIntransitive = /^(?:with|against|alongside)$/.test(after.lower);
		// "accused of receiving arms"
		const isAccused =
			/^(?:of|by|for)$/.test(before.lower) &&
			(means.has(after.lower) ||
				means.has(`${after.lower} ${units[at + 2]?.lower ?? ''}`) ||
				opensPhrase(after)) &&
			units.slice(Math.max(0, at - 8), at - 1).some(({ lower }) => accuses.test(lower));
		if (isIntransitive || isAccused) unit.tag = 'verb';
		return;
	}
	// "allied to Y and armed by X"
	if (
		after.lower === 'by' &&
		(form === 'past' || form === 'participle') &&
		/^(?:and|but|or|,)$/.test(before.lower)
	) {
		unit.tag = 'verb';
		return;
	}
	// "trained and armed the rebels"
	const first = units[at - 2];
	if (
		/^(?:and|or)$/.test(before.lower) &&
		first?.tag === 'verb' &&
		/ed$/.test(first.lower) &&
		(form === 'past' || form === 'participle') &&
		opensPhrase(after)
	) {
		unit.tag = 'verb';
		return;
	}
	// "the movement split from Y"
	const subject = beforeAdverbs(units, at);
	const isActor =
		subject !== undefined &&
		((subject.named !== undefined && subject.named.as !== 'adjective') ||
			lexicon.acts(subject.lower));
	if (
		isActor &&
		/^(?:split|broke|cut|hit|beat|set|put)$/.test(unit.lower) &&
		/^(?:from|with|off|into|away|up)$/.test(after.lower)
	)
		unit.tag = 'verb';
}

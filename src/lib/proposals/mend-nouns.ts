/** Nouns of wink that are verbs: "the group fights its rivals", "which arms both". */
import { lexicon } from './lexicon';
import { beforeAdverbs, opensPhrase } from './neighbours';
import type { Unit } from './units';

const being = /^(?:is|are|was|were|be|been)$/;

export function mendNoun(units: readonly Unit[], unit: Unit, at: number): void {
	const before = beforeAdverbs(units, at);
	const after = units[at + 1];
	const form = lexicon.verbForm(unit.lower);
	if (
		form === 'ing' &&
		(opensPhrase(after) ||
			(units[at - 1]?.lower === 'by' && /^(?:noun|adjective)$/.test(after?.tag ?? ''))) &&
		(units[at - 1]?.tag === 'verb' ||
			/^(?:of|by|for|from|after|before|while|without|and|,|in)$/.test(units[at - 1]?.lower ?? ''))
	) {
		unit.tag = 'verb';
		return;
	}
	// "has been arming the rebels", "are said to be funding Y"
	if (form === 'ing' && before && being.test(before.lower) && opensPhrase(after)) {
		unit.tag = 'verb';
		return;
	}
	if (!before || before.lower === 'of' || form === 'ing') return;
	// "had shot down"
	if (
		/^(?:has|have|had|was|were|been)$/.test(before.lower) &&
		(form === 'past' || form === 'participle')
	) {
		unit.tag = 'verb';
		return;
	}
	// "which arms both", "the group, …, fights its rivals", "helped X crush the revolt"
	const opened = /^(?:who|which|that|,)$/.test(units[at - 1]?.lower ?? '');
	const isTensed =
		form === 's' || form === 'past' || (form === undefined && /ed$/.test(unit.lower));
	const helped =
		form === 'base' &&
		units
			.slice(Math.max(0, at - 4), at - 1)
			.some(({ lower }) => /^(?:help|helps|helped|helping|let|lets|make|made)$/.test(lower));
	if (((opened && isTensed) || (helped && before.named)) && opensPhrase(after)) {
		unit.tag = 'verb';
		return;
	}
	const isName = before.named !== undefined && before.named.as !== 'adjective';
	const ownsNothing = isName && units[at - 1]?.lower !== '-';
	if (ownsNothing && form === undefined && /ed$/.test(unit.lower) && opensPhrase(after)) {
		unit.tag = 'verb';
		return;
	}
	// "Egypt funds and trains the militia"
	const andVerb =
		after?.lower === 'and' &&
		units[at + 2]?.tag === 'verb' &&
		form === 's' &&
		/[^s]s$/.test(units[at + 2]?.lower ?? '');
	if (ownsNothing && andVerb) unit.tag = 'verb';
	if (
		ownsNothing &&
		(form === 's' || form === 'past' || (form === undefined && /[^s]s$/.test(unit.lower)))
	) {
		if (
			opensPhrase(after) ||
			(form !== undefined &&
				(!lexicon.isNoun(unit.lower) || /^(?:against|with)$/.test(after?.lower ?? '')))
		)
			unit.tag = 'verb';
		return;
	}
	// "Its army fights at their side": but "army strikes on the town" are strikes.
	if (
		form === 's' &&
		lexicon.acts(units[at - 1]?.lower ?? '') &&
		(opensPhrase(after) || /^(?:at|alongside)$/.test(after?.lower ?? ''))
	) {
		unit.tag = 'verb';
		return;
	}
	// "that it arms the rebels"
	if (form === 's' && /^(?:it|he|she)$/.test(before.lower)) {
		unit.tag = 'verb';
		return;
	}
	if (!form) return;
	const isPlural =
		before.tag === 'pronoun' ||
		/^(?:both|many|some|most|all|several)$/.test(before.lower) ||
		(before.tag === 'noun' && /s$/.test(before.lower)) ||
		(isName && /s$/.test(before.lower));
	let back = at - 1;
	while (
		back >= Math.max(0, at - 4) &&
		!/^(?:that|which|who|,|;|:|whether)$/.test(units[back]?.lower ?? '')
	)
		back -= 1;
	const nearVerb = units
		.slice(Math.max(back + 1, 0, at - 4), at)
		.some(({ tag }) => tag === 'verb' || tag === 'aux');
	if (
		form === 'base' &&
		isPlural &&
		!nearVerb &&
		(opensPhrase(after) || /^(?:against|back)$/.test(after?.lower ?? ''))
	)
		unit.tag = 'verb';
}

/** Parts of speech set right where the lexicon and the neighbours of a word know better than wink. */
import { lexicon } from './lexicon';
import type { Unit } from './units';

const nounStarts: ReadonlySet<string> = new Set(
	'a an the this that these those its their his her our my your some any no each every several many both another such'.split(
		' '
	)
);

const helping = /^(?:is|are|was|were|be|been|being|has|have|had|having)$/;

/**
 * Sets right the tags that wink gets wrong in this field: "rebels strike back" (noun), "the backing"
 * (verb). Only where the neighbours leave no doubt.
 */
export function mend(units: Unit[]): void {
	units.forEach((unit, at) => {
		if (unit.named) return;
		if (/^(?:n't|not)$/.test(unit.lower)) unit.tag = 'particle';
		if (unit.tag === 'verb') mendVerb(units, unit, at);
		else if (unit.tag === 'adjective') mendAdjective(units, unit, at);
		if (unit.tag === 'noun') mendNoun(units, unit, at);
	});
}

/** The unit before, adverbs passed over. */
function beforeAdverbs(units: readonly Unit[], at: number): Unit | undefined {
	let back = at - 1;
	while (units[back]?.tag === 'adverb') back -= 1;
	return units[back];
}

function opensPhrase(unit: Unit | undefined): boolean {
	return (
		unit !== undefined &&
		(unit.named !== undefined || unit.tag === 'determiner' || nounStarts.has(unit.lower))
	);
}

function mendVerb(units: readonly Unit[], unit: Unit, at: number): void {
	const before = units[at - 1];
	const after = units[at + 1];
	if (!lexicon.isNoun(unit.lower)) return;
	if (/ed$/.test(unit.lower)) return;
	if (
		/ing$/.test(unit.lower) &&
		/^(?:of|between|by)$/.test(after?.lower ?? '') &&
		!helping.test(beforeAdverbs(units, at)?.lower ?? '')
	) {
		unit.tag = 'noun';
		return;
	}
	const isOwned =
		before !== undefined &&
		(nounStarts.has(before.lower) || /^['’]s?$/.test(before.words) || before.tag === 'adjective');
	// "These support", "that attacked" are verbs.
	if (
		isOwned &&
		!/(?:ed|ing)$/.test(unit.lower) &&
		!/^(?:that|these|those|both|some|many|each)$/.test(before.lower)
	)
		unit.tag = 'noun';
}

function mendAdjective(units: readonly Unit[], unit: Unit, at: number): void {
	const after = units[at + 1];
	const before = beforeAdverbs(units, at);
	const form = lexicon.verbForm(unit.lower);
	if (
		form === 'ing' &&
		units[at - 1]?.tag === 'verb' &&
		/^(?:start|began|begin|begun|stop|continu|kept|keep|resum|finish|avoid|deni|deny|consider|risk)/.test(
			units[at - 1]?.lower ?? ''
		)
	) {
		unit.tag = 'verb';
		return;
	}
	if (
		form &&
		form !== 'base' &&
		before &&
		helping.test(before.lower) &&
		(opensPhrase(after) || /^(?:by|with|against)$/.test(after?.lower ?? ''))
	)
		unit.tag = 'verb';
	else if (
		before?.named &&
		before.named.as !== 'adjective' &&
		units[at - 1]?.lower !== '-' &&
		/ed$/.test(unit.lower) &&
		after?.named
	)
		unit.tag = 'verb';
	else if (
		lexicon.isNoun(unit.lower) &&
		!(
			after &&
			(after.named ||
				/^(?:noun|name|adjective|verb)$/.test(after.tag) ||
				/^(?:and|-)$/.test(after.lower))
		)
	)
		unit.tag = 'noun';
}

function mendNoun(units: readonly Unit[], unit: Unit, at: number): void {
	const before = beforeAdverbs(units, at);
	const after = units[at + 1];
	const form = lexicon.verbForm(unit.lower);
	if (
		form === 'ing' &&
		opensPhrase(after) &&
		/^(?:of|by|for|from|after|before|while|without|and|,|in)$/.test(units[at - 1]?.lower ?? '')
	) {
		unit.tag = 'verb';
		return;
	}
	if (!before || before.lower === 'of' || form === 'ing') return;
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
	if (!form) return;
	const isPlural =
		before.tag === 'pronoun' ||
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

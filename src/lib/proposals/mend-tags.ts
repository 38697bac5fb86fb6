/** Parts of speech set right where the lexicon and the neighbours of a word know better than wink. */
import { lexicon } from './lexicon';
import { mendNoun } from './mend-nouns';
import { mendParticiple } from './mend-participles';
import { mendVerbless } from './mend-verbless';
import { beforeAdverbs, nounStarts, opensPhrase } from './neighbours';
import type { Unit } from './units';

const helping = /^(?:is|are|was|were|be|been|being|has|have|had|having)$/;

/**
 * Sets right the tags that wink gets wrong in this field: "rebels strike back" (noun), "the backing"
 * (verb). Only where the neighbours leave no doubt.
 */
export function mend(units: Unit[]): void {
	units.forEach((unit, at) => {
		if (unit.named) return;
		if (/^(?:n't|not)$/.test(unit.lower)) unit.tag = 'particle';
		// "recaptured the north from X"
		if (unit.tag === 'adverb' && /^(?:north|south|east|west)/.test(unit.lower))
			if (units[at - 1]?.tag === 'determiner') unit.tag = 'noun';
		if (unit.tag === 'verb') mendVerb(units, unit, at);
		else if (unit.tag === 'adjective') mendAdjective(units, unit, at);
		if (unit.tag === 'noun') mendNoun(units, unit, at);
		mendParticiple(units, unit, at);
	});
	mendVerbless(units);
}

function mendVerb(units: readonly Unit[], unit: Unit, at: number): void {
	const before = units[at - 1];
	const after = units[at + 1];
	// "are sworn enemies"
	if (
		/^(?:sworn|avowed|declared|trusted|valued|estranged|committed|established)$/.test(unit.lower) &&
		after &&
		lexicon.roles(after.lower).length > 0
	) {
		unit.tag = 'adjective';
		return;
	}
	if (!lexicon.isNoun(unit.lower)) return;
	// "went to war"
	if (before?.lower === 'to' && unit.lower === 'war') {
		before.tag = 'preposition';
		unit.tag = 'noun';
		return;
	}
	// "are partners", "were enemies"
	if (
		helping.test(beforeAdverbs(units, at)?.lower ?? '') &&
		/[^s]s$/.test(unit.lower) &&
		lexicon.verbForm(unit.lower) === 's'
	) {
		unit.tag = 'noun';
		return;
	}
	// "turned to X for help"
	if (
		/^(?:for|without|of|under)$/.test(before?.lower ?? '') &&
		lexicon.verbForm(unit.lower) === 'base'
	) {
		unit.tag = 'noun';
		return;
	}
	if (/ed$/.test(unit.lower)) return;
	// "Fighting began"
	if (/ing$/.test(unit.lower) && /^(?:verb|aux)$/.test(after?.tag ?? '') && !before) {
		unit.tag = 'noun';
		return;
	}
	if (
		/ing$/.test(unit.lower) &&
		/^(?:of|between|by)$/.test(after?.lower ?? '') &&
		!helping.test(beforeAdverbs(units, at)?.lower ?? '')
	) {
		unit.tag = 'noun';
		return;
	}
	// "with Libyan backing"
	if (
		before?.named?.as === 'adjective' &&
		/ing$/.test(unit.lower) &&
		(after === undefined || /^(?:[,.;]|for|from|of|and|was|is|has)$/.test(after.lower))
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
	// "The general has attacked"
	if (
		units[at - 1]?.tag === 'determiner' &&
		lexicon.acts(unit.lower) &&
		/^(?:verb|aux|preposition)$/.test(after?.tag ?? '')
	) {
		unit.tag = 'noun';
		return;
	}
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
	// "X, armed by Y and …"
	else if (
		after?.lower === 'by' &&
		(form === 'past' || form === 'participle') &&
		(units[at - 1]?.lower === ',' || units[at - 1]?.tag === 'noun')
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

/** Verbs where wink saw none: a clause has one. */
import { lexicon } from './lexicon';
import { opensPhrase } from './neighbours';
import type { Unit } from './units';

/** The form in which a word may bear tense, or null. */
function tensed(unit: Unit): 's' | 'past' | 'base' | null {
	if (unit.named || !/^(?:noun|adjective|name)$/.test(unit.tag)) return null;
	if (/^\p{Lu}/u.test(unit.words)) return null;
	const form = lexicon.verbForm(unit.lower);
	if (form === 's' || form === 'base') return form;
	return form === 'past' || (form === undefined && /[^e]ed$/.test(unit.lower)) ? 'past' : null;
}

/**
 * A clause has a verb. Where wink saw none after "who" or "which", or in a whole sentence, the first word that
 * can be one after a word that can be its subject is taken.
 */
export function mendVerbless(units: Unit[]): void {
	const isVerb = ({ tag }: Unit) => tag === 'verb' || tag === 'aux';
	units.forEach((unit, at) => {
		const isThat = unit.lower === 'that' && /^(?:noun|name)$/.test(units[at - 1]?.tag ?? '');
		if (!isThat && !/^(?:who|which)$/.test(unit.lower)) return;
		let next = at + 1;
		while (/^(?:adverb|particle)$/.test(units[next]?.tag ?? '')) next += 1;
		const first = units[next];
		const form = first && tensed(first);
		if (first && form && (!isThat || (form === 'past' && opensPhrase(units[next + 1]))))
			first.tag = 'verb';
	});
	let from = 0;
	for (let to = 0; to <= units.length; to += 1) {
		if (to < units.length && !/^[;:.]$/.test(units[to]?.lower ?? '')) continue;
		const clause = units.slice(from, to);
		from = to + 1;
		if (clause.length < 3 || clause.some(isVerb)) continue;
		const found = clause.findIndex((unit, at) => {
			const before = clause[at - 1];
			const form = tensed(unit);
			if (!form || !before || !/^(?:noun|name|pronoun)$/.test(before.tag)) return false;
			if (before.named?.as === 'adjective' || at === clause.length - 1) return false;
			const isPlural = /s$|men$|people$|they$/.test(before.lower);
			return form === 'past' || (form === 'base') === isPlural;
		});
		const verb = clause[found];
		if (verb) verb.tag = 'verb';
	}
}

/** Forms of words: the lists of the lexicon hold each verb and noun once. */
import { doubling, irregular } from './lexicon/light-verbs';

export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing';

export interface InflectedVerb {
	readonly words: string;
	readonly form: VerbForm;
}

/** The words of a list, phrases with spaces in them. */
export function listed(list: string): readonly string[] {
	return list
		.split(/\s+/)
		.filter((word) => word !== '')
		.map((word) => word.replaceAll('_', ' '));
}

export function listedSet(list: string): ReadonlySet<string> {
	return new Set(listed(list));
}

const forms: readonly VerbForm[] = ['base', 's', 'past', 'participle', 'ing'];
const irregularForms: ReadonlyMap<string, readonly InflectedVerb[]> = new Map(
	irregular
		.trim()
		.split('\n')
		.map((line) => {
			const columns = line.trim().split(/\s+/);
			const inflected = columns.flatMap((column, at) =>
				column.split('|').map((words) => ({ words, form: forms[at] ?? 'base' }))
			);
			return [columns[0] ?? '', inflected];
		})
);
const doubled = listedSet(doubling);

/** All forms of a verb, which may be a phrase ("crack down"): its first word is inflected. */
export function verbForms(verb: string): readonly InflectedVerb[] {
	const space = verb.indexOf(' ');
	if (space > 0) {
		const rest = verb.slice(space);
		return verbForms(verb.slice(0, space)).map(({ words, form }) => ({
			words: words + rest,
			form
		}));
	}
	const forms = irregularForms.get(verb) ?? regularForms(verb, doubled.has(verb));
	// "channelled" and "channeled"
	return doubled.has(verb) && verb.endsWith('l') ? [...forms, ...regularForms(verb, false)] : forms;
}

function regularForms(verb: string, doubles: boolean): readonly InflectedVerb[] {
	const last = verb.at(-1) ?? '';
	const isSilentE = last === 'e' && !/(?:ee|ye|oe)$/.test(verb);
	const isConsonantY = /[^aeiou]y$/.test(verb);
	const stem = doubles ? verb + last : verb;
	const s = isConsonantY
		? `${verb.slice(0, -1)}ies`
		: /(?:s|x|z|ch|sh|o)$/.test(verb)
			? `${verb}es`
			: `${verb}s`;
	const ed = last === 'e' ? `${verb}d` : isConsonantY ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
	const ing = isSilentE ? `${verb.slice(0, -1)}ing` : `${stem}ing`;
	return [
		{ words: verb, form: 'base' },
		{ words: s, form: 's' },
		{ words: ed, form: 'past' },
		{ words: ed, form: 'participle' },
		{ words: ing, form: 'ing' }
	];
}

/** A noun and its plural; the last word of a phrase is inflected. */
export function nounForms(noun: string): readonly string[] {
	if (/(?:[^su]s|ies|men|people|children)$/.test(noun) && !/(?:crisis|chaos)$/.test(noun)) {
		return [noun];
	}
	if (/[^aeiou]y$/.test(noun)) return [noun, `${noun.slice(0, -1)}ies`];
	if (/(?:s|x|z|ch|sh)$/.test(noun)) return [noun, `${noun}es`];
	if (noun.endsWith('man')) return [noun, `${noun.slice(0, -3)}men`];
	return [noun, `${noun}s`];
}

/** A list as a set that holds singular and plural. */
export function nounSet(list: string): ReadonlySet<string> {
	return new Set(listed(list).flatMap((noun) => nounForms(noun)));
}

/** Every form of every verb of a list. */
export function verbSet(list: string): ReadonlySet<string> {
	return new Set(listed(list).flatMap((verb) => verbForms(verb).map(({ words }) => words)));
}

/** The lexicon, with every form of every word, made once. */
import { listed, nounForms, nounSet, verbForms, verbSet, type VerbForm } from '../words';
import { PhraseTable, type Found } from '../phrase-table';
import { adjectives, type AdjectiveList } from './adjectives';
import {
	alliedCompounds,
	alliedNouns,
	alliedRoles,
	alliedVerbs,
	coldWords,
	warmWords
} from './alliance';
import { diplomaticNouns, diplomaticVerbs } from './diplomacy';
import type { CompoundList, NounList, RoleList, VerbList } from './entry';
import {
	assets,
	deeds,
	governmentOrgans,
	members,
	persons,
	militaryOrgans,
	populations,
	spyOrgans,
	unnamedActors
} from './heads';
import { hostileDeeds } from './hostile-deeds';
import { hostileWords } from './hostile-words';
import { hostileCompounds, hostileNouns, hostileRoles } from './hostility';
import {
	accusing,
	commanding,
	countering,
	doing,
	ending,
	failing,
	receiving,
	saying,
	staying
} from './light-verbs';
import {
	sponsoringVerbs,
	supportCompounds,
	supportNouns,
	supportRoles,
	tacitAdjectives,
	tacitVerbs
} from './support';
import { unsignedCompounds, unsignedNouns, unsignedRoles, unsignedVerbs } from './unsigned';

export interface VerbSense {
	readonly list: VerbList;
	readonly lemma: string;
	readonly form: VerbForm;
}
export type NounSense = { readonly list: NounList; readonly noun: string };

const verbLists: readonly VerbList[] = [
	...hostileDeeds,
	...hostileWords,
	...alliedVerbs,
	...sponsoringVerbs,
	...tacitVerbs,
	...diplomaticVerbs,
	...unsignedVerbs
];
const nounLists: readonly NounList[] = [
	...hostileNouns,
	...alliedNouns,
	...supportNouns,
	...diplomaticNouns,
	...unsignedNouns
];
const roleLists: readonly RoleList[] = [
	...hostileRoles,
	...alliedRoles,
	...supportRoles,
	...unsignedRoles
];
const compoundLists: readonly CompoundList[] = [
	...hostileCompounds,
	...alliedCompounds,
	...supportCompounds,
	...unsignedCompounds
];

const verbs = new PhraseTable<VerbSense>();
const firstForms = new Map<string, VerbForm>();
for (const list of verbLists) {
	for (const lemma of listed(list.words)) {
		for (const { words, form } of verbForms(lemma)) {
			verbs.add(words.split(' '), { list, lemma, form });
			const [first = ''] = words.split(' ');
			if (!firstForms.has(first)) firstForms.set(first, form);
		}
	}
}

const adjectiveTable = new PhraseTable<AdjectiveList>();
for (const list of adjectives)
	for (const phrase of listed(list.words)) adjectiveTable.add(phrase.split(' '), list);

/** Light verbs and their kin, each phrase with what it does to its noun. */
export type Lightness =
	| 'doing'
	| 'receiving'
	| 'ending'
	| 'failing'
	| 'commanding'
	| 'accusing'
	| 'saying'
	| 'staying'
	| 'countering';
const light = new PhraseTable<Lightness>();
const lightLists: Readonly<Record<Lightness, string>> = {
	doing,
	receiving,
	ending,
	failing,
	commanding,
	accusing,
	saying,
	staying,
	countering
};
for (const [lightness, list] of Object.entries(lightLists)) {
	for (const lemma of listed(list)) {
		for (const { words, form } of lemma.includes(' ') ? [] : verbForms(lemma))
			if (!firstForms.has(words)) firstForms.set(words, form);
		for (const words of new Set(verbForms(lemma).map((form) => form.words)))
			light.add(words.split(' '), lightness as Lightness);
	}
}

function nounTable<List extends { readonly words: string }>(
	lists: readonly List[]
): ReadonlyMap<string, readonly List[]> {
	const table = new Map<string, List[]>();
	for (const list of lists) {
		for (const noun of listed(list.words)) {
			for (const form of nounForms(noun)) {
				const lists = table.get(form) ?? [];
				if (!lists.includes(list)) lists.push(list);
				table.set(form, lists);
			}
		}
	}
	return table;
}

const nouns = nounTable(nounLists);
const roles = nounTable(roleLists);
const compounds = new Map(
	compoundLists.flatMap((list) => listed(list.words).map((word) => [word, list] as const))
);

export const classes = {
	military: nounSet(militaryOrgans),
	government: nounSet(governmentOrgans),
	spies: nounSet(spyOrgans),
	member: nounSet(members),
	asset: nounSet(assets),
	population: nounSet(populations),
	unnamed: nounSet(unnamedActors),
	deed: nounSet(deeds)
} as const;

const people = nounSet(persons);
const warm = new Set([...listed(warmWords), ...verbSet(warmWords)]);
const cold = new Set([...listed(coldWords), ...verbSet(coldWords)]);
const tacit = new Set(listed(tacitAdjectives));

export const lexicon = {
	/** The senses of the verb, with the particles that belong to it, that begins at `at`. */
	verbsAt: (wordAt: (index: number) => string | undefined, at: number): Found<VerbSense> | null =>
		verbs.longestAt(wordAt, at),
	lightAt: (wordAt: (index: number) => string | undefined, at: number): Found<Lightness> | null =>
		light.longestAt(wordAt, at),
	adjectivesAt: (
		wordAt: (index: number) => string | undefined,
		at: number
	): Found<AdjectiveList> | null => adjectiveTable.longestAt(wordAt, at),
	verbForm: (word: string): VerbForm | undefined => firstForms.get(word),
	nouns: (noun: string): readonly NounList[] => nouns.get(noun) ?? [],
	/** A noun of those who act: "army", "government", "rebels". */
	acts: (word: string): boolean =>
		classes.military.has(word) ||
		classes.government.has(word) ||
		classes.member.has(word) ||
		classes.unnamed.has(word) ||
		roles.has(word) ||
		people.has(word),
	isNoun: (word: string): boolean => nouns.has(word) || roles.has(word),
	roles: (noun: string): readonly RoleList[] => roles.get(noun) ?? [],
	compound: (word: string): CompoundList | undefined => compounds.get(word),
	isWarm: (word: string): boolean => warm.has(word),
	isCold: (word: string): boolean => cold.has(word),
	isTacit: (word: string): boolean => tacit.has(word)
} as const;

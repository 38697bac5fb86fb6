/** The mapping that a file suggests: what its columns mean, and what its words for types and kinds are here. */
import { slugOf } from '../model/new-id';
import { builtInTypes } from '../model/relation-types';
import { idPattern, type ActorKind, type RelationType, type Sign } from '../model/schema';
import { actorKinds, directions } from '../model/vocabulary';
import { textOfCell } from './cell-values';
import { guessActorRoles, guessRelationRoles } from './guess-roles';
import { columnsOf, foldWord } from './roles';
import type { ActorRole, KindWord, Mapping, RelationRole, TypeWord } from './roles';
import type { Cell, GraphTables, Row } from './tables';
import { wordOfType } from './type-of-row';
import { kindOfWord, typeOfWord } from './word-guesses';

/** For relations of which the file says no more than that they are; it has no sign. */
export const unspecified: RelationType = {
	id: 'association' as RelationType['id'],
	label: 'Unspecified relation',
	sign: 0,
	direction: 'either'
};

type KnownType = Pick<RelationType, 'id' | 'label'>;

/** @param known The types that words are looked for among: those of the network that it goes into. */
export function guessMapping(
	tables: GraphTables,
	known: readonly KnownType[] = builtInTypes
): Mapping {
	const actors = guessActorRoles(tables.actors);
	const relations = guessRelationRoles(tables.relations);
	return { actors, relations, ...guessWords(tables, { actors, relations }, known) };
}

/** What the words mean, once more where a person has said that another column holds them. */
export function guessWords(
	tables: GraphTables,
	roles: Pick<Mapping, 'actors' | 'relations'>,
	known: readonly KnownType[] = builtInTypes
): Pick<Mapping, 'types' | 'declared' | 'kinds'> {
	const columns = columnsOf<RelationRole>(roles.relations);
	const seen = new Map<string, { word: string; rows: number; first: Row }>();
	for (const row of tables.relations.rows) {
		const word = wordOfType(row, columns);
		const entry = seen.get(foldWord(word));
		if (entry) entry.rows += 1;
		else seen.set(foldWord(word), { word, rows: 1, first: row });
	}
	const declared = new Map<string, RelationType>();
	const types = [...seen.values()].map(({ word, rows, first }): TypeWord => {
		const named = known.find(({ id, label }) =>
			[id, label].some((one) => foldWord(one) === foldWord(word))
		);
		const stated = statedType(first, columns, word);
		if (named) {
			// A built-in type that the file calls otherwise; what it means stays as it is.
			const builtIn = builtInTypes.find(({ id }) => id === named.id);
			if (stated?.id === named.id && stated.label !== named.label) {
				const { sign, direction } = builtIn ?? stated;
				declared.set(named.id, { ...stated, sign, direction });
			}
			return { word, rows, type: named.id, because: 'named' };
		}
		if (word === '+' || word === '-') {
			return { word, rows, type: word === '+' ? 'alliance' : 'hostility', because: 'known' };
		}
		const guessed = stated ? null : typeOfWord(word);
		if (guessed !== null) return { word, rows, type: guessed, because: 'known' };
		const isNothing = word === '' || word === '0';
		const type =
			stated ?? (isNothing ? unspecified : newType(word, declared, known, tables.directed));
		declared.set(type.id, type);
		return { word, rows, type: type.id, because: isNothing ? 'nothing' : 'declared' };
	});
	return { types, declared: [...declared.values()], kinds: guessKinds(tables, roles.actors) };
}

/** The type as our own writers state it in columns of its row. */
function statedType(
	{ cells }: Row,
	columns: ReadonlyMap<RelationRole, number>,
	word: string
): RelationType | null {
	const text = (role: RelationRole) => textOfCell(cells[columns.get(role) ?? -1] ?? null) ?? '';
	const direction = directions.find((one) => one === text('typeDirection'));
	const sign = [-1, 0, 1].find((one) => String(one) === text('sign'));
	const label = text('typeLabel');
	if (!direction || sign === undefined || !/\S/.test(label) || !idPattern.test(word)) return null;
	return { id: word as RelationType['id'], label, sign: sign as Sign, direction };
}

function newType(
	word: string,
	declared: ReadonlyMap<string, unknown>,
	known: readonly KnownType[],
	directed: boolean | null
): RelationType {
	const taken = new Set<string>([...declared.keys(), ...known.map(({ id }) => id as string)]);
	const base = slugOf(word) || 'relation';
	let id = base;
	for (let n = 2; taken.has(id); n += 1) id = `${base}-${n}`;
	return {
		id: id as RelationType['id'],
		label: word.slice(0, 200),
		sign: 0,
		direction: directed === true ? 'directed' : 'either'
	};
}

function guessKinds(tables: GraphTables, roles: readonly ActorRole[]): readonly KindWord[] {
	const column = columnsOf<ActorRole>(roles).get('kind');
	if (column === undefined) return [];
	const seen = new Map<string, { word: string; rows: number }>();
	for (const { cells } of tables.actors.rows) {
		const word = textOfCell(cells[column] as Cell)?.trim() ?? '';
		if (word === '') continue;
		const entry = seen.get(foldWord(word));
		if (entry) entry.rows += 1;
		else seen.set(foldWord(word), { word, rows: 1 });
	}
	return [...seen.values()].map(({ word, rows }) => {
		const own = actorKinds.find((kind) => kind === foldWord(word));
		return { word, rows, kind: own ?? kindOfWord(word) ?? ('other' satisfies ActorKind) };
	});
}

/** From the tables of a file and what its columns mean to the parts of a network. */
import type { Problem } from '../../model/problems';
import { builtInTypes } from '../../model/relation-types';
import type { Actor, Article, Relation, RelationType } from '../../model/schema';
import type { Mapping } from '../roles';
import type { GraphTables } from '../tables';
import { Actors } from './read-actors';
import { Articles } from './read-articles';
import { readRelations, typesOf } from './read-relations';
import { Outcome } from './row-reader';
import { unspecified } from '../guess-mapping';

/** What `editing/bring-in` takes. */
export interface Parts {
	readonly relationTypes: readonly RelationType[];
	readonly articles: readonly Article[];
	readonly actors: readonly Actor[];
	readonly relations: readonly Relation[];
	readonly positions: Readonly<Record<string, readonly [number, number]>>;
}

export interface Interpreted {
	readonly incoming: Parts;
	/** Rows that are not loaded, one problem each: its place, its value and what to do. */
	readonly problems: readonly Problem[];
	/** What a person should know of what is loaded. */
	readonly remarks: readonly Problem[];
	/** `rows` are those loaded and those reported; of those loaded, `joined` say what another row says. */
	readonly counts: {
		readonly rows: number;
		readonly loaded: number;
		readonly reported: number;
		readonly joined: number;
		/** Actors that only relations name. */
		readonly unlisted: number;
	};
}

export interface InterpretOptions {
	/** What a quotation's article is called where the file does not say: the file's name. */
	readonly fileName: string;
	/** The types of the network that it goes into. */
	readonly knownTypes?: readonly Pick<RelationType, 'id' | 'direction'>[];
}

export function interpret(
	tables: GraphTables,
	mapping: Mapping,
	{ fileName, knownTypes = builtInTypes }: InterpretOptions
): Interpreted {
	const outcome = new Outcome();
	const actors = new Actors(tables.actors, mapping, outcome);
	const articles = new Articles(fileName, outcome);
	const types = typesOf(mapping, knownTypes);
	const joined = readRelations(tables, mapping, types, actors, articles, outcome);
	const relations = joined.relations();
	const used = new Set<string>(relations.map(({ type }) => type));
	const declared = new Map([unspecified, ...mapping.declared].map((type) => [type.id, type]));
	const isKnown = new Set<string>(knownTypes.map(({ id }) => id));
	const isListed = tables.actors.rows.length > 0;
	if (isListed && actors.unlisted.length > 0) outcome.remarks.push(unlistedRemark(actors.unlisted));
	const problems = [...tables.problems, ...outcome.problems];
	return {
		incoming: {
			relationTypes: [...declared.values()].filter(
				({ id }) =>
					used.has(id) && (!isKnown.has(id) || mapping.declared.some((one) => one.id === id))
			),
			articles: articles.list,
			actors: actors.list,
			relations,
			positions: actors.positions
		},
		problems,
		remarks: outcome.remarks,
		counts: {
			rows: tables.rows,
			loaded: outcome.loaded,
			reported: problems.length,
			joined: outcome.joined,
			unlisted: actors.unlisted.length
		}
	};
}

function unlistedRemark(names: readonly string[]): Problem {
	const shown = names.slice(0, 5).join(', ');
	const more = names.length > 5 ? ` and ${(names.length - 5).toLocaleString('en-GB')} more` : '';
	return {
		place: '',
		message: `relations name actors that no row lists; they are added by these names: ${shown}${more}`
	};
}

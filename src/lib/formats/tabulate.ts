/** A network as two tables under the names of `own-columns.ts`: what every writer writes. */
import { isMutual, resolveTypes, type ResolvedType } from '../model/relation-types';
import {
	ActorSchema,
	RelationSchema,
	type Actor,
	type Network,
	type Relation
} from '../model/schema';
import { evidenceCells, evidenceJson, type Sourced } from './evidence-cells';
import { ownActorColumns, ownRelationColumns } from './own-columns';
import type { ActorRole, RelationRole } from './roles';

export type Plain = string | number | boolean | null;

export interface Tabulated<Thing> {
	readonly columns: readonly string[];
	readonly rows: readonly { readonly of: Thing; readonly cells: readonly Plain[] }[];
}

export interface TabulatedRelation {
	readonly relation: Relation;
	readonly type: ResolvedType | undefined;
	readonly isMutual: boolean;
}

export interface TabulatedNetwork {
	readonly actors: Tabulated<Actor>;
	readonly relations: Tabulated<TabulatedRelation>;
}

/** @param rowFor A row for each quotation (and one for a relation without any), or one for each relation. */
export function tabulate(network: Network, rowFor: 'quotation' | 'relation'): TabulatedNetwork {
	return { actors: actorsOf(network), relations: relationsOf(network, rowFor) };
}

function actorsOf(network: Network): Tabulated<Actor> {
	const known = new Set(Object.keys(ActorSchema.entries));
	const more = furtherFields(network.actors, known);
	const positions = new Map(Object.entries(network.positions ?? {}));
	const rows = network.actors.map((actor) => {
		const place = positions.get(actor.id);
		const values: Partial<Record<ActorRole, Plain>> = {
			...actor,
			aliases: listText(actor.aliases),
			unnamed: actor.unnamed ?? null,
			x: place?.[0] ?? null,
			y: place?.[1] ?? null
		};
		const cells = ownActorColumns.map(([, role]) => values[role] ?? null);
		return { of: actor, cells: [...cells, ...valuesOf(actor, more)] };
	});
	return { columns: [...ownActorColumns.map(([name]) => name), ...more.map(columnName)], rows };
}

function relationsOf(
	network: Network,
	rowFor: 'quotation' | 'relation'
): Tabulated<TabulatedRelation> {
	const known = new Set(Object.keys(RelationSchema.entries));
	const more = furtherFields(network.relations, known);
	const names = new Map<string, string>(network.actors.map(({ id, name }) => [id, name]));
	const articles = new Map(network.articles.map((article) => [article.id, article]));
	const types = resolveTypes(network);
	const rows = network.relations.flatMap((relation) => {
		const type = types.get(relation.type);
		const direction = type?.direction ?? 'directed';
		const both = isMutual(relation, direction);
		const sourced = relation.evidence.map((evidence): Sourced => {
			return { evidence, article: articles.get(evidence.article) };
		});
		const parts =
			sourced.length === 0 ? [[]] : rowFor === 'relation' ? [sourced] : sourced.map((one) => [one]);
		return parts.map((part) => {
			const values: Partial<Record<RelationRole, Plain>> = {
				...evidenceCells(part),
				source: relation.source,
				target: relation.target,
				mutual: both ? 'Undirected' : 'Directed',
				typeLabel: type?.label ?? relation.type,
				sourceName: names.get(relation.source) ?? null,
				targetName: names.get(relation.target) ?? null,
				type: relation.type,
				sign: type?.sign ?? null,
				typeDirection: direction,
				id: relation.id,
				ended: relation.ended ?? null,
				note: relation.note ?? null,
				evidence: part.length === 0 ? null : evidenceJson(part)
			};
			const cells = ownRelationColumns.map(([, role]) => values[role] ?? null);
			return {
				of: { relation, type, isMutual: both },
				cells: [...cells, ...valuesOf(relation, more)]
			};
		});
	});
	return { columns: [...ownRelationColumns.map(([name]) => name), ...more.map(columnName)], rows };
}

/** The names of the fields that no schema knows, in the order in which they come. */
function furtherFields(things: readonly object[], known: ReadonlySet<string>): readonly string[] {
	const names = new Set<string>();
	for (const thing of things) {
		for (const name of Object.keys(thing)) if (!known.has(name)) names.add(name);
	}
	return [...names];
}

function columnName(field: string): string {
	return field.startsWith('x-') ? field : `x-${field}`;
}

function valuesOf(thing: object, fields: readonly string[]): readonly Plain[] {
	return fields.map((field) => {
		const value = Object.hasOwn(thing, field)
			? (thing as Readonly<Record<string, unknown>>)[field]
			: null;
		if (value === null || value === undefined) return null;
		return typeof value === 'object' ? JSON.stringify(value) : (value as Plain);
	});
}

/** As people write lists; as JSON where a name has the separator in it. */
function listText(list: readonly string[] | undefined): string | null {
	if (list === undefined || list.length === 0) return null;
	const isPlain = list.every((text) => !/[;|\n]/.test(text) && text === text.trim());
	const text = list.join('; ');
	return isPlain && !text.startsWith('[') ? text : JSON.stringify(list);
}

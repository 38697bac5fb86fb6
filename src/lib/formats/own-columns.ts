/** The columns that our own files have, in their order, and what is in each. */
import type { ActorRole, RelationRole } from './roles';

/**
 * `Id`, `Label`, `Source`, `Target` and `Type` are called as Gephi expects them: its `Type` says whether
 * an edge has a direction.
 */
export const ownActorColumns = [
	['Id', 'id'],
	['Label', 'name'],
	['short', 'short'],
	['aliases', 'aliases'],
	['kind', 'kind'],
	['unnamed', 'unnamed'],
	['part of', 'partOf'],
	['note', 'note'],
	['x', 'x'],
	['y', 'y']
] as const satisfies readonly (readonly [string, ActorRole])[];

/** No column is called `Id`: a relation with three quotations has three rows, and Gephi drops what has a known id. */
export const ownRelationColumns = [
	['Source', 'source'],
	['Target', 'target'],
	['Type', 'mutual'],
	['Label', 'typeLabel'],
	['source name', 'sourceName'],
	['target name', 'targetName'],
	['relation', 'type'],
	['sign', 'sign'],
	['direction', 'typeDirection'],
	['relation id', 'id'],
	['ended', 'ended'],
	['relation note', 'note'],
	['quotation', 'quotation'],
	['stance', 'stance'],
	['certainty', 'certainty'],
	['attribution', 'attribution'],
	['according to', 'who'],
	['time', 'time'],
	['when', 'when'],
	['verbal', 'verbal'],
	['credibility', 'credibility'],
	['page', 'page'],
	['note', 'quotationNote'],
	['article', 'article'],
	['article id', 'articleId'],
	['author', 'author'],
	['publisher', 'publisher'],
	['published', 'published'],
	['url', 'url'],
	['evidence', 'evidence']
] as const satisfies readonly (readonly [string, RelationRole])[];

/** Whether a table has every column that we write, and so was most likely written by us. */
export function isOurs(columns: readonly string[], kind: 'actors' | 'relations'): boolean {
	const own = kind === 'actors' ? ownActorColumns : ownRelationColumns;
	const has = new Set(columns.map((column) => column.toLowerCase()));
	return own.every(([name]) => has.has(name.toLowerCase()));
}

/** What a graph of ours has in every edge; formats without a list of columns leave out what is empty. */
const always = ['relation', 'relation id', 'sign', 'direction', 'source name'];
/** What other programs need or put beside our columns, and what says nothing that those do not say. */
const beside = [
	'id',
	'directed',
	'interaction',
	'name',
	'shared name',
	'shared interaction',
	'suid',
	'selected',
	'color'
];

/** The roles of the columns of a list of relations that we wrote; null where it is not ours. */
export function rolesOfOurs(columns: readonly string[]): readonly RelationRole[] | null {
	const folded = columns.map((column) => column.toLowerCase());
	if (!always.every((name) => folded.includes(name))) return null;
	const roles = new Map<string, RelationRole>(
		ownRelationColumns.map(([name, role]) => [name.toLowerCase(), role])
	);
	return folded.map((name) => roles.get(name) ?? (beside.includes(name) ? 'leave' : 'keep'));
}

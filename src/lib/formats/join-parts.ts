/** Tables of several files or sheets as one, whatever each calls its columns. */
import { guessActorRoles, guessRelationRoles } from './guess-roles';
import { joinTables, type GraphTables, type Table } from './tables';

/**
 * The parts joined. Where two lists of relations, or of actors, call the same thing otherwise ("Source" and
 * "From"), the later takes the name that the first has for it: else each would be a column of its own, and
 * half of the rows would seem to lack it.
 */
export function joinParts(parts: readonly GraphTables[]): GraphTables {
	if (parts.length < 2) return joinTables(parts);
	const relations = calledAlike(
		parts.map((part) => part.relations),
		guessRelationRoles
	);
	const actors = calledAlike(
		parts.map((part) => part.actors),
		guessActorRoles
	);
	return joinTables(
		parts.map((part, at) => ({ ...part, actors: actors[at]!, relations: relations[at]! }))
	);
}

function calledAlike<Role extends string>(
	tables: readonly Table[],
	rolesOf: (table: Table) => readonly (Role | 'keep')[]
): readonly Table[] {
	const names = new Map<Role, string>();
	return tables.map((table) => {
		if (table.columns.length === 0) return table;
		const taken = new Set(table.columns);
		const columns = [...table.columns];
		for (const [at, role] of rolesOf(table).entries()) {
			if (role === 'keep') continue;
			const name = names.get(role);
			if (name === undefined) names.set(role, columns[at]!);
			else if (!taken.has(name)) columns[at] = name;
		}
		return { ...table, columns };
	});
}

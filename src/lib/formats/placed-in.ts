/** Says of everything in a file's tables which file it is in. */
import type { GraphTables } from './tables';

/** The same with the file's name before every place. */
export function placedIn(name: string, tables: GraphTables): GraphTables {
	const within = <Placed extends { readonly place: string }>(item: Placed): Placed => ({
		...item,
		place: item.place === '' ? name : `${name}, ${item.place}`
	});
	return {
		...tables,
		actors: { ...tables.actors, rows: tables.actors.rows.map(within) },
		relations: { ...tables.relations, rows: tables.relations.rows.map(within) },
		problems: tables.problems.map(within)
	};
}

/** Collects nodes and edges of JSON, and reports what is neither. */
import type { Problem } from '../model/problems';
import { isPlainObject } from '../model/parsed-json';
import { quoted } from '../model/problems';
import { TableBuilder } from './table-builder';
import type { Cell, GraphTables } from './tables';

type Entries = Iterable<readonly [string, Cell]>;

export class JsonRows {
	readonly #actors = new TableBuilder();
	readonly #relations = new TableBuilder();
	readonly problems: Problem[] = [];
	readonly notes: string[] = [];

	node(place: string, fields: Entries): void {
		this.#actors.add(place, fields);
	}

	edge(place: string, fields: Entries): void {
		this.#relations.add(place, fields);
	}

	/** The items that are objects; the others are reported. */
	*objects(
		list: readonly unknown[],
		place: string
	): Generator<{ readonly place: string; readonly fields: Readonly<Record<string, unknown>> }> {
		for (const [at, value] of list.entries()) {
			const where = `${place}[${at}]`;
			if (isPlainObject(value)) yield { place: where, fields: value };
			else
				this.report(
					where,
					`${quoted(JSON.stringify(value) ?? '')} is neither a node nor an edge; take it out`
				);
		}
	}

	report(place: string, message: string): void {
		this.problems.push({ place, message });
	}

	tables(
		directed: boolean | null,
		about: { title?: unknown; description?: unknown } = {}
	): GraphTables {
		const { title, description } = about;
		return {
			...(typeof title === 'string' && /\S/.test(title) && { title }),
			...(typeof description === 'string' && /\S/.test(description) && { description }),
			actors: this.#actors.table,
			relations: this.#relations.table,
			directed,
			problems: this.problems,
			notes: this.notes,
			rows: this.#actors.size + this.#relations.size + this.problems.length
		};
	}
}

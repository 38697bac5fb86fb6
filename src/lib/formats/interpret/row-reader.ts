/** Reads the cells of one table by their roles, and says of each row what becomes of it. */
import type { Problem } from '../../model/problems';
import { textOfCell } from '../cell-values';
import { columnsOf } from '../roles';
import type { Cell, Row, Table } from '../tables';

/** What becomes of the rows. */
export class Outcome {
	/** Rows that are not loaded, one problem each, with the value and the remedy. */
	readonly problems: Problem[] = [];
	/** What a person should know of rows that are loaded. */
	readonly remarks: Problem[] = [];
	loaded = 0;
	/** Of those loaded, how many say what another row says. */
	joined = 0;

	report({ place }: Pick<Row, 'place'>, message: string): void {
		this.problems.push({ place, message });
	}

	remark({ place }: Pick<Row, 'place'>, message: string): void {
		this.remarks.push({ place, message });
	}
}

export class RowReader<Role extends string> {
	readonly #columns: ReadonlyMap<Role, number>;
	readonly #kept: readonly (readonly [field: `x-${string}`, column: number])[];

	constructor({ columns }: Table, roles: readonly Role[]) {
		this.#columns = columnsOf(roles);
		const given = new Set(this.#columns.values());
		this.#kept = columns.flatMap((name, at) => {
			const role = roles[at] ?? ('keep' as Role);
			const isKept = role === 'keep' || (role !== 'leave' && !given.has(at));
			return isKept ? [[fieldOf(name), at] as const] : [];
		});
	}

	get columns(): ReadonlyMap<Role, number> {
		return this.#columns;
	}

	cell({ cells }: Row, role: Role): Cell {
		const at = this.#columns.get(role);
		return at === undefined ? null : (cells[at] ?? null);
	}

	/** Undefined where nothing is in it. */
	text(row: Row, role: Role): string | undefined {
		return textOfCell(this.cell(row, role));
	}

	/** Without the spaces around it. */
	word(row: Row, role: Role): string | undefined {
		return this.text(row, role)?.trim();
	}

	/** What no role has taken, under names that no field of ours has. */
	kept({ cells }: Row): Readonly<Record<`x-${string}`, Cell>> {
		const fields: Record<`x-${string}`, Cell> = {};
		for (const [field, at] of this.#kept) {
			const cell = cells[at] ?? null;
			if (cell !== null && cell !== '') fields[field] = cell;
		}
		return fields;
	}
}

/** `x-` before it: no field of the format is called so, and neither is anything that JavaScript knows. */
export function fieldOf(column: string): `x-${string}` {
	const name = column.slice(0, 100);
	return name.startsWith('x-') ? (name as `x-${string}`) : `x-${name}`;
}

/** A value of the file as it stands in a message. */
export function shown(value: string): string {
	const line = value.replace(/\s+/g, ' ').trim();
	return `"${line.length > 60 ? `${line.slice(0, 60)}…` : line}"`;
}

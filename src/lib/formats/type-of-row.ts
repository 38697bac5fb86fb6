/** What a row of a file calls the type of its relation. */
import { numberOfCell, textOfCell } from './cell-values';
import type { RelationRole } from './roles';
import type { Cell, Row } from './tables';

/** Its word; `+`, `-` or `0` where it has a sign alone; empty where it has neither. */
export function wordOfType({ cells }: Row, columns: ReadonlyMap<RelationRole, number>): string {
	const cell = (role: RelationRole): Cell => cells[columns.get(role) ?? -1] ?? null;
	const word = textOfCell(cell('type'))?.trim() ?? '';
	if (word !== '') return word;
	return signOf(cell('sign')) ?? '';
}

function signOf(cell: Cell): '+' | '-' | '0' | null {
	const number = numberOfCell(cell);
	if (number !== null) return number > 0 ? '+' : number < 0 ? '-' : '0';
	const word = textOfCell(cell)?.trim().toLowerCase();
	if (word === '+' || word === 'positive') return '+';
	if (word === '-' || word === '−' || word === 'negative') return '-';
	return word === 'neutral' ? '0' : null;
}

/** Which two columns of a table are the ends of a relation: by what they are called, else by what is in them. */
import { endHeaders, endSuffixes, foldHeader } from './header-words';
import type { Cell, Table } from './tables';

/** Indices of columns. */
export interface Ends {
	readonly source: number;
	readonly target: number;
}

/** Null where no two columns are called so. */
export function endsByHeader(columns: readonly string[]): Ends | null {
	const folded = columns.map(foldHeader);
	for (const [source, target] of endHeaders) {
		for (const suffix of endSuffixes.id) {
			const ends = {
				source: folded.indexOf(source + suffix),
				target: folded.indexOf(target + suffix)
			};
			if (ends.source !== -1 && ends.target !== -1) return ends;
		}
	}
	return numberedEnds(folded);
}

/** "Actor 1" and "Actor 2", "Side A" and "Side B", "Country1" and "Country2". */
function numberedEnds(folded: readonly string[]): Ends | null {
	for (const [source, header] of folded.entries()) {
		const [, name = '', mark = ''] = /^(\p{L}[\p{L} ]*?) ?(1|a)$/u.exec(header) ?? [];
		if (name.length < 3) continue;
		const second = mark === '1' ? '2' : 'b';
		const target = folded.findIndex(
			(other) => other === `${name} ${second}` || other === name + second
		);
		if (target !== -1) return { source, target };
	}
	return null;
}

const looked = 500;

/** Null where no two columns of words share at least a tenth of their values. */
export function endsByContent({ columns, rows }: Table): Ends | null {
	const values = columns.map((_, at) => {
		const found = rows.slice(0, looked).flatMap(({ cells }) => wordOf(cells[at]) ?? []);
		return new Set(found);
	});
	for (let source = 0; source < columns.length; source += 1) {
		for (let target = source + 1; target < columns.length; target += 1) {
			const [one, other] = [values[source]!, values[target]!];
			const shared = [...one].filter((value) => other.has(value)).length;
			if (Math.min(one.size, other.size) > 1 && shared * 10 >= Math.max(one.size, other.size)) {
				return { source, target };
			}
		}
	}
	return null;
}

/** Null where the column is no name of anybody. */
function wordOf(cell: Cell | undefined): string | null {
	if (typeof cell !== 'string') return null;
	const word = cell.trim().toLowerCase();
	return word === '' || word.length > 200 || /^[-+]?[\d.,]+$/.test(word) ? null : word;
}

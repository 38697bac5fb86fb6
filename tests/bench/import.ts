/**
 * `npm run bench:import`: how long a table takes on its way into a network, by how many rows it has and
 * how they are spread over pairs of actors. In Node, without the page; the drawing is not in it.
 *
 *     npm run bench:import                 10,000 and 100,000 rows
 *     npm run bench:import -- 20000        so many
 */
import { ImportSession } from '../../src/lib/exchange/import-session';

const header = 'Source;Target;Relation;Quote;Document;Date';
const shapes: Readonly<Record<string, (row: number) => string>> = {
	'3,000 pairs, a quotation each': (row) =>
		`A${row % 3000};B${(row * 7) % 3001};hostility;Quotation ${row} of it;Doc ${row % 50};2001`,
	'ten pairs, a thousand years': (row) =>
		`A${row % 10};B${row % 10};hostility;Quotation ${row};Doc ${row % 50};${1000 + (Math.floor(row / 10) % 1000)}`,
	'ten pairs, unsourced': (row) => `A${row % 10};B${row % 10};hostility;;;2001`,
	'one pair, the same words in each article': (row) =>
		`A;B;hostility;The same words;Doc ${row};2001`
};

const asked = process.argv.slice(2).map(Number);
const choice = { mapping: null, swapped: false, into: null, title: 'Bench', decisions: {} };

console.log('ms (processor of this machine, one run)     rows     read    weigh     make');
for (const rows of asked.length > 0 ? asked : [10_000, 100_000]) {
	for (const [name, rowOf] of Object.entries(shapes)) {
		const text = [header, ...Array.from({ length: rows }, (_, row) => rowOf(row))].join('\n');
		const session = new ImportSession();
		const times: number[] = [];
		let began = performance.now();
		const lap = () => {
			times.push(Math.round(performance.now() - began));
			began = performance.now();
		};
		await session.read([{ name: 'bench.csv', bytes: new TextEncoder().encode(text) }]);
		lap();
		const { rows: read } = session.weigh(choice);
		lap();
		session.make(choice);
		lap();
		if (read?.loaded !== rows) throw new Error(`${name}: ${read?.loaded} of ${rows} rows loaded`);
		const cells = [rows, ...times].map((n) => String(n).padStart(8));
		console.log(name.padEnd(41) + cells.join(' '));
	}
}

import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { onEachDatabase } from '../../support/databases';
import { ms, table, writeReport } from '../table';
import { measureHistory, measureSizes } from './measure';

const heading = '## The store';

/** Measures the store in both databases, and says it as the section of docs/performance.md. */
export async function storeSection(): Promise<string> {
	const load: number[] = [];
	const readings = await onEachDatabase(
		'both',
		async (database) => {
			console.log(`The store in ${database.name}: networks of three sizes`);
			const sizes = await measureSizes(database);
			load.push(loadavg()[0]!);
			console.log(`The store in ${database.name}: a history of ten thousand changes`);
			const history = await measureHistory(database);
			load.push(loadavg()[0]!);
			return { sizes, history };
		},
		// What is measured is how long it takes until a change is safe on the disk.
		{ durable: true }
	);
	const [least, most] = [Math.min(...load), Math.max(...load)].map(Math.round);
	const isHeldUp = most! > 2 * cpus().length;
	return [
		heading,
		`What the server asks of its store, without HTTP: milliseconds, medians. Every change is on the disk before it counts (SQLite in WAL mode with \`synchronous=FULL\`; a PostgreSQL of its own on the same machine with \`fsync\`). Load average while it ran: ${least} to ${most} on ${cpus().length} cores.${isHeldUp ? ' **Other work held the machine up: at rest the times are shorter.**' : ''} Written by \`npm run bench -- store\`.`,
		table(
			[
				'relations',
				'database',
				'keeping it first',
				'opening after a start',
				'opening again',
				'first change after a start',
				'a change'
			],
			readings
				.flatMap(({ sizes }) => sizes)
				.sort((one, other) => one.relations - other.relations)
				.map((one) => [
					one.relations.toLocaleString('en'),
					one.database,
					ms(one.creating),
					ms(one.opening),
					ms(one.openingAgain),
					ms(one.firstWrite),
					ms(one.write)
				])
		),
		table(
			['history', 'database', 'reading the last 100', 'a change on top'],
			readings.map(({ history }) => [
				`${history.changes.toLocaleString('en')} changes`,
				history.database,
				ms(history.reading),
				ms(history.write)
			])
		)
	].join('\n\n');
}

/** Puts the section into the report in the place of the one before it, or at its end. */
export async function writeStoreSection(file: string, section: string): Promise<void> {
	const text = readFileSync(file, 'utf8');
	const start = text.indexOf(heading);
	if (start < 0) return writeReport(file, `${text.trimEnd()}\n\n${section}\n`);
	const next = text.indexOf('\n## ', start);
	const rest = next < 0 ? '' : text.slice(next);
	await writeReport(file, `${text.slice(0, start)}${section}\n${rest}`);
}

/**
 * `npm run test:clients`: eight pages, at two servers on one store, edit the same network as fast as
 * their changes are recorded, and must all end with the network that the store has.
 *
 *     npm run test:clients                                        a minute on each database
 *     npm run test:clients -- --seconds 3 --database sqlite       less
 *     npm run test:clients -- --servers 1                         all pages at one server
 *
 * The pages are the code that keeps a network in a browser, without the screen. The last line is the
 * summary, the exit code the verdict.
 */
import { parseArgs } from 'node:util';
import { buildIfStale } from '../support/built-app';
import { readDatabaseChoice, readWhole } from '../support/command-line';
import { onEachDatabase } from '../support/databases';
import { editTogether, type ClientsReading } from './edit-together';

const { values } = parseArgs({
	options: {
		seconds: { type: 'string', default: '60' },
		servers: { type: 'string', default: '2' },
		database: { type: 'string', default: 'both' },
		seed: { type: 'string', default: '1' }
	}
});
const seconds = readWhole(values.seconds, '--seconds');
const servers = readWhole(values.servers, '--servers');
const seed = readWhole(values.seed, '--seed');
const choice = readDatabaseChoice(values.database);

buildIfStale();
const readings = await onEachDatabase(choice, async (database) => {
	const reading = await editTogether(database, { seconds, servers, seed });
	console.log(wordsOf(reading));
	for (const fault of reading.faults.slice(0, 20)) console.log(`  FAULT: ${fault}`);
	return reading;
});
const faults = readings.flatMap((reading) => reading.faults);
const total = readings.reduce((sum, { recorded }) => sum + recorded, 0);
const names = readings.map(({ database }) => database).join(' and ');
console.log(
	faults.length === 0
		? `Passed: ${total} changes of eight pages on ${names}; all ended with the network of the store, and nothing acknowledged is missing.`
		: `FAILED: ${faults.length} faults; the first: ${faults[0]}`
);
process.exitCode = faults.length === 0 ? 0 : 1;

function wordsOf(reading: ClientsReading): string {
	const { acknowledged, heard } = reading;
	const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
	return [
		`${reading.database}, eight pages at ${servers === 1 ? 'one server' : `${servers} servers`}, ${reading.seconds} s: ${reading.recorded} changes`,
		`${Math.round(reading.operations / reading.seconds)} operations a second`,
		`acknowledged after ${ms(acknowledged.p50)} (p50), ${ms(acknowledged.p99)} (p99)`,
		`heard by another page after ${ms(heard.p50)} (p50), ${ms(heard.p99)} (p99)`,
		`${reading.conflicts} conflicts`,
		`${reading.faults.length} faults`
	].join('; ');
}

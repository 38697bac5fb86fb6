/**
 * `npm run test:crash`: kills the real server with SIGKILL at random moments while a client writes as
 * fast as it can, and holds what it acknowledged against what is there afterwards.
 *
 *     npm run test:crash                                     200 kills on each database, some 20 minutes
 *     npm run test:crash -- --kills 5 --database sqlite      less
 *     npm run test:crash -- --seed 7                         the same moments again
 *
 * The last line is the summary, the exit code the verdict. Only the server is killed: PostgreSQL goes
 * on, and so does the machine, so this says nothing about a power failure.
 */
import { parseArgs } from 'node:util';
import { buildIfStale } from '../support/built-app';
import { readDatabaseChoice, readWhole } from '../support/command-line';
import { onEachDatabase } from '../support/databases';
import { killAndLook, type CrashReading } from './seesaw';

const { values } = parseArgs({
	options: {
		kills: { type: 'string', default: '200' },
		database: { type: 'string', default: 'both' },
		seed: { type: 'string', default: String(Date.now() % 1_000_000) }
	}
});
const kills = readWhole(values.kills, '--kills');
const seed = readWhole(values.seed, '--seed');
const choice = readDatabaseChoice(values.database);

buildIfStale();
console.log(
	`Seed ${seed}; the same moments again: npm run test:crash -- --kills ${kills} --seed ${seed}`
);
const began = Date.now();
const readings = await onEachDatabase(choice, async (database) => {
	console.log(`${database.name}: the server is killed ${kills} times; its database is not.`);
	const reading = await killAndLook(database, kills, seed, console.log);
	console.log(`  ${wordsOf(reading)}`);
	return reading;
});
const seconds = Math.round((Date.now() - began) / 1000);
const faults = readings.flatMap((reading) => reading.faults);
const total = readings.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
const many = readings.reduce((sum, one) => sum + one.kills, 0);
console.log(
	faults.length === 0
		? `Passed: ${many} kills on ${readings.map(({ database }) => database).join(' and ')}, ${total} acknowledged changes, each there once and whole; history and network agree (seed ${seed}, ${seconds} s).`
		: `FAILED: ${faults.length} faults in ${many} kills, seed ${seed}, ${seconds} s; the first: ${faults[0]}`
);
process.exitCode = faults.length === 0 ? 0 : 1;

function wordsOf(reading: CrashReading): string {
	return [
		`${reading.kills} kills, ${reading.killsAtStart} of them while the server was starting`,
		`${reading.acknowledged} changes acknowledged`,
		`${reading.refused} refused because another came first`,
		`${reading.recordedUnheard} recorded although the answer was lost`,
		`${reading.recordedLater} lost with the server and recorded when sent again`,
		`${reading.faults.length} faults`
	].join('; ');
}

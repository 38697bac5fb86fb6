/** A server that is killed and started again and again under hands that write, and what is true then. */
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { seededRandom } from '../../src/lib/analysis/random';
import type { ProofDatabase } from '../support/databases';
import { freePort } from '../support/free-port';
import { clientOf, createNetwork, networkToWriteOn, readBack } from '../support/network-api';
import { startServer, type ServerProcess } from '../support/server-process';
import { judge, type State } from './judge';
import { Writers } from './writers';

export interface CrashReading {
	readonly database: string;
	readonly kills: number;
	/** Of these, how many while the server was still starting. */
	readonly killsAtStart: number;
	readonly acknowledged: number;
	readonly refused: number;
	/** Sent when the server was killed, and recorded all the same: only the answer was lost. */
	readonly recordedUnheard: number;
	/** Sent when the server was killed, and recorded only when sent again. */
	readonly recordedLater: number;
	readonly faults: readonly string[];
}

const networkId = 'crash-test';
/** As many changes as are on their way at once. */
const hands = 6;
/** After how many answers the server is killed, and how many milliseconds later: up to this. */
const longestLife = { answers: 60, milliseconds: 20 };
/** One kill in so many comes while the server is still starting. */
const startKillIn = 8;

/** Kills the server so many times, and says what is wrong after each time and at the end. */
export async function killAndLook(
	database: ProofDatabase,
	kills: number,
	seed: number,
	say: (line: string) => void
): Promise<CrashReading> {
	const random = seededRandom(seed);
	// The hands draw when they are answered, which no seed decides: they must not shift the kills.
	const handsRandom = seededRandom(seed + 1);
	const port = await freePort();
	const start = () => startServer(database.environment, port);
	const faults: string[] = [];
	const note = (when: string, found: readonly string[]) => {
		for (const fault of found) say(`  FAULT, ${when}: ${fault}`);
		faults.push(...found);
	};

	// The very first start makes the tables, and is killed too.
	const doomed = start();
	await killWhileStarting(doomed, random);
	let killed = 1;
	let killsAtStart = 1;

	let server = start();
	await server.ready;
	const client = clientOf(server.address, networkId);
	const given = networkToWriteOn(networkId);
	await createNetwork(server.address, given);
	const beginning: State = { network: given, number: 0 };
	const writers = new Writers(client, given, hands, handsRandom);
	let known = beginning;
	const recordedUnheard = new Set<string>();

	const look = async (when: string) => {
		const found = await readBack(client, known.number);
		for (const { id } of found.history) {
			if (!writers.sent.get(id)?.recorded) recordedUnheard.add(id);
		}
		const judgement = judge(known, writers.sent, found);
		note(when, judgement.faults);
		known = judgement.replayed;
	};

	while (killed < kills) {
		if (random() * startKillIn < 1) {
			await server.end('SIGKILL');
			server = start();
			await killWhileStarting(server, random);
			killsAtStart += 1;
		} else {
			writers.letWrite();
			await server.during(writers.answers(Math.floor(random() * longestLife.answers)));
			await wait(random() * longestLife.milliseconds);
			await server.end('SIGKILL');
		}
		killed += 1;
		writers.hold();
		server = start();
		await server.ready;
		await look(`after kill ${killed}`);
		if (killed % 20 === 0) say(`  ${killed} kills, ${known.number} changes recorded`);
	}
	await server.during(writers.finish());
	await server.end('SIGKILL');
	server = start();
	await server.ready;
	// Once more from the very start: what was true then must be true now.
	known = beginning;
	await look('at the end');
	note('at the end', writers.troubles);
	await server.end('SIGTERM');
	if (database.kind === 'sqlite') {
		note('at the end', damageOf(`${database.environment.ENTENTE_DATA}/entente.sqlite`));
	}

	const all = [...writers.sent.values()];
	const cutOff = all.filter((one) => one.cutOff > 0 && one.recorded);
	return {
		database: database.name,
		kills: killed,
		killsAtStart,
		acknowledged: all.filter(({ recorded }) => recorded).length,
		refused: all.filter(({ refused }) => refused).length,
		recordedUnheard: cutOff.filter(({ change }) => recordedUnheard.has(change.id)).length,
		recordedLater: cutOff.filter(({ change }) => !recordedUnheard.has(change.id)).length,
		faults
	};
}

async function killWhileStarting(server: ServerProcess, random: () => number): Promise<void> {
	const whole = server.ready.catch(() => {});
	// A start takes longer on a busy machine, so the moment is not one of the clock alone.
	await Promise.race([whole, wait(random() * 1500)]);
	await server.end('SIGKILL');
}

/** What SQLite itself finds wrong with its file. */
function damageOf(file: string): string[] {
	const database = new Database(file, { readonly: true });
	try {
		const integrity = database.pragma('integrity_check', { simple: true });
		const dangling = database.pragma('foreign_key_check') as unknown[];
		return [
			...(integrity === 'ok' ? [] : [`SQLite finds its file damaged: ${String(integrity)}`]),
			...(dangling.length === 0 ? [] : [`${dangling.length} rows refer to what is not there.`])
		];
	} finally {
		database.close();
	}
}

/** The server as people start it, as a process of its own that can be killed. */
import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { serveCommand } from './built-app';

export interface ServerProcess {
	readonly address: string;
	/** Resolves when it answers and its store does. @throws Error with what it said, if it ends instead. */
	readonly ready: Promise<void>;
	/** Ends it: by SIGKILL with nothing finished, by SIGTERM as Ctrl-C would. Resolves when it is gone. */
	end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
	/** The code it ended with; null where a signal ended it. */
	readonly exit: Promise<number | null>;
	/** What `work` returns. @throws Error with what the server said, if it ends by itself meanwhile. */
	during<Result>(work: Promise<Result>): Promise<Result>;
	/** All that it printed. */
	said(): string;
}

/** How long a start may take on a busy machine, in milliseconds. */
const patience = 60_000;

/** What of the environment would make it another server than the one that is asked for. */
const ownNames = /^(ENTENTE_.*|DATABASE_URL|HOST|PORT|ORIGIN|NODE_OPTIONS)$/;

export function startServer(
	environment: Readonly<Record<string, string | undefined>>,
	port: number
): ServerProcess {
	const inherited = Object.entries(process.env).filter(([name]) => !ownNames.test(name));
	const server = spawn(process.execPath, [serveCommand], {
		env: { ...Object.fromEntries(inherited), ...environment, PORT: String(port) },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let said = '';
	for (const stream of [server.stdout, server.stderr]) {
		stream.on('data', (text: Buffer) => (said += text.toString()));
	}
	const exit = new Promise<number | null>((resolve) => server.once('close', resolve));
	let isGone = false;
	void exit.then(() => (isGone = true));
	// Also when a test is ended by an error or a signal, the server must not stay behind.
	const kill = () => server.kill('SIGKILL');
	process.once('exit', kill);
	void exit.then(() => process.off('exit', kill));

	const address = `http://127.0.0.1:${port}`;
	const becomeReady = async () => {
		const latest = Date.now() + patience;
		while (!isGone) {
			if (Date.now() > latest)
				throw new Error(`The server does not answer. It said: ${said.trim()}`);
			const answers = said.includes('Entente is at') && (await isHealthy(address));
			if (answers) return;
			await wait(10);
		}
		throw new Error(`The server ended before it answered. It said: ${said.trim() || 'nothing'}`);
	};
	const ready = becomeReady();
	// Whoever kills it while it starts does not ask.
	ready.catch(() => {});
	return {
		address,
		ready,
		exit,
		said: () => said,
		during: (work) =>
			Promise.race([
				work,
				exit.then((code) => {
					throw new Error(`The server ended by itself (code ${code}). It said: ${said.trim()}`);
				})
			]),
		async end(signal) {
			server.kill(signal);
			await exit;
		}
	};
}

async function isHealthy(address: string): Promise<boolean> {
	try {
		const response = await fetch(`${address}/healthz`);
		await response.text();
		return response.ok;
	} catch {
		return false;
	}
}

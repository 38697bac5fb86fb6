/** A server of a test's own: the built app with data, settings and an end of its own. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../src/cli/serve.js', import.meta.url));

export interface OwnServer {
	/** `http://127.0.0.1:<port>` */
	readonly address: string;
	readonly port: number;
	readonly folder: string;
	/** All that it printed so far. */
	output(): string;
	/** Ends it by a signal; its exit code, and how long it took in milliseconds. */
	stop(signal?: NodeJS.Signals): Promise<{ code: number | null; took: number }>;
}

/** Starts a server, on a free port; throws with what it printed where it refuses. */
export async function startServer(env: Record<string, string> = {}): Promise<OwnServer> {
	const folder = env.ENTENTE_DATA ?? mkdtempSync(join(tmpdir(), 'entente-own-'));
	const kept = Object.entries(process.env).filter(([name]) => !/^(ENTENTE_|HOST$)/.test(name));
	const child = spawn(process.execPath, [program], {
		env: { ...Object.fromEntries(kept), PORT: '0', ENTENTE_DATA: folder, ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let printed = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (part: Buffer) => (printed += part.toString()));
	}
	const ended = new Promise<number | null>((done) => child.once('exit', done));
	const port = await new Promise<number>((done, refuse) => {
		child.stdout.on('data', () => {
			const said = /Entente is at .*:(\d+) {2}\(/.exec(printed)?.[1];
			if (said) done(Number(said));
		});
		void ended.then(() => refuse(new Error(printed.trim())));
	});
	return {
		address: `http://127.0.0.1:${port}`,
		port,
		folder,
		output: () => printed,
		async stop(signal = 'SIGTERM') {
			const begun = performance.now();
			child.kill(signal);
			const code = await ended;
			if (!env.ENTENTE_DATA) rmSync(folder, { recursive: true, force: true });
			return { code, took: performance.now() - begun };
		}
	};
}

export interface RawAnswer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly body: string;
}

/** A request with whatever headers, `Host` too, which fetch does not let through. */
export function ask(
	server: OwnServer,
	path: string,
	{
		method = 'GET',
		headers = {},
		body
	}: { method?: string; headers?: Record<string, string>; body?: string } = {}
): Promise<RawAnswer> {
	const length: Record<string, string> =
		body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
	return new Promise((done, refuse) => {
		const asked = request(
			{
				host: '127.0.0.1',
				port: server.port,
				path,
				method,
				headers: { ...length, ...headers },
				agent: false
			},
			(answer) => {
				let text = '';
				answer.setEncoding('utf8');
				answer.on('data', (part: string) => (text += part));
				answer.on('end', () =>
					done({ status: answer.statusCode ?? 0, headers: answer.headers, body: text })
				);
			}
		);
		asked.on('error', refuse);
		asked.end(body);
	});
}

export const json = { 'content-type': 'application/json' };

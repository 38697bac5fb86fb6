import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const port = 4321;

/** Builds the app and serves it as `npm start` does; `ENTENTE_BENCH_BUILT=1` takes it as built. */
export async function serveApp(): Promise<{ address: string; close(): void }> {
	if (process.env.ENTENTE_BENCH_BUILT !== '1' || !existsSync('build/handler.js'))
		execFileSync('npm', ['run', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
	const data = mkdtempSync(join(tmpdir(), 'entente-bench-data-'));
	const server = spawn(process.execPath, ['src/cli/serve.js'], {
		env: { ...process.env, PORT: String(port), ENTENTE_DATA: data, DATABASE_URL: '' },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	await new Promise<void>((resolve, reject) => {
		server.stdout.on('data', (said: Buffer) => {
			if (said.toString().includes('Entente is at')) resolve();
		});
		server.once('exit', (code) => reject(new Error(`the app's server ended with code ${code}`)));
	});
	// Also when the bench is ended by a signal or an error, the server must not stay behind.
	const close = () => {
		process.off('exit', close);
		server.kill();
		rmSync(data, { recursive: true, force: true });
	};
	process.on('exit', close);
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
	return { address: `http://127.0.0.1:${port}`, close };
}

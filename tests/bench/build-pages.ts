import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview, type Rolldown } from 'vite';
import type { DrawnNetwork } from './pages/drawn-network';

const root = fileURLToPath(new URL('pages/', import.meta.url));

/** The pages that the app is compared with, built as a production page is, and served. */
export interface ServedPages {
	readonly address: string;
	/** Makes a network known to the pages under a name. */
	offer(name: string, network: DrawnNetwork): Promise<void>;
	close(): Promise<void>;
}

export async function servePages(): Promise<ServedPages> {
	const outDir = mkdtempSync(join(tmpdir(), 'entente-bench-'));
	await build({
		configFile: false,
		logLevel: 'warn',
		root,
		worker: { format: 'es' },
		build: {
			outDir,
			emptyOutDir: true,
			target: 'esnext',
			chunkSizeWarningLimit: 5000,
			rolldownOptions: {
				input: ['plain', 'sigma', 'layouts'].map((page) => join(root, `${page}.html`))
			}
		}
	});
	await mkdir(join(outDir, 'networks'));
	const server = await preview({
		configFile: false,
		logLevel: 'warn',
		root,
		build: { outDir },
		preview: { host: '127.0.0.1', port: 4320 }
	});
	return {
		address: server.resolvedUrls!.local[0]!,
		offer: (name, network) =>
			writeFile(join(outDir, 'networks', `${name}.json`), JSON.stringify(network)),
		async close() {
			await server.close();
			rmSync(outDir, { recursive: true, force: true });
		}
	};
}

/** The instruments as one script, to run in a page before its own. */
export async function bundleInstruments(): Promise<string> {
	const result = await build({
		configFile: false,
		logLevel: 'warn',
		build: {
			write: false,
			lib: {
				entry: fileURLToPath(new URL('instruments.ts', import.meta.url)),
				formats: ['iife'],
				name: 'instruments'
			}
		}
	});
	const [output] = result as Rolldown.RolldownOutput[];
	return output!.output[0].code;
}

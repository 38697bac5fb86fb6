import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = ['src', 'static', 'svelte.config.js', 'vite.config.ts', 'package-lock.json'];

/** The program that people start. */
export const serveCommand = `${root}src/cli/serve.js`;

/**
 * Builds the app where there is no build, or one that is older than its sources.
 * @throws Error when it cannot be built.
 */
export function buildIfStale(): void {
	const built = `${root}build/handler.js`;
	if (existsSync(built) && newest(sources.map((name) => root + name)) < statSync(built).mtimeMs) {
		return;
	}
	console.log('Building the app first: there is no build, or it is older than src.');
	const { status, stderr } = spawnSync('npm', ['run', 'build'], { cwd: root, encoding: 'utf8' });
	if (status !== 0) throw new Error(`The app cannot be built:\n${stderr}`);
}

/** When the last of these files, or of the files in these folders, was changed. */
function newest(paths: readonly string[]): number {
	const times = paths.map((path) => {
		const found = statSync(path);
		if (!found.isDirectory()) return found.mtimeMs;
		return newest(readdirSync(path).map((name) => `${path}/${name}`));
	});
	return Math.max(0, ...times);
}

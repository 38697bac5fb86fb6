import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const name = 'virtual:interactive-page';

/**
 * Gives the app `virtual:interactive-page`: script, style and policy of the pages that it saves, as
 * strings. In a build they are a chunk of their own, fetched when the first page is saved.
 *
 * @returns {import('vite').Plugin}
 */
export function interactivePage() {
	let isForServer = false;
	return {
		name: 'interactive-page',
		configResolved({ command, build }) {
			isForServer = command === 'build' && Boolean(build.ssr);
		},
		resolveId: (id) => (id === name ? `\0${name}` : null),
		async load(id) {
			if (id !== `\0${name}`) return null;
			// Pages are made in the browser; the server has no use for a megabyte of them.
			if (isForServer) return moduleOf('', '');
			const { script, style, files } = await buildPage();
			for (const file of files) this.addWatchFile(file);
			return moduleOf(script, style);
		}
	};
}

/**
 * In a process of its own: see there.
 *
 * @returns {Promise<{ script: string, style: string, files: string[] }>} `files` are those of ours that it was made from.
 */
async function buildPage() {
	const { VITEST: _, ...env } = process.env;
	const { stdout } = await promisify(execFile)(
		process.execPath,
		[fileURLToPath(new URL('./build-page.js', import.meta.url))],
		{ env: { ...env, NODE_ENV: 'production' }, maxBuffer: 64_000_000 }
	);
	return JSON.parse(stdout);
}

/** @param {string} script @param {string} style */
function moduleOf(script, style) {
	return `export default ${JSON.stringify({ script, style, policy: policyFor(script, style) })};`;
}

/**
 * Only this script and this style, nothing fetched from anywhere: fonts and the icon are in the file.
 *
 * @param {string} script @param {string} style
 */
function policyFor(script, style) {
	/** @param {string} text */
	const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
	return [
		"default-src 'none'",
		`script-src ${hash(script)}`,
		`style-src ${hash(style)}`,
		'font-src data:',
		'img-src data:',
		"base-uri 'none'",
		"form-action 'none'"
	].join('; ');
}

/**
 * Builds what an interactive page runs, and prints it as JSON: `{ script, style, files }`. Run as a
 * process of its own by `interactive-page.js`, so that neither a development server nor a test, whose
 * settings Vite and Svelte read from the environment, makes another page than a build does.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const entry = fileURLToPath(new URL('../main.ts', import.meta.url));
/** @type {Set<string>} */
const files = new Set();

/** The app's stylesheet has fonts for every script; the page brings only those of `fonts.css`. */
const withoutAppFonts = {
	name: 'without-app-fonts',
	enforce: /** @type {const} */ ('pre'),
	/** @param {string} id */
	load(id) {
		if (!id.endsWith('/src/app.css')) return null;
		return readFile(id, 'utf8').then((css) => css.replace(/^@import .*$/gm, ''));
	}
};

const result = await build({
	configFile: false,
	root,
	mode: 'production',
	logLevel: 'error',
	publicDir: false,
	plugins: [withoutAppFonts, svelte({ configFile: false, compilerOptions: { runes: true } })],
	build: {
		write: false,
		target: 'es2022',
		cssCodeSplit: false,
		assetsInlineLimit: Number.MAX_SAFE_INTEGER,
		modulePreload: false,
		rollupOptions: {
			input: entry,
			output: { format: 'iife', codeSplitting: false }
		}
	}
});

const { output } = /** @type {import('vite').Rollup.RollupOutput} */ (
	Array.isArray(result) ? result[0] : result
);
let script = '';
let style = '';
for (const item of output) {
	if (item.type === 'chunk') {
		script += item.code;
		for (const id of item.moduleIds) {
			const file = id.replace(/^\0|\?.*$/g, '');
			if (file.startsWith(`${root}src/`)) files.add(file);
		}
	} else if (item.fileName.endsWith('.css')) style += item.source;
	else throw new Error(`The page would have to fetch ${item.fileName}.`);
}

script = script
	.trim()
	// Only strings and patterns of ours have these, and they mean the same this way; nothing ends the script.
	.replace(/<(?=\/script|script|!--)/gi, '\\x3c');
new vm.Script(script);
if (/<\/style/i.test(style)) throw new Error('The stylesheet would end itself.');
process.stdout.write(JSON.stringify({ script, style: style.trim(), files: [...files] }));

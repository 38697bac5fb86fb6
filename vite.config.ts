import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { interactivePage } from './src/page/build/interactive-page.js';

export default defineConfig({
	plugins: [announcerWithoutStyle(), interactivePage(), sveltekit()],
	worker: { format: 'es' },
	resolve: {
		alias: [
			{
				find: /^\.\.\/zip\/zipToArrayBuffer\.js$/,
				replacement: fileURLToPath(
					new URL('src/lib/formats/zip-on-this-thread.ts', import.meta.url)
				)
			}
		]
	},
	// Served as it is, so that the alias holds while developing, too.
	optimizeDeps: { exclude: ['write-excel-file'] },
	// Property tests take their time on a busy machine; nothing here is timed.
	test: {
		include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
		testTimeout: 300_000,
		hookTimeout: 300_000,
		globalSetup: 'tests/support/postgres-for-all.ts',
		setupFiles: 'tests/support/draw-alike.ts'
	}
});

/**
 * The framework hides what it tells screen readers of a new page by a style attribute, which the
 * page's policy forbids; our own class does the same.
 */
function announcerWithoutStyle(): Plugin {
	return {
		name: 'announcer-without-style',
		enforce: 'pre',
		transform(code, id) {
			if (!id.endsWith('/generated/root.svelte')) return null;
			const [found] = /style="position: absolute;[^"]*"/.exec(code) ?? [];
			if (!found) this.error('The announcer is not where it was; see what hides it now.');
			return code.replace(found, 'class="unseen"');
		}
	};
}

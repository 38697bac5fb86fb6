import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	worker: { format: 'es' },
	// Property tests take their time on a busy machine; nothing here is timed.
	test: {
		include: ['src/**/*.test.ts'],
		testTimeout: 60_000,
		hookTimeout: 60_000,
		globalSetup: 'tests/support/postgres-for-all.ts'
	}
});

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumArgs, findChromium } from './tests/support/find-chromium';

const port = Number(process.env.ENTENTE_TEST_PORT ?? 4319);

/** Journeys through the built app, as a reader takes them, and tests that need a real browser. */
export default defineConfig({
	testDir: 'tests',
	testMatch: '**/*.spec.ts',
	outputDir: 'test-results',
	fullyParallel: true,
	workers: 2,
	timeout: 90_000,
	// Nothing here is timed; a busy machine only answers later.
	expect: { timeout: 15_000 },
	retries: process.env.CI ? 2 : 0,
	forbidOnly: !!process.env.CI,
	reporter: [['list']],
	use: {
		baseURL: `http://127.0.0.1:${port}`,
		viewport: { width: 1440, height: 900 },
		launchOptions: { executablePath: findChromium(), args: chromiumArgs },
		trace: 'retain-on-failure'
	},
	webServer: {
		command: 'npm start',
		// The journeys' networks are nobody's: their store is thrown away with the machine's temporary files.
		env: { PORT: String(port), ENTENTE_DATA: mkdtempSync(join(tmpdir(), 'entente-journeys-')) },
		url: `http://127.0.0.1:${port}`,
		timeout: 180_000,
		reuseExistingServer: !process.env.CI
	}
});

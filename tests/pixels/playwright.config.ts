import { defineConfig } from '@playwright/test';
import { chromiumArgs, findChromium } from '../support/find-chromium';

/** The pixel tests alone: they bring their own page, so the app need not be built or served. */
export default defineConfig({
	testDir: '.',
	outputDir: '../../test-results',
	workers: 1,
	reporter: [['list']],
	use: { launchOptions: { executablePath: findChromium(), args: chromiumArgs } }
});

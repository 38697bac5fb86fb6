import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';

const address = 'http://layouts.test/';
let files: Promise<ReadonlyMap<string, string | Uint8Array>> | undefined;

/** The page with the layouts and their worker, built and minified as the app's are. */
async function buildPage(): Promise<ReadonlyMap<string, string | Uint8Array>> {
	const root = fileURLToPath(new URL('.', import.meta.url));
	const result = await build({
		configFile: false,
		logLevel: 'warn',
		root,
		worker: { format: 'es' },
		build: {
			write: false,
			chunkSizeWarningLimit: 2000,
			rolldownOptions: { input: `${root}page.html` }
		}
	});
	const { output } = result as Rolldown.RolldownOutput;
	return new Map(
		output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source])
	);
}

/** Opens a page that has `window.layouts`, from memory: nothing is served and nothing fetched. */
export async function openLayouts(page: Page): Promise<void> {
	files ??= buildPage();
	const built = await files;
	await page.route(`${address}**`, (route) => {
		const name = new URL(route.request().url()).pathname.slice(1);
		const body = built.get(name);
		if (body === undefined) return route.fulfill({ status: 404 });
		return route.fulfill({
			contentType: name.endsWith('.html') ? 'text/html' : 'text/javascript',
			body: typeof body === 'string' ? body : Buffer.from(body)
		});
	});
	await page.goto(`${address}page.html`);
	await page.waitForFunction(() => window.layouts !== undefined);
}

import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';

const address = 'http://stage.test/';
let bundle: Promise<string> | undefined;

async function bundleStage(): Promise<string> {
	const result = await build({
		configFile: false,
		logLevel: 'warn',
		root: fileURLToPath(new URL('.', import.meta.url)),
		define: { 'process.env.NODE_ENV': '"production"' },
		build: {
			write: false,
			minify: false,
			lib: { entry: 'stage.ts', formats: ['iife'], name: 'stagePage' }
		}
	});
	const [output] = result as Rolldown.RolldownOutput[];
	return output!.output[0].code;
}

/**
 * Opens the stage in a page whose time stands still: it goes on only by `pass`, so that the same
 * steps draw the same frames on a fast machine and on a busy one.
 */
export async function openStage(page: Page): Promise<void> {
	bundle ??= bundleStage();
	const script = await bundle;
	await page.route(`${address}**`, (route) => {
		if (route.request().url().endsWith('stage.js'))
			return route.fulfill({ contentType: 'text/javascript', body: script });
		return route.fulfill({
			contentType: 'text/html',
			body: `<!doctype html><meta charset="utf-8"><title>Stage</title>
				<style>body { margin: 0 } #stage { width: 800px; height: 600px; position: relative }</style>
				<div id="stage"></div><script src="stage.js"></script>`
		});
	});
	await page.clock.install({ time: 0 });
	await page.goto(address);
	await page.clock.pauseAt(37_500 * frame);
}

/** The frames of the stopped clock come at whole multiples of this, in milliseconds. */
export const frame = 16;

/**
 * Lets at least so many milliseconds pass in the page, in whole frames so that every scene meets
 * them alike, and runs the frames, timers and idle moments that are in them.
 */
export async function pass(page: Page, milliseconds: number): Promise<void> {
	await page.clock.runFor(Math.ceil(milliseconds / frame) * frame);
}

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function onThePath(): string | null {
	for (const folder of (process.env.PATH ?? '').split(delimiter)) {
		for (const name of names) {
			const file = join(folder, name);
			if (existsSync(file)) return file;
		}
	}
	return null;
}

function ofPlaywright(): string | null {
	const file = chromium.executablePath();
	return file && existsSync(file) ? file : null;
}

function attempt(command: string, args: string[]): boolean {
	try {
		console.error(`No Chromium yet: trying "${command} ${args.join(' ')}"`);
		execFileSync(command, args, { stdio: 'inherit' });
		return true;
	} catch {
		return false;
	}
}

/**
 * The path of a Chromium to test with: `CHROMIUM_PATH`, one on the PATH, one that Playwright has,
 * else one fetched now by Playwright or, as root on Debian, by apt. Throws a sentence that says
 * what was tried when there is none to be had.
 */
export function findChromium(): string {
	const named = process.env.CHROMIUM_PATH;
	if (named) {
		if (existsSync(named)) return named;
		throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file.`);
	}
	const found = onThePath() ?? ofPlaywright();
	if (found) return found;
	if (attempt('npx', ['playwright', 'install', 'chromium'])) {
		const fetched = ofPlaywright();
		if (fetched) return fetched;
	}
	if (process.getuid?.() === 0 && attempt('apt-get', ['update'])) {
		attempt('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
		const installed = onThePath();
		if (installed) return installed;
	}
	throw new Error(
		'No Chromium found on the PATH or in Playwright, and neither "npx playwright install chromium" nor "apt-get install chromium" brought one. Install Chromium, or set CHROMIUM_PATH to its file.'
	);
}

/** Flags for a machine without a GPU or an open network; as root the sandbox cannot start. */
export const chromiumArgs = [
	'--disable-gpu',
	'--disable-quic',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
];

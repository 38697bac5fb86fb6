/**
 * `npm run bench`: builds the app, measures it in a browser beside plain Cytoscape and sigma, then its
 * store in both databases, prints the numbers and writes them to docs/performance.md.
 *
 *     npm run bench                       everything, three runs each, some forty minutes
 *     npm run bench -- --runs 1 200-400   one network, once; prints only
 *     npm run bench -- store              the store alone, some minutes; writes its section
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { chromiumArgs, findChromium } from '../support/find-chromium';
import { bundleInstruments, servePages, type ServedPages } from './build-pages';
import {
	measureApp,
	measureLayout,
	measureOther,
	measurePlainLayout,
	type AppReading,
	type DrawReading,
	type PlainLayout
} from './measure';
import { median } from './median';
import { benchNetworks, type BenchNetwork } from './networks';
import { quality, type LayoutQuality } from './layout-quality';
import { report, type NetworkReading } from './report';
import { serveApp } from './serve-app';
import { storeSection, writeStoreSection } from './store/report';
import { writeReport } from './table';

interface Bench {
	readonly browser: Browser;
	readonly instruments: string;
	readonly app: string;
	readonly pages: ServedPages;
	readonly runs: number;
}

/** The median of each number over several readings of the same kind. */
function medians<Reading extends object>(readings: readonly Reading[]): Reading {
	const [first] = readings;
	const entries = Object.entries(first!).map(([name, value]) => [
		name,
		typeof value === 'number'
			? median(readings.map((reading) => reading[name as keyof Reading] as number))
			: value
	]);
	return Object.fromEntries(entries) as Reading;
}

async function measureNetwork(bench: Bench, network: BenchNetwork): Promise<NetworkReading> {
	const { browser, instruments, app, pages, runs } = bench;
	const apps: AppReading[] = [];
	const plains: DrawReading[] = [];
	const sigmas: DrawReading[] = [];
	const plainLayouts: PlainLayout[] = [];
	const layouts: Record<'camps' | 'distances', LayoutQuality[]> = { camps: [], distances: [] };
	const plainQualities: LayoutQuality[] = [];
	for (let run = 1; run <= runs; run++) {
		const say = (what: string) => console.log(`${network.title}, run ${run} of ${runs}: ${what}`);
		say('the app');
		const reading = await measureApp(browser, instruments, app, network);
		apps.push(reading);
		await pages.offer(network.name, reading.drawn);
		const page = (name: string) => `${pages.address}${name}.html?network=${network.name}`;
		say('plain Cytoscape');
		plains.push(await measureOther(browser, instruments, page('plain'), reading.dragged));
		say('sigma');
		sigmas.push(await measureOther(browser, instruments, page('sigma'), reading.dragged));
		if (network.plainLayout) {
			say('cose-bilkent');
			const laidOut = await measurePlainLayout(browser, instruments, page('plain'));
			plainLayouts.push(laidOut);
			if (network.size) plainQualities.push(quality(network.size, laidOut.time, laidOut.positions));
		}
		if (network.size) {
			for (const name of ['camps', 'distances'] as const) {
				say(`the layout ${name} in its worker`);
				const { elapsed, longestGap, positions } = await measureLayout(
					browser,
					instruments,
					page('layouts'),
					name,
					network.size
				);
				layouts[name].push({ ...quality(network.size, elapsed, positions), gap: longestGap });
			}
		}
	}
	const some = <Reading extends object>(readings: readonly Reading[]) =>
		readings.length > 0 ? medians(readings) : null;
	return {
		network,
		app: medians(apps),
		plain: medians(plains),
		sigma: medians(sigmas),
		plainLayout: some(plainLayouts),
		plainQuality: some(plainQualities),
		camps: some(layouts.camps),
		distances: some(layouts.distances)
	};
}

const { values, positionals } = parseArgs({
	options: { runs: { type: 'string', default: '3' } },
	allowPositionals: true
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a whole number from 1 on.');

const reportFile = 'docs/performance.md';
if (positionals.join() === 'store') await benchStore();
else if (await benchScreen()) await benchStore();

async function benchStore(): Promise<void> {
	const section = await storeSection();
	console.log(`\n${section}`);
	await writeStoreSection(reportFile, section);
	console.log(`Written to ${reportFile}.`);
}

/** Measures what is seen; true where that was everything, and the report is written anew. */
async function benchScreen(): Promise<boolean> {
	const folder = mkdtempSync(join(tmpdir(), 'entente-bench-networks-'));
	const networks = benchNetworks(folder);
	const chosen = positionals.length
		? networks.filter(({ name }) => positionals.includes(name))
		: networks;
	if (chosen.length < positionals.length)
		throw new Error(`The networks are ${networks.map(({ name }) => name).join(', ')}.`);

	const app = await serveApp();
	const pages = await servePages();
	const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
	try {
		const instruments = await bundleInstruments();
		const readings: NetworkReading[] = [];
		const load: number[] = [];
		for (const network of chosen) {
			const at = { browser, instruments, app: app.address, pages, runs };
			const reading = await measureNetwork(at, network);
			load.push(loadavg()[0]!);
			// Said at once: a bench that is cut short has not measured in vain.
			console.log(`\n${report([reading], { browser: browser.version(), runs, load })}\n`);
			readings.push(reading);
		}
		const text = report(readings, { browser: browser.version(), runs, load });
		console.log(`\n${text}`);
		const isAll = chosen.length === networks.length;
		if (isAll) await writeReport(reportFile, text);
		else console.log(`Not written: ${reportFile} takes a run over all networks.`);
		return isAll;
	} finally {
		await browser.close();
		await pages.close();
		app.close();
		rmSync(folder, { recursive: true, force: true });
	}
}

import { gzipSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { median } from './median';
import type { BenchNetwork } from './networks';
import type { DrawnNetwork } from './pages/drawn-network';
import type { LaidOut } from './pages/layouts';
import { scaleFreeGraph } from './scale-free';

/** What was measured of one renderer with one network; milliseconds unless said. */
export interface DrawReading {
	/** From the request for the network until it is drawn and no long task follows. */
	readonly interactive: number;
	/** The longest main-thread task from the request on; 50 where none was longer than that. */
	readonly longestTask: number;
	/** Mean of the first ten draws of a pan, four seconds after that drag. */
	readonly coldPan: number;
	/** Median of the last twenty of the eighty draws that follow; of twenty where a draw is slow. */
	readonly warmPan: number;
	/** Median of thirty frames, or ten slow ones, of the drag of an actor with as many relations as most. */
	readonly drag: number;
	/** The same for the actor with the most relations. */
	readonly dragHub: number;
	/** Megabytes of the JavaScript heap after a collection. */
	readonly heap: number;
}

export interface AppReading extends DrawReading {
	/** The longest task after the first draw; 50 where none was longer. */
	readonly longestAfterDraw: number;
	readonly layout: number | null;
	/** The longest time without a turn of the main thread while the layout was computed. */
	readonly layoutGap: number | null;
	/** Bytes of JavaScript, compressed, that opening the page fetched; workers' apart. */
	readonly script: number;
	readonly workerScript: number;
	readonly drawn: DrawnNetwork;
	readonly dragged: Dragged;
}

/** Which actors the drags take hold of. */
export interface Dragged {
	readonly usual: string;
	readonly hub: string;
}

export interface PlainLayout {
	readonly time: number;
	readonly interactive: number;
	readonly longestTask: number;
	readonly positions: LaidOut['positions'];
}

const viewport = { width: 1440, height: 900 };
const patience = 600_000;

const mean = (values: readonly number[]) =>
	values.reduce((sum, value) => sum + value, 0) / values.length;

async function openPage(browser: Browser, instruments: string): Promise<Page> {
	const page = await browser.newPage({ viewport });
	page.setDefaultTimeout(patience);
	await page.addInitScript({ content: instruments });
	page.on('pageerror', (error) => {
		console.error(`An error in a page of the bench: ${error.message}`);
		// What waits for this page then fails at once instead of running out of patience.
		void page.close();
	});
	return page;
}

/** Waits until the page has drawn and has had no long task for some seconds. */
async function settled(page: Page, seconds = 4): Promise<void> {
	await page.waitForFunction((rest) => {
		const tasks = bench.longTasks();
		const last = tasks[tasks.length - 1];
		const drawn = bench.firstDraw();
		const busyUntil = Math.max(drawn ?? Infinity, last ? last.start + last.duration : 0);
		return bench.now() - busyUntil > rest;
	}, seconds * 1000);
}

/** When the page could be used: it was drawn, and the long tasks that went with that were over. */
async function opening(page: Page) {
	const { began, firstDraw, tasks } = await page.evaluate(() => ({
		began: bench.began(),
		firstDraw: bench.firstDraw()!,
		tasks: bench.longTasks()
	}));
	const since = tasks.filter(({ start, duration }) => start + duration > began);
	const after = since.filter(({ start }) => start >= firstDraw);
	const lastEnd = Math.max(firstDraw, ...after.map(({ start, duration }) => start + duration));
	const longest = (of: typeof tasks) => Math.max(50, ...of.map(({ duration }) => duration));
	return {
		interactive: lastEnd - began,
		longestTask: longest(since),
		longestAfterDraw: longest(after)
	};
}

/** A renderer that takes longer than this for a draw is asked for fewer: it holds up all else. */
const slowDraw = 500;

async function drawing(page: Page, dragged: Dragged) {
	const tried = await page.evaluate((id) => bench.drag(id, 5), dragged.usual);
	const [frames, pans] = median(tried) > slowDraw ? [10, 20] : [30, 80];
	const drag = await page.evaluate(([id, steps]) => bench.drag(id, steps), [
		dragged.usual,
		frames
	] as const);
	// The drag has made every renderer's caches stale; what a rest makes of that is part of the test.
	await page.waitForTimeout(4000);
	const cold = await page.evaluate(() => bench.pan(10));
	const on = await page.evaluate((steps) => bench.pan(steps), pans);
	const dragHub = await page.evaluate(([id, steps]) => bench.drag(id, steps), [
		dragged.hub,
		frames
	] as const);
	return {
		drag: median(drag),
		coldPan: mean(cold),
		warmPan: median(on.slice(-20)),
		dragHub: median(dragHub)
	};
}

async function heap(page: Page): Promise<number> {
	const session = await page.context().newCDPSession(page);
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	return usedSize / 1e6;
}

/** Bytes of these scripts after compression. They are fetched anew: a page may drop its copies. */
async function compressed(addresses: readonly string[]) {
	let script = 0;
	let workerScript = 0;
	for (const address of addresses) {
		const body = Buffer.from(await (await fetch(address)).arrayBuffer());
		const bytes = gzipSync(body, { level: 9 }).length;
		if (/worker/.test(new URL(address).pathname)) workerScript += bytes;
		else script += bytes;
	}
	return { script, workerScript };
}

/** Opens a network in the app, as a reader does, and measures it from then on. */
export async function measureApp(
	browser: Browser,
	instruments: string,
	address: string,
	network: BenchNetwork
): Promise<AppReading> {
	const page = await openPage(browser, instruments);
	const scripts = new Set<string>();
	page.on('response', (response) => {
		if (/javascript/.test(response.headers()['content-type'] ?? '')) scripts.add(response.url());
	});
	await page.goto(`${address}/?bench`);
	await settled(page);
	const { script, workerScript } = await compressed([...scripts]);

	if (network.file) {
		await page.evaluate(({ actors, relations }) => bench.begin(actors, relations), network.size!);
		await page.setInputFiles('input[type=file]', network.file);
		await settled(page);
	}
	const opened = await opening(page);
	const layout = await page.evaluate(() => {
		const words = bench
			.words()
			.filter(({ worker, at }) => /layout/.test(worker) && at >= bench.began());
		const asked = words.find(({ to }) => to === 'worker');
		const answered = words.find(({ to, type }) => to === 'page' && type === 'done');
		if (!asked || !answered) return null;
		return { time: answered.at - asked.at, gap: bench.longestGap(asked.at, answered.at) };
	});
	if (network.file && !layout) throw new Error('the bench saw no layout worker at work in the app');

	const drawn: DrawnNetwork = {
		...(await page.evaluate(() => bench.drawnNetwork())),
		types: network.types
	};
	const dragged = await page.evaluate(() => bench.whatToDrag());
	const draws = await drawing(page, dragged);
	const reading = {
		...opened,
		...draws,
		heap: await heap(page),
		layout: layout?.time ?? null,
		layoutGap: layout?.gap ?? null,
		script,
		workerScript,
		drawn,
		dragged
	};
	await page.close();
	return reading;
}

/** Opens the same network in a page of another renderer and measures its drawing. */
export async function measureOther(
	browser: Browser,
	instruments: string,
	address: string,
	dragged: Dragged
): Promise<DrawReading> {
	const page = await openPage(browser, instruments);
	await page.goto(address);
	await settled(page);
	const { interactive, longestTask } = await opening(page);
	const draws = await drawing(page, dragged);
	const reading = { interactive, longestTask, ...draws, heap: await heap(page) };
	await page.close();
	return reading;
}

/** Opens the plain page with cose-bilkent on the main thread. */
export async function measurePlainLayout(
	browser: Browser,
	instruments: string,
	address: string
): Promise<PlainLayout> {
	const page = await openPage(browser, instruments);
	await page.goto(`${address}&layout`);
	await settled(page, 2);
	const { interactive, longestTask } = await opening(page);
	const { time, positions } = await page.evaluate(() => ({
		time: (window as unknown as { layoutTime: number }).layoutTime,
		positions: bench.positions()
	}));
	await page.close();
	return { interactive, longestTask, time, positions };
}

/** Runs one of the app's layouts in its worker, in a page of its own. */
export async function measureLayout(
	browser: Browser,
	instruments: string,
	address: string,
	name: 'camps' | 'distances',
	size: { readonly actors: number; readonly relations: number }
): Promise<LaidOut> {
	const page = await openPage(browser, instruments);
	await page.goto(address);
	await page.waitForFunction(() => typeof layOut === 'function');
	const graph = scaleFreeGraph(size.actors, size.relations);
	const laidOut = await page.evaluate(([layout, given]) => layOut(layout, given), [
		name,
		graph
	] as const);
	await page.close();
	return laidOut;
}

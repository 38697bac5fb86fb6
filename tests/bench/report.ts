import { cpus } from 'node:os';
import type { LayoutQuality } from './layout-quality';
import type { AppReading, DrawReading, PlainLayout } from './measure';
import type { BenchNetwork } from './networks';
import { ms, table } from './table';

/** All that was measured with one network, as medians over the runs. */
export interface NetworkReading {
	readonly network: BenchNetwork;
	readonly app: AppReading;
	readonly plain: DrawReading;
	readonly sigma: DrawReading;
	/** Null where plain Cytoscape is not asked to lay out. */
	readonly plainLayout: PlainLayout | null;
	readonly plainQuality: LayoutQuality | null;
	/** The app's layouts alone; null for the example. */
	readonly camps: LayoutQuality | null;
	readonly distances: LayoutQuality | null;
}

interface Goal {
	readonly what: string;
	readonly measured: string;
	readonly met: boolean;
}

const times = (theirs: number, ours: number) => {
	const ratio = theirs / ours;
	return `${ratio >= 10 ? Math.round(ratio) : ratio.toFixed(1)}x`;
};
const longest = (value: number) => (value <= 50 ? '≤ 50' : ms(value));
const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;

function goals(readings: readonly NetworkReading[]): Goal[] {
	const of = (name: string) => readings.find(({ network }) => network.name === name);
	const example = of('example');
	const middle = of('1000-2000');
	const large = of('5000-10000');
	const found: Goal[] = [];
	if (middle) {
		const { app, plain, distances, plainQuality } = middle;
		found.push(
			{
				what: 'a drag at 1,000/2,000 at least 8x as fast as in plain Cytoscape',
				measured: times(plain.drag, app.drag),
				met: plain.drag / app.drag >= 8
			},
			{
				what: 'the first ten draws of a pan at 1,000/2,000 at least 5x as fast',
				measured: times(plain.coldPan, app.coldPan),
				met: plain.coldPan / app.coldPan >= 5
			}
		);
		if (distances && plainQuality)
			found.push({
				what: 'Distances at 1,000/2,000 at least 10x as fast as cose-bilkent, stress not higher, nothing upon another',
				measured: `${times(plainQuality.time, distances.time)}, stress ${distances.stress.toFixed(3)} against ${plainQuality.stress.toFixed(3)}, ${distances.overlaps} overlaps against ${plainQuality.overlaps}`,
				met:
					plainQuality.time / distances.time >= 10 &&
					distances.stress <= plainQuality.stress &&
					distances.overlaps === 0
			});
	}
	if (large?.app.layout && large.app.layoutGap !== null)
		found.push({
			what: '5,000/10,000 laid out in the app in under 3 s, the main thread never away for over 60 ms',
			measured: `${ms(large.app.layout)} ms, ${ms(large.app.layoutGap)} ms`,
			met: large.app.layout < 3000 && large.app.layoutGap <= 60
		});
	if (example)
		found.push(
			{
				what: 'the example interactive with no task over 50 ms after the first draw',
				measured: `${ms(example.app.interactive)} ms, ${longest(example.app.longestAfterDraw)} ms`,
				met: example.app.longestAfterDraw <= 50
			},
			{
				what: 'under 300 kB of compressed JavaScript in the first load',
				measured: `${kilobytes(example.app.script)}, and ${kilobytes(example.app.workerScript)} in workers`,
				met: example.app.script + example.app.workerScript < 300_000
			}
		);
	return found;
}

/** The rows that compare the app with another renderer. */
function ratios(readings: readonly NetworkReading[], other: 'plain' | 'sigma'): string[][] {
	const measures: [string, keyof DrawReading][] = [
		['a draw of a pan, the first ten after a drag and a rest', 'coldPan'],
		['a draw of a pan that goes on', 'warmPan'],
		['a frame of a drag, an actor like most', 'drag'],
		['a frame of a drag, the actor with most relations', 'dragHub']
	];
	return measures.map(([what, measure]) => [
		what,
		...readings.map((reading) => times(reading[other][measure], reading.app[measure]))
	]);
}

function drawRows(readings: readonly NetworkReading[]): string[][] {
	return readings.flatMap(({ network, app, plain, sigma, plainLayout }) =>
		(
			[
				['Entente', app, app.interactive, app.longestTask],
				[
					'plain Cytoscape',
					plain,
					plainLayout?.interactive ?? plain.interactive,
					plainLayout?.longestTask ?? plain.longestTask
				],
				['sigma 3', sigma, sigma.interactive, sigma.longestTask]
			] as const
		).map(([name, reading, interactive, longestTask]) => [
			network.title,
			name,
			ms(interactive),
			longest(longestTask),
			ms(reading.coldPan),
			ms(reading.warmPan),
			ms(reading.drag),
			ms(reading.dragHub),
			reading.heap.toFixed(0)
		])
	);
}

function layoutRows(readings: readonly NetworkReading[]): string[][] {
	return readings.flatMap(({ network, app, camps, distances, plainLayout, plainQuality }) => {
		const row = (name: string, quality: LayoutQuality) => [
			network.title,
			name,
			ms(quality.time),
			quality.gap === undefined ? ms(quality.time) : ms(quality.gap),
			quality.stress.toFixed(3),
			quality.overlaps.toLocaleString('en')
		];
		const rows: string[][] = [];
		if (app.layout !== null && app.layoutGap !== null)
			rows.push([network.title, 'as the app opened it', ms(app.layout), ms(app.layoutGap), '', '']);
		if (camps) rows.push(row('Camps', camps));
		if (distances) rows.push(row('Distances', distances));
		if (plainQuality) rows.push(row('cose-bilkent, main thread', plainQuality));
		else if (plainLayout)
			rows.push([
				network.title,
				'cose-bilkent, main thread',
				ms(plainLayout.time),
				ms(plainLayout.time),
				'',
				''
			]);
		return rows;
	});
}

/** The measurements as Markdown. */
export function report(
	readings: readonly NetworkReading[],
	run: { readonly browser: string; readonly runs: number; readonly load: readonly number[] }
): string {
	const [least, most] = [Math.min(...run.load), Math.max(...run.load)].map(Math.round);
	const titles = readings.map(({ network }) => network.title);
	return [
		'# How fast it is',
		`Written by \`npm run bench\`; do not edit. Chromium ${run.browser} with \`--disable-gpu\`, Node ${process.versions.node}, ${cpus().length} cores of a shared machine; ${run.runs === 1 ? 'one run' : `medians of ${run.runs} runs`} of each. **Read the ratios, not the times**: they were measured one after another in one run, and the times move with whatever else the machine does.`,
		`Load average while it ran: ${least} to ${most}; the bench alone makes about 2.${most! > 2 * cpus().length ? ' **Other work held the machine up: of this run even the ratios are rough, and a goal that it missed may be met at rest.**' : ''}`,
		'## Goals',
		table(
			['goal', 'measured', ''],
			goals(readings).map(({ what, measured, met }) => [what, measured, met ? 'met' : '**missed**'])
		),
		'## Against plain Cytoscape',
		'How many times faster the app is than a page with plain Cytoscape 3.34.4 that shows the same elements in the same style, at the same places.',
		table(['', ...titles], ratios(readings, 'plain')),
		'## Against sigma 3',
		'Sigma draws less of it (no dashes, no double or zigzag lines, one arrowhead) and draws it with WebGL, here without a GPU.',
		table(['', ...titles], ratios(readings, 'sigma')),
		'## Milliseconds',
		'`interactive`: from the request until the network is drawn and no long task follows, for plain Cytoscape with the layout of cose-bilkent up to 1,000 actors and without any above, for sigma always without. `longest task`: on the main thread, from the request on. `heap`: megabytes of JavaScript objects at the end.',
		table(
			[
				'network',
				'',
				'interactive',
				'longest task',
				'pan, first ten',
				'pan, going on',
				'drag',
				'drag of the hub',
				'heap'
			],
			drawRows(readings)
		),
		'## Layouts',
		'`gap`: the longest time in which the main thread did not come round. `stress`: how far the distances on the plane are from those in the network, normalised; lower is better. `overlaps`: pairs of actors whose symbols and labels lie upon one another.',
		table(['network', 'layout', 'time', 'gap', 'stress', 'overlaps'], layoutRows(readings)),
		'## How it is measured',
		[
			'- Networks: the example, and scale-free ones (Barabási and Albert) with a quotation for each relation, opened in the app as a file. The other pages are given what the app drew: elements, style, places, zoom and size of the canvas.',
			'- A draw is the work of one animation frame and of the event that caused it, with the filling of the pixels: without a GPU a canvas records its strokes and fills them in later, so one pixel of each canvas is read back within the time that counts.',
			'- `drag`: the median of thirty steps of a real drag by mouse events; in sigma, which has none, the one of its documentation. `pan, first ten`: the mean of the first ten draws, four seconds after that drag. `pan, going on`: the median of the last twenty of eighty more. A renderer that takes over half a second for a draw is asked for ten steps and twenty more draws.',
			'- The drags take hold of two actors that lie open: one with as many relations as at least half of all have, and the one with the most.'
		].join('\n')
	].join('\n\n');
}

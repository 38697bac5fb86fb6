/**
 * The bench's instruments, run in every page before anything else: they time frames, note long tasks
 * and what workers are sent and answer, and drive a pan or a drag alike in every renderer.
 */
import type { Core, NodeSingular } from 'cytoscape';
import type { Dragged } from './measure';
import type { DrawnNetwork } from './pages/drawn-network';

export interface Task {
	readonly start: number;
	readonly duration: number;
}

export interface WorkerWord {
	readonly worker: string;
	readonly to: 'worker' | 'page';
	readonly at: number;
	/** The `type` of a message that has one. */
	readonly type: string | null;
}

/** What the bench needs of a page that draws: the app, plain Cytoscape or sigma. */
export interface Drawing {
	/** Moves the view a little. */
	pan(step: number): void;
	/** Begins, goes on with, and ends the drag of a node; null where it cannot be dragged. */
	drag(id: string): { move(step: number): void; end(): void };
	/** Makes sure that all that was drawn has become pixels. */
	flush(): void;
}

const longTasks: Task[] = [];
const words: WorkerWord[] = [];
const gaps: Task[] = [];
let firstDraw: number | null = null;
let began = 0;
/** How much must be on the canvas for the draw that counts; null: anything. */
let expected: { actors: number; relations: number } | null = null;
let drawing: Drawing | null = null;

new PerformanceObserver((list) => {
	for (const { startTime, duration } of list.getEntries())
		longTasks.push({ start: startTime, duration });
}).observe({ type: 'longtask', buffered: true });

// Everything that is drawn here is drawn in animation frames. While something is measured, each
// callback is timed together with the rasterising of what it drew: without a GPU a canvas records
// its strokes and fills its pixels later, and a draw that is only recorded looks free.
let frameWork: number | null = null;
const requestFrame = globalThis.requestAnimationFrame.bind(globalThis);
globalThis.requestAnimationFrame = (callback) =>
	requestFrame((time) => {
		if (frameWork === null) {
			callback(time);
			return;
		}
		const start = performance.now();
		callback(time);
		drawing?.flush();
		frameWork += performance.now() - start;
	});

const PlainWorker = globalThis.Worker;
globalThis.Worker = class extends PlainWorker {
	readonly #name: string;
	constructor(address: string | URL, options?: WorkerOptions) {
		super(address, options);
		this.#name = String(address).split('/').pop() ?? '';
		this.addEventListener('message', ({ data }) => this.#note('page', data));
	}
	#note(to: WorkerWord['to'], data: unknown) {
		const type = (data as { type?: unknown } | null)?.type;
		words.push({
			worker: this.#name,
			to,
			at: performance.now(),
			type: typeof type === 'string' ? type : null
		});
	}
	override postMessage(message: unknown, rest?: Transferable[] | StructuredSerializeOptions) {
		this.#note('worker', message);
		super.postMessage(message, rest as Transferable[]);
	}
} as typeof Worker;

// A gap is a time in which the main thread did not come round to a timer that is always due.
let lastTick = performance.now();
const { port1, port2 } = new MessageChannel();
port1.onmessage = () => {
	const now = performance.now();
	if (now - lastTick > 12) gaps.push({ start: lastTick, duration: now - lastTick });
	lastTick = now;
	setTimeout(() => port2.postMessage(null), 2);
};
port2.postMessage(null);

function flushCytoscape(cy: Core): void {
	const canvases = cy.container()!.querySelectorAll<HTMLCanvasElement>('canvas[data-id]');
	for (const canvas of canvases) canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
}

function cytoscapeDrawing(cy: Core): Drawing {
	const container = cy.container()!;
	const mouse = (type: string, target: EventTarget, x: number, y: number) =>
		target.dispatchEvent(
			new MouseEvent(type, { bubbles: true, cancelable: true, button: 0, clientX: x, clientY: y })
		);
	return {
		pan: (step) => {
			cy.panBy({ x: step % 20 < 10 ? 3 : -3, y: step % 20 < 10 ? 2 : -2 });
		},
		drag(id) {
			const node = cy.getElementById(id) as NodeSingular;
			const box = container.getBoundingClientRect();
			const at = node.renderedPosition();
			const [x, y] = [box.left + at.x, box.top + at.y];
			const canvas = container.querySelector('canvas')!;
			mouse('mousemove', canvas, x, y);
			mouse('mousedown', canvas, x, y);
			mouse('mousemove', canvas, x + 6, y + 6);
			if (!node.grabbed()) throw new Error(`the bench could not take hold of ${id}`);
			return {
				move: (step) =>
					mouse('mousemove', canvas, x + 6 + ((3 * step) % 60), y + 6 + ((2 * step) % 40)),
				end: () => mouse('mouseup', canvas, x, y)
			};
		},
		flush: () => flushCytoscape(cy)
	};
}

/** Where the app and the plain page leave their network, so that the first draw can be noted. */
let exposed: { cy: Core } | undefined;
Object.defineProperty(globalThis, '__entente', {
	configurable: true,
	get: () => exposed,
	set(value: { cy: Core }) {
		exposed = value;
		drawing = cytoscapeDrawing(value.cy);
		value.cy.on('render', () => {
			if (firstDraw === null && isAllThere(value.cy)) {
				flushCytoscape(value.cy);
				firstDraw = performance.now();
			}
		});
	}
});

function isAllThere(cy: Core): boolean {
	if (!expected) return cy.nodes().nonempty();
	return cy.nodes().length === expected.actors && cy.edges().length === expected.relations;
}

function network(): Core {
	if (!exposed) throw new Error('this page shows no network yet');
	return exposed.cy;
}

const nextFrame = () =>
	new Promise<void>((resolve) => {
		requestFrame(() => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => resolve();
			port2.postMessage(null);
		});
	});

/** Does something before each of so many frames; milliseconds of work for each. */
async function frames(count: number, act: (step: number) => void): Promise<number[]> {
	const costs: number[] = [];
	for (let step = 1; step <= count; step++) {
		const start = performance.now();
		act(step);
		await Promise.resolve();
		const acted = performance.now() - start;
		frameWork = 0;
		await nextFrame();
		costs.push(acted + frameWork);
		frameWork = null;
	}
	return costs;
}

function shown(): Drawing {
	if (!drawing) throw new Error('nothing is drawn on this page yet');
	return drawing;
}

export const bench = {
	/** Another network is opened now; its first draw is the first that shows so much. */
	begin(actors: number, relations: number): void {
		began = performance.now();
		firstDraw = null;
		expected = { actors, relations };
	},
	/** A page of another renderer says how it is driven. */
	draws(given: Drawing): void {
		drawing = given;
	},
	drew(): void {
		firstDraw ??= performance.now();
	},
	began: () => began,
	firstDraw: () => firstDraw,
	now: () => performance.now(),
	longTasks: () => [...longTasks],
	words: () => [...words],
	/** The longest time in this span in which the main thread did not come round. */
	longestGap(from: number, to: number): number {
		const inSpan = gaps.filter(({ start, duration }) => start < to && start + duration > from);
		return Math.max(
			0,
			...inSpan.map(({ start, duration }) => Math.min(start + duration, to) - Math.max(start, from))
		);
	},
	/** What is on the canvas, for the pages that the app is compared with. */
	drawnNetwork(): Omit<DrawnNetwork, 'types'> {
		const cy = network();
		const classesOf = (classes: string | string[] | undefined) =>
			Array.isArray(classes) ? classes.join(' ') : (classes ?? '');
		const { clientWidth: width, clientHeight: height } = cy.container()!;
		return {
			nodes: cy.nodes().map((node) => {
				const { x, y } = node.position();
				return { data: node.data(), position: { x, y }, classes: classesOf(node.classes()) };
			}),
			edges: cy.edges().map((edge) => ({ data: edge.data(), classes: classesOf(edge.classes()) })),
			size: { width, height },
			view: { zoom: cy.zoom(), pan: { ...cy.pan() } }
		};
	},
	positions: (): (readonly [string, number, number])[] =>
		network()
			.nodes()
			.map((node) => [node.id(), node.position('x'), node.position('y')] as const),
	/**
	 * Two actors that lie open for a drag: one that has as many relations as half of all have at
	 * most, and the one that has the most.
	 */
	whatToDrag(): Dragged {
		const cy = network();
		const { clientWidth, clientHeight } = cy.container()!;
		const nearest = (
			cy as unknown as {
				renderer(): {
					findNearestElement(x: number, y: number, interactive: boolean, touch: boolean): unknown;
				};
			}
		).renderer();
		const liesOpen = (node: NodeSingular) => {
			const at = node.renderedPosition();
			const { x, y } = node.position();
			return (
				at.x > 20 &&
				at.y > 20 &&
				at.x < clientWidth - 90 &&
				at.y < clientHeight - 70 &&
				nearest.findNearestElement(x, y, true, false) === node
			);
		};
		const byDegree = cy
			.nodes()
			.toArray()
			.sort((a, b) => a.degree(false) - b.degree(false));
		const half = byDegree.length >> 1;
		// Looked at one after another: to ask what lies at a point is slow in a large network.
		const usual = byDegree.slice(half).find(liesOpen);
		const hub = byDegree.reverse().find(liesOpen);
		if (!usual || !hub) throw new Error('no actor lies open for a drag');
		return { usual: usual.id(), hub: hub.id() };
	},
	pan: (count: number) => frames(count, (step) => shown().pan(step)),
	async drag(id: string, count: number): Promise<number[]> {
		const dragged = shown().drag(id);
		await nextFrame();
		await nextFrame();
		try {
			return await frames(count, (step) => dragged.move(step));
		} finally {
			dragged.end();
		}
	}
};

export type Bench = typeof bench;
declare global {
	var bench: Bench;
}
globalThis.bench = bench;

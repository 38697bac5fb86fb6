import type { Core } from 'cytoscape';
import { expect, test } from 'vitest';
import { warmLayersWhileIdle, type IdleClock } from './warm-layers';

/** A clock whose hands are moved by the test. */
function clockwork() {
	let time = 0;
	let due: { at: number; then: () => void }[] = [];
	const idle: (() => void)[] = [];
	const clock: IdleClock = {
		now: () => time,
		after(milliseconds, then) {
			const entry = { at: time + milliseconds, then };
			due.push(entry);
			return () => {
				due = due.filter((other) => other !== entry);
			};
		},
		whenIdle(then) {
			idle.push(then);
			return () => {
				const index = idle.indexOf(then);
				if (index >= 0) idle.splice(index, 1);
			};
		}
	};
	return {
		clock,
		pass(milliseconds: number) {
			const until = time + milliseconds;
			for (;;) {
				due.sort((a, b) => a.at - b.at);
				const next = due[0];
				if (!next || next.at > until) break;
				due.shift();
				time = next.at;
				next.then();
			}
			time = until;
		},
		/** The page has nothing to do. */
		idle() {
			idle.splice(0).forEach((then) => then());
		},
		waiting: () => due.length + idle.length
	};
}

/**
 * A stand-in for a network on a canvas. How the real renderer fills its layers is tested by
 * tests/pixels/warm-layers.spec.ts; here only the times are looked at at which it is asked to queue them.
 */
function network({ makesLayers = true } = {}) {
	const listeners = new Map<string, Set<() => void>>();
	const emit = (event: string) => listeners.get(event)?.forEach((listener) => listener());
	const state = { asked: 0, queued: 0, complete: false, destroyed: false };
	const sorted = Object.assign([{}, {}], { nondrag: [{}, {}] });
	const nothing = () => {};
	const cache = {
		levelIsComplete: () => state.complete,
		makeLayer: nothing,
		getLayers() {
			state.asked++;
			if (makesLayers && !state.complete) state.queued = sorted.length;
			return null;
		},
		firstGet: false,
		skipping: false,
		layersQueue: { size: () => state.queued },
		lastInvalidationTime: 0
	};
	const renderer = {
		NODE: 2,
		hoverData: { draggingEles: false },
		data: { canvasNeedsRedraw: [], lyrTxrCache: cache },
		notify: nothing,
		redrawHint: nothing,
		redraw: nothing,
		getPixelRatio: () => 1,
		getCachedZSortedEles: () => sorted,
		onUpdateEleCalcs: nothing,
		drawEdgePath: nothing,
		drawEdgeOverlay: nothing,
		drawEdgeUnderlay: nothing
	};
	const cy = {
		renderer: () => renderer,
		zoom: () => 0.8,
		animated: () => false,
		destroyed: () => state.destroyed,
		on(event: string, listener: () => void) {
			if (!listeners.has(event)) listeners.set(event, new Set());
			listeners.get(event)!.add(listener);
		},
		off(event: string, listener: () => void) {
			listeners.get(event)?.delete(listener);
		}
	};
	return {
		cy: cy as unknown as Core,
		state,
		renderer,
		/** Something changed, and Cytoscape drew it. */
		change() {
			state.complete = false;
			state.queued = 0;
			cache.lastInvalidationTime++;
			emit('render');
		},
		draw: () => emit('render'),
		/** Cytoscape fills the queued layers in its own frames and draws them. */
		fill() {
			state.queued = 0;
			state.complete = true;
			emit('render');
		},
		destroy() {
			state.destroyed = true;
			emit('destroy');
		}
	};
}

test('queues the layers once, when nothing has been drawn for a while and the page is idle', () => {
	const { clock, pass, idle } = clockwork();
	const { cy, state } = network();
	expect(warmLayersWhileIdle(cy, { clock, quiet: 300 }).inForce).toBe(true);
	pass(299);
	idle();
	expect(state.asked).toBe(0);
	pass(1);
	expect(state.asked).toBe(0);
	idle();
	expect(state.asked).toBe(1);
});

test('waits on while draws go on', () => {
	const { clock, pass, idle } = clockwork();
	const { cy, state, draw } = network();
	warmLayersWhileIdle(cy, { clock, quiet: 300 });
	for (let i = 0; i < 20; i++) {
		pass(100);
		idle();
		draw();
	}
	expect(state.asked).toBe(0);
	pass(300);
	idle();
	expect(state.asked).toBe(1);
});

test('does not ask again while the layers are being filled, and rests when they are full', () => {
	const { clock, pass, idle, waiting } = clockwork();
	const { cy, state, fill } = network();
	const warming = warmLayersWhileIdle(cy, { clock });
	for (let i = 0; i < 30; i++) {
		pass(100);
		idle();
	}
	expect(state.asked).toBe(1);
	expect(warming.isWarm()).toBe(false);
	fill();
	pass(1000);
	idle();
	expect(warming.isWarm()).toBe(true);
	expect(state.asked).toBe(1);
	expect(waiting()).toBe(0);
});

test('begins again after a change, also one in the middle of filling', () => {
	const { clock, pass, idle } = clockwork();
	const { cy, state, fill, change } = network();
	warmLayersWhileIdle(cy, { clock, quiet: 300 });
	const rest = () => {
		for (let i = 0; i < 10; i++) {
			pass(100);
			idle();
		}
	};
	rest();
	expect(state.asked).toBe(1);
	change();
	rest();
	expect(state.asked).toBe(2);
	fill();
	rest();
	expect(state.asked).toBe(2);
	change();
	rest();
	expect(state.asked).toBe(3);
});

test('does not ask again and again where Cytoscape makes no layers', () => {
	const { clock, pass, idle, waiting } = clockwork();
	const { cy, state, change } = network({ makesLayers: false });
	warmLayersWhileIdle(cy, { clock });
	const rest = () => {
		for (let i = 0; i < 50; i++) {
			pass(100);
			idle();
		}
	};
	rest();
	expect(state.asked).toBe(1);
	expect(waiting()).toBe(0);
	change();
	rest();
	expect(state.asked).toBe(2);
	expect(waiting()).toBe(0);
});

test('leaves a drag in peace and comes back after it', () => {
	const { clock, pass, idle } = clockwork();
	const { cy, state, renderer } = network();
	renderer.hoverData.draggingEles = true;
	warmLayersWhileIdle(cy, { clock });
	pass(5000);
	idle();
	expect(state.asked).toBe(0);
	renderer.hoverData.draggingEles = false;
	pass(500);
	idle();
	expect(state.asked).toBe(1);
});

test('stops when it is told to, and when the network is destroyed', () => {
	for (const end of ['undo', 'destroy'] as const) {
		const { clock, pass, idle, waiting } = clockwork();
		const { cy, state, draw, destroy } = network();
		const undo = warmLayersWhileIdle(cy, { clock });
		if (end === 'undo') undo();
		else destroy();
		draw();
		pass(5000);
		idle();
		expect(state.asked).toBe(0);
		expect(waiting()).toBe(0);
	}
});

import type { Core } from 'cytoscape';
import { canvasRenderer, notInForce, type CanvasRenderer, type Patch } from './renderer-internals';

/** The time and the idle moments that the warming lives by; tests pass in their own. */
export interface IdleClock {
	/** Milliseconds since some fixed moment. */
	now(): number;
	/** Calls back after so many milliseconds; what comes back calls it off. */
	after(milliseconds: number, then: () => void): () => void;
	/** Calls back when the page has nothing better to do; what comes back calls it off. */
	whenIdle(then: () => void): () => void;
}

export interface WarmOptions {
	/**
	 * How long nothing may have been drawn before the network counts as at rest, in milliseconds.
	 * Cytoscape makes no layers in the 250 ms after a change, so less than that is of no use.
	 */
	quiet?: number;
	clock?: IdleClock;
}

export interface Warming extends Patch {
	/** Whether the next pan would be drawn from the layer cache alone. */
	isWarm(): boolean;
}

const browserClock: IdleClock = {
	now: () => performance.now(),
	after(milliseconds, then) {
		const timer = setTimeout(then, milliseconds);
		return () => clearTimeout(timer);
	},
	whenIdle(then) {
		// Safari has no requestIdleCallback; there the next free moment of the event loop has to do.
		if (typeof requestIdleCallback !== 'function') return browserClock.after(1, then);
		const request = requestIdleCallback(() => then(), { timeout: 2000 });
		return () => cancelIdleCallback(request);
	}
};

/** Cytoscape draws without layers beyond these; its own numbers, from its layered texture cache. */
const maxZoom = 3.99;
const minLevel = -4;
const maxLevel = 2;

/** The level of the cache that the present zoom draws from; null where it draws without one. */
function levelInUse(cy: Core, renderer: CanvasRenderer): number | null {
	const zoom = cy.zoom();
	const level = Math.ceil(Math.log2(zoom * renderer.getPixelRatio()));
	if (level < minLevel) return minLevel;
	return zoom >= maxZoom || level > maxLevel ? null : level;
}

function isBusy(cy: Core, renderer: CanvasRenderer): boolean {
	const { hoverData, data } = renderer;
	return Boolean(
		hoverData.draggingEles ||
		hoverData.dragging ||
		hoverData.selecting ||
		renderer.pinching ||
		renderer.swipePanning ||
		data.wheelZooming ||
		cy.animated()
	);
}

/**
 * Fills Cytoscape's layer cache while the network is at rest, so that the next pan is drawn from
 * pictures and not line by line; call what comes back to stop. It also stops when `cy` is destroyed.
 *
 * Left to itself Cytoscape begins to fill the cache with the first draw of a pan, and the ten or so
 * draws that follow are slow: it makes no layers right after a change, and once it could, nothing
 * asks it to. So when nothing has been drawn for a while, what is missing in the layers is queued in
 * an idle moment. Cytoscape draws from its queue in what is left of each frame, some milliseconds at
 * a time, and shows the layers when they are whole. Whatever makes them stale is followed by a draw,
 * and a draw is what this waits for; so there is no timer while the cache is warm.
 *
 * Whether it is warm is read from the cache and not from how long a draw took: a slow machine would
 * look cold for ever.
 */
export function warmLayersWhileIdle(cy: Core, options: WarmOptions = {}): Warming {
	const found = canvasRenderer(cy);
	if (!found) return Object.assign(() => {}, { inForce: notInForce.inForce, isWarm: () => false });
	const renderer = found;
	const { quiet = 300, clock = browserClock } = options;

	let lastDraw = clock.now();
	let callOff: (() => void) | null = null;
	/** What was asked for last, not to ask in vain: beyond a certain area Cytoscape makes no layers. */
	let tried: { level: number; elements: readonly unknown[]; invalidated: number } | null = null;

	function isWarm(): boolean {
		const level = levelInUse(cy, renderer);
		if (level === null) return false;
		const elements = renderer.getCachedZSortedEles().nondrag;
		return elements.length > 0 && renderer.data.lyrTxrCache.levelIsComplete(level, elements);
	}

	function wait(milliseconds: number): void {
		callOff = clock.after(milliseconds, () => {
			callOff = null;
			const rest = quiet - (clock.now() - lastDraw);
			if (rest > 0 || isBusy(cy, renderer)) wait(Math.max(rest, quiet / 3));
			else {
				callOff = clock.whenIdle(() => {
					callOff = null;
					warm();
				});
			}
		});
	}

	function warm(): void {
		if (cy.destroyed()) return;
		if (isBusy(cy, renderer)) {
			wait(quiet / 3);
			return;
		}
		const level = levelInUse(cy, renderer);
		const elements = renderer.getCachedZSortedEles().nondrag;
		if (level === null || elements.length === 0) return;
		const cache = renderer.data.lyrTxrCache;
		if (cache.firstGet || cache.levelIsComplete(level, elements)) return;
		if (cache.skipping || cache.layersQueue.size() > 0) {
			wait(quiet / 3);
			return;
		}
		const invalidated = cache.lastInvalidationTime;
		if (tried?.level === level && tried.elements === elements && tried.invalidated === invalidated)
			return;
		tried = { level, elements, invalidated };
		cache.getLayers(elements, renderer.getPixelRatio());
		if (cache.layersQueue.size() > 0) wait(quiet / 3);
	}

	function drawn(): void {
		lastDraw = clock.now();
		if (!callOff && !isWarm()) wait(quiet);
	}

	function stop(): void {
		callOff?.();
		callOff = null;
		cy.off('render', drawn);
		cy.off('destroy', stop);
	}

	cy.on('render', drawn);
	cy.on('destroy', stop);
	wait(quiet);
	return Object.assign(stop, { inForce: true, isWarm });
}

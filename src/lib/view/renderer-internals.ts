/**
 * What the patches in this folder use of Cytoscape's canvas renderer.
 *
 * None of it is public API: it was read in the source of Cytoscape 3.34.4, to which `package.json`
 * pins the dependency. Each patch asks `canvasRenderer` for the parts it needs and leaves Cytoscape
 * alone when one is missing, so that another version is slower or plainer, never broken.
 */
import type {
	CollectionReturnValue,
	Core,
	EdgeSingular,
	SingularElementReturnValue
} from 'cytoscape';

/** The scratch pad that the renderer keeps for an element. */
export interface ElementScratch {
	/** Drawn on the canvas of what is being dragged, not on the canvas of what stands still. */
	inDragLayer?: boolean;
	edgeType?: string;
	badLine?: boolean;
}

export type PrivateElement = SingularElementReturnValue & {
	readonly _private: { readonly rscratch: ElementScratch };
};

export interface Box {
	x1: number;
	y1: number;
	x2: number;
	y2: number;
	w: number;
	h: number;
}

/** Pictures of all that stands still, one set for each power of two of the zoom. */
export interface LayerCache {
	levelIsComplete(level: number, elements: readonly unknown[]): boolean;
	makeLayer(box: Box, level: number): unknown;
	/** Queues what is missing in the layers of the present zoom; null while they cannot be used. */
	getLayers(elements: readonly unknown[], pixelRatio: number): readonly unknown[] | null;
	/** True until the first draw, which draws into the layers at once instead of queueing. */
	readonly firstGet: boolean;
	/** No layers are made or queued in the 250 ms after a change. */
	readonly skipping: boolean;
	readonly layersQueue: { size(): number };
	readonly lastInvalidationTime: number;
}

export interface SortedElements extends ReadonlyArray<unknown> {
	/** A new array whenever an element enters or leaves the drag layer. */
	readonly nondrag: readonly unknown[];
}

export interface CanvasRenderer {
	readonly NODE: number;
	readonly hoverData: { draggingEles?: boolean; dragging?: boolean; selecting?: boolean };
	readonly pinching?: boolean;
	readonly swipePanning?: boolean;
	readonly cachedZSortedEles?: SortedElements | null;
	readonly data: {
		readonly canvasNeedsRedraw: boolean[];
		readonly lyrTxrCache: LayerCache;
		readonly wheelZooming?: boolean;
	};
	onUpdateEleCalcsFns?: UpdateListener[];
	notify(event: string, elements?: CollectionReturnValue): void;
	redrawHint(group: string, on: boolean): void;
	redraw(): void;
	getPixelRatio(): number;
	getCachedZSortedEles(): SortedElements;
	onUpdateEleCalcs(listener: UpdateListener): void;
	drawEdgePath(
		edge: EdgeSingular,
		context: CanvasRenderingContext2D,
		points: readonly number[],
		lineStyle: string
	): void;
	drawEdgeOverlay(context: CanvasRenderingContext2D, edge: EdgeSingular): void;
	drawEdgeUnderlay(context: CanvasRenderingContext2D, edge: EdgeSingular): void;
}

export type UpdateListener = (willDraw: boolean, elements: ArrayLike<PrivateElement>) => void;

/** Undoes a patch when called. */
export interface Patch {
	(): void;
	/** False when this Cytoscape lacks what the patch changes; then nothing was changed. */
	readonly inForce: boolean;
}

type Parts = 'method' | 'object' | 'array' | 'number' | 'boolean';

const shape: Record<string, Parts> = {
	NODE: 'number',
	hoverData: 'object',
	'data.canvasNeedsRedraw': 'array',
	'data.lyrTxrCache': 'object',
	'data.lyrTxrCache.levelIsComplete': 'method',
	'data.lyrTxrCache.makeLayer': 'method',
	'data.lyrTxrCache.getLayers': 'method',
	'data.lyrTxrCache.firstGet': 'boolean',
	'data.lyrTxrCache.skipping': 'boolean',
	'data.lyrTxrCache.layersQueue.size': 'method',
	'data.lyrTxrCache.lastInvalidationTime': 'number',
	notify: 'method',
	redrawHint: 'method',
	redraw: 'method',
	getPixelRatio: 'method',
	getCachedZSortedEles: 'method',
	onUpdateEleCalcs: 'method',
	drawEdgePath: 'method',
	drawEdgeOverlay: 'method',
	drawEdgeUnderlay: 'method'
};

function hasShape(renderer: unknown): renderer is CanvasRenderer {
	return Object.entries(shape).every(([path, part]) => {
		let value: unknown = renderer;
		for (const name of path.split('.')) value = (value as Record<string, unknown> | null)?.[name];
		if (part === 'method') return typeof value === 'function';
		if (part === 'array') return Array.isArray(value);
		if (part === 'object') return typeof value === 'object' && value !== null;
		return typeof value === part;
	});
}

/** Whether any node has children: public API that Cytoscape's own types leave out. */
export function hasCompoundNodes(cy: Core): boolean {
	return (cy as unknown as { hasCompoundNodes(): boolean }).hasCompoundNodes();
}

/** The canvas renderer of a mounted network; null if it is headless or not the one known here. */
export function canvasRenderer(cy: Core): CanvasRenderer | null {
	const renderer = (cy as unknown as { renderer(): unknown }).renderer();
	return hasShape(renderer) ? renderer : null;
}

/** The patch that changes nothing. */
export const notInForce: Patch = Object.assign(() => {}, { inForce: false as const });

export function inForce(undo: () => void): Patch {
	return Object.assign(undo, { inForce: true as const });
}

type Methods<T> = {
	[K in keyof T as T[K] extends (...args: never[]) => unknown ? K : never]: T[K];
};

/**
 * Puts `wrapper(original)` in the place of one method of one object; what comes back takes it out
 * again, also when somebody else has wrapped the method since.
 */
export function wrapMethod<T extends object, K extends keyof Methods<T> & keyof T>(
	target: T,
	name: K,
	wrapper: (original: T[K]) => T[K]
): () => void {
	const before = target[name];
	const wasOwn = Object.hasOwn(target, name);
	const bound = (before as (...args: unknown[]) => unknown).bind(target) as T[K];
	const wrapped = wrapper(bound);
	let active = true;
	const switchable = ((...args: unknown[]) =>
		((active ? wrapped : bound) as (...args: unknown[]) => unknown)(...args)) as T[K];
	target[name] = switchable;
	return () => {
		active = false;
		if (target[name] !== switchable) return;
		if (wasOwn) target[name] = before;
		else delete target[name];
	};
}

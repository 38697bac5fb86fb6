/**
 * The page that the pixel tests look at: Cytoscape with or without each patch, what it drew, and how
 * often. Bundled on the fly by `open-stage.ts`; nothing of it is in the app.
 */
import cytoscape, { type Core, type ElementDefinition, type StylesheetJson } from 'cytoscape';
import { skipLayerHintsWhileDragging } from '../../src/lib/view/fast-drag';
import { canvasRenderer, type Patch } from '../../src/lib/view/renderer-internals';
import { warmLayersWhileIdle, type Warming } from '../../src/lib/view/warm-layers';
import { drawZigzagLines } from '../../src/lib/view/zigzag-lines';

export interface Scene {
	elements: ElementDefinition[];
	style: StylesheetJson;
	zoom: number;
	pan: { x: number; y: number };
	patches: ('drag' | 'warm' | 'zigzag')[];
}

/** What the renderer did since the counts were last reset. */
export interface Counts {
	/** Draws of the canvas of what stands still. */
	still: number;
	/** Draws of any kind. */
	draws: number;
	/** Elements drawn one by one, onto the screen or into a layer. */
	elements: number;
	/** Strokes of a line. */
	strokes: number;
	/** Paths that were made and not found in a cache. */
	paths: number;
}

interface InnerRenderer {
	drawLayeredElements(...args: unknown[]): void;
	drawCachedElement(...args: unknown[]): void;
	drawEdgePath(...args: unknown[]): void;
	render(options?: { forcedContext?: unknown }): void;
}

const pictures = new Map<string, ImageData>();
const counts: Counts = { still: 0, draws: 0, elements: 0, strokes: 0, paths: 0 };
const PlainPath = globalThis.Path2D;
globalThis.Path2D = class extends PlainPath {
	constructor(...args: ConstructorParameters<typeof PlainPath>) {
		super(...args);
		counts.paths++;
	}
};

let cy: Core | undefined;
let patches: Partial<Record<Scene['patches'][number], Patch>> = {};
let warming: Warming | undefined;

function count(core: Core): void {
	const renderer = (core as unknown as { renderer(): InnerRenderer }).renderer();
	const before = { ...bindAll(renderer) };
	renderer.drawLayeredElements = (...args) => {
		counts.still++;
		before.drawLayeredElements(...args);
	};
	renderer.drawCachedElement = (...args) => {
		counts.elements++;
		before.drawCachedElement(...args);
	};
	renderer.drawEdgePath = (...args) => {
		counts.strokes++;
		before.drawEdgePath(...args);
	};
	renderer.render = (options) => {
		counts.draws++;
		before.render(options);
	};
}

function bindAll(renderer: InnerRenderer): InnerRenderer {
	return {
		drawLayeredElements: renderer.drawLayeredElements.bind(renderer),
		drawCachedElement: renderer.drawCachedElement.bind(renderer),
		drawEdgePath: renderer.drawEdgePath.bind(renderer),
		render: renderer.render.bind(renderer)
	};
}

function network(): Core {
	if (!cy) throw new Error('no scene is open');
	return cy;
}

export const stage = {
	get cy(): Core {
		return network();
	},

	/** Opens a scene in place of the one before; says which of its patches are in force. */
	open(scene: Scene): Record<string, boolean> {
		for (const patch of Object.values(patches)) patch?.();
		cy?.destroy();
		cy = cytoscape({
			container: document.getElementById('stage'),
			elements: structuredClone(scene.elements),
			style: scene.style,
			layout: { name: 'preset', fit: false },
			zoom: scene.zoom,
			pan: { ...scene.pan }
		});
		count(cy);
		patches = {};
		if (scene.patches.includes('drag')) patches.drag = skipLayerHintsWhileDragging(cy);
		if (scene.patches.includes('zigzag'))
			patches.zigzag = drawZigzagLines(cy, (edge) => edge.data('line') === 'zigzag');
		if (scene.patches.includes('warm')) patches.warm = warming = warmLayersWhileIdle(cy);
		stage.forgetCounts();
		return Object.fromEntries(
			Object.entries(patches).map(([name, patch]) => [name, patch.inForce])
		);
	},

	undo(name: Scene['patches'][number]): void {
		patches[name]?.();
		delete patches[name];
	},

	forgetCounts(): void {
		Object.assign(counts, { still: 0, draws: 0, elements: 0, strokes: 0, paths: 0 });
	},

	counts(): Counts {
		return { ...counts };
	},

	/** Whether the network would pan from the layer cache now, in Cytoscape's own words. */
	isWarm(): boolean {
		const renderer = canvasRenderer(network())!;
		const level = Math.ceil(Math.log2(network().zoom() * renderer.getPixelRatio()));
		return renderer.data.lyrTxrCache.levelIsComplete(
			level,
			renderer.getCachedZSortedEles().nondrag
		);
	},

	/** Whether the warming module says the same. */
	saysWarm(): boolean {
		return warming?.isWarm() ?? false;
	},

	/** Keeps what the canvases show now, one upon the other as on the screen. */
	keep(name: string): void {
		const layers = [...document.querySelectorAll<HTMLCanvasElement>('#stage canvas')].sort(
			(a, b) => Number(a.style.zIndex) - Number(b.style.zIndex)
		);
		const { width, height } = layers[0]!;
		const whole = new OffscreenCanvas(width, height);
		const context = whole.getContext('2d', { willReadFrequently: true })!;
		context.fillStyle = '#fff';
		context.fillRect(0, 0, width, height);
		for (const layer of layers) context.drawImage(layer, 0, 0);
		pictures.set(name, context.getImageData(0, 0, width, height));
	},

	/** Keeps what drawing every element afresh, without any cache of layers, would show now. */
	keepFresh(name: string): Promise<void> {
		const picture = new Image();
		picture.src = network().png({ bg: '#fff', full: false });
		return picture.decode().then(() => {
			const whole = new OffscreenCanvas(picture.width, picture.height);
			const context = whole.getContext('2d', { willReadFrequently: true })!;
			context.drawImage(picture, 0, 0);
			pictures.set(name, context.getImageData(0, 0, picture.width, picture.height));
		});
	},

	/** How many pixels of two kept pictures differ, and by how much in all (0 to 255 a channel). */
	compare(one: string, other: string): { pixels: number; ink: number; worst: number } {
		const a = pictures.get(one);
		const b = pictures.get(other);
		if (!a || !b) throw new Error(`no picture was kept as ${a ? other : one}`);
		if (a.width !== b.width || a.height !== b.height) throw new Error('the sizes differ');
		let pixels = 0;
		let worst = 0;
		for (let i = 0; i < a.data.length; i += 4) {
			let most = 0;
			for (let channel = 0; channel < 4; channel++)
				most = Math.max(most, Math.abs(a.data[i + channel]! - b.data[i + channel]!));
			if (most > 0) pixels++;
			worst = Math.max(worst, most);
		}
		return { pixels, worst, ink: stage.ink(one) };
	},

	/** How many pixels of a kept picture are not white. */
	ink(name: string, box?: { x: number; y: number; w: number; h: number }): number {
		const { width, height, data } = pictures.get(name)!;
		const { x, y, w, h } = box ?? { x: 0, y: 0, w: width, h: height };
		let inked = 0;
		for (let row = y; row < y + h; row++)
			for (let column = x; column < x + w; column++) {
				const i = 4 * (row * width + column);
				if (data[i]! + data[i + 1]! + data[i + 2]! < 3 * 250) inked++;
			}
		return inked;
	},

	/** How many inked pixels of a picture have none of another picture's within so many pixels. */
	inkFarFrom(name: string, other: string, reach: number): number {
		const { width, height, data } = pictures.get(name)!;
		const there = pictures.get(other)!.data;
		const inked = (of: Uint8ClampedArray, x: number, y: number) => {
			const i = 4 * (y * width + x);
			return of[i]! + of[i + 1]! + of[i + 2]! < 3 * 250;
		};
		let far = 0;
		for (let y = 0; y < height; y++)
			for (let x = 0; x < width; x++) {
				if (!inked(data, x, y)) continue;
				let near = false;
				for (let dy = -reach; dy <= reach && !near; dy++)
					for (let dx = -reach; dx <= reach && !near; dx++) {
						const [u, v] = [x + dx, y + dy];
						near = u >= 0 && v >= 0 && u < width && v < height && inked(there, u, v);
					}
				if (!near) far++;
			}
		return far;
	},

	/** A kept picture as a PNG data address, to look at. */
	show(name: string): string {
		const picture = pictures.get(name)!;
		const canvas = document.createElement('canvas');
		canvas.width = picture.width;
		canvas.height = picture.height;
		canvas.getContext('2d')!.putImageData(picture, 0, 0);
		return canvas.toDataURL();
	}
};

export type Stage = typeof stage;
declare global {
	var stage: Stage;
}
globalThis.stage = stage;

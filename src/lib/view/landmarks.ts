import type { Core, NodeSingular } from 'cytoscape';
import { labelLineHeight } from '../layout/actor-box';
import { labelCorner, labelSides } from '../layout/label-side';
import { textWidth } from '../layout/text-width';
import type { ActorData } from './elements';

/**
 * The zoom at which and below which names are too small to read and only landmarks have theirs: a
 * half, or somewhat less where Cytoscape, whose steps are powers of two of the screen's pixels
 * (`pixelRatio` to a CSS pixel), has no step there.
 */
export function farZoom(pixelRatio: number): number {
	return 2 ** Math.floor(Math.log2(pixelRatio / 2)) / pixelRatio;
}

/** The size of a landmark's name on the screen, in pixels, however far away it is. */
const size = 11;
const most = 24;
/** Pixels of the screen between two names. */
const gap = 4;
/** Milliseconds after which the camera counts as at rest. */
const rest = 120;

export interface Landmarks {
	/** Gives every name its own size until the camera has rested, so that the network can be measured. */
	clear(): void;
	stop(): void;
}

/**
 * Keeps the names of the actors with most relations readable when the network is seen from afar, as
 * a map does with cities: as many as find room, and those that are selected first.
 */
export function nameLandmarks(cy: Core): Landmarks {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let named = cy.collection();
	const changed = () => {
		clearTimeout(timer);
		timer = setTimeout(name, rest);
	};
	function clear(): void {
		named.removeStyle('font-size min-zoomed-font-size');
		named = cy.collection();
		changed();
	}
	function name(): void {
		if (cy.destroyed()) return;
		if (cy.animated() || cy.nodes(':grabbed').nonempty()) return changed();
		const zoom = cy.zoom();
		const isFar = zoom <= farZoom(devicePixelRatio);
		const landmarks = new Set(isFar ? chooseLandmarks(cy.nodes().toArray(), zoom) : []);
		const chosen = cy.nodes().filter((node) => landmarks.has(node));
		cy.batch(() => {
			named.difference(chosen).removeStyle('font-size min-zoomed-font-size');
			chosen.style({ 'font-size': size / zoom, 'min-zoomed-font-size': 0 });
		});
		named = chosen;
	}
	const events = 'add remove position zoom class';
	cy.on(events, changed);
	changed();
	return {
		clear,
		stop() {
			clearTimeout(timer);
			cy.off(events, changed);
		}
	};
}

/** Those of `nodes` whose names find room at this zoom, the selected and the most related first. */
export function chooseLandmarks(nodes: readonly NodeSingular[], zoom: number): NodeSingular[] {
	const ranked = nodes
		.filter((node) => !node.hasClass('aside'))
		.map((node) => ({ node, rank: rankOf(node) }))
		.sort((a, b) => b.rank - a.rank || (a.node.id() < b.node.id() ? -1 : 1));
	const taken: Box[] = [];
	const chosen: NodeSingular[] = [];
	for (const { node } of ranked.slice(0, 20 * most)) {
		const box = nameBox(node, zoom);
		if (taken.some((other) => meet(box, other))) continue;
		taken.push(box);
		chosen.push(node);
		if (chosen.length === most) break;
	}
	return chosen;
}

function rankOf(node: NodeSingular): number {
	return node.degree(false) + (node.hasClass('selected') ? 1e6 : node.hasClass('near') ? 1e5 : 0);
}

interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Where the name would stand on the screen, but for the pan. */
function nameBox(node: NodeSingular, zoom: number): Box {
	const { label, diameter } = node.data() as ActorData;
	const lines = label.split('\n');
	const width = Math.max(...lines.map((line) => textWidth(line, size, 600)));
	const height = lines.length * size * labelLineHeight;
	const { x, y } = node.position();
	const side = labelSides.find((one) => node.hasClass(`label-${one}`)) ?? 'below';
	const [left, top] = labelCorner([x * zoom, y * zoom], diameter * zoom, { width, height }, side);
	return { x: left - gap / 2, y: top - gap / 2, width: width + gap, height: height + gap };
}

function meet(a: Box, b: Box): boolean {
	return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

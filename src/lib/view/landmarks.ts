import type { Core, NodeCollection, NodeSingular } from 'cytoscape';
import { labelFontSize, labelLineHeight } from '../layout/actor-box';
import { labelCorner, labelSides } from '../layout/label-side';
import { textWidth } from '../layout/text-width';
import type { Box } from './camera';
import type { NameAt } from './camera-for-names';
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
/** So many names at what is selected are kept readable where the others are small, but not yet gone. */
const mostSelected = 8;
/** Pixels of the screen between two names. */
const gap = 4;
/** Milliseconds after which the camera counts as at rest. */
const rest = 120;

export interface Landmarks {
	/** Gives every name its own size until the camera has rested, so that the network can be measured. */
	clear(): void;
	/**
	 * Says of a zoom which names are then drawn at their own size on the screen: of these nodes, or of
	 * all. What is where, selected or aside is read now.
	 */
	foresee(nodes?: NodeCollection): (zoom: number) => readonly NameAt[];
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
		const landmarks = new Set(rankNames(cy)(zoom));
		const chosen = cy.nodes().filter((node) => landmarks.has(node));
		cy.batch(() => {
			named.difference(chosen).removeStyle('font-size min-zoomed-font-size');
			chosen.style({ 'font-size': size / zoom, 'min-zoomed-font-size': 0 });
		});
		named = chosen;
	}
	function foresee(of?: NodeCollection): (zoom: number) => readonly NameAt[] {
		const namedAt = rankNames(cy);
		return (zoom) =>
			namedAt(zoom)
				.filter((node) => !of || of.has(node))
				.map((node) => (at: number) => nameBox(node, at));
	}
	const events = 'add remove position zoom class';
	cy.on(events, changed);
	changed();
	return {
		clear,
		foresee,
		stop() {
			clearTimeout(timer);
			cy.off(events, changed);
		}
	};
}

/**
 * Which names have their size on the screen at a zoom: the landmarks' from afar, and from somewhat
 * nearer, where names have become small, those at what is selected.
 */
function rankNames(cy: Core): (zoom: number) => NodeSingular[] {
	const selected = cy.elements('.selected');
	const read = selected.nodes().union(selected.edges().connectedNodes()).toArray();
	const few = read.length <= mostSelected ? rankNodes(read as NodeSingular[]) : [];
	let all: NodeSingular[] | null = null;
	return (zoom) => {
		if (zoom <= farZoom(devicePixelRatio)) {
			all ??= rankNodes(cy.nodes().toArray());
			return chooseNamed(all, zoom);
		}
		return zoom * labelFontSize < size ? chooseNamed(few, zoom) : [];
	};
}

/** Those of `nodes` whose names find room at this zoom, the selected and the most related first. */
export function chooseLandmarks(nodes: readonly NodeSingular[], zoom: number): NodeSingular[] {
	return chooseNamed(rankNodes(nodes), zoom);
}

/** The nodes that may be named, those first that should be. */
function rankNodes(nodes: readonly NodeSingular[]): NodeSingular[] {
	return nodes
		.map((node) => ({ node, rank: rankOf(node) }))
		.sort((a, b) => b.rank - a.rank || (a.node.id() < b.node.id() ? -1 : 1))
		.slice(0, 20 * most)
		.map(({ node }) => node);
}

function chooseNamed(ranked: readonly NodeSingular[], zoom: number): NodeSingular[] {
	const taken: Box[] = [];
	const chosen: NodeSingular[] = [];
	for (const node of ranked) {
		const box = nameBox(node, zoom);
		if (taken.some((other) => meet(box, other))) continue;
		taken.push(box);
		chosen.push(node);
		if (chosen.length === most) break;
	}
	return chosen;
}

function rankOf(node: NodeSingular): number {
	const standing = node.hasClass('selected')
		? 1e6
		: node.hasClass('near')
			? 1e5
			: node.hasClass('aside')
				? -1e6
				: 0;
	return node.degree(false) + standing;
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
	const [x1, y1] = [left - gap / 2, top - gap / 2];
	return { x1, y1, x2: x1 + width + gap, y2: y1 + height + gap };
}

function meet(a: Box, b: Box): boolean {
	return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
}

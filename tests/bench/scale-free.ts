import { seededRandom } from '../../src/lib/analysis/random';
import type { LayoutGraph } from '../../src/lib/layout/layout-graph';

export interface ScaleFree {
	/** Two node indices for each tie; no pair twice. */
	readonly ties: readonly (readonly [number, number])[];
	readonly size: number;
}

/**
 * A connected network whose degrees follow a power law (Barabási and Albert 1999): every new node
 * is tied to some that are there, with a chance that grows with their ties. The same for the same
 * arguments.
 */
export function scaleFree(size: number, tieCount: number, seed = 1): ScaleFree {
	const random = seededRandom(seed);
	const ties: [number, number][] = [];
	const seen = new Set<number>();
	/** Every node as often as it has ties. */
	const ends: number[] = [];
	const tie = (a: number, b: number) => {
		const pair = Math.min(a, b) * size + Math.max(a, b);
		if (a === b || seen.has(pair)) return false;
		seen.add(pair);
		ties.push([a, b]);
		ends.push(a, b);
		return true;
	};
	const draw = () => ends[Math.floor(random() * ends.length)]!;
	if (size > 1) tie(1, 0);
	const perNode = Math.max(1, Math.floor(tieCount / size));
	for (let node = 2; node < size; node++) {
		const wanted = Math.min(perNode, node);
		for (let made = 0; made < wanted;) if (tie(node, draw())) made++;
	}
	const most = Math.min(tieCount, (size * (size - 1)) / 2);
	while (ties.length < most) tie(Math.floor(random() * size), draw());
	return { ties, size };
}

/** The four built-in types as they are dealt out below: a third are drawn dashed. */
const types = [
	'alliance',
	'hostility',
	'tacit-support',
	'sponsorship',
	'hostility',
	'tacit-support'
];

/** That network as a network file, each relation with one quotation of an invented article. */
export function scaleFreeNetwork(size: number, tieCount: number, seed = 1) {
	const { ties } = scaleFree(size, tieCount, seed);
	return {
		format: 'entente/1',
		id: `scale-free-${size}-${tieCount}`,
		title: `${size} actors, ${tieCount} relations`,
		articles: [{ id: 'invented', title: '[An invented article]' }],
		actors: Array.from({ length: size }, (_, node) => ({
			id: `a${node}`,
			name: `Actor ${node}`,
			kind: 'other'
		})),
		relations: ties.map(([a, b], index) => ({
			id: `r${index}`,
			source: `a${a}`,
			target: `a${b}`,
			type: types[index % types.length],
			evidence: [
				{
					id: `e${index}`,
					article: 'invented',
					quote: { exact: `Actor ${a} and actor ${b} met.` },
					stance: 'supports',
					certainty: 'asserted',
					attribution: { kind: 'author' },
					time: 'current'
				}
			]
		}))
	};
}

/** That network as the layouts take it, with boxes of the size that short names need. */
export function scaleFreeGraph(size: number, tieCount: number, seed = 1): LayoutGraph {
	const { ties } = scaleFree(size, tieCount, seed);
	return {
		nodes: Array.from({ length: size }, (_, node) => ({ id: `a${node}`, width: 70, height: 44 })),
		edges: ties.map(([a, b], index) => ({
			source: `a${a}`,
			target: `a${b}`,
			sign: types[index % types.length] === 'hostility' ? -1 : 1
		}))
	};
}

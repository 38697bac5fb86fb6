import type { ElementDefinition, StylesheetJson } from 'cytoscape';

/** The same numbers from 0 to 1 at every run. */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 48271) % 2147483647;
		return state / 2147483647;
	};
}

const lines = ['solid', 'dashed', 'zigzag'] as const;

/** A network on a loose grid in which some nodes have many relations, some of them side by side. */
export function sampleNetwork(nodes = 40, edges = 90): ElementDefinition[] {
	const random = seeded(7);
	const columns = Math.ceil(Math.sqrt(nodes * 1.4));
	const elements: ElementDefinition[] = [];
	for (let i = 0; i < nodes; i++) {
		elements.push({
			data: { id: `n${i}`, label: `Actor ${i}` },
			position: {
				x: 60 + (i % columns) * 90 + random() * 30,
				y: 60 + Math.floor(i / columns) * 90 + random() * 30
			}
		});
	}
	for (let i = 0; i < edges; i++) {
		const source = Math.floor(random() * random() * nodes);
		const target = (source + 1 + Math.floor(random() * (nodes - 1))) % nodes;
		elements.push({
			data: { id: `e${i}`, source: `n${source}`, target: `n${target}`, line: lines[i % 3]! }
		});
	}
	// Three relations of one pair, which fan out.
	for (const line of lines)
		elements.push({ data: { id: `fan-${line}`, source: 'n0', target: 'n9', line } });
	return elements;
}

export const sampleStyle: StylesheetJson = [
	{
		selector: 'node',
		style: {
			width: 26,
			height: 26,
			label: 'data(label)',
			'font-size': 11,
			'text-valign': 'bottom',
			'background-color': '#3b5b8c',
			'border-width': 2,
			'border-color': '#fff'
		}
	},
	{
		selector: 'edge',
		style: {
			width: 2,
			'curve-style': 'bezier',
			'line-color': '#0072b2',
			'target-arrow-color': '#0072b2',
			'target-arrow-shape': 'triangle'
		}
	},
	{ selector: 'edge[line = "dashed"]', style: { 'line-style': 'dashed', 'line-color': '#cc79a7' } },
	{
		selector: 'edge[line = "zigzag"]',
		style: {
			'line-color': '#d55e00',
			'target-arrow-color': '#d55e00',
			'target-arrow-shape': 'tee'
		}
	},
	{ selector: 'node:selected', style: { 'border-color': '#000' } },
	{
		selector: '.hot',
		style: { 'background-color': '#e00', 'line-color': '#e00', width: 34, height: 34 }
	},
	{ selector: '.faint', style: { opacity: 0.2 } },
	{ selector: '.gone', style: { display: 'none' } }
];

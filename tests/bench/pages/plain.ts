/**
 * Plain Cytoscape with cose-bilkent on the main thread: the same elements in the same style, as a
 * page looks that was made from the manual. With `?layout` in the address it lays the network out.
 */
import cytoscape, { type Core } from 'cytoscape';
import coseBilkent from 'cytoscape-cose-bilkent';
import '@fontsource-variable/inter';
import { stylesheet } from '../../../src/lib/view/stylesheet';
import { drawnNetwork } from './drawn-network';

cytoscape.use(coseBilkent);

const { network, room } = await drawnNetwork();
await document.fonts.load('600 12px "Inter Variable"');
const laysOut = new URLSearchParams(location.search).has('layout');

const cy: Core = cytoscape({
	container: room,
	style: stylesheet(network.types, 'light'),
	elements: {
		nodes: network.nodes.map((node) => ({
			data: { ...node.data },
			position: { ...node.position },
			classes: node.classes
		})),
		edges: network.edges.map((edge) => ({ data: { ...edge.data }, classes: edge.classes }))
	},
	layout: { name: 'preset', fit: false },
	...network.view
});
if (laysOut) {
	const start = performance.now();
	cy.layout({ name: 'cose-bilkent', animate: false } as cytoscape.LayoutOptions).run();
	Object.assign(window, { layoutTime: performance.now() - start });
}
Object.assign(window, { __entente: { cy } });

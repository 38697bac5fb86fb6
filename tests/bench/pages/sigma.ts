/** The same network in sigma 3, with what it can show of the style: hues, widths, arrows, labels. */
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { drawnNetwork } from './drawn-network';

const { network, room } = await drawnNetwork();
const graph = new MultiDirectedGraph();
for (const { data, position } of network.nodes) {
	graph.addNode(data.id, {
		x: position.x,
		y: -position.y,
		size: Number(data.diameter) / 3,
		label: String(data.label),
		color: '#5b6472'
	});
}
for (const { data } of network.edges) {
	graph.addEdge(data.source, data.target, {
		size: Number(data.width),
		color: network.types[Number(data.type)]?.style.hue ?? '#6b7280',
		type: 'arrow'
	});
}
const sigma = new Sigma(graph, room, { renderEdgeLabels: false });

const contexts = [...room.querySelectorAll('canvas')].map(
	(canvas) => canvas.getContext('webgl2') ?? canvas.getContext('webgl') ?? canvas.getContext('2d')
);
const pixel = new Uint8Array(4);
const flush = () => {
	for (const context of contexts) {
		if (context instanceof CanvasRenderingContext2D) context.getImageData(0, 0, 1, 1);
		else context?.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, pixel);
	}
};

window.bench.draws({
	pan(step) {
		const camera = sigma.getCamera();
		const { x, y } = camera.getState();
		const direction = step % 20 < 10 ? 1 : -1;
		camera.setState({ x: x + 0.003 * direction, y: y + 0.002 * direction });
	},
	drag(id) {
		// Sigma has no drag of its own; this is the one of its documentation.
		const [x, y] = [graph.getNodeAttribute(id, 'x'), graph.getNodeAttribute(id, 'y')];
		if (!sigma.getCustomBBox()) sigma.setCustomBBox(sigma.getBBox());
		return {
			move(step) {
				graph.mergeNodeAttributes(id, { x: x + ((3 * step) % 60), y: y + ((2 * step) % 40) });
			},
			end() {}
		};
	},
	flush
});
sigma.once('afterRender', () => {
	flush();
	window.bench.drew();
});
sigma.refresh();

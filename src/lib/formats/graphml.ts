/** GraphML, as NetworkX, igraph, Gephi, Cytoscape and yEd write it: http://graphml.graphdrawing.org */
import type { Network } from '../model/schema';
import type { Format, Head } from './format';
import { isMixed, lossesOfTables } from './losses';
import { parseGraphml } from './read-graphml';
import { serializeGraphml } from './write-graphml';

export const graphml: Format = {
	id: 'graphml',
	label: 'GraphML',
	extensions: ['.graphml', '.xml'],
	mediaType: 'application/graphml+xml',
	opensIn: 'yEd, NetworkX, igraph, Gephi, Cytoscape',
	sniff: ({ text }: Head) => (/<(?:\w+:)?graphml[\s>]/.test(text) ? 0.95 : 0),
	parse: parseGraphml,
	serialize: serializeGraphml,
	loses: (network: Network) => [
		...lossesOfTables(network, ['title']),
		...(isMixed(network)
			? [
					'Mutual relations are drawn with a direction by other programs; the attribute “Type” tells them apart.'
				]
			: [])
	]
};

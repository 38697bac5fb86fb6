/** GEXF 1.2 and 1.3, the format of Gephi and Gephi Lite: https://gexf.net */
import type { Network } from '../model/schema';
import type { Format, Head } from './format';
import { isMixed, lossesOfTables } from './losses';
import { parseGexf } from './read-gexf';
import { serializeGexf } from './write-gexf';

export const gexf: Format = {
	id: 'gexf',
	label: 'GEXF',
	extensions: ['.gexf'],
	mediaType: 'application/gexf+xml',
	opensIn: 'Gephi, Gephi Lite',
	sniff: ({ text }: Head) => (/<(?:\w+:)?gexf[\s>]/.test(text) ? 0.95 : 0),
	parse: parseGexf,
	serialize: serializeGexf,
	loses: (network: Network) => [
		...lossesOfTables(network, ['title']),
		...(isMixed(network)
			? ['NetworkX reads no GEXF file in which some relations are mutual; GraphML it does.']
			: [])
	]
};

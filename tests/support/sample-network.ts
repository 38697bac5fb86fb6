import { indexNetwork, type NetworkIndex } from '../../src/lib/model/network-index';
import type { Network } from '../../src/lib/model/schema';
import { readNetwork } from '../../src/lib/model/standing';

const quote = (id: string, article: string, more: object = {}) => ({
	id,
	article,
	quote: { exact: `Words of ${id}.` },
	stance: 'supports',
	certainty: 'asserted',
	time: 'current',
	...more
});

/** A made-up network of four actors in which every kind of line occurs once. */
export const sampleNetwork = {
	format: 'entente/1',
	id: 'sample',
	title: 'Sample',
	relationTypes: [{ id: 'talks', label: 'Talks', sign: 0, direction: 'either' }],
	articles: [
		{ id: 'one', number: 1, title: 'One', author: 'Ann' },
		{ id: 'two', number: 2, title: 'Two', author: 'Bob' }
	],
	actors: [
		{ id: 'a', name: 'Aland', kind: 'state' },
		{ id: 'army', name: 'Army of Aland', kind: 'military', partOf: 'a' },
		{ id: 'b', name: 'Band', kind: 'armed-group' },
		{ id: 'c', name: 'nameless crowd', kind: 'population', unnamed: true }
	],
	relations: [
		{
			id: 'a-b',
			source: 'a',
			target: 'b',
			type: 'hostility',
			evidence: [quote('e1', 'one'), quote('e2', 'two')]
		},
		{
			id: 'b-army',
			source: 'b',
			target: 'army',
			type: 'sponsorship',
			evidence: [quote('e3', 'one'), quote('e4', 'two', { stance: 'disputes' })]
		},
		{
			id: 'a-c',
			source: 'a',
			target: 'c',
			type: 'tacit-support',
			evidence: [quote('e5', 'two', { certainty: 'possible', time: 'past', when: '2001/2004' })]
		},
		{ id: 'army-c', source: 'army', target: 'c', type: 'alliance', evidence: [] },
		{ id: 'a-army', source: 'a', target: 'army', type: 'talks', evidence: [quote('e6', 'one')] },
		{
			id: 'b-c',
			source: 'b',
			target: 'c',
			type: 'alliance',
			evidence: [quote('e7', 'one', { stance: 'disputes' })]
		}
	]
} as unknown as Network;

/** The sample with every quotation taken as found word for word. */
export function readSample(): {
	index: NetworkIndex;
	readings: ReturnType<typeof readNetwork>;
} {
	const index = indexNetwork(sampleNetwork);
	return { index, readings: readNetwork(index, () => 'exact') };
}

import { expect, it } from 'vitest';
import { readSample, sampleNetwork } from '../../../tests/support/sample-network';
import { applyFilters, firstView } from '../analysis/filter';
import type { Network } from '../model/schema';
import { indexNetwork } from '../model/network-index';
import { readNetwork } from '../model/standing';
import { toElements } from './elements';
import { stylesheet } from './stylesheet';

const { index, readings } = readSample();
const shown = applyFilters(index, readings, firstView(index));

it('maps shown actors and relations, and nothing that is filtered out', () => {
	const elements = toElements({ index, shown, asOf: null, pinned: new Set() });
	expect(elements.map(({ data }) => data.id)).toEqual([
		'a:a',
		'a:army',
		'a:b',
		'a:c',
		'r:a-b',
		'r:b-army',
		'r:a-c',
		'r:b-c'
	]);
	expect(elements.at(-2)?.data).toMatchObject({ past: true, line: 'dashed', badge: 'maybe' });
	expect(elements[5]?.data).toMatchObject({ contested: true, line: 'double' });
});

it('keeps names as text: markup, selectors and function calls of a name reach no stylesheet', () => {
	const evil = '"] node { } <img onerror=alert(1)> data(id)';
	const network = {
		...sampleNetwork,
		actors: sampleNetwork.actors.map((actor) => ({ ...actor, name: evil })),
		relationTypes: [{ id: 'talks', label: evil, sign: 0, direction: 'either' }]
	} as unknown as Network;
	const evilIndex = indexNetwork(network);
	const sheet = JSON.stringify(stylesheet([...evilIndex.types.values()], 'light'));
	expect(sheet).not.toContain('onerror');
	const elements = toElements({
		index: evilIndex,
		shown: applyFilters(
			evilIndex,
			readNetwork(evilIndex, () => 'exact'),
			firstView(evilIndex)
		),
		asOf: null,
		pinned: new Set()
	});
	expect(String(elements[0]?.data.label).replace(/\s+/g, ' ')).toBe(evil);
});

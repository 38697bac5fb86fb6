import { expect, test } from 'vitest';
import exampleText from '../../../static/networks/four-articles.entente.json?raw';
import { indexNetwork } from '../model/network-index';
import type { Network } from '../model/schema';
import { readNetwork } from '../model/standing';
import { applyFilters, firstView } from './filter';
import { viewsOfStory } from './stories';
import { readViewFilters } from './view-filters';

const network = JSON.parse(exampleText) as Network;
const index = indexNetwork(network);
const readings = readNetwork(index, () => 'exact');
const [story] = network.stories!;

test.each(viewsOfStory(network, story!))(
	'the example’s view “$title” shows every line that its paragraph links to, and not all',
	(view) => {
		const { filters, missing } = readViewFilters(view, index, firstView(index));
		expect(missing).toEqual([]);
		const { relations } = applyFilters(index, readings, filters);
		const shown = relations.map(({ relation }) => relation.id as string);
		const linked = [...view.text!.matchAll(/\(#\/relation\/([^)]+)\)/g)].map(([, id]) => id!);
		expect(linked.length).toBeGreaterThan(2);
		expect(shown).toEqual(expect.arrayContaining(linked));
		expect(shown.length).toBeLessThan(25);
	}
);

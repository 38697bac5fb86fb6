import { expect, it } from 'vitest';
import { full, noted } from '../../../tests/support/edit-checks';
import { checkNetwork } from '../model/check-network';
import { indexNetwork } from '../model/network-index';
import { readNetwork } from '../model/standing';
import { applyFilters, firstView } from './filter';
import { seenPart } from './seen-part';

it('what is shown is a network that may stand, with nothing else in it and all of that', () => {
	for (const network of [full, noted]) {
		const index = indexNetwork(network);
		const readings = readNetwork(index, () => 'exact');
		const first = firstView(index);
		const types = network.relationTypes ?? [];
		for (const filters of [
			first,
			{ ...first, foldOrgans: true },
			{ ...first, actorsOff: network.actors.slice(0, 3).map(({ id }) => id) },
			{ ...first, typesOff: types.map(({ id }) => id) }
		]) {
			const shown = applyFilters(index, readings, filters);
			const part = seenPart(index, shown);
			expect(checkNetwork(part).listed).toEqual([]);
			const ids = new Set(shown.relations.map(({ relation }) => relation.id));
			expect(part.relations).toEqual(network.relations.filter(({ id }) => ids.has(id)));
			const quoted = new Set(
				part.relations.flatMap(({ evidence }) => evidence.map(({ article }) => article))
			);
			expect(part.articles.map(({ id }) => id)).toEqual(
				network.articles.map(({ id }) => id).filter((id) => quoted.has(id))
			);
			expect(part.views).toBeUndefined();
		}
	}
});

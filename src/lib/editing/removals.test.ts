import { describe, expect, test } from 'vitest';
import everyField from '../model/samples/every-field.entente.json';
import type { Network } from '../model/schema';
import { applyOperations } from './apply-operations';
import { checkChange } from './check-change';
import { thingKinds, type ThingKind } from './operation';
import { removalWithAll } from './removals';
import { sameJson } from './same-json';

const full = everyField as unknown as Network;

const ids = (network: Network, kind: ThingKind): readonly string[] =>
	({
		article: network.articles,
		actor: network.actors,
		relation: network.relations,
		evidence: network.relations.flatMap(({ evidence }) => evidence),
		annotation: network.annotations ?? [],
		view: network.views ?? [],
		story: network.stories ?? []
	})[kind].map(({ id }) => id);

const things = thingKinds.flatMap((kind) => ids(full, kind).map((id) => [kind, id] as const));

describe('taking a thing away with all that speaks of it', () => {
	test.each(things)('%s %s leaves a network that may stand, and can be taken back', (kind, id) => {
		const { network, inverse } = applyOperations(full, removalWithAll(full, kind, id));
		expect(ids(network, kind)).not.toContain(id);
		expect(checkChange(network)).toEqual([]);
		expect(sameJson(applyOperations(network, inverse).network, full)).toBe(true);
	});

	test('ends with notes that answer each other in a ring', () => {
		const [one, ...others] = full.annotations!;
		const other = others.find(({ replyTo }) => replyTo === one!.id)!;
		const ring = { ...full, annotations: [{ ...one!, replyTo: other.id }, ...others] } as Network;
		expect(removalWithAll(ring, 'annotation', one!.id).map(({ id }) => id)).toEqual([
			other.id,
			one!.id
		]);
	});

	test('that is not there is nothing to do', () => {
		for (const kind of thingKinds) expect(removalWithAll(full, kind, 'nobody')).toEqual([]);
	});
});

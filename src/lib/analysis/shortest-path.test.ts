import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ActorId } from '../model/schema';
import { findConnections, type Connection, type Line } from './shortest-path';

/** "r1:a>b" is a relation r1 from a to b. */
function relationsOf(...texts: readonly string[]): Line[] {
	return texts.map((text) => {
		const [id, source, target] = text.split(/[:>]/);
		return { relation: { id }, source, target } as Line;
	});
}

function connect(relations: readonly Line[], from: string, to: string, limit?: number) {
	return findConnections(relations, from as ActorId, to as ActorId, limit);
}

/** "a-r1-b-r2+r3-c". */
function written(chain: Connection): string {
	return [chain[0]?.from, ...chain.flatMap(stepOf)].join('-');
}

function stepOf({ lines, to }: Connection[number]): string[] {
	return [lines.map(({ relation }) => relation.id).join('+'), to];
}

describe('findConnections', () => {
	test('finds the one chain there is, whichever way its relations point', () => {
		const relations = relationsOf('r1:a>b', 'r2:c>b', 'r3:c>d');
		expect(connect(relations, 'a', 'd').map(written)).toEqual(['a-r1-b-r2-c-r3-d']);
		expect(connect(relations, 'd', 'a').map(written)).toEqual(['d-r3-c-r2-b-r1-a']);
	});

	test('finds the shortest only', () => {
		const relations = relationsOf('r1:a>b', 'r2:b>c', 'r3:a>c');
		expect(connect(relations, 'a', 'c').map(written)).toEqual(['a-r3-c']);
	});

	test('gives one chain for each sequence of actors, with their parallel relations in one step', () => {
		const relations = relationsOf('r1:a>b', 'r2:b>d', 'r3:b>d', 'r4:c>a', 'r5:d>c', 'r6:b>a');
		expect(connect(relations, 'a', 'd').map(written)).toEqual(['a-r1+r6-b-r2+r3-d', 'a-r4-c-r5-d']);
	});

	test('stops at the limit', () => {
		const middle = Array.from({ length: 30 }, (_, at) => [`p${at}:a>m${at}`, `q${at}:m${at}>z`]);
		const relations = relationsOf(...middle.flat());
		expect(connect(relations, 'a', 'z')).toHaveLength(5);
		expect(connect(relations, 'a', 'z', 2)).toHaveLength(2);
		expect(connect(relations, 'a', 'z', 100)).toHaveLength(30);
	});

	test('is empty where nothing connects, where an actor is unknown, and from an actor to itself', () => {
		const relations = relationsOf('r1:a>b', 'r2:c>d');
		expect(connect(relations, 'a', 'd')).toEqual([]);
		expect(connect(relations, 'a', 'nobody')).toEqual([]);
		expect(connect(relations, 'nobody', 'a')).toEqual([]);
		expect(connect(relations, 'a', 'a')).toEqual([]);
	});

	const actor = fc.constantFrom(...'abcdefgh');
	const network = fc
		.array(fc.tuple(actor, actor), { maxLength: 20 })
		.map((ends) => relationsOf(...ends.map(([from, to], at) => `r${at}:${from}>${to}`)));

	test('gives the same chains whatever the order of the relations', () => {
		const shuffled = network.chain((relations) =>
			fc.tuple(
				fc.constant(relations),
				fc.shuffledSubarray(relations, { minLength: relations.length })
			)
		);
		fc.assert(
			fc.property(shuffled, ([relations, others]) => {
				expect(connect(others, 'a', 'b')).toEqual(connect(relations, 'a', 'b'));
			})
		);
	});

	test('gives chains that hang together, are all as long, and differ', () => {
		fc.assert(
			fc.property(network, (relations) => {
				const chains = connect(relations, 'a', 'b', 50);
				expect(new Set(chains.map(written)).size).toBe(chains.length);
				for (const chain of chains) {
					expect(chain).toHaveLength(chains[0]?.length ?? 0);
					expect([chain[0]?.from, chain.at(-1)?.to]).toEqual(['a', 'b']);
					for (const [at, { lines, from, to }] of chain.entries()) {
						expect(lines).not.toEqual([]);
						for (const { source, target } of lines)
							expect([source, target].sort()).toEqual([from, to].sort());
						if (at > 0) expect(chain[at - 1]?.to).toBe(from);
					}
				}
			})
		);
	});
});

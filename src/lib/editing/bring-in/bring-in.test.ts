import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import exampleText from '../../../../static/networks/four-articles.entente.json?raw';
import everyField from '../../model/samples/every-field.entente.json';
import { indexNetwork } from '../../model/network-index';
import type { ActorId, Network } from '../../model/schema';
import { applyOperations } from '../apply-operations';
import { checkChange } from '../check-change';
import { bringIn } from './bring-in';
import type { Incoming } from './incoming';

const example = JSON.parse(exampleText) as Network;
const full = everyField as unknown as Network;
const empty: Network = { ...full, articles: [], actors: [], relations: [] };
delete (empty as { annotations?: unknown }).annotations;
delete (empty as { relationTypes?: unknown }).relationTypes;
delete (empty as { positions?: unknown }).positions;
delete (empty as { views?: unknown }).views;
delete (empty as { home?: unknown }).home;
delete (empty as { stories?: unknown }).stories;

function into(network: Network, incoming: Incoming) {
	const brought = bringIn(indexNetwork(network), incoming, 'Brought in a file');
	const after = applyOperations(network, brought.edit.operations).network;
	expect(checkChange(after)).toEqual([]);
	return { ...brought, after };
}
const sum = (counts: object) => Object.values(counts).reduce((a: number, b: number) => a + b, 0);

describe('a file brought in', () => {
	it.each([
		['the example', example],
		['every field', full]
	])('into an empty network: %s is all there, to the letter', (_name, network) => {
		const { after, counts, remarks } = into(empty, network);
		expect(remarks).toEqual([]);
		expect(after.actors).toEqual(network.actors);
		expect(after.articles).toEqual(network.articles);
		expect(after.annotations ?? []).toEqual(
			(network.annotations ?? []).map((one) =>
				one.on.kind === 'network' ? { ...one, on: { ...one.on, id: empty.id } } : one
			)
		);
		expect(after.positions ?? {}).toEqual(network.positions ?? {});
		expect(after.views).toEqual(network.views);
		expect(after.stories).toEqual(network.stories);
		expect(after.home).toEqual(network.home);
		const bare = after.relations.map((relation) => ({
			...relation,
			evidence: relation.evidence.map(({ origin: _, ...one }) => one)
		}));
		expect(bare).toEqual(
			network.relations.map((relation) => ({
				...relation,
				evidence: relation.evidence.map(({ origin: _, ...one }) => one)
			}))
		);
		expect(counts.relations.added).toBe(network.relations.length);
	});

	it('into itself changes nothing', () => {
		for (const network of [example, full]) {
			const { edit, counts, remarks } = into(network, network);
			expect(remarks).toEqual([]);
			expect(edit.operations).toEqual([]);
			expect(counts.relations.same).toBe(network.relations.length);
			expect(counts.actors.same).toBe(network.actors.length);
		}
	});

	it('any part of the example into any other: everything is counted, nothing is lost, twice is once', () => {
		const some = <Item>(items: readonly Item[]) => fc.subarray([...items]);
		const part = some(example.relations).map((relations): Network => {
			const ends = new Set(relations.flatMap(({ source, target }) => [source, target]));
			const actors = example.actors.filter(({ id }) => ends.has(id));
			const withWholes = example.actors.filter(
				({ id }) => ends.has(id) || actors.some(({ partOf }) => partOf === id)
			);
			return {
				...example,
				actors: withWholes.map(({ partOf: _, ...rest }) => rest),
				relations,
				views: [],
				stories: [],
				positions: {}
			};
		});
		fc.assert(
			fc.property(part, part, (ours, theirs) => {
				const renamed = renumber(theirs);
				const { after, counts, remarks } = into(ours, renamed);
				expect(sum(counts.relations)).toBe(renamed.relations.length);
				expect(sum(counts.actors)).toBe(renamed.actors.length);
				const quotations = renamed.relations.flatMap(({ evidence }) => evidence);
				expect(sum(counts.quotations)).toBe(quotations.length);
				expect(counts.quotations.left + counts.relations.left).toBeLessThanOrEqual(remarks.length);
				const words = new Set(
					after.relations.flatMap(({ evidence }) => evidence.map(({ quote }) => quote.exact))
				);
				if (counts.quotations.left === 0)
					for (const { quote } of quotations) expect(words).toContain(quote.exact);
				expect(into(after, renamed).edit.operations).toEqual([]);
			}),
			{ numRuns: 20 }
		);
	});

	it('an actor is known by any of its names, and gets those that it lacks', () => {
		const [first] = example.actors;
		const incoming: Incoming = {
			articles: [],
			relations: [],
			actors: [
				{
					id: 'n0' as ActorId,
					name: first!.name.toUpperCase(),
					aliases: ['The Lot'],
					kind: 'other'
				}
			]
		};
		const { after, ids, counts } = into(example, incoming);
		expect(ids.actors.get('n0')).toBe(first!.id);
		expect(after.actors[0]!.aliases).toContain('The Lot');
		expect(counts.actors).toMatchObject({ merged: 1, added: 0 });
	});

	it('what a person decided goes before any likeness', () => {
		const [first, second] = example.actors;
		const incoming: Incoming = {
			articles: [],
			relations: [],
			actors: [{ id: 'n0' as ActorId, name: first!.name, kind: first!.kind }]
		};
		const apart = bringIn(indexNetwork(example), incoming, '', {
			actors: new Map([['n0' as ActorId, null]])
		});
		expect(apart.counts.actors.added).toBe(1);
		const other = bringIn(indexNetwork(example), incoming, '', {
			actors: new Map([['n0' as ActorId, second!.id]])
		});
		expect(other.ids.actors.get('n0')).toBe(second!.id);
	});

	it('two of a file that would be one here stay two, and it is said', () => {
		const [first] = example.actors;
		const { counts, remarks } = into(example, {
			articles: [],
			relations: [],
			actors: [
				{ id: 'a1' as ActorId, name: first!.name, kind: first!.kind },
				{ id: 'a2' as ActorId, name: first!.name, kind: first!.kind }
			]
		});
		expect(counts.actors).toMatchObject({ same: 1, added: 1 });
		expect(remarks).toHaveLength(1);
	});

	it('a loop, an unknown type and a missing article are left out with a reason', () => {
		const [first, second] = example.actors;
		const base = { source: first!.id, target: second!.id, evidence: [] };
		const { counts, remarks } = into(example, {
			...example,
			actors: [first!, { ...second!, partOf: undefined } as never],
			articles: [],
			annotations: [],
			relations: [
				{ ...base, id: 'r1', type: 'alliance', target: first!.id },
				{ ...base, id: 'r2', type: 'friendship' },
				{ ...base, id: 'r3', type: 'hostility', target: 'nobody' }
			] as never
		});
		expect(counts.relations.left).toBe(3);
		expect(remarks.map(({ place }) => place)).toEqual(
			expect.arrayContaining(['relations[0]', 'relations[1]', 'relations[2]'])
		);
	});

	it('what a damaged file makes a part or an edition of itself is neither', () => {
		const [first, second] = example.actors;
		const [one, two] = example.articles;
		const { after, remarks } = into(empty, {
			relations: [],
			actors: [
				{ ...first!, partOf: second!.id },
				{ ...second!, partOf: first!.id }
			],
			articles: [
				{ ...one!, editionOf: two!.id },
				{ ...two!, editionOf: one!.id },
				{ ...example.articles[2]!, editionOf: 'nowhere' as NonNullable<typeof two>['id'] }
			]
		});
		expect(after.actors.some(({ partOf }) => partOf !== undefined)).toBe(false);
		expect(after.articles.some(({ editionOf }) => editionOf !== undefined)).toBe(false);
		const said = remarks.filter(({ place }) => place.endsWith('editionOf'));
		expect(said.map(({ message }) => message.replace(/^"[^"]*" /, ''))).toEqual([
			'is said to be an edition of itself; it stands by itself',
			'is said to be an edition of itself; it stands by itself',
			'is said to be an edition of "nowhere", which is no article of the file; it stands by itself'
		]);
	});

	it('no fingerprint and no hash is carried over to an article that is known', () => {
		const [article] = example.articles;
		const { sha256: _s, fingerprint: _f, norm: _n, ...bare } = article!;
		const { after } = into(
			{ ...example, articles: [bare, ...example.articles.slice(1)] },
			{
				...example,
				relations: [],
				annotations: []
			}
		);
		expect(after.articles[0]).toEqual(bare);
	});
});

/** The same network as another program would number it. */
function renumber(network: Network): Network {
	const actor = new Map(network.actors.map(({ id }, at) => [id, `n${at}`]));
	const article = new Map(network.articles.map(({ id }, at) => [id, `s${at}`]));
	return {
		...network,
		annotations: [],
		actors: network.actors.map((one) => ({ ...one, id: actor.get(one.id) })),
		articles: network.articles.map(({ editionOf: _, ...one }) => ({
			...one,
			id: article.get(one.id)
		})),
		relations: network.relations.map((one, at) => ({
			...one,
			id: `e${at}`,
			source: actor.get(one.source),
			target: actor.get(one.target),
			evidence: one.evidence.map((quoted, n) => ({
				...quoted,
				id: `e${at}-${n}`,
				article: article.get(quoted.article)
			}))
		}))
	} as unknown as Network;
}

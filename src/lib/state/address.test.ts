import { describe, expect, it } from 'vitest';
import { readSample } from '../../../tests/support/sample-network';
import { firstView, type FilterSettings } from '../analysis/filter';
import { readViewFilters } from '../analysis/view-filters';
import { indexNetwork } from '../model/network-index';
import type { Network, ViewId } from '../model/schema';
import { networkOf, readAddress, writeAddress, type Address } from './address';
import { nothingSelected, type Selection } from './selection';

const { index } = readSample();
const first = firstView(index);
const address = (
	change: Partial<Address> = {},
	filters: Partial<FilterSettings> = {}
): Address => ({
	network: null,
	story: null,
	view: null,
	selection: nothingSelected,
	mode: 'graph',
	reading: null,
	filters: { ...first, ...filters },
	...change
});

describe('an address', () => {
	it('is empty for the first view', () => {
		expect(writeAddress(address(), first)).toBe('');
	});

	it('can be read by a person', () => {
		const selection = { kind: 'relation', id: 'a-b', evidence: 'e2' } as Selection;
		const filters = {
			typesOff: [...first.typesOff, 'tacit-support'],
			asOf: '2011',
			focus: { actor: 'b', steps: 1 }
		} as unknown as Partial<FilterSettings>;
		expect(writeAddress(address({ selection }, filters), first)).toBe(
			'#/relation/a-b/evidence/e2?types=-tacit-support&as-of=2011&focus=b,1'
		);
	});

	it.each<[string, Partial<Address>, Partial<FilterSettings>]>([
		['an actor', { selection: { kind: 'actor', id: 'a' } as Selection }, {}],
		[
			'several actors',
			{ selection: { kind: 'actors', ids: ['a', 'b'] } as unknown as Selection },
			{}
		],
		['a path', { selection: { kind: 'path', from: 'a', to: 'c' } as Selection }, {}],
		['an article', { selection: { kind: 'article', id: 'one' } as Selection }, {}],
		[
			'an article that is read',
			{ reading: { article: 'one', at: null } as unknown as Address['reading'] },
			{}
		],
		[
			'a selected article that is read at some words',
			{
				selection: { kind: 'article', id: 'one' } as Selection,
				reading: {
					article: 'one',
					at: { words: 'gave them “shelter” & more' }
				} as Address['reading']
			},
			{}
		],
		['a relation', { selection: { kind: 'relation', id: 'a-b', evidence: null } as Selection }, {}],
		['the matrix', { mode: 'matrix' }, {}],
		['a type switched on', {}, { typesOff: [] }],
		['unsourced switched on, contested off', {}, { standingsOff: ['contested'] }],
		['an interval', {}, { asOf: '2007/2011' }],
		['folded organs and two sources', {}, { foldOrgans: true, minSources: 2 }],
		['annotated lines only', {}, { annotatedOnly: true }],
		['another network', { network: 'my/net & more' }, {}],
		['hidden actors', {}, { actorsOff: ['c'] as unknown as FilterSettings['actorsOff'] }]
	])('with %s is read as it was written', (_name, change, filters) => {
		const written = address(change, filters);
		const { unknown, ...read } = readAddress(writeAddress(written, first), index, first);
		expect(unknown).toEqual([]);
		expect(read).toEqual(written);
	});

	describe('of a saved view', () => {
		const view = { id: 'v', title: 'V', filters: { typesOff: ['alliance'] }, asOf: '2007' };
		const network = { ...index.network, views: [view], home: 'v' } as unknown as Network;
		const viewed = indexNetwork(network);
		const { filters } = readViewFilters(network.views![0]!, viewed, first);
		const id = 'v' as ViewId;

		it.each<[string, string, Partial<Address>]>([
			['names it', '#/view/v', { view: id, filters }],
			[
				'names it beside what is selected',
				'#/actor/a?view=v',
				{ view: id, filters, selection: { kind: 'actor', id: 'a' } as Selection }
			],
			[
				'says what differs from it, be it nothing that is left of it',
				'#/view/v?types=-hostility,alliance&as-of=',
				{ view: id, filters: { ...filters, typesOff: ['hostility'] as never, asOf: null } }
			]
		])('%s', (_name, hash, change) => {
			expect(writeAddress(address(change), filters)).toBe(hash);
			const { unknown, ...read } = readAddress(hash, viewed, first);
			expect(unknown).toEqual([]);
			expect(read).toEqual(address(change));
		});

		it('is empty where the view is what the page opens with', () => {
			expect(writeAddress(address({ view: id, filters }), filters, id)).toBe('');
			expect(readAddress('', viewed, first).view).toBe('v');
			expect(readAddress('#/', viewed, first)).toMatchObject({ view: null, filters: first });
		});

		it('says so where the view is gone', () => {
			const { view: none, unknown } = readAddress('#/view/gone', viewed, first);
			expect([none, unknown]).toEqual([null, ['the view "gone"']]);
		});
	});

	it('says which network it is for, before anything else of it is read', () => {
		expect(networkOf('#/relation/r28?net=my-net&types=-gone')).toBe('my-net');
		expect(networkOf('#/relation/r28')).toBeNull();
		expect(networkOf('')).toBeNull();
	});

	it('names what this network does not have, and keeps the rest', () => {
		const read = readAddress('#/relation/nope?types=-hostility,-gone&as-of=soon', index, first);
		expect(read.unknown).toEqual(['the relation "nope"', 'types "gone"', 'the date "soon"']);
		expect(read.selection).toEqual(nothingSelected);
		expect(read.filters.typesOff).toContain('hostility');
	});

	it.each([
		'#',
		'#/',
		'#//',
		'#/relation',
		'#/%E0%A4%A',
		'#/actor/__proto__',
		'#/?focus=,&sources=-3&types='
	])('never throws on %s', (hash) => {
		expect(readAddress(hash, index, first).filters.minSources).toBe(1);
	});
});

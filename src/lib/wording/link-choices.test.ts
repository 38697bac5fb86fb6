import { describe, expect, it } from 'vitest';
import { readSample, sampleNetwork } from '../../../tests/support/sample-network';
import { indexNetwork } from '../model/network-index';
import type { Network } from '../model/schema';
import { linkBefore, linkChoices } from './link-choices';
import { parseMarkdown } from './markdown';

const { index } = readSample();
const labels = (query: string) => linkChoices(index, query).map(({ label }) => label);

describe('linkBefore', () => {
	it.each([
		['see [[', { start: 4, query: '' }],
		['see [[ttp pak', { start: 4, query: 'ttp pak' }],
		['[[a](b) [[c', { start: 8, query: 'c' }],
		['see [a', null],
		['see [[a]]', null],
		['see [[a\nb', null]
	])('of %j is %o', (text, link) => {
		expect(linkBefore(text)).toEqual(link);
	});
});

describe('linkChoices', () => {
	it('offers actors, then relations, that have all the words', () => {
		expect(labels('army')).toEqual([
			'Army of Aland',
			'Band sponsors Army of Aland',
			'Army of Aland allied with nameless crowd',
			'Aland — talks → Army of Aland'
		]);
		expect(labels('BAND army')).toEqual(['Band sponsors Army of Aland']);
		expect(labels('zebra')).toEqual([]);
	});

	it('offers some of both before a word is typed', () => {
		const kinds = linkChoices(index, '').map(({ kind }) => kind);
		expect(kinds).toContain('actor');
		expect(kinds).toContain('relation');
	});

	it('writes links that lead there under exactly their names, whatever is in them', () => {
		const name = '*A* [b](c) `d` <e> &amp; \\f ![g] ~~h~~ _i_';
		const odd = indexNetwork({
			...sampleNetwork,
			actors: sampleNetwork.actors.map((actor) => ({ ...actor, name }))
		} as Network);
		for (const { markdown, label } of linkChoices(odd, '')) {
			const [paragraph] = parseMarkdown(markdown);
			const [link, ...more] = paragraph?.kind === 'paragraph' ? paragraph.inlines : [];
			expect(more).toEqual([]);
			expect(link).toMatchObject({
				kind: 'link',
				href: expect.stringMatching(/^#\/(actor|relation)\//)
			});
			const words = link?.kind === 'link' ? link.inlines : [];
			expect(words.map((one) => ('text' in one ? one.text : one.kind)).join('')).toBe(label);
		}
	});
});

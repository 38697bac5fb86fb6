import { describe, expect, it, test } from 'vitest';
import type { Actor, Article } from '../model/schema';
import { differencesOf } from './differences';
import { proposeCertainty } from './propose-certainty';
import { isAtHand, readPasted } from './read-pasted';
import { sha256Hex } from './sha256';
import { openArticle } from './opened-article';
import { verifyQuotation } from './verify-quotation';

const text =
	'Pakistan did not support the group’s leaders in 2014. The army, which denies it, gave the ' +
	'Haqqani network money and shelter. India gave Kabul money. India gave Kabul money. ' +
	'By providing support to separatist groups in the region, the Afghan Taliban answer.';
const article = { id: 'one', title: 'One', sha256: sha256Hex(text) } as unknown as Article;
const opened = openArticle(article, text);
const actors = [
	{ id: 'pakistan', name: 'Pakistan' },
	{ id: 'haqqani', name: 'Haqqani network' },
	{ id: 'india', name: 'India' },
	{ id: 'afghan-taliban', name: 'Afghan Taliban' }
] as unknown as Actor[];
const read = (words: string, from = opened) => readPasted(words, from, actors, 'en')!;

describe('pasted words', () => {
	test.each([
		['as they are', 'gave the Haqqani network money'],
		['in quotation marks', '“gave the Haqqani network money”'],
		['in other typography', "did not support  the group's leaders"],
		['with a break of line', 'gave the\nHaqqani network money'],
		['shortened', 'The army […] gave the Haqqani network money']
	])('are found %s, and get anchors that verify', (name, words) => {
		const pasted = read(words);
		// What this gap leaves out says that the army denies it.
		if (name === 'shortened') {
			expect(pasted).toMatchObject({ kind: 'refused' });
			return;
		}
		expect(pasted.kind).toBe('found');
		if (pasted.kind !== 'found') return;
		expect(text.slice(pasted.quote.start, pasted.quote.end)).toBe(pasted.quote.exact);
		expect(verifyQuotation(pasted.quote, article, text, 'en').state).toBe('exact');
	});

	it('are found in pieces where nothing that is left out turns them', () => {
		const pasted = read('By providing support […] in the region, the Afghan Taliban answer');
		expect(pasted).toMatchObject({ kind: 'found', verification: { state: 'exact-shortened' } });
		expect(pasted.kind === 'found' && pasted.quote.pieces).toHaveLength(2);
	});

	it('with the sentence that they stand in', () => {
		const pasted = read('money and shelter');
		expect(pasted.kind === 'found' && pasted.sentence).toContain('which denies it');
	});

	test.each([
		['drop a “not”', 'Pakistan did support the group’s leaders in 2014', 'not'],
		['put in a “not”', 'the army, which denies it, never gave the Haqqani network money', 'never'],
		[
			'name another',
			'which denies it, gave the Afghan Taliban money and shelter',
			'Afghan Taliban'
		],
		['give another number', 'Pakistan did not support the group’s leaders in 2013', '2013'],
		[
			'are from elsewhere',
			'The moon is made of green cheese and nothing else at all',
			'anything close'
		]
	])('that %s are refused', (_, words, why) => {
		const pasted = read(words);
		expect(pasted.kind).toBe('refused');
		expect(pasted.kind === 'refused' && pasted.reason).toContain(why);
	});

	it('that slip a word are altered, and offer the article’s own', () => {
		const pasted = read('By providing help to separatist groups in this region');
		expect(pasted).toMatchObject({
			kind: 'altered',
			quote: { exact: 'By providing support to separatist groups in the region' }
		});
		if (pasted.kind !== 'altered') return;
		expect(pasted.differences).toContainEqual({ kind: 'first', text: 'help' });
		expect(pasted.differences).toContainEqual({ kind: 'second', text: 'support' });
	});

	it('that stand twice are asked for', () => {
		const pasted = read('India gave Kabul money');
		expect(pasted.kind === 'ambiguous' && pasted.places.map(({ quote }) => quote.start)).toEqual([
			text.indexOf('India'),
			text.lastIndexOf('India')
		]);
	});

	it('are kept unchecked without the text, and with another one', () => {
		for (const from of [openArticle(article, null), openArticle(article, 'Another text.')]) {
			expect(isAtHand(from)).toBe(false);
			expect(read('gave the Haqqani network money', from)).toMatchObject({
				kind: 'unchecked',
				quote: { exact: 'gave the Haqqani network money' },
				verification: { state: 'unchecked' }
			});
		}
	});

	it('of nothing are nothing', () => expect(readPasted(' \n', opened, actors)).toBeNull());
});

test('Differences are word by word, and typography is none', () => {
	expect(differencesOf('the “old” army left', "the 'old' fleet left")).toEqual([
		{ kind: 'same', text: 'the' },
		{ kind: 'first', text: '“old” army' },
		{ kind: 'second', text: "'old' fleet" },
		{ kind: 'same', text: 'left' }
	]);
	expect(differencesOf('a “b” c', 'a "b" c')).toEqual([{ kind: 'same', text: 'a "b" c' }]);
	expect(differencesOf('', 'a')).toEqual([{ kind: 'second', text: 'a' }]);
});

test.each([
	['factions it is believed to have supported', 'probable', ['believed']],
	['India, which is thought to have tacit support', 'probable', ['thought to']],
	['may alter its position', 'possible', ['may']],
	['it reportedly may have', 'alleged', ['reportedly']],
	['The TTP claimed the attack', 'alleged', ['claimed']],
	['The TTP attacked the army in May 2014', 'asserted', []]
])('“%s” is %s', (sentence, certainty, words) => {
	expect(proposeCertainty(sentence)).toEqual({ certainty, words });
});

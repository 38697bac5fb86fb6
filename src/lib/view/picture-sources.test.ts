import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../tests/support/leaves-of';
import { readSample } from '../../../tests/support/sample-network';
import { applyFilters, firstView } from '../analysis/filter';
import type { Article } from '../model/schema';
import { articleNotes, citation, pictureSources } from './picture-sources';

const { index, readings } = readSample();
const { relations } = applyFilters(index, readings, firstView(index));

const full = {
	id: 'x',
	title: 'The attack',
	author: 'Ann Author',
	publisher: 'The Paper',
	published: '2014-12-16'
} as Article;

describe('citation', () => {
	const all = { titles: true, dates: true };

	it('says author, title, publisher and date', () => {
		expect(citation(full, all)).toBe('Ann Author, “The attack”, The Paper, 16 December 2014');
	});

	it('says that an article is not dated, and leaves out what it does not have', () => {
		expect(citation({ ...full, published: undefined, author: undefined }, all)).toBe(
			'“The attack”, The Paper, not dated'
		);
	});

	it('puts no quotation marks around a title that was supplied', () => {
		expect(citation({ ...full, title: '[A title]' }, all)).toContain('Ann Author, [A title], ');
	});

	it('keeps words that run the other way in their own order', () => {
		const persian = { ...full, title: 'حمله', author: 'نویسنده' };
		expect(citation(persian, all)).toBe(
			'\u2068نویسنده\u2069, \u2068“حمله”\u2069, The Paper, 16 December 2014'
		);
	});

	it('leaves out titles or dates that are switched off', () => {
		expect(citation(full, { titles: true, dates: false })).not.toContain('2014');
		expect(citation(full, { titles: false, dates: true })).toBe('16 December 2014');
	});
});

describe('articleNotes', () => {
	it('gives each line the numbers of its articles, in order and each once', () => {
		const notes = articleNotes(index, relations);
		expect(notes.get('a-b' as never)).toBe('[1, 2]');
		expect(notes.get('a-c' as never)).toBe('[2]');
		expect(notes.has('army-c' as never)).toBe(false);
	});
});

describe('pictureSources', () => {
	const input = { index, relations, ground: 'light', scale: 1, columnWidth: 300 } as const;
	const words = (options: { titles: boolean; dates: boolean }, shown = relations) =>
		pictureSources({ ...input, ...options, relations: shown }).flatMap(({ heading, entries }) =>
			[heading, ...entries].map(({ items }) => textsOf(items).join(' '))
		);

	it('lists the articles by number', () => {
		expect(words({ titles: true, dates: true })).toEqual([
			'Articles',
			'[1] Ann, “One”, not dated',
			'[2] Bob, “Two”, not dated'
		]);
	});

	it('lists only those behind a line that is drawn', () => {
		const shown = relations.filter(({ relation }) => relation.id === 'a-c');
		expect(words({ titles: true, dates: false }, shown)).toEqual(['Articles', '[2] Bob, “Two”']);
	});

	it('lists dates alone, or nothing', () => {
		expect(words({ titles: false, dates: true })).toEqual([
			'Dates of the articles',
			'[1] not dated',
			'[2] not dated'
		]);
		expect(words({ titles: false, dates: false })).toEqual([]);
		expect(words({ titles: true, dates: true }, [])).toEqual([]);
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../../tests/support/any-text';
import { sentenceAround, sentencesOf } from './sentences';
import table from './tables/sentences.json';

describe('sentencesOf', () => {
	it.each(table.texts.map((sentences) => ({ text: sentences.join(''), sentences })))(
		'cuts “$text”',
		({ text, sentences }) => {
			expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
		}
	);

	it('leaves nothing out', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const sentences = sentencesOf(text);
				expect(sentences.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
			})
		);
	});
});

describe('sentenceAround', () => {
	it('returns null for a range over two sentences', () => {
		const sentences = sentencesOf('It left. It came.');
		expect(sentenceAround(sentences, { start: 3, end: 8 })).toEqual({ start: 0, end: 9 });
		expect(sentenceAround(sentences, { start: 3, end: 11 })).toBeNull();
	});
});

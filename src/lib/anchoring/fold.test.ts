import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../../tests/support/any-text';
import { foldText } from './fold';
import { normaliseText } from './normalise';
import table from './tables/folding.json';
import { isInsideCluster } from './word-borders';

describe('foldText', () => {
	it.each(table.same)('takes %j and %j for the same', (a, b) => {
		expect(foldText(a).text).toBe(foldText(b).text);
	});

	it.each(table.apart)('keeps %j and %j apart', (a, b) => {
		expect(foldText(a).text).not.toBe(foldText(b).text);
	});

	it('folds a folded text to itself', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const once = foldText(text).text;
				expect(foldText(once).text).toBe(once);
			})
		);
	});

	it('knows for every part of the folded text what it was, in whole characters', () => {
		fc.assert(
			fc.property(anyText.map(normaliseText), fc.nat(), fc.nat(), (text, from, length) => {
				const folded = foldText(text);
				fc.pre(folded.text.trim() !== '');
				const start = from % folded.text.length;
				const end = Math.min(folded.text.length, start + 1 + (length % 20));
				const range = folded.origin({ start, end });
				if (range === null) return;
				expect(isInsideCluster(text, range.start) || isInsideCluster(text, range.end)).toBe(false);
				const part = foldText(text.slice(range.start, range.end)).text;
				expect(part.trim()).toBe(folded.text.slice(start, end).trim());
			})
		);
	});

	it('gives no place to part of a ligature, and the whole of it to what is round that', () => {
		const folded = foldText('a ﬁrm');
		expect(folded.text).toBe('a firm');
		expect(folded.origin({ start: 3, end: 6 })).toBeNull();
		expect(folded.originAround({ start: 3, end: 6 })).toEqual({ start: 2, end: 5 });
	});
});

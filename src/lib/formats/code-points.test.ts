import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromCodePoints, toCodePoints } from './code-points';

const words = fc.array(fc.constantFrom('a', '𝔄', '👩‍👩‍👧', 'é', '𠮷野'), { maxLength: 30 });

test('code points and UTF-16 units turn into one another; a cut pair is refused', () => {
	fc.assert(
		fc.property(words, fc.nat(40), fc.nat(40), (list, start, length) => {
			const text = list.join(' ');
			const points = [...text].length;
			const range = { start, end: start + length };
			const units = fromCodePoints(text, range);
			expect(units === null).toBe(range.end > points);
			if (units) expect(toCodePoints(text, units)).toEqual(range);
		})
	);
	expect(toCodePoints('𝔄b', { start: 1, end: 3 })).toBeNull();
});

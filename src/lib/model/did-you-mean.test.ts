import { expect, test } from 'vitest';
import { didYouMean, nearestTo } from './did-you-mean';

test.each([
	['tpp', ['afghan-taliban', 'ttp', 'pakistan'], 'ttp'],
	['TTP', ['ttp'], 'ttp'],
	['afghan_taliban', ['pakistan', 'afghan-taliban'], 'afghan-taliban'],
	['pakistan', ['india', 'iran'], null],
	['ab', ['cd'], null],
	['', ['a'], 'a'],
	['xbc', ['abc', 'xbd'], 'abc']
])('for %s of %j: %s', (text, candidates, expected) => {
	expect(nearestTo(text, candidates)).toBe(expected);
});

test('says nothing where nothing is near', () => {
	expect(didYouMean('tpp', ['ttp'])).toBe('; did you mean "ttp"?');
	expect(didYouMean('tpp', [])).toBe('');
});

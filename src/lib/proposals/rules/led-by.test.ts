import { describe, expect, it } from 'vitest';
import { relationsIn } from '../samples';

describe('whose group it is', () => {
	it.each([
		['The Dune Brigade of Idris Haru fled.', ['haru > dune leadership, probable']],
		['Idris Haru’s Dune Brigade fled.', ['haru > dune leadership, probable']],
		[
			'The Dune Brigade, under the command of Idris Haru, fled.',
			['haru > dune leadership, probable']
		],
		['The Dune Brigade, led by Idris Haru, fled.', ['haru > dune leadership']],
		['The head of the Dune Brigade is Idris Haru.', ['haru > dune leadership']],
		['The Dune Brigade of Chad fled.', []]
	])('%s', (sentence, expected) => {
		expect(relationsIn(sentence)).toEqual(expected);
	});
});

import { describe, expect, it } from 'vitest';
import { relationsIn } from '../samples';

describe('sides that stand apart in a sentence', () => {
	it.each([
		[
			'The war between Chad and Niger on one side and Libya on the other dragged on.',
			['chad = libya hostility', 'chad = niger alliance, probable', 'libya = niger hostility']
		],
		[
			'A rocket attack on Libya was blamed on the Dune Brigade.',
			['dune > libya hostility, alleged']
		],
		['The failure of the harvest was blamed on the Dune Brigade.', []]
	])('%s', (sentence, expected) => {
		expect(relationsIn(sentence)).toEqual(expected);
	});
});

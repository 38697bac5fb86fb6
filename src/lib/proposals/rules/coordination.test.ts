import { describe, expect, it } from 'vitest';
import { relationsIn } from '../samples';

describe('acting together', () => {
	it.each([
		[
			'Egypt and Sudan attacked Libya.',
			['egypt = sudan alliance, probable', 'egypt > libya hostility', 'sudan > libya hostility']
		],
		[
			'Both Egypt and Sudan have condemned Libya.',
			['egypt > libya hostility', 'sudan > libya hostility']
		],
		[
			'Egypt attacked Libya alongside Sudan.',
			['egypt = sudan alliance', 'egypt > libya hostility', 'sudan > libya hostility']
		],
		[
			'With the help of Sudan, Egypt fought the Dune Brigade.',
			['egypt > dune hostility', 'sudan > egypt sponsorship']
		],
		['Egypt attacked Libya and Sudan.', ['egypt > libya hostility', 'egypt > sudan hostility']]
	])('%s', (sentence, expected) => {
		expect(relationsIn(sentence)).toEqual(expected);
	});
});

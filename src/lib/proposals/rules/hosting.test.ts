import { describe, expect, it } from 'vitest';
import { relationsIn } from '../samples';

describe('letting be', () => {
	it.each([
		['Leaders of the Kordo rebels live openly in Sudan.', ['sudan > kor tacit-support, probable']],
		['The Kordo rebels have offices in Sudan.', ['sudan > kor tacit-support, probable']],
		[
			'The Kordo rebels launch attacks on Chad from Sudanese territory.',
			['kor > chad hostility', 'sudan > kor tacit-support, probable']
		],
		['Sudan did nothing to stop the Kordo rebels.', ['sudan > kor tacit-support, probable']],
		['Sudan has failed to act against the Kordo rebels.', ['sudan > kor tacit-support, probable']],
		['The Kordo rebels live in Sudan.', []],
		['France has a base in Chad.', []],
		['Haru lives in exile in Sudan.', ['sudan > haru tacit-support, probable']]
	])('%s', (sentence, expected) => {
		expect(relationsIn(sentence)).toEqual(expected);
	});
});

import { describe, expect, it } from 'vitest';
import { relationsIn } from '../samples';

describe('stance, certainty and attribution', () => {
	it.each([
		['Chad did not attack Libya.', ['chad > libya hostility, disputes']],
		['Chad never supported the Kordo rebels.', ['chad > kor sponsorship, disputes']],
		['Egypt refused to support the Kordo rebels.', ['egypt > kor sponsorship, disputes']],
		[
			'Egypt denied supporting the Kordo rebels.',
			['egypt > kor sponsorship, disputes, named: Egypt']
		],
		['Chad avoided confrontation with Libya.', ['chad = libya hostility, disputes']],
		[
			'There is no evidence of Egyptian support for the Kordo rebels.',
			['egypt > kor sponsorship, disputes']
		],
		[
			'An alliance between Egypt and Libya is unlikely.',
			['egypt = libya alliance, disputes, possible']
		],
		['Egypt may attack Libya.', ['egypt > libya hostility, possible']],
		['Egypt reportedly arms the Kordo rebels.', ['egypt > kor sponsorship, alleged']],
		['Egypt is believed to have armed the Kordo rebels.', ['egypt > kor sponsorship, probable']],
		['Analysts say Egypt arms the Kordo rebels.', ['egypt > kor sponsorship, unnamed: Analysts']],
		[
			'According to the United Nations, Egypt arms the Kordo rebels.',
			['egypt > kor sponsorship, named: the United Nations']
		],
		[
			'Chad accused Egypt of arming the Kordo rebels.',
			[
				'chad > egypt hostility, alleged, named: Chad',
				'egypt > kor sponsorship, alleged, named: Chad'
			]
		]
	])('%s', (sentence, expected) => {
		expect(relationsIn(sentence)).toEqual(expected);
	});

	it.each([
		['Egypt will attack Libya.', 'future'],
		['Egypt attacked Libya in 1977.', 'past'],
		['Egypt is attacking Libya.', 'current'],
		['Egypt previously supported Libya.', 'past'],
		['If Egypt attacks Libya, the truce is over.', 'hypothetical']
	])('%s is %s', (sentence, time) => {
		expect(relationsIn(sentence, true).map((line) => line.split(', ').at(-1))).toEqual([time]);
	});
});

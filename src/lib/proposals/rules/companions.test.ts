import { describe, expect, it } from 'vitest';
import { relationsIn } from '../samples';

describe('companions', () => {
	it.each([
		[
			'Alongside Chad, Libya attacked the Dune Brigade.',
			['chad = libya alliance', 'chad > dune hostility', 'libya > dune hostility']
		],
		['Chadian soldiers fought at Haru’s side.', ['chad-army = haru alliance']],
		['Chadian rebels fought at Haru’s side.', []],
		['Egypt sent troops to Sudan’s rescue.', ['egypt > sudan sponsorship']],
		['France came to the aid of Chad.', ['france > chad sponsorship']],
		['With Libyan backing, the Kordo rebels took the town.', ['libya > kor sponsorship']],
		[
			'The Kordo rebels attacked Chad with weapons supplied by Libya.',
			['kor > chad hostility', 'libya > kor sponsorship']
		],
		[
			'With the blessing of Egypt, Sudan attacked Chad.',
			['egypt > sudan tacit-support', 'sudan > chad hostility']
		],
		['Egypt and Sudan fought side by side.', ['egypt = sudan alliance']],
		[
			'Chad, with the help of France, defeated the Kordo rebels.',
			['chad > kor hostility', 'france > chad sponsorship']
		],
		['The Dune Brigade was founded with Libyan money.', ['libya > dune sponsorship']],
		[
			'At Chad’s invitation, France attacked the Dune Brigade.',
			['france > chad sponsorship', 'france > dune hostility']
		],
		[
			'France attacked the Dune Brigade together with Chad.',
			['chad = france alliance', 'chad > dune hostility', 'france > dune hostility']
		],
		[
			'Libya, along with Sudan, has been arming the Kordo rebels.',
			['libya > kor sponsorship', 'sudan > kor sponsorship']
		]
	])('%s', (sentence, expected) => {
		expect(relationsIn(sentence)).toEqual(expected);
	});
});

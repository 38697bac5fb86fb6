import { describe, expect, it } from 'vitest';
import { relationsIn } from '../samples';

describe('where it comes from, who is sent away, who shields', () => {
	it.each([
		['The Dune Brigade’s weapons come from Libya.', ['libya > dune sponsorship']],
		['The rifles of the Kordo rebels come from Egypt.', ['egypt > kor sponsorship']],
		['Egypt has bought French jets.', ['france > egypt sponsorship']],
		['Niger ordered French troops to leave the country.', ['niger > france hostility']],
		['French soldiers were told to leave by Niger.', ['niger > france hostility']],
		['Egypt vetoed a resolution against Sudan.', ['egypt > sudan tacit-support']],
		['Libya vetoed a resolution condemning Sudan.', ['libya > sudan tacit-support']],
		['Egypt demanded the withdrawal of Libyan troops.', ['egypt > libya hostility']],
		['Egypt gave Libya 48 hours to withdraw.', ['egypt > libya hostility']],
		['Egypt banned imports from Libya.', ['egypt > libya hostility']],
		['Egypt downgraded its relations with Libya.', ['egypt > libya hostility']],
		['Egypt does not trust Libya.', ['egypt > libya hostility']],
		['Egypt trusts Libya.', []],
		['The Kordo rebels take orders from Libya.', ['libya > kor sponsorship']],
		['Sudan’s army has grown dependent on Egyptian drones.', ['egypt > sudan sponsorship']],
		['Egypt and Sudan have set up a joint force.', ['egypt = sudan alliance']],
		['The rebels met in Libya.', []]
	])('%s', (sentence, expected) => {
		expect(relationsIn(sentence)).toEqual(expected);
	});
});

import { describe, expect, it } from 'vitest';
import { relationsIn } from '../samples';

describe('compounds and roles', () => {
	it.each([
		['The Egypt-backed Kordo rebels advanced.', ['egypt > kor sponsorship']],
		['French-trained Chadian troops advanced.', ['france > chad-army sponsorship']],
		['Egypt, an ally of Sudan, stayed silent.', ['egypt = sudan alliance']],
		['Libya’s ally Niger stayed silent.', ['libya = niger alliance']],
		['The Dune Brigade is a proxy of Libya.', ['libya > dune sponsorship']],
		['Libya, the main backer of the Dune Brigade, stayed silent.', ['libya > dune sponsorship']],
		['Libya and Chad are bitter rivals.', ['chad = libya hostility']],
		['Egypt remains an enemy of the Dune Brigade.', ['dune = egypt hostility']],
		['Idris Haru, the leader of the Dune Brigade, fled.', ['haru > dune leadership']],
		['Libya uses the Kordo rebels as a proxy.', ['libya > kor sponsorship']],
		['Dune Brigade commander Idris Haru fled.', ['haru > dune leadership']],
		[
			'Once allies, Egypt and Libya fell out.',
			['egypt = libya alliance', 'egypt = libya hostility']
		],
		[
			'Egypt and Libya, once allies, fell out.',
			['egypt = libya alliance', 'egypt = libya hostility']
		],
		['Egypt and the Dune Brigade are sworn enemies.', ['dune = egypt hostility']],
		[
			'Among the enemies of Libya are Egypt and Chad.',
			['chad = libya hostility', 'egypt = libya hostility']
		],
		['Libya’s enemies include Egypt.', ['egypt = libya hostility']],
		[
			'Egypt and Sudan are partners in the war against Chad.',
			['egypt = sudan alliance', 'egypt > chad hostility', 'sudan > chad hostility']
		]
	])('%s', (sentence, expected) => {
		expect(relationsIn(sentence)).toEqual(expected);
	});
});

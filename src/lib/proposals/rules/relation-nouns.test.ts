import { describe, expect, it } from 'vitest';
import { relationsIn } from '../samples';

describe('relation nouns', () => {
	it.each([
		['Chad launched an attack on Libya.', ['chad > libya hostility']],
		['An offensive against the Dune Brigade was launched by Chad.', ['chad > dune hostility']],
		['Libya’s invasion of Chad failed.', ['libya > chad hostility']],
		['The rivalry between Egypt and Sudan is old.', ['egypt = sudan hostility']],
		['Tensions between Libya and Niger rose again.', ['libya = niger hostility']],
		[
			'Fighting between the Dune Brigade and the Chadian army killed dozens.',
			['chad-army = dune hostility']
		],
		['The Red Spear Front has waged an insurgency in Niger since 2012.', ['red > niger hostility']],
		['Egypt provides support to the Kordo rebels.', ['egypt > kor sponsorship']],
		['The Kordo rebels receive weapons from Egypt.', ['egypt > kor sponsorship']],
		['Egyptian support for the Kordo rebels has grown.', ['egypt > kor sponsorship']],
		['The Dune Brigade enjoys the tacit support of Sudan.', ['sudan > dune tacit-support']],
		['Sudan’s sympathy for the Dune Brigade is no secret.', ['sudan > dune tacit-support']],
		['Egypt has close ties with Sudan.', ['egypt = sudan alliance']],
		['Relations between Egypt and Libya have soured.', ['egypt = libya hostility']],
		['Egypt signed a defence pact with France.', ['egypt = france alliance']],
		[
			'An alliance between the Dune Brigade and the Red Spear Front worries Niger.',
			['dune = red alliance']
		],
		['Fighting began in May between the Dune Brigade and Chad.', ['chad = dune hostility']],
		['An “alliance” between Egypt and Sudan was formed.', ['egypt = sudan alliance']],
		[
			'An alliance of Egypt, Sudan and France was formed.',
			['egypt = france alliance', 'egypt = sudan alliance', 'france = sudan alliance']
		],
		['Egypt leads a coalition against Libya.', ['egypt > libya hostility']],
		['The Dune Brigade traded fire with the Kordo rebels.', ['dune = kor hostility']],
		['Libya has been under Egyptian sanctions.', ['egypt > libya hostility']],
		['The Kordo rebels get their weapons from Libya.', ['libya > kor sponsorship']],
		['Libya’s arming of the Kordo rebels worries many.', ['libya > kor sponsorship']],
		['Egypt cut diplomatic ties with Libya.', ['egypt > libya hostility']],
		[
			'Haru has the support of Egypt and France.',
			['egypt > haru sponsorship', 'france > haru sponsorship']
		],
		[
			'The Kordo rebels have formed a common front with the Dune Brigade against Chad.',
			['dune = kor alliance', 'dune > chad hostility', 'kor > chad hostility']
		],
		[
			'The Kordo rebels and the Dune Brigade are united by hatred of Chad.',
			['dune = kor alliance', 'dune > chad hostility', 'kor > chad hostility']
		],
		['Chad is locked in a dispute with Libya.', ['chad = libya hostility']],
		['Talks between Chad and Libya, sponsored by France, failed.', ['chad = libya negotiation']],
		['The Libya–Chad war ended decades ago.', ['chad = libya hostility']],
		[
			'Clashes erupted between Chadian forces and the Red Spear Front.',
			['chad-army = red hostility']
		],
		['Egypt’s war against the Dune Brigade has dragged on.', ['egypt > dune hostility']],
		['Talks between Chad and the Kordo rebels collapsed.', ['chad = kor negotiation']],
		['Niger faces a growing threat from the Red Spear Front.', ['red > niger hostility']],
		['The Red Spear Front poses a threat to Niger.', ['red > niger hostility']],
		[
			'The killing of Chadian soldiers by the Dune Brigade shocked the region.',
			['dune > chad-army hostility']
		],
		[
			'The Dune Brigade claimed responsibility for the bombing of a Chadian army post.',
			['dune > chad-army hostility']
		],
		[
			'Egypt’s growing ties with France, Sudan, and Niger worry Libya.',
			['egypt = france alliance', 'egypt = niger alliance', 'egypt = sudan alliance']
		],
		['Sanctions imposed by France on Libya have hurt.', ['france > libya hostility']],
		['Chad’s victory over Libya was short.', ['chad > libya hostility']],
		['Egypt has little love for Haru.', ['egypt > haru hostility']],
		['Egypt and Libya have been locked in a bitter rivalry.', ['egypt = libya hostility']],
		['France pledged 50 million euros in aid to Niger.', ['france > niger sponsorship']]
	])('%s', (sentence, expected) => {
		expect(relationsIn(sentence).filter((line) => !/fear/.test(line))).toEqual(expected);
	});
});

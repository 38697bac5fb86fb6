import { describe, expect, it } from 'vitest';
import { relationsIn } from '../samples';

describe('active and passive verbs', () => {
	it.each([
		['Chad attacked Libya.', ['chad > libya hostility']],
		['Libya was attacked by Chad.', ['chad > libya hostility']],
		['Libya has been repeatedly attacked by Chadian troops.', ['chad-army > libya hostility']],
		['The Red Spear Front bombed a Libyan convoy near the border.', ['red > libya hostility']],
		[
			'Chadian warplanes struck positions of the Dune Brigade on Monday.',
			['chad-army > dune hostility']
		],
		[
			'Libya, which denies any role, has armed the Kordo rebels for years.',
			['libya > kor sponsorship']
		],
		[
			'The Dune Brigade, backed by Libya, overran a base of the Chadian army.',
			['dune > chad-army hostility', 'libya > dune sponsorship']
		],
		['Egypt funds and trains the Dune Brigade.', ['egypt > dune sponsorship']],
		[
			'After months of calm, the Kordo rebels ambushed Chadian soldiers.',
			['kor > chad-army hostility']
		],
		[
			'Niger helped the Red Spear Front to attack Chad.',
			['niger > red sponsorship', 'red > chad hostility']
		],
		[
			'The Kordo rebels, who fought Libya in 2011, now side with Egypt.',
			['egypt = kor alliance', 'kor > libya hostility']
		],
		['Egypt condemned Libya for the raid.', ['egypt > libya hostility']],
		['Chad and the Dune Brigade have clashed along the river.', ['chad = dune hostility']],
		['Chad clashed with the Dune Brigade.', ['chad = dune hostility']],
		[
			'Niger and Libya accused each other of breaking the truce.',
			['libya = niger hostility, alleged, named: Niger and Libya']
		],
		['Sudan allied itself with Egypt.', ['egypt = sudan alliance']],
		['Sudan cooperates closely with Egypt.', ['egypt = sudan alliance']],
		['Libya tolerates the Kordo rebels on its soil.', ['libya > kor tacit-support']],
		['Sudan turned a blind eye to the Dune Brigade.', ['sudan > dune tacit-support']],
		['France supplied the Chadian army with weapons.', ['france > chad-army sponsorship']],
		['France gave the Kordo rebels weapons.', ['france > kor sponsorship']],
		['The Kordo rebels rely on Libya for fuel.', ['libya > kor sponsorship']],
		['Egypt designated the Dune Brigade a terrorist organisation.', ['egypt > dune hostility']],
		['Egypt imposed sanctions on Libya.', ['egypt > libya hostility']],
		['The Red Spear Front declared war on Niger.', ['red > niger hostility']],
		[
			'The rebels of the Red Spear Front opened fire on Nigerien police.',
			['red > niger hostility']
		],
		['Chad cut ties with Egypt.', ['chad > egypt hostility']],
		['Egypt rallied behind Sudan.', []]
	])('%s', (sentence, expected) => {
		expect(relationsIn(sentence).filter((line) => !/membership|leadership/.test(line))).toEqual(
			expected
		);
	});
});

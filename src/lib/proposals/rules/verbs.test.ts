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
		['Last week France attacked Libya.', ['france > libya hostility']],
		['Egypt has at last attacked Libya.', ['egypt > libya hostility']],
		['Chad went to war with Libya.', ['chad = libya hostility']],
		['Chad drove the Kordo rebels out.', ['chad > kor hostility']],
		['Chad put up with the Kordo rebels.', ['chad > kor tacit-support']],
		['Chad and Libya traded insults.', ['chad = libya hostility']],
		['Chad pitted the Dune Brigade against Libya.', ['dune > libya hostility']],
		['A treaty binds Egypt and Sudan.', ['egypt = sudan alliance']],
		[
			'Egypt helped Sudan against Libya.',
			['egypt > libya hostility, probable', 'egypt > sudan sponsorship', 'sudan > libya hostility']
		],
		[
			'Twelve Chadian soldiers died in an ambush by the Dune Brigade.',
			['dune > chad-army hostility']
		],
		['Chad held Libya responsible for the blast.', ['chad > libya hostility']],
		['Libyan ammunition reaches the Kordo rebels.', ['libya > kor sponsorship']],
		['The Kordo rebels have been given bases by Libya.', ['libya > kor sponsorship']],
		['Chad welcomed Libya’s defeat.', []],
		[
			'Egypt said on Monday that it had shot down two Libyan drones.',
			['egypt > libya hostility, named: Egypt']
		],
		['It was Libya that armed the Kordo rebels.', ['libya > kor sponsorship']],
		['Libya put Haru in power.', ['libya > haru sponsorship']],
		['Haru owes his power to Libya.', ['libya > haru sponsorship']],
		['Chad called on Libya to stop arming the Kordo rebels.', ['libya > kor sponsorship']],
		['Egypt deployed ships to deter Libya.', ['egypt > libya hostility']],
		['Libya used artillery against Chad.', ['libya > chad hostility']],
		['Backed by Libya, the Kordo rebels took the town.', ['libya > kor sponsorship']],
		['Egypt rallied behind Sudan.', ['egypt > sudan tacit-support']],
		['Rockets fired by the Dune Brigade hit a Chadian base.', ['dune > chad hostility']],
		['A bomb planted by the Dune Brigade killed Haru.', ['dune > haru hostility']],
		['Haru died in a bombing carried out by the Dune Brigade.', ['dune > haru hostility']],
		['The Dune Brigade took twelve Chadian soldiers hostage.', ['dune > chad-army hostility']],
		['Chad seized the town from the Dune Brigade.', ['chad > dune hostility']],
		['Chad seized medals from Haru.', []],
		['Haru is wanted by Egypt.', ['egypt > haru hostility']],
		['Chad turned to France for help.', ['france > chad sponsorship']],
		['Libya pays the salaries of the Dune Brigade.', ['libya > dune sponsorship']],
		['Libya sided with Egypt in the dispute over Sudan.', ['egypt = libya alliance']],
		[
			'Chad, whose army Libya trains, attacked Niger.',
			['chad > niger hostility', 'libya > chad-army sponsorship']
		],
		[
			'Haru’s forces, armed by Egypt, attacked Libya.',
			['egypt > haru sponsorship', 'haru > libya hostility']
		]
	])('%s', (sentence, expected) => {
		expect(relationsIn(sentence).filter((line) => !/membership|leadership/.test(line))).toEqual(
			expected
		);
	});
});

/** Words of sponsorship, where something is given, and of tacit support, where nothing is. */
import type { CompoundList, NounList, RoleList, VerbList } from './entry';

const type = 'sponsorship';
const tacit = 'tacit-support';

export const sponsoringVerbs: readonly VerbList[] = [
	{
		type,
		after: 'object',
		words: `support back fund finance bankroll arm equip train sponsor subsidise subsidize aid assist
			help bolster shelter harbour harbor nurture patronise patronize underwrite prop_up shore_up
			rearm resupply host rescue defend protect shield reinforce mentor advise bail_out co-opt
			groom foster guard cultivate raise recruit empower foment encourage_and_arm abet aid_and_abet
			supply_weapons_to equip_and_train train_and_equip arm_and_train fund_and_arm incubate`
	},
	{
		type,
		after: ['to', 'for'],
		words: `provide_support give_support lend_support offer_support send_weapons supply_weapons ship_weapons
			send_arms supply_arms provide_arms provide_weapons send_troops channel_money channel_funds
			funnel_money funnel_weapons transfer_weapons sell_weapons sell_arms deliver_weapons give_shelter
			give_sanctuary give_refuge offer_refuge offer_sanctuary grant_asylum come_to_the_aid come_to_the_rescue
			lend_a_hand smuggle_weapons`
	},
	{
		type,
		after: ['of'],
		words:
			'come_to_the_aid come_to_the_defence come_to_the_defense come_to_the_rescue intervene_on_behalf intervene_on_the_side'
	},
	{
		type,
		after: ['into'],
		words: 'pour_money pump_money pour_weapons funnel_money pump_cash'
	},
	{
		type,
		after: 'object',
		needs: 'with',
		words: 'provide supply furnish reward present equip outfit ply'
	},
	{
		type,
		after: 'object',
		needs: 'means',
		words: 'give send lend offer grant sell supply provide pay hand ship pass deliver'
	},
	{
		type,
		reversed: true,
		after: ['on', 'upon'],
		words: 'rely depend lean count'
	},
	{ type, after: 'object', disputes: true, words: 'abandon desert' },
	{ type, after: 'object', ends: true, words: 'cut_off_aid_to stop_supporting' }
];

export const tacitVerbs: readonly VerbList[] = [
	{
		type: tacit,
		after: 'object',
		words: `tolerate condone indulge appease accommodate permit allow let excuse ignore overlook embolden
			encourage endorse favour favor champion applaud praise laud hail commend bless welcome
			justify legitimise legitimize recognise recognize admire cheer glorify prefer_to_ignore acquiesce_in`
	},
	{
		type: tacit,
		after: ['with', 'towards', 'toward', 'to', 'on', 'in', 'at', 'behind', 'for'],
		words: `sympathise sympathize turn_a_blind_eye look_the_other_way look_away acquiesce wink connive
			go_easy show_sympathy express_sympathy express_support voice_support voice_solidarity
			express_solidarity declare_solidarity cheer`
	}
];

const to = ['to', 'for', 'of', 'behind', 'in_favour_of', 'in_favor_of', 'towards', 'toward'];
const from = ['from', 'by'];

export const supportNouns: readonly NounList[] = [
	{
		type: tacit,
		to,
		by: [...from, 'of', 'among', 'amongst', 'within'],
		words: `sympathy tolerance acquiescence complicity connivance blind_eye tacit_support tacit_backing tacit_approval
			tacit_consent passive_support moral_support silent_support quiet_support popular_support sympathies indulgence
			leniency permissiveness accommodation praise admiration
			ideological_support ideological_affinity local_support public_support tacit_agreement approval endorsement
			political_cover diplomatic_cover`
	},
	{
		type,
		to,
		by: [...from, 'of', 'among', 'amongst', 'within'],
		words: `support aid assistance backing funding sponsorship patronage sustenance help military_aid
			military_support military_assistance logistical_support financial_support material_support
			air_support air_cover active_support arms_supplies arms_shipments weapons_shipments arms_sales
			arms_deliveries arms_transfers subsidies subsidy financing bankrolling loan loans rescue_package
			lifeline provision_of_arms supply_of_arms supply_of_weapons reinforcement reinforcements`
	},
	{
		type,
		needs: 'giver',
		to: ['to', 'for'],
		by: from,
		words: `weapon weapons arms money cash funds training sanctuary shelter refuge safe_haven safe_havens haven
			ammunition equipment supplies intelligence troops mercenaries advisers advisors fighters fuel
			missiles tanks drones aircraft jets artillery rifles guns explosives bases base territory
			protection cover shipments shipment deliveries delivery instructors trainers volunteers weaponry
			materiel system systems batteries munitions shells warplanes helicopters planes bombs trainers training_ground recruitment_hub staging_ground staging_post launchpad launching_pad safehouse rockets grants billions millions dollars warplanes vehicles military_hardware`
	}
];

export const supportRoles: readonly RoleList[] = [
	{
		type,
		of: ['of', 'to'],
		words: `backer patron sponsor supporter benefactor financier paymaster protector supplier donor
			guarantor godfather bankroller armourer quartermaster funder`
	},
	{
		type,
		reversed: true,
		of: ['of', 'for'],
		words:
			'proxy client puppet surrogate protege protégé stooge vassal client_state satellite proxies proxy_force'
	},
	{ type: tacit, of: ['of', 'with'], words: 'sympathiser sympathizer apologist admirer' }
];

export const supportCompounds: readonly CompoundList[] = [
	{
		type,
		words: `backed funded financed armed trained sponsored supported supplied equipped bankrolled assisted
			subsidised subsidized aided protected installed made controlled`
	},
	{ type: tacit, words: 'tolerated inspired approved endorsed blessed' }
];

/** Words before "support" and its kin by which nothing is given. */
export const tacitAdjectives =
	'tacit passive moral quiet silent ideological rhetorical verbal popular public local political diplomatic implicit unspoken vocal';

/** Words of sponsorship, where something is given, and of tacit support, where nothing is. */
import { givenThings } from './means';
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
			supply_weapons_to equip_and_train train_and_equip arm_and_train fund_and_arm incubate
			pay nourish sustain succour provision feed outfit instruct coach school escort relieve save hide conceal house lodge
			take_in buoy buttress strengthen lavish endow spawn create set_up build_up stiffen save_from_defeat
			sustain_and_supply keep_alive keep_afloat seal_the_deal_for rebuild revive rehabilitate underpin vouch_for
			bail capitalise capitalize evacuate airlift garrison supply fund_and_equip finance_and_arm resupply
			throw_a_lifeline_to vote_for`
	},
	{
		type,
		after: ['to', 'for'],
		words: `provide_support give_support lend_support offer_support send_weapons supply_weapons ship_weapons
			send_arms supply_arms provide_arms provide_weapons send_troops channel_money channel_funds
			funnel_money funnel_weapons transfer_weapons sell_weapons sell_arms deliver_weapons give_shelter
			give_sanctuary give_refuge offer_refuge offer_sanctuary grant_asylum come_to_the_aid come_to_the_rescue
			lend_a_hand smuggle_weapons donate vouch intercede fly_weapons pay supply_drones provide_cover provide_training
			foot_the_bill pick_up_the_bill pick_up_the_tab pay_the_bill open_its_airfields open_its_bases open_its_territory`
	},
	{ type, after: 'object', needs: 'gift', words: 'reach sustain keep help supply' },
	{
		type,
		after: ['to', 'into'],
		needs: 'gift',
		words: 'flow go arrive pour find_its_way find_their_way'
	},
	{ type, after: ['for'], words: 'pay' },
	{
		type,
		after: 'object',
		words:
			'cover_the_wages_of cover_the_salaries_of cover_the_costs_of pay_the_wages_of pay_the_salaries_of'
	},
	{ type, reversed: true, after: ['to'], needs: 'for help', words: 'look turn appeal' },
	{ type, reversed: true, after: 'object', needs: 'for help', words: 'ask beg implore' },
	{ type, after: ['in'], words: 'invest' },
	{
		type,
		after: 'object',
		needs: 'power',
		words: 'keep put bring install maintain return restore hoist place'
	},
	{ type, reversed: true, after: ['to'], words: 'owe' },
	{
		type,
		after: ['behind'],
		words:
			'throw_its_weight throw_their_weight throw_his_weight put_its_weight throw_its_support throw_their_support'
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
			justify legitimise legitimize recognise recognize admire cheer glorify prefer_to_ignore acquiesce_in
			put_up_with stomach countenance brook overlook spare salute lionise lionize extol toast congratulate vindicate
			whitewash uphold venerate idolise idolize humour smile_on approve_of side_quietly_with romanticise wink_at
			leave_alone leave_in_peace leave_undisturbed leave_unmolested`
	},
	{
		type: tacit,
		after: ['with', 'towards', 'toward', 'to', 'on', 'in', 'at', 'behind', 'for'],
		words: `sympathise sympathize turn_a_blind_eye look_the_other_way look_away acquiesce wink connive
			go_easy show_sympathy express_sympathy express_support voice_support voice_solidarity
			express_solidarity declare_solidarity cheer
			shut_its_eyes shut_their_eyes shut_his_eyes close_its_eyes close_their_eyes turn_a_blind_eye give_free_rein
			give_a_free_hand give_free_passage smile approve root show_indulgence make_allowances pay_tribute
			lean stand rally side_in_words side_openly speak_up turn_blind_eye show_lenience express_admiration`
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
			political_cover diplomatic_cover favour goodwill good_will blessing forbearance solidarity recognition lip_service kind_words
			sympathetic_hearing free_rein free_hand green_light encouragement`
	},
	{
		type,
		to,
		by: [...from, 'of', 'among', 'amongst', 'within'],
		words: `support aid assistance backing funding sponsorship patronage sustenance help military_aid
			military_support military_assistance logistical_support financial_support material_support
			air_support air_cover active_support arms_supplies arms_shipments weapons_shipments arms_sales
			arms_deliveries arms_transfers subsidies subsidy financing bankrolling loan loans rescue_package
			lifeline provision_of_arms supply_of_arms supply_of_weapons reinforcement reinforcements bailout bail-out donation contribution stipend salary pension
			grant credit line_of_credit largesse aid_package weapons_deliveries arms_pipeline payment payments bribe bribes tribute
			ransom rescue relief protection succour hospitality`
	},
	{
		type,
		to: ['of'],
		by: ['by'],
		words: `arming training sponsoring funding financing bankrolling sheltering harbouring harboring hosting backing
			propping-up equipping nurturing rearming subsidising recruitment protection provisioning`
	},
	{
		type,
		needs: 'giver',
		to: ['to', 'for'],
		by: from,
		words: givenThings
	}
];

export const supportRoles: readonly RoleList[] = [
	{
		type,
		of: ['of', 'to'],
		words: `backer patron sponsor supporter benefactor financier paymaster protector supplier donor
			guarantor godfather bankroller armourer quartermaster funder underwriter lender host saviour savior lifeline bulwark mentor shield`
	},
	{
		type,
		reversed: true,
		of: ['of', 'for'],
		words:
			'proxy client puppet surrogate protege protégé stooge vassal client_state satellite proxies proxy_force creature creation pawn instrument tool auxiliary mercenary mouthpiece dependant dependent protectorate subordinate'
	},
	{ type: tacit, of: ['of', 'with'], words: 'sympathiser sympathizer apologist admirer' }
];

export const supportCompounds: readonly CompoundList[] = [
	{
		type,
		words: `backed funded financed armed trained sponsored supported supplied equipped bankrolled assisted
			subsidised subsidized aided protected paid sheltered hosted recruited owned run created built directed fuelled installed made controlled`
	},
	{ type: tacit, words: 'tolerated inspired approved endorsed blessed' }
];

/** Words before "support" and its kin by which nothing is given. */
export const tacitAdjectives =
	'tacit passive moral quiet silent ideological rhetorical verbal popular public local political diplomatic implicit unspoken vocal';

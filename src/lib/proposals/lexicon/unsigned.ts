/**
 * Words of types that a network may declare beside the four: talks, membership, leadership, splits.
 * They are proposed only in a network that declares a type of that id.
 */
import type { CompoundList, NounList, RoleList, VerbList } from './entry';

export const unsignedVerbs: readonly VerbList[] = [
	{
		type: 'negotiation',
		mutual: true,
		after: ['with'],
		words: `negotiate talk meet hold_talks open_talks begin_talks start_talks enter_talks parley bargain confer
			sign_a_ceasefire agree_a_ceasefire reach_a_deal strike_a_deal sign_a_deal sign_an_accord
			reach_an_agreement sign_an_agreement engage_in_talks enter_into_talks hold_negotiations mediate discuss haggle come_to_terms sit_down make_peace reach_a_ceasefire sign_a_truce conclude_a_truce
			hold_discussions exchange_prisoners swap_prisoners`
	},
	{ type: 'negotiation', mutual: true, after: ['to'], words: 'talk speak' },
	{ type: 'membership', after: 'object', words: 'join rejoin infiltrate_the_ranks_of' },
	{
		type: 'membership',
		after: 'object',
		reversed: true,
		words: 'include comprise unite_under_its_banner'
	},
	{
		type: 'membership',
		after: ['to', 'in', 'for', 'into'],
		words: 'belong enlist enrol enroll enter_the_ranks defect sign_up serve go_over affiliate'
	},
	{
		type: 'leadership',
		after: 'object',
		words:
			'lead head command rule govern chair run co-found captain found preside_over oversee helm'
	},
	{
		type: 'split',
		after: ['from', 'with'],
		words:
			'split break_away splinter secede defect break_off break part_ways part_company split_off peel_away walk_out'
	},
	{ type: 'split', after: 'object', words: 'quit leave' }
];

export const unsignedNouns: readonly NounList[] = [
	{
		type: 'negotiation',
		mutual: true,
		to: ['with'],
		by: ['of', 'by'],
		words: `talk talks negotiation negotiations accord deal truce ceasefire cease-fire armistice peace_agreement peace_deal
			peace_accord peace_process dialogue peace_talks peace_treaty agreement settlement prisoner_swap summit
			parley détente detente mediation meeting memorandum compromise prisoner_exchange`
	},
	{
		type: 'split',
		mutual: true,
		to: ['with', 'from'],
		by: ['of', 'in', 'within', 'inside'],
		words: 'split infighting factionalism fragmentation splintering breakaway secession in-fighting'
	}
];

export const unsignedRoles: readonly RoleList[] = [
	{
		type: 'membership',
		of: ['of', 'in', 'for', 'with', 'from'],
		words: `member spokesman spokeswoman spokesperson fighter faction wing arm component chapter constituent veteran adviser
			advisor delegate envoy colonel minister militant footsoldier affiliate branch
			part offshoot operative cadre lieutenant deputy subsidiary recruit`
	},
	{
		type: 'leadership',
		of: ['of'],
		words: `leader head chief founder president chairman chairwoman chair commander-in-chief emir
			prime_minister supreme_leader ruler dictator chancellor king monarch warlord premier secretary-general commander boss strongman general_secretary chief_of_staff co-founder secretary_general figurehead overlord
			number_one captain warlord spiritual_leader political_chief generalissimo`
	},
	{
		type: 'split',
		of: ['of', 'from'],
		words: 'splinter_group breakaway_faction splinter breakaway_group'
	}
];

export const unsignedCompounds: readonly CompoundList[] = [
	{ type: 'leadership', words: 'led headed commanded' }
];

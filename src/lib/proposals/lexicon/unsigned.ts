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
			reach_an_agreement sign_an_agreement engage_in_talks enter_into_talks hold_negotiations mediate`
	},
	{ type: 'negotiation', mutual: true, after: ['to'], words: 'talk speak' },
	{ type: 'membership', after: 'object', words: 'join rejoin' },
	{
		type: 'membership',
		after: ['to', 'in', 'for', 'into'],
		words: 'belong enlist enrol enroll enter_the_ranks'
	},
	{
		type: 'leadership',
		after: 'object',
		words: 'lead head command rule govern chair run co-found captain'
	},
	{
		type: 'split',
		after: ['from', 'with'],
		words: 'split break_away splinter secede defect break_off break'
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
		words: `member spokesman spokeswoman spokesperson fighter commander faction wing affiliate branch
			part offshoot operative cadre lieutenant deputy subsidiary recruit`
	},
	{
		type: 'leadership',
		of: ['of'],
		words: `leader head chief founder president chairman chairwoman chair commander-in-chief emir
			prime_minister supreme_leader ruler dictator chancellor king monarch warlord premier secretary-general`
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

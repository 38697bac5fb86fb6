/** What states do to one another short of war, and who takes whose orders. */
import type { NounList, VerbList } from './entry';

const hostility = 'hostility';
const sponsorship = 'sponsorship';

export const diplomaticVerbs: readonly VerbList[] = [
	{
		type: hostility,
		verbal: true,
		after: ['with', 'to'],
		words: `downgrade_relations downgrade_its_relations downgrade_ties downgrade_its_ties freeze_relations freeze_ties
			suspend_trade halt_trade cut_off_trade ban_exports halt_exports stop_exports suspend_exports suspend_diplomatic_relations`
	},
	{
		type: hostility,
		verbal: true,
		after: ['from'],
		words: 'ban_imports block_imports halt_imports'
	},
	{
		type: hostility,
		verbal: true,
		after: 'object',
		words: `demand_the_withdrawal_of demand_the_extradition_of demand_the_removal_of demand_the_expulsion_of
			demand_the_resignation_of demand_the_departure_of call_for_the_resignation_of call_for_the_expulsion_of
			call_for_the_removal_of call_for_the_ouster_of call_for_the_overthrow_of reject_the_authority_of
			reject_the_rule_of refuse_to_recognise refuse_to_recognize turn_their_guns_on`
	},
	{ type: hostility, verbal: true, after: 'object', needs: 'not', words: 'trust forgive' },
	{
		type: hostility,
		mutual: true,
		after: ['from'],
		words: `back_opposite_sides back_opposing_sides back_rival_sides back_rival_factions support_opposite_sides
			support_opposing_sides support_rival_sides support_rival_factions`
	},
	{ type: sponsorship, after: 'object', words: 'forgive control' },
	{
		type: sponsorship,
		reversed: true,
		after: ['from', 'to'],
		words:
			'receive_orders take_orders get_orders take_instructions receive_instructions take_directions answer'
	}
];

export const diplomaticNouns: readonly NounList[] = [
	{
		type: hostility,
		verbal: true,
		needs: 'ended',
		to: ['to', 'from', 'with', 'by', 'of'],
		by: [],
		words: 'export import trade visit flight'
	},
	{
		type: 'alliance',
		mutual: true,
		to: ['with'],
		by: ['of'],
		words: `joint_force joint_army joint_headquarters joint_mission joint_brigade joint_task_force joint_statement joint_fleet
			joint_government joint_patrols`
	}
];

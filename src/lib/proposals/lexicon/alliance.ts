/** Words of alliance: both sides act together, or have promised to. */
import type { CompoundList, NounList, RoleList, VerbList } from './entry';

const type = 'alliance';

export const alliedVerbs: readonly VerbList[] = [
	{
		type,
		mutual: true,
		after: ['with', 'behind', 'to'],
		words: `ally align cooperate co-operate collaborate partner team_up join_forces band_together side work
			work_closely work_together join_hands make_common_cause coordinate co-ordinate stand_together
			stand_shoulder_to_shoulder unite federate merge march coalesce conspire collude reconcile operate
			close_ranks forge_an_alliance form_an_alliance enter_an_alliance enter_into_an_alliance
			sign_a_treaty sign_a_defence_pact sign_a_defense_pact conclude_a_treaty train draw_closer
			move_closer grow_closer throw_in_its_lot throw_in_their_lot cast_its_lot cast_their_lot
			pledge_allegiance swear_allegiance pledge_loyalty swear_loyalty share_intelligence act_in_concert
			deepen_ties strengthen_ties build_ties forge_ties mend_ties restore_ties normalise_relations
			normalize_relations restore_relations conduct_joint_exercises hold_joint_exercises gang_up link_up
			form_a_coalition form_a_government share_power stick go_into_coalition bury_the_hatchet patch_up_relations cement_ties
			forge_links establish_relations renew_ties re-establish_ties throw_in_its_lot throw_in_his_lot throw_in_their_lot make_peace
			take_sides line_up fall_in go_over cosy_up cozy_up pool_forces share_information exchange_intelligence stand_firm
			intermarry make_friends strike_up_a_friendship seal_a_pact be_in_league come_to_an_understanding affiliate
			pool_resources go_to_war_side_by_side trade_intelligence hold_joint_drills`
	},
	{
		type,
		mutual: true,
		after: ['to'],
		words:
			'pledge_allegiance swear_allegiance pledge_loyalty swear_fealty swear_loyalty owe_allegiance pay_homage rally stick adhere'
	},
	{ type, mutual: true, after: ['by'], words: 'stand stick' },
	{ type, mutual: true, moves: true, after: ['to'], words: 'bind tie link' },
	{ type, mutual: true, among: true, after: 'object', words: 'unite bind ally bring_together' },
	{ type, mutual: true, after: ['for'], words: 'fight' },
	{
		type,
		mutual: true,
		after: 'object',
		words: 'court befriend reassure embrace ally_with unite_with marry woo'
	},
	{
		type,
		mutual: true,
		after: ['with'],
		disputes: true,
		words: 'part_ways break_ranks'
	},
	{
		type,
		mutual: true,
		after: ['from'],
		disputes: true,
		words: 'distance_itself distance_themselves distance_himself drift_away'
	}
];

const shared = ['with', 'to'];

export const alliedNouns: readonly NounList[] = [
	{
		type,
		mutual: true,
		to: shared,
		by: ['of'],
		words: `alliance partnership cooperation co-operation collaboration friendship alignment realignment axis
			entente defence_pact defense_pact military_pact mutual_defence_pact security_pact defence_treaty
			defense_treaty treaty_of_friendship defence_agreement defense_agreement security_agreement
			non-aggression_pact trade_agreement joint_operation joint_exercise joint_patrol joint_venture
			joint_command joint_offensive rapprochement reconciliation coordination co-ordination solidarity
			common_front united_front unified_front common_cause coalition pact bond affinity brotherhood camaraderie merger
			military_cooperation intelligence_sharing intelligence-sharing interoperability defence_ties military_ties
			security_ties trade_ties linkage marriage_of_convenience honeymoon concord brotherhood_in_arms bloc league
			understanding tacit_understanding tactical_alliance friendship_treaty alliances power-sharing communion`
	},
	{
		type,
		mutual: true,
		needs: 'warm',
		to: shared,
		by: ['of'],
		words:
			'tie ties relation relations relationship link links contact contacts bond bonds treaty agreement exercise exercises drill drills'
	},
	{ type, mutual: true, to: ['to'], by: ['of', 'from', 'by'], words: 'allegiance loyalty fealty' }
];

export const alliedRoles: readonly RoleList[] = [
	{
		type,
		mutual: true,
		of: ['of', 'to', 'with'],
		words: `ally partner friend brother-in-arms comrade-in-arms coalition_partner loyalist co-belligerent accomplice confederate bedfellow comrade collaborator companion sister_party sister_organisation sister_organization sister henchman junior_partner senior_partner fellow-traveller brother_in_arms confidant confidante crony`
	}
];

export const alliedCompounds: readonly CompoundList[] = [
	{ type, mutual: true, words: 'allied aligned affiliated linked friendly' }
];

/** Words beside "ties" and "relations" that make them friendly, or hostile. */
export const warmWords = `maintain have keep retain share enjoy close closer strong stronger warm warmer growing deepening deep strengthened strengthening
	improved improving better good cordial friendly special strategic robust longstanding long-standing enduring
	historic historical traditional cosy cozy burgeoning expanding intimate brotherly fraternal flourishing
	joint durable solid military defence defense security organisational organizational operational restored
	normal renewed bilateral full diplomatic firm blossoming tight tighter intelligence economic trade
	defensive annual combined mutual extensive strengthen deepen improve bolster cement develop build forge
	cultivate expand boost restore mend repair normalise normalize rebuild grow`;
export const coldWords = `strained tense frosty icy hostile poor bad bitter fraught deteriorating deteriorated
	worsening worsened sour soured souring troubled acrimonious antagonistic adversarial rocky uneasy frayed
	fractious turbulent worse cold cool cooling chilly damaged ruptured broken uneasy testy contentious
	deterioration collapse breakdown rupture worsen deteriorate sour strain fray damage plummet harm
	poison hurt collapse rift`;

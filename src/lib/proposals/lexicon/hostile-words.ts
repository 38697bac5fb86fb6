/** Verbs of hostility in words and feelings only. */
import type { VerbList } from './entry';

const type = 'hostility';

export const hostileWords: readonly VerbList[] = [
	{
		type,
		after: ['with'],
		verbal: true,
		words: `cut_ties break_ties sever_ties break_off_relations cut_relations sever_relations break_relations
			cut_diplomatic_ties sever_diplomatic_ties sever_diplomatic_relations cut_diplomatic_relations
			cut_all_ties sever_all_ties suspend_ties suspend_relations break_off_ties break_off_all_ties disagree argue lose_patience bicker squabble differ part_company break`
	},
	{
		type,
		verbal: true,
		after: 'object',
		words: `condemn denounce criticise criticize accuse blame rebuke chide lambast lambaste slam blast decry deplore
			berate castigate vilify demonise demonize excoriate censure scold insult warn taunt mock
			chastise reproach reprimand disparage scorn lament_the_role_of summon alienate repudiate disavow detest abhor dread ridicule deride upbraid admonish fault smear slander
			defame malign disown snub spurn rebuff ostracise ostracize curse reject discredit denigrate humiliate provoke unnerve
			embarrass impugn pillory lampoon savage attack_verbally rail_against name_and_shame upset vex
			anger infuriate enrage outrage irk irritate annoy displease exasperate alarm distrust mistrust hate loathe despise resent fear`
	},
	{
		type,
		verbal: true,
		after: ['at', 'against', 'on', 'with', 'towards', 'toward', 'to'],
		words:
			'lash_out hit_out rail protest inveigh vow_revenge swear_revenge object hit_back vent_fury point_the_finger point_a_finger lay_the_blame lay_blame pin_the_blame put_the_blame heap_scorn pour_scorn bristle fume preach agitate speak_out warn swear_vengeance wag_a_finger'
	},
	{
		type,
		verbal: true,
		after: 'object',
		needs: 'bad name',
		words:
			'call label brand designate declare describe regard see view treat consider portray list cast'
	},
	{ type, verbal: true, after: 'object', needs: 'blame', words: 'hold find deem' },
	{
		type,
		verbal: true,
		after: ['from', 'on', 'against'],
		words: 'turn_away turn_its_back turn_their_backs turn_his_back'
	},
	{
		type,
		verbal: true,
		after: ['from', 'with', 'to'],
		words: `recall_its_ambassador withdraw_its_ambassador pull_its_ambassador recall_its_envoy withdraw_its_envoy
			recall_their_ambassadors withdraw_their_ambassadors close_its_border close_its_borders shut_its_border seal_its_border
			close_its_embassy`
	},
	{
		type,
		verbal: true,
		after: 'object',
		disputes: true,
		words: 'absolve exonerate appease placate'
	}
];

/** Words of hostility. */
import type { CompoundList, NounList, RoleList, VerbList } from './entry';

const type = 'hostility';

export const hostileVerbs: readonly VerbList[] = [
	{
		type,
		deed: true,
		after: 'object',
		words: `attack strike bomb bombard shell raid ambush assault invade besiege storm overrun kill murder
			assassinate execute massacre slaughter behead wound injure maim gas poison hit pound pummel destroy
			demolish devastate target hunt repel repulse rout defeat crush vanquish expel oust
			overthrow topple depose unseat dislodge evict capture seize kidnap abduct detain arrest imprison jail
			torture persecute blockade encircle surround sabotage torpedo sink intercept rocket strafe mine
			eliminate annihilate liquidate eradicate exterminate decimate counterattack hijack plunder loot pillage terrorise
			terrorize harass intimidate coerce annex occupy dismantle purge subjugate suppress repress
			crush mow_down gun_down shoot shoot_down shoot_at bring_down take_down burn_down burn torch raze set_fire_to loot drive_out drive_back
			push_back beat_back wipe_out root_out blow_up infiltrate outlaw ban proscribe blacklist
			sanction embargo punish deport displace ethnically_cleanse`
	},
	{
		type,
		deed: true,
		after: 'object',
		words: `fight battle combat counter confront engage oppose resist defy challenge undermine destabilise
			destabilize weaken threaten menace endanger provoke subvert isolate contain encroach_on
			thwart antagonise antagonize disarm neutralise neutralize degrade cripple outflank rival curb
			betray trick exploit_the_weakness_of hack`
	},
	{
		type,
		deed: true,
		after: ['against'],
		words: `retaliate fight battle wage_war go_to_war take_up_arms rebel revolt rise rise_up
			turn act conspire plot campaign mobilise mobilize struggle side move advance rally strike strike_back hit_back
			respond deploy sue protest demonstrate war agitate operate line_up incite crack_down press_charges`
	},
	{
		type,
		deed: true,
		after: ['on', 'upon', 'at', 'into', 'in', 'across'],
		words: `open_fire fire crack_down declare_war make_war wage_war lay_siege clamp_down advance prey close_in
			march encroach impose_sanctions slap_sanctions impose_a_blockade hit_back strike_back turn spy descend shoot lash_out intrude`
	},
	{ type, deed: true, after: ['to'], words: 'lay_siege lay_waste put_an_end stand_up' },
	{ type, reversed: true, deed: true, after: ['to'], words: 'lose fall' },
	{
		type,
		after: ['with', 'against'],
		mutual: true,
		words: `clash fight battle skirmish feud spar quarrel trade_fire exchange_fire vie compete jostle fall_out
			cross_swords collide wrangle`
	},
	{
		type,
		after: ['with'],
		verbal: true,
		words: `cut_ties break_ties sever_ties break_off_relations cut_relations sever_relations break_relations
			cut_diplomatic_ties sever_diplomatic_ties sever_diplomatic_relations cut_diplomatic_relations
			cut_all_ties disagree argue lose_patience break`
	},
	{
		type,
		verbal: true,
		after: 'object',
		words: `condemn denounce criticise criticize accuse blame rebuke chide lambast lambaste slam blast decry deplore
			berate castigate vilify demonise demonize excoriate censure scold insult warn taunt mock
			chastise reproach reprimand disparage scorn lament_the_role_of summon alienate repudiate disavow
			anger infuriate enrage outrage irk alarm distrust mistrust hate loathe despise resent fear`
	},
	{
		type,
		verbal: true,
		after: ['at', 'against', 'on', 'with', 'towards', 'toward', 'to'],
		words:
			'lash_out hit_out rail protest inveigh vow_revenge swear_revenge object hit_back vent_fury'
	},
	{
		type,
		verbal: true,
		after: 'object',
		needs: 'bad name',
		words:
			'call label brand designate declare describe regard see view treat consider portray list cast'
	},
	{
		type,
		verbal: true,
		after: 'object',
		disputes: true,
		words: 'absolve exonerate appease placate'
	}
];

const on = ['on', 'upon', 'against', 'at', 'into', 'toward', 'towards', 'inside', 'targeting'];

export const hostileNouns: readonly NounList[] = [
	{
		type,
		to: on,
		by: ['by', 'from', 'of'],
		words: `attack assault strike airstrike air-strike raid offensive counteroffensive counter-offensive
			operation campaign incursion ambush onslaught shelling bombardment blitz sortie barrage
			retaliation reprisal revenge vengeance aggression counterattack crackdown war violence atrocity
			action jihad intervention encroachment plot sanction embargo blockade pressure sabotage terrorism
			fire missile rocket drone cyberattack salvo invasion bombing siege hostility crime abuse boycott
			provocation struggle resistance fight battle measure retribution manhunt tariff harassment
			engagement surge massacre agitation protest demonstration rampage purge persecution subversion`
	},
	{
		type,
		to: ['of', 'against'],
		by: ['by', 'at_the_hands_of', 'from'],
		words: `killing murder assassination massacre bombing shelling invasion siege destruction overthrow defeat occupation
			annexation persecution bombardment execution abduction kidnapping detention arrest targeting slaughter
			repression suppression oppression ouster toppling isolation expulsion encirclement elimination blockade
			genocide torture displacement subjugation death harassment ambush capture rout extermination raiding
			containment alienation shooting beheading downing`
	},
	{
		type,
		inPlace: true,
		to: ['against', 'in', 'on', 'to', 'across'],
		by: ['by', 'of', 'from'],
		words: `insurgency insurrection rebellion uprising revolt mutiny coup coup_attempt putsch insurgent_conflict
			guerrilla_war guerrilla_campaign terror_campaign reign_of_terror jihad armed_struggle`
	},
	{
		type,
		inPlace: true,
		to: ['to', 'against', 'for', 'in'],
		by: ['from', 'by', 'of'],
		words: 'threat menace challenge danger nuisance'
	},
	{
		type,
		mutual: true,
		to: ['with', 'against'],
		by: [],
		words: `war conflict clash clashes fighting battle firefight skirmish gunfight shoot-out hostilities standoff
			stand-off confrontation showdown combat face-off exchange_of_fire arms_race proxy_war border_war cold_war
			border_clash border_conflict crossfire`
	},
	{
		type,
		mutual: true,
		verbal: true,
		to: ['with', 'to', 'towards', 'toward', 'against', 'for', 'from'],
		by: ['of', 'by'],
		words: `rivalry feud enmity animosity antagonism hatred tension friction rift dispute quarrel row
			discord spat acrimony mistrust distrust bad_blood rancour rancor estrangement dissonance
			altercation disagreement falling-out war_of_words deterioration wedge schism strife contention squabble`
	},
	{
		type,
		verbal: true,
		to: ['of', 'against', 'at', 'towards', 'toward', 'to', 'with'],
		by: ['by', 'from'],
		words: `condemnation denunciation criticism accusation rebuke protest opposition outrage anger fury censure
			ultimatum warning resentment suspicion hatred complaint disdain contempt grievance tirade enmity
			lawsuit disapproval hostility opprobrium`
	},
	{
		type,
		mutual: true,
		verbal: true,
		needs: 'cold',
		to: ['with', 'to'],
		by: ['of'],
		words: 'relation relations relationship tie ties'
	}
];

export const hostileRoles: readonly RoleList[] = [
	{
		type,
		mutual: true,
		of: ['of', 'to'],
		words: `enemy rival foe adversary arch-rival archrival arch-enemy archenemy arch-foe nemesis competitor
			opponent archfoe`
	},
	{
		type,
		of: ['of', 'to'],
		words: 'attacker besieger occupier oppressor persecutor invader tormentor'
	},
	{ type, verbal: true, of: ['of'], words: 'critic detractor' },
	{ type, of: ['to', 'for', 'against'], words: 'threat challenge menace' }
];

/** "X-led war" is no hostility of X to the war; these act on what follows the hyphen. */
export const hostileCompounds: readonly CompoundList[] = [
	{ type, words: 'besieged blockaded bombed occupied targeted hating opposed' }
];

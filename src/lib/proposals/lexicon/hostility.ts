/** Nouns of hostility, what one hostile side is to the other, and compounds. */
import type { CompoundList, NounList, RoleList } from './entry';

const type = 'hostility';

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
			fire cyberattack salvo invasion bombing siege hostility crime abuse boycott
			provocation struggle resistance fight battle measure retribution manhunt tariff harassment
			engagement surge massacre agitation protest demonstration rampage purge persecution subversion
			thrust foray sweep pogrom bloodbath carnage vendetta fusillade volley cannonade reprisals backlash witch-hunt
			prosecution indictment verdict sentence conviction fatwa ban punishment arson hit takeover seizure putsch coup rising
			assassination_attempt charge charges arrest_warrant ambushes car_bomb suicide_bombing shelling raid strike fire
			gunfire artillery_fire rocket_fire sniper_fire rebellion uprising revolt hunt manoeuvre disinformation propaganda
			espionage cyber-attack lawfare veto surveillance blackmail arrest_warrant warrant`
	},
	{
		type,
		to: ['over', 'against'],
		by: ['of', 'by', 'for'],
		words: 'victory win triumph'
	},
	{
		type,
		verbal: true,
		needs: 'little',
		to: ['for'],
		by: ['of'],
		words: 'love affection sympathy patience respect'
	},
	{
		type,
		to: ['of', 'against'],
		by: ['by', 'at_the_hands_of', 'from'],
		words: `killing murder assassination massacre bombing shelling invasion siege destruction overthrow defeat occupation
			annexation persecution bombardment execution abduction kidnapping detention arrest targeting slaughter
			repression suppression oppression ouster toppling isolation expulsion encirclement elimination blockade
			genocide torture displacement subjugation death harassment ambush capture rout extermination raiding
			containment alienation shooting beheading downing conquest rout defeating sack burning raid looting hanging exile
			banning dispossession starvation encircling hounding conquest humiliation betrayal seizure fall removal downfall`
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
		needs: 'target',
		to: ['on', 'upon', 'against', 'at', 'into', 'towards', 'toward'],
		by: ['by'],
		words: 'missile rocket drone bomb shell grenade mortar_round torpedo'
	},
	{
		type,
		needs: 'target',
		to: ['against'],
		by: ['of', 'by'],
		words:
			'coalition alliance front pact bloc league axis crusade case vote resolution expedition sortie deployment force task_force'
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
			border_clash border_conflict crossfire
			power_struggle struggle turf_war civil_war duel tug-of-war gunbattle gun_battle shootout fire_fight fight trade_war
			blood_feud vendetta flare-up showdown street_fighting`
	},
	{
		type,
		mutual: true,
		verbal: true,
		to: ['with', 'to', 'towards', 'toward', 'against', 'for', 'from'],
		by: ['of', 'by'],
		words: `loathing animus ill_will antipathy aversion detestation rivalry feud enmity animosity antagonism hatred tension friction rift dispute quarrel row
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
			lawsuit disapproval hostility opprobrium scorn invective diatribe polemic insult threat jibe wrath ire displeasure slur reproach barb vitriol`
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
			opponent archfoe antagonist contender bête_noire arch_enemy arch_rival sworn_enemy`
	},
	{
		type,
		of: ['of', 'to'],
		words:
			'attacker besieger occupier oppressor persecutor invader tormentor scourge bane bomber conqueror coloniser colonizer aggressor killer murderer assassin butcher kidnapper jailer captor hijacker usurper'
	},
	{ type, verbal: true, of: ['of'], words: 'critic detractor' },
	{ type, of: ['to', 'for', 'against'], words: 'threat challenge menace' }
];

/** "X-led war" is no hostility of X to the war; these act on what follows the hyphen. */
export const hostileCompounds: readonly CompoundList[] = [
	{
		type,
		words: 'besieged blockaded bombed occupied targeted hating opposed occupied shelled sanctioned'
	}
];

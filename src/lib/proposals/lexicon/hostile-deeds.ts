/** Verbs of hostile deeds. */
import type { VerbList } from './entry';

const type = 'hostility';

export const hostileDeeds: readonly VerbList[] = [
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
			sanction embargo punish deport displace ethnically_cleanse
			deter harry beat maul batter thrash trounce smash shatter hammer best outgun overpower subdue conquer dethrone usurp
			assail beleaguer bleed blitz brutalise brutalize butcher carpet-bomb decapitate dispossess enslave flatten gut
			hang hound hunt_down incinerate kick_out lynch mortar obliterate pepper pulverise pulverize rape ravage retake
			recapture reconquer rob ruin sack savage slay snipe squeeze starve strangle stab tear-gas throttle torment trap
			uproot vandalise vandalize victimise victimize wreck chase chase_away chase_out pursue drive_off drive_away fight_off beat_off
			throw_out turn_out force_out put_to_flight take_on take_prisoner lock_up put_on_trial put_down sentence convict
			indict prosecute exile banish excommunicate disband dissolve shut_down sideline marginalise marginalize remove
			outmanoeuvre double-cross desert rein_in hem_in choke_off cut_off fend_off hold_off ward_off hold_back
			bully browbeat blackmail extort hijack impale fire_on fire_at shell stalk wiretap rough_up round_up
			clear evacuate_by_force disperse intercept ram board interdict depopulate ransack extradite overwhelm outfight
			freeze_the_assets_of seize_the_assets_of freeze_assets_of break_a_ceasefire_with break_the_ceasefire_with break_a_truce_with
			mutiny_against sweep_away drive_from_power chase_from_power oust_from_power strip_of_power detain_members_of`
	},
	{
		type,
		deed: true,
		after: 'object',
		words: `fight battle combat counter confront engage oppose resist defy challenge undermine destabilise
			destabilize weaken threaten menace endanger provoke subvert isolate contain encroach_on
			thwart antagonise antagonize disarm neutralise neutralize degrade cripple outflank rival curb
			obstruct frustrate foil hinder hamper impede block contest check veto unsettle outbid bedevil pressure
			pressurise pressurize scapegoat betray trick exploit_the_weakness_of hack`
	},
	{
		type,
		deed: true,
		after: ['against'],
		words: `retaliate fight battle wage_war go_to_war take_up_arms rebel revolt rise rise_up
			turn act conspire plot campaign mobilise mobilize struggle side move advance rally strike strike_back hit_back
			respond deploy sue protest demonstrate agitate operate line_up incite crack_down press_charges
			use employ wield aim direct stand fight_back intrigue scheme vote testify intervene take_action unite wage_jihad go_on_the_offensive band_together
			hold_out defend_itself defend_themselves declare_jihad join_forces ally march_out gang_up rise_in_revolt
			file_charges bring_charges take_sides take_arms take_up_weapons go_into_battle`
	},
	{ type, moves: true, after: ['against'], words: 'pit set lead' },
	{
		type,
		deed: true,
		after: ['on', 'upon', 'at', 'into', 'in', 'across'],
		words: `open_fire fire crack_down declare_war make_war wage_war lay_siege clamp_down advance prey close_in
			march encroach impose_sanctions slap_sanctions impose_a_blockade hit_back strike_back turn spy descend shoot lash_out intrude
			make_war train_its_guns train_their_guns open_a_front set_upon drop_bombs pounce swoop close_its_border impose_tariffs
			declare_jihad rain_fire put_a_price`
	},
	{
		type,
		deed: true,
		after: ['to'],
		words:
			'lay_siege lay_waste put_an_end stand_up close_its_airspace shut_its_airspace close_its_ports'
	},
	{ type, after: 'object', needs: 'from', words: 'prevent stop bar' },
	{ type, deed: true, after: 'object', needs: 'captive', words: 'take hold keep lead' },
	{
		type,
		deed: true,
		after: ['from'],
		needs: 'prize',
		words:
			'capture recapture retake seize wrest take conquer regain grab liberate recover reconquer win'
	},
	{
		type,
		deed: true,
		after: ['for', 'against', 'on'],
		words: 'issue_an_arrest_warrant issue_arrest_warrants issue_a_warrant put_a_price put_a_bounty'
	},
	{ type, reversed: true, deed: true, after: ['to'], words: 'lose fall' },
	{
		type,
		after: ['with', 'against'],
		mutual: true,
		words: `clash fight battle skirmish feud spar quarrel trade_fire exchange_fire vie compete jostle fall_out
			cross_swords collide wrangle
			grapple tussle tangle lock_horns do_battle come_to_blows trade_insults trade_barbs trade_accusations trade_blows
			trade_threats exchange_insults exchange_blows exchange_gunfire trade_shots swap_insults duel joust contend wage_war
			exchange_shots trade_gunfire trade_strikes go_to_war`
	},
	{
		type,
		deed: true,
		after: 'object',
		needs: 'away',
		words:
			'drive push chase force throw kick eject flush beat turn run hound bomb sweep clear boot squeeze muscle shoo expel pry bundle'
	}
];

/** Words that say how far a sentence goes: not at all, not yet, no longer, so others say. */

/** Before the verb or the noun: it is not so. */
export const negations = `not n't never no neither nor without hardly scarcely barely cannot rarely seldom nobody none`;
/** Before a noun: "no evidence of support", "little in the way of linkages". */
export const denyingPhrases = `rather_than instead_of lack_of absence_of no_evidence_of no_sign_of no_signs_of little_in_the_way_of
	free_of short_of little_evidence_of no_proof_of denial_of denials_of no_longer far_from end_to
	refusal_to failure_to inability_to reluctance_to unwillingness_to no_intention_of
	in_the_absence_of devoid_of stopped_short_of denied denies deny denying dismissed rejects rejected refuted
	untrue baseless unfounded false myth_of few little any_evidence_of`;
/** After the noun: "a united front is improbable". */
export const doubtingWords = `improbable unlikely questionable doubtful impossible implausible unthinkable elusive untenable
	inconceivable out_of_the_question off_the_table`;

/** Nouns of those whom a text cites without a name. */
export const unnamedSources = `expert experts analyst analysts critic critics observer observers report reports official officials
	source sources some many witness witnesses resident residents diplomat diplomats historian historians scholar
	scholars activist activists opponents supporters researchers insiders journalists rumours rumors
	villagers survivors media commentators intelligence officers sceptics skeptics locals investigators
	aides monitors`;
export const documents = `statement report document documents cable cables study memo letter transcript communiqué communique
	resolution indictment book paper`;

export const pastWords = `previously formerly once earlier historically historical past former ago then yesterday decades
	until_recently used_to last_year last_month last_week had_been in_the_past ex long-time late during years_ago prior
	at_the_time`;
export const futureWords = `will shall would plans planned planning vows vowed expected poised set_to going_to about_to
	soon upcoming coming intends intend upcoming prospective future eventual next_year next_month next_week tomorrow
	threatens_to threatened_to vowed_to pledged_to promised_to aims_to prepares_to preparing_to renewed_threat possible potential potentially`;
export const hypotheticalWords = `if unless were_to in_case should_it would_have could_have provided_that in_the_event
	whether must should`;

/** "Terrorists", "aggressor": what a hostile speaker calls the other. */
export const badNames = `terrorist terrorists enemy enemies threat threats aggressor aggressors occupier traitor traitors invader
	invaders puppet rogue pariah criminal criminals evil bandits rebels adversary rival foe axis
	danger menace illegitimate murderers oppressor war_criminal foreign_agent murderer satan infidels apostates usurper dictator`;

/** Words that set the deed of one apart from that of the other, so that "X and Y" is no common cause. */
export const apartWords = `both separately respectively either neither or independently alternately likewise each other another
	while whereas individually mutually between competing rival`;

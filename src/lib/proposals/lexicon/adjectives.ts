/** "X is hostile to Y", "X, loyal to Y,": adjectives and set phrases with the preposition that brings the other. */
import type { VerbList } from './entry';

export type AdjectiveList = Pick<VerbList, 'type' | 'words' | 'mutual' | 'verbal' | 'reversed'>;

export const adjectives: readonly AdjectiveList[] = [
	{
		type: 'hostility',
		mutual: true,
		words:
			'at_war_with at_odds_with at_loggerheads_with in_conflict_with locked_in_combat_with in_a_standoff_with on_a_collision_course_with at_daggers_drawn_with'
	},
	{
		type: 'hostility',
		verbal: true,
		words: `hostile_to hostile_towards hostile_toward opposed_to critical_of antagonistic_to antagonistic_towards disaffected_by
			disaffected_with angry_with angry_at furious_with furious_at distrustful_of mistrustful_of suspicious_of wary_of
			contemptuous_of disillusioned_with inimical_to resentful_of`
	},
	{
		type: 'alliance',
		mutual: true,
		words: `allied_with allied_to aligned_with  on_good_terms_with friendly_with friendly_to
			friendly_towards affiliated_with affiliated_to loyal_to close_to tied_to united_with
			on_friendly_terms_with faithful_to linked_to`
	},
	{
		type: 'sponsorship',
		reversed: true,
		words: 'dependent_on reliant_on beholden_to indebted_to dependent_upon reliant_upon'
	},
	{
		type: 'hostility',
		reversed: true,
		words: 'wanted_by hunted_by despised_by loathed_by hated_by feared_by'
	},
	{ type: 'sponsorship', words: 'supportive_of embedded_with seconded_to' },
	{
		type: 'tacit-support',
		words: `sympathetic_to sympathetic_towards sympathetic_toward tolerant_of attracted_to drawn_to attracted_by inspired_by lenient_towards
			lenient_toward complicit_in complicit_with indulgent_of receptive_to enamoured_of`
	}
];

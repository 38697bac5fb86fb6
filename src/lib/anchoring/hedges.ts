/** The words by which a sentence holds back from saying that something is so. */
import type { TextRange } from '../model/verification';

/**
 * The cues of the typology, and their kin; a star stands for any ending. Recall is what counts: a
 * marked word that does not hedge costs a glance, an unmarked hedge is a claim made too strong.
 */
const hedges = `
	likely unlikely probabl* improbable possib* perhaps maybe plausibl* presumabl* apparent* seeming*
	seems seemed appears appeared appear believed believes believe thought_to thought_that thought_of
	suspected suspects suspicion* presumed assumed supposed* considered regarded_as seen_as
	is_seen_as viewed_as perceived perception* deemed reputed* rumored rumoured rumor* rumour*
	could might potential potentially may expected estimated
	reported reportedly reports_suggest reports_indicate reports_of alleged* allegedly allegation*
	alleges allege purported* ostensibl* accused accuses accuse accusation* claimed claims claim
	officially asserts asserted contends contended maintains_that insists insisted
	suggest suggests suggested suggesting suggests_that indicate indicates indicated indicating
	imply implies implied signaling signalling
	questionable uncertain unclear unconfirmed unverified doubt doubts doubtful speculat* conjectur*
	said_to to_some for_some feels_like in_theory so-called
	as_it_were as_if as_though at_least_partly it_would_seem would_appear would_seem`;

const letter = '[\\p{L}\\p{M}\\p{N}]';
const phrases = hedges
	.trim()
	.split(/\s+/)
	.map((phrase) => phrase.replaceAll('_', '\\s+').replace('*', `${letter}*`))
	.sort((a, b) => b.length - a.length);
const hedging = new RegExp(`(?<!${letter})(?:${phrases.join('|')})(?!${letter})`, 'giu');

/** "May 2014", "in May": the month; "military might", "its potential to": the nouns. */
const notHedges: ReadonlyMap<string, RegExp> = new Map([
	['May', /[^.!?…\s]\s+$/u],
	['potential', /(?:the|its|their|his|her|has|have|had|great|full)\s$/iu],
	['might', /(?:military|naval|economic|political|nuclear|armed|full|the|its|their|own|of)\s$/iu]
]);

/** Returns where a text hedges, in order, never overlapping, in UTF-16 units. English only. */
export function findHedges(text: string): readonly TextRange[] {
	return Array.from(text.matchAll(hedging)).flatMap((match) => {
		const words = match[0];
		const before = text.slice(0, match.index);
		const isMonth = words === 'May' && /^\s+\d/.test(text.slice(match.index + words.length));
		if (isMonth || notHedges.get(words)?.test(before)) return [];
		return [{ start: match.index, end: match.index + words.length }];
	});
}

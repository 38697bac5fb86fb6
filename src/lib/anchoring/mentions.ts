/** Where a text speaks of an actor. */
import type { Actor } from '../model/schema';
import type { TextRange } from '../model/verification';
import { foldText } from './fold';

/** A place where a text names one of several actors. */
export interface Mention {
	readonly actor: Actor['id'];
	readonly range: TextRange;
}

type Named = Pick<Actor, 'id' | 'name' | 'short' | 'aliases'>;

/** "Inter-Services Intelligence (ISI)" is also called by what stands before and in the brackets. */
function namesOf(actor: Named): readonly string[] {
	const given = [actor.name, actor.short ?? '', ...(actor.aliases ?? [])];
	const parts = given.flatMap((name) => {
		const [, long = '', acronym = '', rest = ''] = /^(.+?)\s*\(([^()]+)\)(.*)$/su.exec(name) ?? [];
		const isAcronym = /^\p{L}[\p{L}\p{N}.&-]*$/u.test(acronym) && /\p{Lu}.*\p{Lu}/su.test(acronym);
		return isAcronym ? [name, long + rest, acronym] : [name];
	});
	return parts
		.map((name) => foldText(name).text.trim())
		.filter((name) => /[\p{L}\p{N}]/u.test(name));
}

const letter = '[\\p{L}\\p{M}\\p{N}]';
/** Scripts without spaces: there a name may stand inside a run of letters. */
const unspaced =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function escape(text: string): string {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** "US" is not "us", but "U.S." is "US"; other names stand in any case ("Militant factions"). */
function patternOf(name: string): RegExp {
	const isAcronym = /^(?:\p{Lu}\.?){2,}$/u.test(name);
	const body = isAcronym
		? Array.from(name.replaceAll('.', ''), (initial) => escape(initial)).join('\\.?') + '\\.?'
		: escape(name).replaceAll(' ', '\\s');
	const [before, after] = [name.slice(0, 2), name.slice(-2)].map((edge) => !unspaced.test(edge));
	return new RegExp(
		(before ? `(?<!${letter})` : '') + `(?:${body})` + (after ? `(?!${letter})` : ''),
		isAcronym ? 'gu' : 'giu'
	);
}

/**
 * Returns where a text names any of these actors, in order and never overlapping; of names that
 * overlap the longest wins, so that "Pakistani Taliban" is no mention of an actor called "Taliban".
 * Ranges are UTF-16 units of the text, without the "’s" of a possessive.
 */
export function findMentionsOf(text: string, actors: readonly Named[]): readonly Mention[] {
	const folded = foldText(text);
	const found = actors.flatMap((actor) =>
		namesOf(actor).flatMap((name) =>
			Array.from(folded.text.matchAll(patternOf(name))).flatMap((match) => {
				// The full stop of "the U.S." may be the sentence's; a mention is better without it.
				const words = /^.{1,2}$/u.test(match[0]) ? match[0].replace(/\.$/, '') : match[0];
				const range = folded.originAround({
					start: match.index,
					end: match.index + words.length
				});
				return range === null ? [] : [{ actor: actor.id, range }];
			})
		)
	);
	const longestFirst = found.toSorted(
		(a, b) => b.range.end - b.range.start - (a.range.end - a.range.start)
	);
	const kept: Mention[] = [];
	for (const mention of longestFirst) {
		const overlaps = kept.some(
			({ range }) => range.start < mention.range.end && mention.range.start < range.end
		);
		if (!overlaps) kept.push(mention);
	}
	return kept.sort((a, b) => a.range.start - b.range.start);
}

/**
 * Returns where a text names an actor: by name, short name, alias or an acronym in brackets, as
 * whole words. See `findMentionsOf`.
 */
export function findMentions(text: string, actor: Named): readonly TextRange[] {
	return findMentionsOf(text, [actor]).map(({ range }) => range);
}

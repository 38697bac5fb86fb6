/**
 * Actors that a text names and the network does not have, so that an article brought into an empty network has
 * somebody to relate. What is told from a place, an event or a paper by the words beside it; of single words only
 * those that somewhere act, speak or bear a title.
 */
import type { Entity, Name } from './entities';
import type { Named } from './find-names';
import { events, papers, personalTitles, places, plainWords } from './lexicon/name-heads';
import { kindOfName } from './new-names';
import { nameRanges } from './name-ranges';
import { actsAt, isTitled, ownsOrgansAt, standsAt } from './name-contexts';
import { newNamesOf } from './shorter-new-names';

const most = 200;

/** A name with capitals, and what the text makes of it. */
export interface Seen {
	readonly name: string;
	isPerson: boolean;
	isState: boolean;
	/** How often it acts or speaks, how often it is where something is, how often it is named. */
	acts: number;
	stands: number;
	mentions: number;
}

/** The names of new actors, and the shorter ones by which the text takes up those and the network's. */
export function namesInText(
	text: string,
	named: readonly Named[],
	entities: readonly Entity[]
): readonly Name[] {
	const seen = new Map<string, Seen>();
	for (const range of nameRanges(text, named)) {
		const words = text.slice(range.start, range.end);
		const bare = words.replace(personalTitles, '');
		const name = bare === '' ? words : bare;
		const isPerson = name !== words || isTitled(text, range);
		let one = seen.get(name);
		if (!one && seen.size >= most) break;
		if (!one) {
			one = { name, isPerson: false, isState: false, acts: 0, stands: 0, mentions: 0 };
			seen.set(name, one);
		}
		one.mentions += 1;
		one.isPerson ||= isPerson;
		if (actsAt(text, range)) one.acts += 1;
		if (ownsOrgansAt(text, range)) {
			one.acts += 1;
			one.isState = true;
		}
		if (standsAt(text, range)) one.stands += 1;
	}
	const actors = [...seen.values()].filter(isActor);
	return newNamesOf(actors, [...seen.keys()], text, entities);
}

const adjectival = /(?:ian|al|ic|ish|ese|ean|ist|ern)$/;

function isActor({ name, isPerson, isState, acts, stands, mentions }: Seen): boolean {
	const words = name.split(/[\s-]+/);
	const [first = '', last = ''] = [words[0]?.toLowerCase(), words.at(-1)?.toLowerCase()];
	if (plainWords.has(name.toLowerCase())) return false;
	// "the Valley Shield Militia" is no valley.
	const isGroup = kindOfName(last) !== 'other';
	if (places.has(last) || (places.has(first) && !isGroup)) return false;
	if ([first, last].some((word) => events.has(word) || papers.has(word))) return false;
	if (isPerson || isState) return true;
	if (words.length > 1) return kindOfName(name) !== 'other' || stands * 2 < mentions;
	if (/^[\p{Lu}\p{N}]{2,6}$/u.test(name)) return stands * 2 <= mentions;
	// "the League": one that has no longer name is nobody's in particular.
	if (kindOfName(name) !== 'other' || adjectival.test(name)) return false;
	return acts > 0 ? stands <= acts : stands === 0 && mentions > 1;
}

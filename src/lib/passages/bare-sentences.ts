import { findMentionsOf } from '../anchoring/mentions';
import { sentencesOf } from '../anchoring/sentences';
import type { Actor, ActorId } from '../model/schema';
import type { TextRange } from '../model/verification';
import type { Passage } from './passages';

/** A sentence that names two actors or more and that no relation quotes. */
export interface BareSentence extends TextRange {
	readonly actors: readonly ActorId[];
}

/**
 * Returns the sentences of a text that name at least two of these actors and that no passage touches,
 * in order: where relations may still be found.
 */
export function bareSentencesOf(
	text: string,
	actors: readonly Actor[],
	passages: readonly Passage[]
): readonly BareSentence[] {
	const mentions = findMentionsOf(text, actors);
	const quoted = passages.flatMap(({ ranges }) => ranges);
	let next = 0;
	return sentencesOf(text).flatMap(({ start, end }) => {
		const named = new Set<ActorId>();
		for (; next < mentions.length; next += 1) {
			const mention = mentions[next];
			if (!mention || mention.range.start >= end) break;
			if (mention.range.start >= start) named.add(mention.actor);
		}
		if (named.size < 2) return [];
		if (quoted.some((one) => one.start < end && start < one.end)) return [];
		const words = text.slice(start, end).trimEnd();
		return [{ start, end: start + words.length, actors: [...named] }];
	});
}

/** What `[[` offers while a note is written: actors and relations, as links that Markdown knows. */
import type { NetworkIndex } from '../model/network-index';
import { actorName, relationSentence } from './words';

export interface LinkChoice {
	readonly id: string;
	readonly label: string;
	readonly kind: 'actor' | 'relation';
	/** `[Afghan Taliban sponsors TTP](#/relation/…)` */
	readonly markdown: string;
}

/** Where a link is being written: `[[` and some words right before the caret; null where it is not. */
export function linkBefore(
	text: string
): { readonly start: number; readonly query: string } | null {
	const found = /\[\[([^[\]\n]{0,80})$/.exec(text);
	return found ? { start: found.index, query: found[1] ?? '' } : null;
}

/** The actors, then the relations, that have all these words in their names. */
export function linkChoices(index: NetworkIndex, query: string, most = 8): readonly LinkChoice[] {
	const has = matcher(query);
	const choices: LinkChoice[] = [];
	for (const { id, name, aliases = [] } of index.actors.values()) {
		if (choices.length >= most / 2) break;
		const label = actorName(index, id);
		if (has(name, label, ...aliases)) choices.push(choice('actor', id, label));
	}
	for (const relation of index.relations.values()) {
		if (choices.length >= most) break;
		const label = relationSentence(index, relation);
		if (has(label)) choices.push(choice('relation', relation.id, label));
	}
	return choices;
}

/** Tells whether some names have all the words of a query, in any order, case and accents. */
export function matcher(query: string): (...names: readonly string[]) => boolean {
	const words = folded(query).split(/\s+/).filter(Boolean);
	return (...names) => {
		const all = folded(names.join(' '));
		return words.every((word) => all.includes(word));
	};
}

function choice(kind: LinkChoice['kind'], id: string, label: string): LinkChoice {
	const words = label.replace(/[\\[\]()*_`~<>&!]/g, '\\$&').replace(/\s+/g, ' ');
	return { id, label, kind, markdown: `[${words}](#/${kind}/${encodeURIComponent(id)})` };
}

const folded = (words: string) => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

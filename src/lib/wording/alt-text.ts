/** A picture of a network in words, for whoever cannot see it. */
import type { ShownRelation } from '../analysis/filter';
import { describeDate } from '../model/dates';
import type { NetworkIndex } from '../model/network-index';
import type { ActorId } from '../model/schema';
import { actorName, count, relationSentence } from './words';

export interface AltTextInput {
	readonly index: NetworkIndex;
	readonly title: string;
	/** What is drawn, and nothing else. */
	readonly actors: readonly ActorId[];
	readonly relations: readonly ShownRelation[];
	readonly asOf: string | null;
	/** The actor around whom it is drawn; null where it is drawn as a whole. */
	readonly focus: ActorId | null;
}

/** As many actors or relations as a sentence names before it counts the rest. */
const named = 3;

/**
 * "Network “Four articles”: 12 actors, 23 relations: 9 hostility, 8 alliance, … The most connected is
 * TTP (8 relations). Contested: Iran sponsors TTP." Every number is of what is drawn.
 */
export function altText(input: AltTextInput): string {
	const { index, title, actors, relations, asOf, focus } = input;
	const name = title.trim();
	const sizes = `${count(actors.length, 'actor')}, ${count(relations.length, 'relation')}`;
	const frame = [
		...(focus === null ? [] : [`around ${actorName(index, focus)}`]),
		...(asOf === null ? [] : [`as of ${describeDate(asOf)}`])
	].join(', ');
	const types = typeCounts(index, relations);
	return [
		`Network${name ? ` “${name}”` : ''}${frame ? `, ${frame}` : ''}: ${sizes}${types ? `: ${types}` : ''}.`,
		...mostConnected(index, relations),
		...listed(index, 'Contested', relations, 'contested'),
		...listed(index, 'Denied', relations, 'refuted'),
		...unsourced(relations)
	].join(' ');
}

function typeCounts(index: NetworkIndex, relations: readonly ShownRelation[]): string {
	const counts = new Map<string, number>();
	for (const { relation } of relations) {
		const type = index.types.get(relation.type);
		// A label that a network declares may be a name.
		const label = type?.builtIn ? type.label.toLowerCase() : (type?.label ?? relation.type);
		counts.set(label, (counts.get(label) ?? 0) + 1);
	}
	return [...counts]
		.sort(([a, n], [b, m]) => m - n || a.localeCompare(b, 'en'))
		.map(([label, n]) => `${n.toLocaleString('en')} ${label}`)
		.join(', ');
}

/** Nothing where all are connected alike, or only pairs are there. */
function mostConnected(index: NetworkIndex, relations: readonly ShownRelation[]): string[] {
	const degrees = new Map<ActorId, number>();
	for (const { source, target } of relations) {
		for (const end of new Set([source, target])) degrees.set(end, (degrees.get(end) ?? 0) + 1);
	}
	const most = Math.max(0, ...degrees.values());
	const top = [...degrees].filter(([, n]) => n === most).map(([id]) => actorName(index, id));
	if (most < 2 || top.length > named) return [];
	const each = top.length > 1 ? ' each' : '';
	return [
		`The most connected ${top.length > 1 ? 'are' : 'is'} ${inRow(top)} (${count(most, 'relation')}${each}).`
	];
}

function listed(
	index: NetworkIndex,
	label: string,
	relations: readonly ShownRelation[],
	standing: 'contested' | 'refuted'
): string[] {
	const those = relations.filter(({ reading }) => reading.standing === standing);
	if (those.length === 0) return [];
	const sentences = those
		.slice(0, those.length === named + 1 ? named + 1 : named)
		.map(({ relation }) => relationSentence(index, relation));
	const more = those.length - sentences.length;
	return [
		`${label}: ${sentences.join('; ')}${more > 0 ? `; and ${more.toLocaleString('en')} more` : ''}.`
	];
}

function unsourced(relations: readonly ShownRelation[]): string[] {
	const n = relations.filter(({ reading }) => reading.standing === 'unsourced').length;
	return n === 0 ? [] : [`${count(n, 'relation')} without a source.`];
}

function inRow(words: readonly string[]): string {
	return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

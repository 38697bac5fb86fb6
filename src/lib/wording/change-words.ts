/** Words for what changes are about, for the dialogs that ask and the history that tells. */
import type { NetworkIndex } from '../model/network-index';
import type { ActorId, ArticleId, RelationId, RelationTypeId } from '../model/schema';
import { actorName, relationSentence } from './words';

/** As much of an operation as words need. */
interface Touched {
	readonly kind: string;
	readonly id: string;
	readonly field?: string;
}

const fieldNames: Readonly<Record<string, string>> = {
	name: 'name',
	short: 'short name',
	aliases: 'aliases',
	kind: 'kind',
	partOf: 'state or body that it is part of',
	note: 'note',
	source: 'first actor',
	target: 'second actor',
	type: 'type',
	mutual: 'direction',
	ended: 'end',
	stance: 'stance',
	certainty: 'certainty',
	attribution: 'source',
	time: 'time',
	when: 'date',
	verbal: 'mark “in words only”',
	quote: 'quotation',
	body: 'text',
	tags: 'tags',
	mark: 'review mark',
	resolvedBy: 'resolution',
	title: 'title',
	description: 'description',
	home: 'first sight',
	at: 'place',
	filters: 'filters',
	text: 'paragraph',
	views: 'views'
};

/** What an operation touches: `the note of TTP`, `the relation Pakistan → TTP`. */
export function touchedWords(index: NetworkIndex, { kind, id, field }: Touched): string {
	const thing = thingWords(index, kind, id);
	return field === undefined ? thing : `the ${fieldNames[field] ?? field} of ${thing}`;
}

function thingWords(index: NetworkIndex, kind: string, id: string): string {
	const relation = (one: RelationId) => {
		const found = index.relations.get(one);
		return found ? `“${relationSentence(index, found)}”` : `the relation ${one}`;
	};
	switch (kind) {
		case 'actor':
		case 'position':
			return index.actors.has(id as ActorId) ? actorName(index, id as ActorId) : `the actor ${id}`;
		case 'relation':
			return relation(id as RelationId);
		case 'evidence': {
			const found = [...index.evidence].find(([one]) => one === id)?.[1];
			return found ? `a quotation of ${relation(found.relation.id)}` : 'a quotation';
		}
		case 'article':
			return `“${index.articles.get(id as ArticleId)?.title ?? id}”`;
		case 'annotation':
			return 'an annotation';
		case 'view':
			return `the view “${index.network.views?.find((view) => view.id === id)?.title ?? id}”`;
		case 'story':
			return `the story “${index.network.stories?.find((story) => story.id === id)?.title ?? id}”`;
		default:
			return 'the network';
	}
}

/** A field's value as a person reads it. */
export function valueWords(index: NetworkIndex, field: string, value: unknown): string {
	if (value === null || value === undefined || value === '') return 'nothing';
	if (typeof value === 'boolean') return value ? 'yes' : 'no';
	if (typeof value === 'string') {
		if (['source', 'target', 'partOf'].includes(field) && index.actors.has(value as ActorId)) {
			return actorName(index, value as ActorId);
		}
		if (field === 'type') return index.types.get(value as RelationTypeId)?.label ?? value;
		return value;
	}
	if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) {
		return value.join(', ');
	}
	const named = value as {
		readonly name?: unknown;
		readonly title?: unknown;
		readonly body?: unknown;
	};
	const name = named.name ?? named.title ?? named.body;
	return typeof name === 'string' ? name : JSON.stringify(value);
}

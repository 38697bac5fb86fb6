/** Search over what a network says: its actors, its quotations and its articles' titles. */
import MiniSearch from 'minisearch';
import { displayName, type NetworkIndex } from '../model/network-index';
import type {
	Actor,
	ActorId,
	Article,
	ArticleId,
	Evidence,
	EvidenceId,
	Relation
} from '../model/schema';
import type { TextRange } from '../model/verification';
import { foldWord, wordsOf } from './search-words';

export type SearchHit =
	| { readonly kind: 'actor'; readonly actor: Actor }
	| {
			readonly kind: 'quotation';
			readonly evidence: Evidence;
			readonly relation: Relation;
			/** Where in `evidence.quote.exact` the first word that matched stands. */
			readonly range?: TextRange;
	  }
	| { readonly kind: 'article'; readonly article: Article };

/** The best hits first, at most `limit`; none for a query without a word. */
export type NetworkSearch = (query: string, limit?: number) => readonly SearchHit[];

/** What is indexed of one actor, quotation or article: its texts by how telling they are. */
interface Entry {
	readonly id: string;
	readonly name: string;
	readonly other: string;
	readonly quotation: string;
}

/** Names are what a reader types; a word in a quotation is one of many. */
const boosts = { name: 6, other: 4, quotation: 1 };

/** Words this short are too easily one slip from another. */
const shortestFuzzy = 5;

/**
 * A search over the network. Words match without regard to case or diacritics, as a beginning
 * ("tali" finds the Taliban), and with a slip of the keyboard in longer ones; every word of the
 * query must match. Names rank above quotations, and exact words above near ones.
 */
export function createNetworkSearch(index: NetworkIndex): NetworkSearch {
	const entries = new MiniSearch<Entry>({
		fields: ['name', 'other', 'quotation'],
		tokenize: (text) => wordsOf(text).map(({ word }) => word),
		processTerm: foldWord,
		searchOptions: {
			boost: boosts,
			combineWith: 'AND',
			prefix: true,
			fuzzy: (word) => (word.length >= shortestFuzzy ? 0.2 : false),
			weights: { prefix: 0.7, fuzzy: 0.3 }
		}
	});
	entries.addAll(entriesOf(index));
	return (query, limit = 50) =>
		entries
			.search(query)
			.slice(0, limit)
			.flatMap(({ id, terms }) => hitFor(index, String(id), new Set(terms)));
}

/** One letter before the id tells the kinds apart, whose ids may coincide. */
function entriesOf(index: NetworkIndex): readonly Entry[] {
	const { actors, articles } = index.network;
	return [
		...actors.map((actor) => ({
			id: `a${actor.id}`,
			name: [actor.name, displayName(actor)].join(' '),
			other: (actor.aliases ?? []).join(' '),
			quotation: ''
		})),
		...[...index.evidence.values()].map(({ evidence }) => ({
			id: `q${evidence.id}`,
			name: '',
			other: '',
			quotation: evidence.quote.exact
		})),
		...articles.map((article) => ({
			id: `t${article.id}`,
			name: '',
			other: article.title,
			quotation: [article.author, article.publisher].join(' ')
		}))
	];
}

function hitFor(index: NetworkIndex, id: string, terms: ReadonlySet<string>): readonly SearchHit[] {
	const actor = id.startsWith('a') && index.actors.get(id.slice(1) as ActorId);
	if (actor) return [{ kind: 'actor', actor }];
	const article = id.startsWith('t') && index.articles.get(id.slice(1) as ArticleId);
	if (article) return [{ kind: 'article', article }];
	const found = id.startsWith('q') && index.evidence.get(id.slice(1) as EvidenceId);
	if (!found) return [];
	const range = wordsOf(found.evidence.quote.exact).find(({ word }) => terms.has(foldWord(word)));
	return [
		{ kind: 'quotation', ...found, ...(range && { range: { start: range.start, end: range.end } }) }
	];
}

/** Which article of a network an article of a file is. */
import type { Article, ArticleId } from '../../model/schema';
import { newId } from '../../model/new-id';
import type { Operation } from '../operation';
import { set } from '../removals';
import { sameJson } from '../same-json';
import type { Decisions, Incoming, Ledger } from './incoming';

/** Looks an article up: by its hash, else by its address, else by its title, author and date. */
export class ArticleTable {
	readonly #byHash = new Map<string, Article>();
	readonly #byUrl = new Map<string, Article>();
	readonly #byTitle = new Map<string, Article>();
	readonly #byId: Map<string, Article>;

	constructor(articles: readonly Article[]) {
		this.#byId = new Map(articles.map((article) => [article.id, article]));
		for (const article of articles) {
			if (article.sha256 !== undefined) first(this.#byHash, article.sha256, article);
			const url = comparableUrl(article.url);
			if (url !== null) first(this.#byUrl, url, article);
			first(this.#byTitle, titleKey(article), article);
		}
	}

	get(id: string): Article | undefined {
		return this.#byId.get(id);
	}

	/** Null where none is it: one whose text is known to be another is another edition. */
	find(article: Article): Article | null {
		const byHash = article.sha256 === undefined ? undefined : this.#byHash.get(article.sha256);
		if (byHash) return byHash;
		const url = comparableUrl(article.url);
		const candidates = [
			url === null ? undefined : this.#byUrl.get(url),
			this.#byTitle.get(titleKey(article))
		];
		const isOther = (known: Article) =>
			known.sha256 !== undefined && article.sha256 !== undefined && known.sha256 !== article.sha256;
		return candidates.find((known) => known !== undefined && !isOther(known)) ?? null;
	}
}

/** An address without what does not tell pages apart; null where it is none of the web. */
export function comparableUrl(url: string | undefined): string | null {
	if (url === undefined) return null;
	const parts = /^https?:\/\/(?:www\.)?([^/?#]+)([^?#]*)(\?[^#]*)?/i.exec(url.trim());
	if (!parts) return null;
	const [, host = '', path = '', query = ''] = parts;
	return host.toLowerCase() + path.replace(/\/+$/, '') + query;
}

/**
 * The operations that bring the articles in, and each one's id here. A known article gets what it
 * lacks; a hash or a fingerprint is never carried over to it, as nobody has compared the texts.
 */
export function bringArticles(
	known: readonly Article[],
	incoming: Incoming,
	{ articles: decided }: Decisions,
	ledger: Ledger
): { readonly operations: readonly Operation[]; readonly ids: ReadonlyMap<string, ArticleId> } {
	const table = new ArticleTable(known);
	const taken = new Set<string>(known.map(({ id }) => id));
	const ids = new Map<string, ArticleId>();
	const operations: Operation[] = [];
	const added: { readonly id: string; readonly article: Article; readonly place: number }[] = [];
	for (const [place, article] of incoming.articles.entries()) {
		const choice = decided?.get(article.id);
		const match =
			choice === undefined ? table.find(article) : choice === null ? null : table.get(choice);
		if (match) {
			ids.set(article.id, match.id);
			const filled = fillOf(match, article);
			operations.push(...filled);
			ledger.count('articles', filled.length > 0 ? 'merged' : 'same');
			continue;
		}
		const id = taken.has(article.id) ? newId(article.title, taken, 'article') : article.id;
		taken.add(id);
		ids.set(article.id, id as ArticleId);
		added.push({ id, article, place });
		ledger.count('articles', 'added');
	}
	const editions = new Map(
		added.map(({ id, article: { editionOf } }) => [
			id,
			editionOf === undefined ? undefined : ids.get(editionOf)
		])
	);
	for (const { id, article, place } of added) {
		const { id: _id, editionOf: _of, ...value } = article;
		const edition = leadsBack(editions, id) ? undefined : editions.get(id);
		if (article.editionOf !== undefined && edition === undefined) {
			ledger.remark(
				`articles[${place}].editionOf`,
				editions.get(id) === undefined
					? `"${article.title.slice(0, 100)}" is said to be an edition of "${article.editionOf}", which is no article of the file; it stands by itself`
					: `"${article.title.slice(0, 100)}" is said to be an edition of itself; it stands by itself`
			);
		}
		operations.push({
			op: 'put',
			kind: 'article',
			id,
			value: { ...value, ...(edition !== undefined && { editionOf: edition }) }
		});
	}
	return { operations, ids };
}

/** Whether something is, at however many removes, an edition or a part of itself. */
export function leadsBack(of: ReadonlyMap<string, string | undefined>, id: string): boolean {
	const passed = new Set<string>();
	for (let at = of.get(id); at !== undefined; at = of.get(at)) {
		if (at === id) return true;
		if (passed.has(at)) return false;
		passed.add(at);
	}
	return false;
}

const neverCarried = new Set([
	'id',
	'number',
	'title',
	'sha256',
	'norm',
	'fingerprint',
	'editionOf',
	'pages'
]);

function fillOf(known: Article, article: Article): readonly Operation[] {
	const has = known as Readonly<Record<string, unknown>>;
	return Object.entries(article).flatMap(([field, value]) =>
		neverCarried.has(field) || has[field] !== undefined || sameJson(value, '')
			? []
			: [set('article', known.id, field, value, null)]
	);
}

function titleKey({ title, author, published }: Article): string {
	return JSON.stringify([fold(title), fold(author ?? ''), published ?? '']);
}

const fold = (words: string) => words.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

function first<Value>(map: Map<string, Value>, key: string, value: Value): void {
	if (!map.has(key)) map.set(key, value);
}

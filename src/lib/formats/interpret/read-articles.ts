/** The articles that the rows of a file name. */
import { quoted } from '../../model/problems';
import type { Article, ArticleId } from '../../model/schema';
import { dateOfCell } from '../cell-values';
import { foldWord, type RelationRole } from '../roles';
import type { Row } from '../tables';
import { Ids } from './ids';
import type { Outcome, RowReader } from './row-reader';

type Draft = { -readonly [Field in keyof Article]: Article[Field] };

export const articleRoles = [
	'article',
	'articleId',
	'author',
	'publisher',
	'published',
	'url'
] as const;

/** What an article has once. */
const told = {
	title: 'the title',
	author: 'the author',
	publisher: 'the publisher',
	published: 'the date',
	url: 'the address'
} as const;

export class Articles {
	readonly #ids = new Ids();
	readonly #byKey = new Map<string, Draft>();
	readonly #list: Draft[] = [];
	readonly #fileName: string;
	readonly #outcome: Outcome;

	/** @param fileName What an article is called of which the file says nothing. */
	constructor(fileName: string, outcome: Outcome) {
		this.#fileName = fileName;
		this.#outcome = outcome;
	}

	get list(): readonly Article[] {
		return this.#list;
	}

	/** An article that one of our own files describes whole, under its own id. */
	stored(article: Article): ArticleId {
		const key = `id ${article.id}`;
		const known = this.#byKey.get(key);
		if (known) {
			fill(known, article);
			return known.id;
		}
		const { id, ...fields } = article;
		return this.#add(key, id, fields).id;
	}

	/** The article of a row; one named after the file where the row says nothing of any. */
	of(row: Row, reader: RowReader<RelationRole>): ArticleId {
		const word = (role: RelationRole) => reader.word(row, role);
		const [id, title, author] = [word('articleId'), word('article'), word('author')];
		const [publisher, url, date] = [word('publisher'), word('url'), word('published')];
		const read = dateOfCell(reader.cell(row, 'published'));
		const fields = {
			...(author !== undefined && { author }),
			...(publisher !== undefined && { publisher }),
			...(read && { published: read.edtf }),
			...(date !== undefined && !read?.isWhole && { 'x-published': date }),
			...(url !== undefined && { url })
		};
		const named = title ?? url ?? this.#titleFrom(author, date);
		const key =
			id !== undefined
				? `id ${id}`
				: url !== undefined
					? `url ${url}`
					: JSON.stringify([foldWord(named), foldWord(author ?? ''), date ?? '']);
		if (date !== undefined && !read) {
			this.#outcome.remark(
				row,
				`${quoted(date)} is no date that can be read; it is kept beside the article as it stands`
			);
		}
		const known = this.#byKey.get(key);
		if (!known) return this.#add(key, id, { title: named, ...fields }).id;
		this.#compare(row, known, { ...(title !== undefined && { title }), ...fields });
		fill(known, fields);
		return known.id;
	}

	/** What a row says otherwise of an article than the rows before it. */
	#compare(row: Row, known: Draft, fields: Partial<Article>): void {
		for (const [field, words] of Object.entries(told)) {
			const [before, now] = [known, fields].map((one) => one[field as keyof typeof told]);
			if (before === undefined || now === undefined || foldWord(before) === foldWord(now)) continue;
			this.#outcome.remark(
				row,
				`${words} of the article ${quoted(known.title)} is ${quoted(now)} here; the first is taken, ${quoted(before)}`
			);
		}
	}

	#titleFrom(author: string | undefined, date: string | undefined): string {
		const known = [author, date].filter((part) => part !== undefined);
		return known.length > 0 ? `Untitled (${known.join(', ')})` : this.#fileName;
	}

	#add(key: string, id: string | undefined, fields: Omit<Article, 'id'>): Draft {
		const article = { id: this.#ids.take(id, fields.title, 'article'), ...fields } as Draft;
		this.#byKey.set(key, article);
		this.#list.push(article);
		return article;
	}
}

function fill(article: Draft, fields: object): void {
	for (const [field, value] of Object.entries(fields)) {
		if (!Object.hasOwn(article, field)) Object.assign(article, { [field]: value });
	}
}

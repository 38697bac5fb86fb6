/** Which column means what, guessed from what it is called and what is in it; a person may change all of it. */
import * as is from './column-content';
import { endsByContent, endsByHeader } from './find-ends';
import {
	actorHeaders,
	endSuffixes,
	foldHeader,
	proofHeaders,
	relationHeaders
} from './header-words';
import { rolesOfOurs } from './own-columns';
import type { ActorRole, RelationRole } from './roles';
import type { Table } from './tables';

export function guessActorRoles(table: Table): readonly ActorRole[] {
	const { columns } = table;
	const guess = new Guess<ActorRole>(table, actorHeaders);
	guess.byHeader(['id']);
	const ids = guess.content(guess.roles.indexOf('id')).filled.join('\n');
	// Programs that need a name give the id as one; the name is elsewhere then.
	guess.byHeader(['name'], ({ filled }) => filled.join('\n') !== ids);
	guess.byHeader(['name', 'short', 'aliases', 'unnamed', 'partOf', 'note', 'x', 'y']);
	guess.byHeader(['kind'], is.isCategory);
	if (!guess.has('id') && !guess.has('name')) {
		const at = columns.findIndex((_, column) => !is.isNumber(guess.content(column)));
		guess.give(at === -1 ? 0 : at, 'name');
	}
	return guess.roles;
}

export function guessRelationRoles(table: Table): readonly RelationRole[] {
	const { columns } = table;
	const ours = rolesOfOurs(columns);
	if (ours) return ours;
	const guess = new Guess<RelationRole>(table, relationHeaders);
	guessEnds(guess, table);
	guess.byHeader(['evidence'], is.isJson);
	columns.forEach((name, at) => {
		const isProof = proofHeaders.includes(foldHeader(name)) && is.isProse(guess.content(at));
		if (isProof && !columns.some(isQuotation)) guess.give(at, 'quotation');
	});
	guess.byHeader(['sign'], (content) => is.isSigned(content) || is.isNumber(content));
	guess.byHeader(['mutual', 'directed'], is.isBoolean);
	columns.forEach((_, at) => {
		if (is.saysDirected(guess.content(at))) guess.give(at, 'mutual');
	});
	guess.byHeader(['type'], (content) => is.isCategory(content) && is.isTypeWord(content));
	guess.byHeader(['type'], is.isCategory);
	guess.byHeader([
		...([
			'typeLabel',
			'quotation',
			'articleId',
			'article',
			'author',
			'publisher',
			'published'
		] as const),
		...(['url', 'stance', 'certainty', 'attribution', 'who', 'time', 'from', 'to'] as const),
		...(['verbal', 'credibility', 'page', 'ended', 'note', 'id'] as const)
	]);
	const isOfArticle = guess.has('article') || guess.has('author') || guess.has('url');
	const date = columns.findIndex((name) => foldHeader(name) === 'date');
	// A date beside an article is the article's: when it is taken for the event's, the network would say what nobody wrote.
	if (isOfArticle && !guess.has('published')) guess.give(date, 'published');
	guess.byHeader(['when']);
	guessByContent(guess, columns);
	return guess.roles;
}

const isQuotation = (name: string) => relationHeaders.quotation.includes(foldHeader(name));

function guessEnds(guess: Guess<RelationRole>, table: Table): void {
	const { columns } = table;
	const ends = endsByHeader(columns) ?? endsByContent(table);
	const { source, target } = ends ?? { source: 0, target: 1 };
	guess.give(source, 'source');
	guess.give(target, 'target');
	const folded = columns.map(foldHeader);
	const stem = (at: number) => (folded[at] ?? '').replace(/ (?:id|ref|key|node|name|label)$/, '');
	for (const suffix of endSuffixes.name) {
		guess.give(folded.indexOf(stem(source) + suffix), 'sourceName');
		guess.give(folded.indexOf(stem(target) + suffix), 'targetName');
	}
}

function guessByContent(guess: Guess<RelationRole>, columns: readonly string[]): void {
	const tests: readonly (readonly [RelationRole, (content: is.Content) => boolean])[] = [
		['sign', is.isSigned],
		['type', is.isTypeWord],
		['url', is.isAddress],
		['stance', is.isStance],
		['certainty', is.isCertainty],
		['time', is.isTime],
		['quotation', is.isQuoted]
	];
	for (const [role, fits] of tests) {
		// Words for a type say more than a sign does.
		if (role === 'sign' && guess.has('type')) continue;
		columns.forEach((_, at) => {
			if (fits(guess.content(at))) guess.give(at, role);
		});
	}
}

class Guess<Role extends string> {
	readonly roles: (Role | 'keep')[];
	readonly #table: Table;
	readonly #folded: readonly string[];
	readonly #headers: Readonly<Partial<Record<string, readonly string[]>>>;
	readonly #contents = new Map<number, is.Content>();

	constructor(table: Table, headers: Readonly<Partial<Record<string, readonly string[]>>>) {
		this.#table = table;
		this.#folded = table.columns.map(foldHeader);
		this.#headers = headers;
		this.roles = table.columns.map(() => 'keep');
	}

	has(role: Role): boolean {
		return this.roles.includes(role);
	}

	content(at: number): is.Content {
		const content = this.#contents.get(at) ?? is.contentOf(this.#table, at);
		this.#contents.set(at, content);
		return content;
	}

	/** Does nothing where the column or the role is given away. */
	give(at: number, role: Role): void {
		if (this.roles[at] === 'keep' && !this.has(role)) this.roles[at] = role;
	}

	/** The first header of each role that a column has, and whose content fits. */
	byHeader(roles: readonly Role[], fits: (content: is.Content) => boolean = () => true): void {
		for (const role of roles) {
			for (const word of this.#headers[role] ?? []) {
				const at = this.#folded.findIndex(
					(name, column) =>
						name === word && this.roles[column] === 'keep' && fits(this.content(column))
				);
				this.give(at, role);
			}
		}
	}
}

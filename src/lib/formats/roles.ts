/** What a column of a file may mean, and the plain data in which a person's choice of it is kept. */
import type { ActorKind, RelationType } from '../model/schema';

export const actorRoles = {
	id: 'Id',
	name: 'Name',
	short: 'Short name',
	aliases: 'Other names',
	unnamed: 'Is unnamed',
	kind: 'Kind',
	partOf: 'Part of',
	note: 'Note',
	x: 'Place: x',
	y: 'Place: y',
	keep: 'Keep as it is',
	leave: 'Leave out'
} as const;
export type ActorRole = keyof typeof actorRoles;

export const relationRoles = {
	source: 'From (source)',
	target: 'To (target)',
	sourceName: 'Name of the source',
	targetName: 'Name of the target',
	type: 'Relation type',
	typeLabel: 'Label of the type',
	typeDirection: 'Direction of the type',
	sign: 'Sign (+ or −)',
	mutual: 'Holds both ways',
	directed: 'Holds one way',
	id: 'Id',
	ended: 'Has ended',
	note: 'Note on the relation',
	quotation: 'Quotation',
	article: 'Article: title',
	articleId: 'Article: id',
	author: 'Article: author',
	publisher: 'Article: publisher',
	published: 'Article: date',
	url: 'Article: address',
	stance: 'Stance',
	certainty: 'Certainty',
	attribution: 'Attribution',
	who: 'According to whom',
	time: 'Time (past, current …)',
	when: 'When',
	from: 'Since when',
	to: 'Until when',
	verbal: 'In words only',
	credibility: 'Credibility (1–6)',
	page: 'Page',
	quotationNote: 'Note on the quotation',
	evidence: 'Evidence as Entente wrote it',
	keep: 'Keep as it is',
	leave: 'Leave out'
} as const;
export type RelationRole = keyof typeof relationRoles;

/** What the file calls a type, and what it is taken for. */
export interface TypeWord {
	/** As the file first has it; empty for relations without a word, `+`, `-` and `0` for those with a sign alone. */
	readonly word: string;
	/** In how many rows. */
	readonly rows: number;
	/** The id of a relation type. */
	readonly type: string;
	/**
	 * Why: the type itself was named, its word is known, it was declared for this word, or nothing was
	 * there to guess from and a person should choose.
	 */
	readonly because: 'named' | 'known' | 'declared' | 'nothing';
}

export interface KindWord {
	readonly word: string;
	readonly rows: number;
	readonly kind: ActorKind;
}

/** Plain data: it can be shown, changed, kept and sent to a worker. */
export interface Mapping {
	/** One for each column of the table; a role that two columns have is the first one's. */
	readonly actors: readonly ActorRole[];
	readonly relations: readonly RelationRole[];
	readonly types: readonly TypeWord[];
	/** Types that the words above need and nobody has declared yet. */
	readonly declared: readonly RelationType[];
	readonly kinds: readonly KindWord[];
}

/** The column of each role; the first where several have it. */
export function columnsOf<Role extends string>(roles: readonly Role[]): ReadonlyMap<Role, number> {
	const columns = new Map<Role, number>();
	roles.forEach((role, at) => {
		if (!columns.has(role)) columns.set(role, at);
	});
	return columns;
}

/** A word as two spellings of it are compared. */
export function foldWord(word: string): string {
	return word.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
}

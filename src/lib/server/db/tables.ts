/**
 * The tables of the store, the same in both databases: ids and times are text, JSON is text, yes and
 * no are 1 and 0. JSON as text is byte for byte what was written (PostgreSQL's own JSON refuses
 * \u0000 and forgets the order of fields), and both databases hold the same.
 */

/** One network, without what has a table of its own. */
export interface NetworksTable {
	id: string;
	/** The network file with its lists emptied: every field of its own, in the file's order. */
	body: string;
	/** How many changes were made to it. */
	number: number;
	/** Another one whenever the network is replaced by other means than changes. */
	incarnation: string;
	is_example: number;
	created_at: string;
	changed_at: string;
	/** Since when it waits in the bin. */
	deleted_at: string | null;
	/** Since when nothing is left of it but the numbers and times of its history. */
	purged_at: string | null;
}

/** A thing of a network: its JSON, and its place among the others of its list. */
interface ThingTable {
	network: string;
	id: string;
	/** Grows along the list; what stands between two others has a number between theirs. */
	place: number;
	body: string;
}

export type ArticlesTable = ThingTable;
export type ActorsTable = ThingTable;
export interface RelationsTable extends ThingTable {
	source: string;
	target: string;
}
export interface EvidenceTable extends ThingTable {
	/** Places count among the evidence of one relation. */
	relation: string;
	article: string;
}
export type AnnotationsTable = ThingTable;
export type ViewsTable = ThingTable;

export interface PositionsTable {
	network: string;
	actor: string;
	/** Where it stands, as JSON: [x, y]. */
	body: string;
}

/** The history: rows are added, and emptied by a purge, never changed otherwise. */
export interface ChangesTable {
	network: string;
	number: number;
	/** Chosen by whoever made the change. */
	id: string;
	at: string;
	/** The rest of the recorded change, as JSON. */
	body: string;
}

export interface ArticleTextsTable {
	network: string;
	article: string;
	sha256: string;
	/** The normalised text, as a JSON string. */
	body: string;
}

export interface PicturesTable {
	network: string;
	/** The network's number when it was drawn. */
	number: number;
	body: string;
}

/** Who has which network open. Of the moment: no backup holds it. */
export interface PresenceTable {
	network: string;
	client: string;
	/** A JSON string. */
	name: string;
	at: string;
}

/** The migrations that were run. */
export interface StoreVersionsTable {
	version: number;
	at: string;
}

export interface Tables {
	store_versions: StoreVersionsTable;
	networks: NetworksTable;
	articles: ArticlesTable;
	actors: ActorsTable;
	relations: RelationsTable;
	evidence: EvidenceTable;
	annotations: AnnotationsTable;
	views: ViewsTable;
	positions: PositionsTable;
	changes: ChangesTable;
	article_texts: ArticleTextsTable;
	pictures: PicturesTable;
	presence: PresenceTable;
}

/**
 * Every table that any version of the store ever had, with its key; each comes after those that its
 * rows refer to. Whoever uses several in one transaction begins with the first of them, so that no two
 * wait for each other.
 */
export const tableKeys = {
	store_versions: ['version'],
	networks: ['id'],
	articles: ['network', 'id'],
	actors: ['network', 'id'],
	relations: ['network', 'id'],
	evidence: ['network', 'id'],
	annotations: ['network', 'id'],
	views: ['network', 'id'],
	positions: ['network', 'actor'],
	changes: ['network', 'number'],
	article_texts: ['network', 'article'],
	pictures: ['network'],
	presence: ['network', 'client']
} as const satisfies Record<keyof Tables, readonly string[]>;

/** The tables that hold what belongs to one network, each after those that its rows refer to. */
export const tablesOfNetwork = [
	'articles',
	'actors',
	'relations',
	'evidence',
	'annotations',
	'views',
	'positions',
	'changes',
	'article_texts',
	'pictures',
	'presence'
] as const satisfies readonly (keyof Tables)[];

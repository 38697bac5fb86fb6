/** What the page and the worker that imports files say to each other: plain data, both ways. */
import type { Counts, Decisions, IncomingKind } from '../editing/bring-in/incoming';
import type { Edit } from '../editing/operation';
import type { FileIn } from '../formats/format';
import type { Mapping } from '../formats/roles';
import type { Problem } from '../model/problems';
import type { ActorId, Network, RelationType } from '../model/schema';

export type ImportRequest =
	| {
			readonly type: 'read';
			readonly files: readonly FileIn[];
	  }
	/** A network that was read already. */
	| { readonly type: 'take'; readonly network: Network }
	| ({ readonly type: 'weigh' } & ImportChoice)
	| ({ readonly type: 'make' } & ImportChoice);

export type KnownType = Pick<RelationType, 'id' | 'label' | 'direction'>;

/** What a person has decided so far. */
export interface ImportChoice {
	/** Null while it is as it was guessed. */
	readonly mapping: Mapping | null;
	/** What was taken for actors are the relations, and the other way round. */
	readonly swapped: boolean;
	/** The network that it goes into; null for a new one of this title. */
	readonly into: Network | null;
	readonly title: string;
	readonly decisions: Decisions;
}

export type ImportAnswer =
	| { readonly type: 'progress'; readonly share: number }
	| { readonly type: 'read'; readonly file: FileSummary }
	| { readonly type: 'taken' }
	| { readonly type: 'weighed'; readonly outcome: ImportOutcome }
	| { readonly type: 'made'; readonly made: ImportMade }
	/** One sentence that says what is wrong with the file. */
	| { readonly type: 'failed'; readonly message: string };

export interface TablePreview {
	readonly columns: readonly string[];
	readonly rows: number;
	/** The first rows that say something, as text. */
	readonly samples: readonly (readonly string[])[];
}

export interface FileSummary {
	/** What kind of file it is, as a person calls it. */
	readonly label: string;
	readonly title: string | null;
	readonly rows: number;
	/** What a person should know of the file as a whole. */
	readonly notes: readonly string[];
}

/** An actor of the file that is one of the network's, or that somebody said is none of them (null). */
export interface MatchedActor {
	readonly id: ActorId;
	readonly name: string;
	readonly here: ActorId | null;
}

export interface ImportOutcome {
	/** As it was read with this choice: the words of other columns are other words. */
	readonly mapping: Mapping;
	readonly actors: TablePreview;
	readonly relations: TablePreview;
	/** Rows of the file: those loaded and those in `problems`. Null of a network file, which has none. */
	readonly rows: {
		readonly read: number;
		readonly loaded: number;
		readonly reported: number;
		readonly joined: number;
	} | null;
	readonly counts: Readonly<Record<IncomingKind, Counts>>;
	/** Rows that are not loaded, then what a person should know of those that are. */
	readonly problems: readonly Problem[];
	readonly remarks: readonly Problem[];
	readonly matched: readonly MatchedActor[];
	/** How many operations it takes. */
	readonly size: number;
}

export type ImportMade =
	| { readonly kind: 'edit'; readonly edit: Edit }
	| { readonly kind: 'network'; readonly network: Network };

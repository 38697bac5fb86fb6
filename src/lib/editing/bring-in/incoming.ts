/** What comes into a network from a file: its things under the file's ids, which mean nothing here. */
import type { Problem } from '../../model/problems';
import type {
	Actor,
	ActorId,
	Annotation,
	Article,
	ArticleId,
	Relation,
	RelationType,
	Story,
	View,
	ViewId
} from '../../model/schema';

/** A network file holds all of them; a format that knows less leaves lists empty. */
export interface Incoming {
	readonly relationTypes?: readonly RelationType[];
	readonly articles: readonly Article[];
	readonly actors: readonly Actor[];
	readonly relations: readonly Relation[];
	readonly annotations?: readonly Annotation[];
	readonly views?: readonly View[];
	readonly home?: ViewId;
	readonly stories?: readonly Story[];
	/** By the file's ids of actors. */
	readonly positions?: Readonly<Record<string, readonly [number, number]>>;
}

/** What a person decided: the thing that one of the file's is here, or null for a new one. */
export interface Decisions {
	readonly actors?: ReadonlyMap<ActorId, ActorId | null>;
	readonly articles?: ReadonlyMap<ArticleId, ArticleId | null>;
}

export const incomingKinds = [
	'articles',
	'actors',
	'relations',
	'quotations',
	'annotations',
	'views',
	'stories'
] as const;
export type IncomingKind = (typeof incomingKinds)[number];

export interface Counts {
	/** New here. */
	readonly added: number;
	/** Known here, and given something by the file. */
	readonly merged: number;
	/** Known here as the file has them. */
	readonly same: number;
	/** Not brought in; a remark says why. */
	readonly left: number;
}

export type Report = (place: string, message: string) => void;

/** Counts what becomes of each thing, and collects what a person should know. */
export class Ledger {
	readonly remarks: Problem[] = [];
	readonly #counts = new Map<IncomingKind, Record<keyof Counts, number>>(
		incomingKinds.map((kind) => [kind, { added: 0, merged: 0, same: 0, left: 0 }])
	);

	count(kind: IncomingKind, what: keyof Counts, n = 1): void {
		this.#counts.get(kind)![what] += n;
	}

	/** Counts one that was left out, with the reason. */
	leave(kind: IncomingKind, place: string, message: string): void {
		this.count(kind, 'left');
		this.remark(place, message);
	}

	remark(place: string, message: string): void {
		this.remarks.push({ place, message });
	}

	get counts(): Readonly<Record<IncomingKind, Counts>> {
		return Object.fromEntries(this.#counts) as Record<IncomingKind, Counts>;
	}
}

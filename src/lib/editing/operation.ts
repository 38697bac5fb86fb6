/**
 * What can be done to a network, as small pieces of plain data that travel, wait, are kept in the
 * history and are taken back. One network with some operations gives the same network everywhere:
 * in the page that made them, in the store, and in every other page.
 */
import * as v from 'valibot';
import type { Actor, Annotation, Article, Evidence, Relation, Story, View } from '../model/schema';

/** The kinds of thing that are kept one by one, each with an id that is its own within the kind. */
export const thingKinds = [
	'article',
	'actor',
	'relation',
	'evidence',
	'annotation',
	'view',
	'story'
] as const;
export type ThingKind = (typeof thingKinds)[number];

/** A thing as it stands in an operation: a relation without its evidence, which is a thing itself. */
export interface Things {
	readonly article: Article;
	readonly actor: Actor;
	readonly relation: Omit<Relation, 'evidence'>;
	readonly evidence: Evidence;
	readonly annotation: Annotation;
	readonly view: View;
	readonly story: Story;
}

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const field = v.pipe(
	v.string(),
	v.minLength(1),
	v.maxLength(100),
	v.check((name) => name !== '__proto__', 'no field may be called "__proto__"')
);
const thing = v.record(v.string(), v.unknown());

/** Adds a thing that is not there yet. */
export const PutSchema = v.object({
	op: v.literal('put'),
	kind: v.picklist(thingKinds),
	id,
	value: thing,
	/** Of evidence: the relation that it is evidence for. */
	of: v.optional(id),
	/** The id that it comes after in its list, null to come first; at the end where nothing is said. */
	after: v.optional(v.nullable(id))
});

/**
 * Gives one field another value; null takes the field away. Besides the things, the network's own
 * fields (`kind: "network"`) and the place of an actor (`kind: "position"`, field `at`) are set so.
 */
export const SetSchema = v.object({
	op: v.literal('set'),
	kind: v.picklist([...thingKinds, 'network', 'position']),
	id,
	field,
	value: v.unknown(),
	/** What the field must hold before, null for nothing. Where it is absent, anything may stand there. */
	was: v.optional(v.unknown())
});

/** Takes a thing away. */
export const RemoveSchema = v.object({
	op: v.literal('remove'),
	kind: v.picklist(thingKinds),
	id,
	/** What the thing must be before. Where it is absent, it may have changed. */
	was: v.optional(thing)
});

export const OperationSchema = v.variant('op', [PutSchema, SetSchema, RemoveSchema]);

/** No hand makes more, but an import of 100,000 rows, or a way back over it, may be as large. */
export const MAX_OPERATIONS = 500_000;

export const ChangeSchema = v.object({
	/** Chosen by whoever makes the change, so that one sent twice is applied once. */
	id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/, 'a change has an id of 8 to 64 letters')),
	/** What it does, in words for the history. */
	label: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
	operations: v.pipe(v.array(OperationSchema), v.minLength(1), v.maxLength(MAX_OPERATIONS)),
	/** Whoever made it, as they call themselves; absent where they did not say. */
	author: v.optional(v.pipe(v.string(), v.maxLength(200))),
	/** The browser that it was made in: what "my last change" goes by. */
	client: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
	/** The id of the change that this one takes back. */
	undoes: v.optional(v.string())
});

export type PutOperation = Readonly<v.InferOutput<typeof PutSchema>>;
export type SetOperation = Readonly<v.InferOutput<typeof SetSchema>>;
export type RemoveOperation = Readonly<v.InferOutput<typeof RemoveSchema>>;
export type Operation = PutOperation | SetOperation | RemoveOperation;

/** Something that someone wants to do, before it is theirs: what it does in words, and how. */
export interface Edit {
	readonly label: string;
	readonly operations: readonly Operation[];
}

/** An edit that was made: one step of undo, applied whole or not at all. */
export interface Change extends Edit {
	readonly id: string;
	readonly author?: string | undefined;
	readonly client: string;
	readonly undoes?: string | undefined;
}

/** A change as the history keeps it. */
export interface RecordedChange extends Change {
	/** The network's number after it: the first change makes it 1. */
	readonly number: number;
	/** When, RFC 3339. */
	readonly at: string;
	/** What takes it back, to be applied in this order. */
	readonly inverse: readonly Operation[];
	/** What it held was purged: it says nothing any more and cannot be taken back. */
	readonly purged?: boolean;
}

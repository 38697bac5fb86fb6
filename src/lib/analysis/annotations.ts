/** The annotations of a network as threads: numbered, found by what they are on, and filtered. */
import type { NetworkIndex } from '../model/network-index';
import type { ActorId, Annotation, EvidenceId, RelationId } from '../model/schema';

/** What an annotation is on. */
export type Subject = Annotation['on'];

/** A note with all answers to it. */
export interface Thread {
	/** By the order of the file: what it is called on the canvas, in the list and in pictures. */
	readonly number: number;
	readonly root: Annotation;
	/** Answers, and answers to answers, the oldest first. */
	readonly replies: readonly Annotation[];
	readonly resolved: boolean;
}

/** All annotations of a network. */
export interface Annotations {
	readonly threads: readonly Thread[];
	/** The threads on one thing and nothing else, by `subjectKey`. */
	readonly on: ReadonlyMap<string, readonly Thread[]>;
	/** What is not resolved on a relation or on one of its quotations: what its line is marked with. */
	readonly openOnRelation: ReadonlyMap<RelationId, readonly Thread[]>;
	readonly openOnActor: ReadonlyMap<ActorId, readonly Thread[]>;
}

export const sameSubject = (one: Subject, other: Subject): boolean =>
	one.kind === other.kind && one.id === other.id;

export const subjectKey = ({ kind, id }: Subject): string => `${kind}:${id}`;

/** The threads of a network, in the order of its file. */
export function readAnnotations({ network, evidence }: NetworkIndex): Annotations {
	const all = network.annotations ?? [];
	const rootOf = rootsOf(all);
	const replies = new Map<string, Annotation[]>();
	for (const one of all) {
		const root = rootOf(one);
		if (root !== one) push(replies, root.id, one);
	}
	const threads = all
		.filter((one) => rootOf(one) === one)
		.map((root, place): Thread => ({
			number: place + 1,
			root,
			replies: (replies.get(root.id) ?? []).sort((a, b) => timeOf(a.created) - timeOf(b.created)),
			resolved: root.resolvedBy !== undefined
		}));
	const on = new Map<string, Thread[]>();
	const openOnRelation = new Map<RelationId, Thread[]>();
	const openOnActor = new Map<ActorId, Thread[]>();
	for (const thread of threads) {
		const { on: subject } = thread.root;
		push(on, subjectKey(subject), thread);
		if (thread.resolved) continue;
		if (subject.kind === 'actor') push(openOnActor, subject.id as ActorId, thread);
		const relation =
			subject.kind === 'relation'
				? (subject.id as RelationId)
				: subject.kind === 'evidence'
					? evidence.get(subject.id as EvidenceId)?.relation.id
					: undefined;
		if (relation) push(openOnRelation, relation, thread);
	}
	return { threads, on, openOnRelation, openOnActor };
}

/** The numbers of some threads as a mark has room for them: "3", "1, 4", "2, 5, 7, …". */
export function threadNumbers(threads: readonly Thread[]): string {
	const numbers = threads.slice(0, 3).map(({ number }) => String(number));
	return [...numbers, ...(threads.length > 3 ? ['…'] : [])].join(', ');
}

/** What each of these is marked with. */
export function markWords<Id>(
	threads: ReadonlyMap<Id, readonly Thread[]>
): ReadonlyMap<Id, string> {
	return new Map([...threads].map(([id, all]) => [id, threadNumbers(all)]));
}

/** The note at the beginning of the thread that an annotation belongs to. */
function rootsOf(all: readonly Annotation[]): (one: Annotation) => Annotation {
	const byId = new Map(all.map((one) => [one.id, one]));
	return (one) => {
		let root = one;
		// The file's rules refuse loops, so this ends.
		while (root.replyTo !== undefined) {
			const before = byId.get(root.replyTo);
			if (!before) break;
			root = before;
		}
		return root;
	};
}

/** What is asked of the list of annotations; null asks nothing. */
export interface AnnotationFilter {
	readonly tag: string | null;
	/** Of the note or of any answer; the empty name is nobody's. */
	readonly author: string | null;
	readonly mark: string | null;
	readonly unresolved: boolean;
}

export const everyAnnotation: AnnotationFilter = {
	tag: null,
	author: null,
	mark: null,
	unresolved: false
};

/** The threads that pass, in their order. */
export function filterThreads(
	threads: readonly Thread[],
	{ tag, author, mark, unresolved }: AnnotationFilter
): readonly Thread[] {
	return threads.filter((thread) => {
		const all = [thread.root, ...thread.replies];
		return (
			!(unresolved && thread.resolved) &&
			(tag === null || all.some((one) => one.tags?.includes(tag))) &&
			(author === null || all.some((one) => (one.author ?? '') === author)) &&
			(mark === null || all.some((one) => one.mark === mark))
		);
	});
}

/** What the list can be filtered by, with how many threads each choice leaves. */
export interface AnnotationChoices {
	readonly tags: ReadonlyMap<string, number>;
	readonly authors: ReadonlyMap<string, number>;
	readonly marks: ReadonlyMap<string, number>;
	readonly unresolved: number;
}

/** Every tag, author and mark that occurs, in the order of the alphabet. */
export function annotationChoices(threads: readonly Thread[]): AnnotationChoices {
	const countBy = (keysOf: (one: Annotation) => readonly string[]) => {
		const counts = new Map<string, number>();
		for (const { root, replies } of threads) {
			const keys = new Set([root, ...replies].flatMap(keysOf));
			for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
		}
		return new Map([...counts].sort(([a], [b]) => a.localeCompare(b, 'en')));
	};
	return {
		tags: countBy(({ tags }) => tags ?? []),
		authors: countBy(({ author }) => [author ?? '']),
		marks: countBy(({ mark }) => (mark === undefined ? [] : [mark])),
		unresolved: threads.filter(({ resolved }) => !resolved).length
	};
}

/** Two moments may be written in two time zones, so they are compared as moments. */
function timeOf(timestamp: string): number {
	return Date.parse(timestamp);
}

function push<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
	const list = map.get(key);
	if (list) list.push(item);
	else map.set(key, [item]);
}

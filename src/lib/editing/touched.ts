import type { Operation, ThingKind } from './operation';

/** A thing that a change did something to. */
export interface Touched {
	readonly kind: ThingKind | 'network';
	readonly id: string;
	/** What it was called in the change itself, for when it is there no more. */
	readonly name: string | null;
}

/** What operations do something to, each thing once, in their order. The place of an actor is the actor's. */
export function touchedThings(operations: readonly Operation[]): readonly Touched[] {
	const touched = new Map<string, Touched>();
	for (const operation of operations) {
		const kind = operation.kind === 'position' ? 'actor' : operation.kind;
		const key = `${kind} ${operation.id}`;
		const name = nameIn(operation) ?? touched.get(key)?.name ?? null;
		touched.set(key, { kind, id: operation.id, name });
	}
	return [...touched.values()];
}

/** The name or title that an operation gives or takes. */
function nameIn(operation: Operation): string | null {
	if (operation.op === 'set') {
		const { field, value } = operation;
		return ['name', 'title'].includes(field) && typeof value === 'string' ? value : null;
	}
	const thing = operation.op === 'put' ? operation.value : (operation.was ?? {});
	const name = thing.name ?? thing.title;
	return typeof name === 'string' ? name : null;
}

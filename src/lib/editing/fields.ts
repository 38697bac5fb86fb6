/** Fields as forms hold them, and the operations that set those which differ. */
import type { Operation, ThingKind } from './operation';
import { fieldOf } from './ordered-things';
import { set } from './removals';
import { sameJson } from './same-json';

/** The fields to set; null or undefined takes one away, and one that is not named stays. */
export type Changes<Fields> = {
	readonly [Field in keyof Fields]?: Fields[Field] | null | undefined;
};

/** One operation for each field that is to hold something else than it does. */
export function setFields(
	kind: ThingKind,
	thing: { readonly id: string },
	changes: Changes<Record<string, unknown>>
): readonly Operation[] {
	return Object.entries(changes).flatMap(([field, value]): readonly Operation[] => {
		const was = fieldOf(thing, field);
		// What nobody touched stays to the letter, with the spaces at its ends.
		const wanted = sameJson(value ?? null, was) ? was : tidied(value);
		return sameJson(wanted, was) || (isNothing(wanted) && isNothing(was))
			? []
			: [set(kind, thing.id, field, wanted, was)];
	});
}

/** The fields of a new thing: trimmed, and without those that say nothing. */
export function tidyFields(fields: Changes<Record<string, unknown>>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(fields)
			.map(([field, value]) => [field, tidied(value)] as const)
			.filter(([, value]) => value !== null)
	);
}

/** The same value without white space at its ends; null for what a file leaves out. */
function tidied(value: unknown): unknown {
	if (typeof value === 'string') return value.trim() || null;
	if (Array.isArray(value)) {
		const items = value.map(tidied).filter((item) => item !== null);
		return items.length > 0 ? items : null;
	}
	return isNothing(value) ? null : value;
}

/** A mark that is not set says as little as one that is absent. */
function isNothing(value: unknown): boolean {
	return value === undefined || value === null || value === false;
}

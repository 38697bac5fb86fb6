/** Reads parsed JSON that may have any shape: what is not as expected is as if it were not there. */
import { placeOf } from './problems';

/** Whether a parsed JSON value is an object: not null, not a list. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object of the file and where it stands. */
export interface Item {
	readonly place: string;
	readonly fields: Readonly<Record<string, unknown>>;
}

/** A value as an item, null if it is no object. */
export function rootOf(value: unknown, place = ''): Item | null {
	return isPlainObject(value) ? { place, fields: value } : null;
}

/** The objects in a list field, each with its index in the place; none if there is no such list. */
export function itemsOf(owner: Item, key: string): readonly Item[] {
	const list = owner.fields[key];
	if (!Array.isArray(list)) return [];
	return list.flatMap((value: unknown, at) => {
		const item = rootOf(value, placeOf(placeOf(owner.place, key), at));
		return item === null ? [] : [item];
	});
}

/** A text field, undefined if it is absent or no text. */
export function textOf(item: Item, key: string): string | undefined {
	const value = item.fields[key];
	return typeof value === 'string' ? value : undefined;
}

/** The texts in a list field, each with its place. */
export function textsOf(
	owner: Item,
	key: string
): readonly { readonly text: string; readonly place: string }[] {
	const list = owner.fields[key];
	if (!Array.isArray(list)) return [];
	return list.flatMap((value: unknown, at) =>
		typeof value === 'string'
			? [{ text: value, place: placeOf(placeOf(owner.place, key), at) }]
			: []
	);
}

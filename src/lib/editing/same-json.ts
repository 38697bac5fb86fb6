/** Whether two JSON values are the same; the order of an object's fields does not matter. */
export function sameJson(one: unknown, other: unknown): boolean {
	if (one === other) return true;
	if (typeof one !== 'object' || typeof other !== 'object') return false;
	if (one === null || other === null || Array.isArray(one) !== Array.isArray(other)) return false;
	if (Array.isArray(one) && Array.isArray(other)) {
		return one.length === other.length && one.every((item, at) => sameJson(item, other[at]));
	}
	const [mine, theirs] = [fieldsOf(one), fieldsOf(other)];
	return (
		mine.length === theirs.length &&
		mine.every(([key, value]) => Object.hasOwn(other, key) && sameJson(value, read(other, key)))
	);
}

/** A field that is `undefined` is not written to JSON, and counts as absent. */
function fieldsOf(value: object): [string, unknown][] {
	return Object.entries(value).filter(([, item]) => item !== undefined);
}

function read(value: object, key: string): unknown {
	return (value as Readonly<Record<string, unknown>>)[key];
}

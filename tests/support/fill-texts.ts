/** Every text that a JSON Schema lets somebody write, found by walking the schema, not by a list. */

type Json = Readonly<Record<string, unknown>>;

export interface Filled {
	readonly value: unknown;
	/** Where a text was put, as `Actor.name`; each once. */
	readonly fields: ReadonlySet<string>;
}

/**
 * The value with a text in every place where the schema has room for any: also in fields that the
 * value does not have. What has a form of its own (ids, dates, hashes, words of a list) stays.
 */
export function fillTexts(root: Json, value: unknown, text: (at: number) => string): Filled {
	const fields = new Set<string>();
	const resolved = (schema: Json): readonly [Json, string | null] => {
		const named = /^#\/\$defs\/(.+)$/.exec(String(schema.$ref ?? ''))?.[1];
		return named ? [(root.$defs as Record<string, Json>)[named]!, named] : [schema, null];
	};

	function fill(schemaOrRef: Json, now: unknown, name: string): unknown {
		const [schema, named] = resolved(schemaOrRef);
		const called = named ?? name;
		if (isFreeText(schema)) {
			if (/\.id$/.test(called)) return now;
			fields.add(called);
			return text(fields.size);
		}
		if (schema.type === 'array') {
			const items = schema.items as Json | undefined;
			if (!items) return now;
			const isOfTexts = isFreeText(resolved(items)[0]);
			const list = Array.isArray(now) ? now : isOfTexts ? [''] : undefined;
			return list?.map((item) => fill(items, item, called));
		}
		if (schema.type !== 'object' || !schema.properties) return now;
		if (typeof now !== 'object' || now === null) return now;
		const filled: Record<string, unknown> = { ...now };
		for (const [key, part] of Object.entries(schema.properties as Record<string, Json>)) {
			const inside = fill(part, filled[key], `${called}.${key}`);
			if (inside !== undefined) filled[key] = inside;
		}
		return filled;
	}
	return { value: fill(root, value, 'Network'), fields };
}

/** A text of any form: at most it must not be empty. */
function isFreeText(schema: Json): boolean {
	return (
		schema.type === 'string' &&
		!('enum' in schema || 'const' in schema || 'format' in schema) &&
		(schema.pattern === undefined || schema.pattern === '\\S')
	);
}

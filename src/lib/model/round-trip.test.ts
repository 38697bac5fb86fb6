import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNetwork, serialiseNetwork } from './parse-network';
import everyField from './samples/every-field.entente.json';

/** Names that a newer version might use, and names that every object has already. */
const unknownKey = fc.oneof(
	fc.constantFrom(
		'constructor',
		'prototype',
		'toString',
		'hasOwnProperty',
		'valueOf',
		'',
		'0',
		'é'
	),
	fc.string({ unit: 'grapheme' }).map((name) => `x-${name}`)
);

const unknownValue = fc.jsonValue({ maxDepth: 3 }).filter((value) => isPlain(value));

/** Neither the one key that is refused, nor a number that JSON writes differently (-0). */
function isPlain(value: unknown): boolean {
	if (Object.is(value, -0)) return false;
	if (typeof value !== 'object' || value === null) return true;
	return !Object.hasOwn(value, '__proto__') && Object.values(value).every(isPlain);
}

/** Objects whose keys the format leaves open: an unknown key there is an entry, with its own rules. */
const openObjects = new Set(['positions']);

/** Every object of the file that may carry unknown fields. */
function objectsOf(value: unknown, key = ''): Record<string, unknown>[] {
	if (typeof value !== 'object' || value === null) return [];
	const inner = Object.entries(value).flatMap(([name, item]) => objectsOf(item, name));
	const isOwn = !Array.isArray(value) && !openObjects.has(key);
	return isOwn ? [value as Record<string, unknown>, ...inner] : inner;
}

/** The sample with unknown fields strewn over it. */
const extended = fc
	.array(fc.tuple(fc.nat(), unknownKey, unknownValue), { minLength: 1, maxLength: 12 })
	.map((fields) => {
		const network = structuredClone(everyField);
		const objects = objectsOf(network);
		for (const [at, key, value] of fields) {
			const object = objects[at % objects.length];
			if (object && !Object.hasOwn(object, key)) object[key] = value;
		}
		return network;
	});

describe('a round trip', () => {
	test(
		'keeps unknown fields, wherever they are and whatever they are called',
		{ timeout: 60_000 },
		() => {
			fc.assert(
				fc.property(extended, (network) => {
					const first = parseNetwork(JSON.stringify(network));
					if (!first.ok) throw new Error(JSON.stringify(first));
					const text = serialiseNetwork(first.network);
					const second = parseNetwork(text);
					if (!second.ok) throw new Error(JSON.stringify(second));
					expect(second.network).toEqual(network);
					expect(JSON.stringify(second.network)).toBe(JSON.stringify(network));
					expect(serialiseNetwork(second.network)).toBe(text);
				})
			);
		}
	);

	test('never throws, whatever the text', { timeout: 60_000 }, () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
				expect(parseNetwork(text).ok).toBe(false);
			})
		);
	});
});

import { Ajv2020 } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEdtf } from './dates';
import { networkJsonSchema } from './json-schema';
import { parseNetwork } from './parse-network';
import everyField from './samples/every-field.entente.json';

const ajv = new Ajv2020({ allErrors: true });
addFormats.default(ajv);
ajv.addFormat('edtf', isEdtf);
const isAllowed = ajv.compile(networkJsonSchema());

/** The paths of all values of the sample, outermost first. */
function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
	if (typeof value !== 'object' || value === null) return [path];
	return [path, ...Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]))];
}

function replaced(path: readonly string[], value: unknown): unknown {
	const copy = structuredClone(everyField) as unknown;
	const owner = path
		.slice(0, -1)
		.reduce((inner, key) => (inner as Record<string, unknown>)[key], copy) as Record<
		string,
		unknown
	>;
	const last = path.at(-1) ?? '';
	if (value === undefined && !Array.isArray(owner)) delete owner[last];
	else owner[last] = value === undefined ? null : value;
	return copy;
}

describe('the JSON Schema', () => {
	test('is the one that the project publishes (vitest -u writes it anew)', async () => {
		const published = `${JSON.stringify(networkJsonSchema(), null, '\t')}\n`;
		await expect(published).toMatchFileSnapshot('../../../static/entente-1.schema.json');
	});

	test('allows a file that uses every field', () => {
		isAllowed(everyField);
		expect(isAllowed.errors).toBeNull();
	});

	test.each([
		['another format', ['format'], 'entente/2'],
		['no articles', ['articles'], undefined],
		['an actor of no known kind', ['actors', '0', 'kind'], 'planet'],
		['an id with a space', ['actors', '0', 'id'], 'a b'],
		['a bad date', ['relations', '0', 'evidence', '0', 'when'], '2007-13'],
		['a position of three', ['positions', 'duchy'], [1, 2, 3]],
		['a single piece', ['relations', '0', 'evidence', '1', 'quote', 'pieces'], [{ exact: 'x' }]],
		['an empty name', ['actors', '0', 'name'], ' ']
	])('refuses %s', (_, path, value) => {
		expect(isAllowed(replaced(path, value))).toBe(false);
	});

	test('refuses only what the program refuses too', { timeout: 60_000 }, () => {
		const paths = pathsOf(everyField).filter((path) => path.length > 0);
		const seen = { refused: 0 };
		const value = fc.oneof(
			fc.constantFrom(undefined, null, true, -1, 0, 1.5, 1e9, '', ' ', 'x', [], [1], {}, { a: [] }),
			fc.constantFrom(
				'2007',
				'#aabbcc',
				'A',
				'AA==',
				'2024-02-30T00:00:00Z',
				'2024-01-01t00:00:00z'
			),
			fc.jsonValue({ maxDepth: 1 })
		);
		fc.assert(
			fc.property(fc.constantFrom(...paths), value, (path, value) => {
				const network = replaced(path, value);
				const text = JSON.stringify(network);
				if (isAllowed(JSON.parse(text))) return;
				seen.refused += 1;
				expect(parseNetwork(text).ok).toBe(false);
			}),
			{ numRuns: 400 }
		);
		expect(seen.refused).toBeGreaterThan(20);
	});
});

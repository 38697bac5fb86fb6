import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDeepNesting, findSyntaxProblem } from './json-text';

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}

describe('findSyntaxProblem', () => {
	test.each([
		['', 1, 1, 'a value'],
		['{"a": 1,}', 1, 9, 'a key in double quotes'],
		["{'a': 1}", 1, 2, 'a key in double quotes'],
		['{a: 1}', 1, 2, 'a key in double quotes'],
		['{"a" 1}', 1, 6, 'a colon'],
		['[1,]', 1, 4, 'a value'],
		['[1 2]', 1, 4, 'a comma or ]'],
		['[01]', 1, 3, 'a comma or ]'],
		['[1.]', 1, 4, 'a digit'],
		['[1e+]', 1, 5, 'a digit'],
		['[-]', 1, 2, 'a value'],
		['{}\n{}', 2, 1, 'the end of the text'],
		['{"a": "b\nc"}', 1, 9, 'a quotation mark before the line ends'],
		['"abc', 1, 5, 'a closing quotation mark'],
		['"a\\', 1, 4, 'an escape that JSON knows after the backslash'],
		['"a\\x"', 1, 4, 'an escape that JSON knows after the backslash'],
		['"\\u12G4"', 1, 3, 'four hexadecimal digits after \\u'],
		['[\n\ttrue,\n\tnul\n]', 3, 2, 'a value'],
		['// no\n{}', 1, 1, 'a value'],
		['NaN', 1, 1, 'a value'],
		['\uFEFF{}', 1, 1, 'a value'],
		['{"a": [1, {"b": 2}', 1, 19, 'a comma or ]']
	])('%j: line %i, column %i', (text, line, column, expected) => {
		expect(findSyntaxProblem(text)).toEqual({ line, column, expected });
	});

	test('finds nothing in any JSON', { timeout: 60_000 }, () => {
		fc.assert(
			fc.property(fc.json(), fc.constantFrom('', '\t', '  '), (json, indent) => {
				expect(findSyntaxProblem(JSON.stringify(JSON.parse(json), null, indent))).toBeNull();
			})
		);
	});

	test('agrees with JSON.parse on JSON with a character changed', { timeout: 60_000 }, () => {
		const slip = fc.tuple(fc.json(), fc.nat(), fc.constantFrom(...'{}[]",:\\0-1.eE+tn \n\u0000é'));
		fc.assert(
			fc.property(slip, ([json, where, char]) => {
				const at = where % (json.length + 1);
				const text = json.slice(0, at) + char + json.slice(at + 1);
				expect(findSyntaxProblem(text) === null).toBe(isJson(text));
			}),
			{ numRuns: 1000 }
		);
	});

	test('reads long strings and numbers without running out of stack', () => {
		expect(findSyntaxProblem(`"${'a\\n'.repeat(1_000_000)}`)?.expected).toContain('closing');
		expect(findSyntaxProblem(`${'1'.repeat(3_000_000)}x`)?.column).toBe(3_000_001);
	});
});

describe('findDeepNesting', () => {
	test('finds the first bracket that is too deep', () => {
		expect(findDeepNesting('[[[]]]', 3)).toBeNull();
		expect(findDeepNesting('[\n[{}, [\n', 2)).toEqual({ line: 2, column: 2 });
	});

	test('counts what is open, not what has been', () => {
		expect(findDeepNesting('[],'.repeat(1000), 1)).toBeNull();
	});

	test('passes over strings, escapes and all', () => {
		expect(findDeepNesting('["[[[\\"[[[\\\\", "]"]', 1)).toBeNull();
		expect(findDeepNesting('["[[[', 1)).toBeNull();
		expect(findDeepNesting('["\\\\", [', 1)).toEqual({ line: 1, column: 8 });
	});
});

/** What valibot found wrong with one value, in words for whoever has to mend the file. */
import type { BaseIssue } from 'valibot';
import { didYouMean } from './did-you-mean';
import { quoted } from './problems';

/** What a value must be and what it is: "must be text, not 7". */
export function describeIssue(issue: BaseIssue<unknown>): string {
	const { input } = issue;
	switch (issue.type) {
		case 'string':
			return mismatch('text', input);
		case 'number':
			return mismatch('a number', input);
		case 'integer':
			return mismatch('a whole number', input);
		case 'finite':
			return mismatch('a finite number', input);
		case 'min_value':
			return mismatch(`${String(issue.requirement)} or more`, input);
		case 'max_value':
			return mismatch(`${String(issue.requirement)} or less`, input);
		case 'boolean':
			return mismatch('true or false', input);
		case 'literal':
			return mismatch(issue.expected ?? '', input);
		case 'picklist':
			return notListed(issue.expected ?? '', input);
		default:
			// The schema's own words: see the messages beside the patterns in schema.ts.
			return typeof input === 'string' && input.trim() !== ''
				? `${quoted(input)}: ${issue.message}`
				: issue.message;
	}
}

/** "must be an object, not a list of 3". */
export function mismatch(expected: string, value: unknown): string {
	return `must be ${expected}, not ${describeValue(value)}`;
}

/** A value in a few words: its text, its number, or what sort of thing it is. */
export function describeValue(value: unknown): string {
	if (typeof value === 'string') return value === '' ? 'empty text' : quoted(value);
	if (typeof value !== 'object' || value === null) return String(value);
	if (!Array.isArray(value)) return 'an object';
	return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
}

/** Valibot writes the options of a list as `("a" | "b")`. */
function notListed(expected: string, input: unknown): string {
	const options = expected.replace(/^\(|\)$/g, '').split(' | ');
	const words = options.map((option) => option.replaceAll('"', ''));
	const hint = typeof input === 'string' ? didYouMean(input, words) : '';
	return `${mismatch(`one of ${options.join(', ')}`, input)}${hint}`;
}

import { describe, expect, it } from 'vitest';
import { ago } from './ago';

const now = Date.parse('2026-11-22T12:00:00Z');
const before = (seconds: number) => new Date(now - seconds * 1000).toISOString();

describe('ago', () => {
	it.each([
		[-30, 'just now'],
		[0, 'just now'],
		[44, 'just now'],
		[60, '1 minute ago'],
		[150, '3 minutes ago'],
		[3300, '1 hour ago'],
		[7200, '2 hours ago'],
		[86_400, 'yesterday'],
		[3 * 86_400, '3 days ago'],
		[60 * 86_400, '23 Sept 2026']
	])('%i seconds before is %j', (seconds, words) => {
		expect(ago(before(seconds), now)).toBe(words);
	});

	it('says what is no time as it stands', () => {
		expect(ago('long ago', now)).toBe('long ago');
	});
});

import { expect, it } from 'vitest';
import { ago } from './ago';

const at = '2026-03-01T12:00:00.000Z';
it.each([
	[null, '1 Mar 2026'],
	['2026-03-01T11:59:00Z', 'just now'],
	['2026-03-01T12:00:59Z', 'just now'],
	['2026-03-01T12:05:00Z', '5 minutes ago'],
	['2026-03-01T15:59:00Z', '3 hours ago'],
	['2026-03-02T13:00:00Z', 'yesterday'],
	['2026-05-02T13:00:00Z', '2 months ago']
])('seen at %s it was %s', (now, words) => {
	expect(ago(at, now === null ? null : Date.parse(now))).toBe(words);
});

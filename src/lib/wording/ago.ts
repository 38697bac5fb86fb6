const units = [
	['minute', 60],
	['hour', 3600],
	['day', 86_400]
] as const;

/** "just now", "5 minutes ago", "yesterday"; after some weeks the date. */
export function ago(at: string, now: number): string {
	const then = Date.parse(at);
	const seconds = Math.max(0, (now - then) / 1000);
	if (!Number.isFinite(seconds)) return at;
	if (seconds < 45) return 'just now';
	if (seconds > 21 * 86_400) return fullTime(at, { dateStyle: 'medium' });
	const [unit, length] = units.findLast(([, least]) => seconds >= least * 0.9) ?? units[0];
	const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
	return relative.format(-Math.max(1, Math.round(seconds / length)), unit);
}

/** "22 November 2026 at 11:46:24", in the reader's own time zone. */
export function fullTime(
	at: string,
	style: Intl.DateTimeFormatOptions = { dateStyle: 'long', timeStyle: 'medium' }
): string {
	const then = Date.parse(at);
	return Number.isFinite(then) ? new Intl.DateTimeFormat('en-GB', style).format(then) : at;
}

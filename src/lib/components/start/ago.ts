const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
	['minute', 60],
	['hour', 3600],
	['day', 86_400],
	['month', 30 * 86_400],
	['year', 365 * 86_400]
];
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** How long ago, in words: "just now", "3 hours ago". The date itself while it is not known what time it is. */
export function ago(at: string, now: number | null): string {
	const then = Date.parse(at);
	if (now === null) {
		return new Date(then).toLocaleDateString('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
	}
	const seconds = Math.max((now - then) / 1000, 0);
	const step = steps.findLast(([, length]) => seconds >= length);
	if (!step) return 'just now';
	return relative.format(-Math.floor(seconds / step[1]), step[0]);
}

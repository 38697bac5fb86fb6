import type { RecordedChange } from '../editing/operation';

/** The changes of one day, the latest first. */
export interface HistoryDay {
	readonly title: string;
	readonly changes: readonly RecordedChange[];
}

const dayFormat = new Intl.DateTimeFormat('en-GB', {
	weekday: 'long',
	day: 'numeric',
	month: 'long',
	year: 'numeric'
});

/** A history by days, of the reader's own clock, from the latest back. `history` is the oldest first. */
export function historyDays(history: readonly RecordedChange[], now: Date): HistoryDay[] {
	const days: { title: string; changes: RecordedChange[] }[] = [];
	for (const change of history.toReversed()) {
		const title = dayTitle(new Date(change.at), now);
		const day = days.at(-1);
		if (day?.title === title) day.changes.push(change);
		else days.push({ title, changes: [change] });
	}
	return days;
}

function dayTitle(at: Date, now: Date): string {
	const yesterday = new Date(now);
	yesterday.setDate(now.getDate() - 1);
	if (at.toDateString() === now.toDateString()) return 'Today';
	if (at.toDateString() === yesterday.toDateString()) return 'Yesterday';
	return dayFormat.format(at);
}

/** The time of day of a change, and the whole of it: "14:05", "3 March 2026 at 14:05:12". */
export function timeWords(at: string): { readonly short: string; readonly long: string } {
	const date = new Date(at);
	return {
		short: date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }),
		long: date.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'medium' })
	};
}

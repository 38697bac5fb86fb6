/** When a relation held, as its quotations date it, and what that makes it at a date. */
import { dateRange, rangesOverlap } from './dates';
import type { Evidence, Relation } from './schema';

/** From the earliest to the latest moment that the dates of a relation's support cover. */
export interface Period {
	/** Milliseconds since 1970; -Infinity where open, or where no date has a known year. */
	readonly min: number;
	/** Inclusive; Infinity where open, or where no date has a known year. */
	readonly max: number;
	/** The distinct EDTF texts, in the order of the evidence. */
	readonly whens: readonly string[];
	/** The sources date it differently: show each date, prefer none. */
	readonly differs: boolean;
}

export type Phase = 'future' | 'current' | 'past' | 'undated';

/** What is known of when a relation holds, for telling whether two of them could hold at once. */
export interface Span {
	readonly period: Period | null;
	/** Without a date. */
	readonly phase: Phase;
}

/**
 * The period that the `when` of these quotations gives, null if none has one. A date without a year
 * is listed among the `whens` and moves neither end.
 */
export function periodOf(evidence: readonly Pick<Evidence, 'when'>[]): Period | null {
	const dated = evidence.map(({ when }) => when).filter((when) => when !== undefined);
	const whens = [...new Set(dated)];
	if (whens.length === 0) return null;
	const ranges = whens.map(dateRange).filter((range) => range.yearKnown);
	const hull = ranges.reduce<{ min: number; max: number } | null>(
		(all, { min, max }) => ({
			min: Math.min(all?.min ?? min, min),
			max: Math.max(all?.max ?? max, max)
		}),
		null
	);
	return { ...(hull ?? { min: -Infinity, max: Infinity }), whens, differs: whens.length > 1 };
}

/**
 * The phase that the tenses of these quotations give. A relation marked as ended is past. Where the
 * quotations differ, present tense wins (what held and holds is current), then past.
 */
export function phaseOf(
	relation: Pick<Relation, 'ended'>,
	evidence: readonly Pick<Evidence, 'time'>[]
): Phase {
	if (relation.ended) return 'past';
	const times = new Set(evidence.map(({ time }) => time));
	if (times.has('current')) return 'current';
	if (times.has('past')) return 'past';
	return times.has('future') ? 'future' : 'undated';
}

/** The phase at the date `asOf`, of which any part is enough; `undated` where no year is known. */
export function phaseInPeriod(period: Period | null, asOf: { min: number; max: number }): Phase {
	if (period === null || !hasKnownYear(period)) return 'undated';
	if (rangesOverlap(period, asOf)) return 'current';
	return asOf.max < period.min ? 'future' : 'past';
}

/**
 * Whether two relations may have held at the same time. One that is past and one that is current
 * did not, whatever their dates; otherwise the periods decide, and an unknown one overlaps all.
 */
export function spansOverlap(a: Span, b: Span): boolean {
	const isThenAndNow =
		(a.phase === 'past' && b.phase === 'current') || (a.phase === 'current' && b.phase === 'past');
	if (isThenAndNow) return false;
	return a.period === null || b.period === null || rangesOverlap(a.period, b.period);
}

function hasKnownYear({ min, max }: Period): boolean {
	return Number.isFinite(min) || Number.isFinite(max);
}

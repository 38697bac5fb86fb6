/** The same relation stated twice. */
import { isEdtf } from './dates';
import { itemsOf, textOf, type Item } from './parsed-json';
import { periodOf, phaseOf, spansOverlap, type Phase, type Span } from './period';
import { quoted, type ProblemList } from './problems';
import { isMutual } from './relation-types';
import type { RelationType } from './schema';
import { times } from './vocabulary';

/** How the relations of each type may point. */
export type Directions = ReadonlyMap<string, RelationType['direction']>;

/**
 * Adds a problem for each relation whose source, target and type an earlier one has in a period that
 * overlaps. A mutual relation stands for both directions. Whether quotations verify is not known
 * here, so all support tells the period.
 */
export function refuseDuplicates(
	relations: readonly Item[],
	directionOf: Directions,
	problems: ProblemList
): void {
	const accepted = new Map<string, Timeline>();
	for (const relation of relations) {
		const type = textOf(relation, 'type');
		const keys = keysOf(relation, directionOf);
		if (type === undefined || keys.length === 0) continue;
		const claim = { place: relation.place, span: spanOf(relation) };
		const twin = keys.map((key) => accepted.get(key)?.find(claim)).find((found) => found);
		if (twin) {
			problems.add(
				relation.place,
				`repeats ${twin.place}: the same source, target and type (${quoted(type)}), and their periods overlap or are unknown`
			);
			continue;
		}
		for (const key of keys) {
			const timeline = accepted.get(key) ?? new Timeline();
			accepted.set(key, timeline);
			timeline.add(claim);
		}
	}
}

/** Source, target and type as one text; for a mutual relation the other way round as well. */
function keysOf(relation: Item, directionOf: Directions): readonly string[] {
	const source = textOf(relation, 'source');
	const target = textOf(relation, 'target');
	const type = textOf(relation, 'type');
	const isWhole = source !== undefined && target !== undefined && type !== undefined;
	if (!isWhole || source === target) return [];
	const mutual = relation.fields.mutual === true;
	const forth = `${source} ${target} ${type}`;
	const back = `${target} ${source} ${type}`;
	return isMutual({ mutual }, directionOf.get(type) ?? 'directed') ? [forth, back] : [forth];
}

/** That the relation at a place of the file holds in a span. */
interface Claim {
	readonly place: string;
	readonly span: Span;
}

/**
 * Claims that do not overlap, each phase in order of time, so that finding one that overlaps another
 * takes few steps even in a file that states one relation a hundred thousand times.
 */
class Timeline {
	readonly #phases = new Map<Phase, Claim[]>();

	/** A claim in here that may hold at the same time as this one. */
	find(claim: Claim): Claim | undefined {
		for (const claims of this.#phases.values()) {
			const next = claims[firstEndingAfter(claims, startOf(claim))];
			if (next && spansOverlap(next.span, claim.span)) return next;
		}
		return undefined;
	}

	/** Takes in a claim that overlaps none in here. */
	add(claim: Claim): void {
		const claims = this.#phases.get(claim.span.phase) ?? [];
		this.#phases.set(claim.span.phase, claims);
		claims.splice(firstEndingAfter(claims, startOf(claim)), 0, claim);
	}
}

/** The index of the first claim that is not over before `moment`; past the last if all are. */
function firstEndingAfter(claims: readonly Claim[], moment: number): number {
	let low = 0;
	let high = claims.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const end = claims[middle]?.span.period?.max ?? Infinity;
		if (end < moment) low = middle + 1;
		else high = middle;
	}
	return low;
}

function startOf({ span }: Claim): number {
	return span.period?.min ?? -Infinity;
}

function spanOf(relation: Item): Span {
	const evidence = itemsOf(relation, 'evidence').map((item) => {
		const when = textOf(item, 'when');
		return {
			stance: textOf(item, 'stance'),
			time: times.find((time) => time === textOf(item, 'time')),
			when: when !== undefined && isEdtf(when) ? when : undefined
		};
	});
	const supporting = evidence.filter(
		({ stance, time }) => stance === 'supports' && time !== 'hypothetical'
	);
	const ended = relation.fields.ended === true;
	return { period: periodOf(supporting), phase: phaseOf({ ended }, supporting) };
}

/** The passages of one article that are quoted as evidence. */
import type { NetworkIndex } from '../model/network-index';
import type { ArticleId, EvidenceId, RelationId, RelationTypeId, Stance } from '../model/schema';
import type { TextRange, Verification } from '../model/verification';

/** A quotation and where it stands in its article's text. */
export interface Passage {
	readonly evidence: EvidenceId;
	readonly relation: RelationId;
	readonly type: RelationTypeId;
	readonly stance: Stance;
	/** One, or one a piece of a shortened quotation; in order. UTF-16 units of the normalised text. */
	readonly ranges: readonly TextRange[];
	/** Where the first range begins, and the last one ends. */
	readonly start: number;
	readonly end: number;
}

export interface QuotedPassages {
	/** In the order of the text; of those that begin together the longest first. */
	readonly placed: readonly Passage[];
	/** Quotations of the article that were not found at one place of the text. */
	readonly unplaced: readonly EvidenceId[];
}

/**
 * Returns the quotations of an article with their places, as checking them found them. Before the
 * check, or without the text, none is placed.
 */
export function passagesOf(
	index: NetworkIndex,
	article: ArticleId,
	checks: ReadonlyMap<EvidenceId, Verification> | null
): QuotedPassages {
	const placed: Passage[] = [];
	const unplaced: EvidenceId[] = [];
	for (const { evidence, relation } of index.evidence.values()) {
		if (evidence.article !== article) continue;
		const ranges = checks?.get(evidence.id)?.ranges ?? [];
		const [first] = ranges;
		const last = ranges.at(-1);
		if (!first || !last) {
			unplaced.push(evidence.id);
			continue;
		}
		placed.push({
			evidence: evidence.id,
			relation: relation.id,
			type: relation.type,
			stance: evidence.stance,
			ranges,
			start: first.start,
			end: last.end
		});
	}
	placed.sort((a, b) => a.start - b.start || b.end - a.end);
	return { placed, unplaced };
}

/** The passages that stand at an index of the text; the shortest first, as it is the most precise. */
export function passagesAt(passages: readonly Passage[], index: number): readonly Passage[] {
	return passages
		.filter(({ ranges }) => ranges.some(({ start, end }) => start <= index && index < end))
		.sort((a, b) => a.end - a.start - (b.end - b.start));
}

/**
 * The passage after (1) or before (−1) a place of the text, round from the last to the first; `from`
 * is the passage that is being read, or an index where none is. Null where there is none at all.
 */
export function stepPassage(
	passages: readonly Passage[],
	from: EvidenceId | number,
	step: 1 | -1
): Passage | null {
	if (passages.length === 0) return null;
	if (typeof from === 'string') {
		const here = passages.findIndex(({ evidence }) => evidence === from);
		if (here !== -1) return passages.at((here + step) % passages.length) ?? null;
		from = 0;
	}
	const index = from;
	const beside =
		step === 1
			? passages.find(({ start }) => start >= index)
			: passages.findLast(({ start }) => start < index);
	return beside ?? passages.at(step === 1 ? 0 : -1) ?? null;
}

/** The quotations behind what is drawn, under the numbers of their relations. */
import type { ShownRelation } from '../analysis/filter';
import { describeDate } from '../model/dates';
import type { NetworkIndex } from '../model/network-index';
import type { Article, Evidence, EvidenceId, RelationId, Stance } from '../model/schema';
import { counts } from '../model/standing';
import { isVerifiable, type VerificationState } from '../model/verification';
import type { SceneGroup } from '../picture/scene';
import { verificationWords } from '../wording/verification-words';
import {
	actorName,
	attributionWords,
	relationSentence,
	sourcesSentence,
	standingWords
} from '../wording/words';
import { certaintyWords, palettes, type Ground } from './encoding';
import type { Piece } from './flow-pieces';
import { citation, isolate } from './picture-sources';
import { placeItems } from './place-items';
import { setParagraph, setRow, stack, type Block, type TextStyle } from './typeset';

/** What checking a quotation against its article came to. */
export type Checks = (id: EvidenceId) => VerificationState;

export interface QuotationListInput {
	readonly index: NetworkIndex;
	/** Those that are drawn, in any order. */
	readonly relations: readonly ShownRelation[];
	readonly numbers: ReadonlyMap<RelationId, number>;
	readonly checks: Checks;
	/** Whether the articles are listed beside it by their numbers, so that a number cites one. */
	readonly listed: boolean;
	readonly ground: Ground;
	readonly scale: number;
	readonly columnWidth: number;
}

/** A number for each relation, by the names of its actors, as a reader looks them up. */
export function numberRelations(
	index: NetworkIndex,
	relations: readonly ShownRelation[]
): ReadonlyMap<RelationId, number> {
	const named = relations.map(({ relation, source, target }) => ({
		id: relation.id,
		words: `${actorName(index, source)}\n${actorName(index, target)}`
	}));
	named.sort((a, b) => a.words.localeCompare(b.words, 'en') || (a.id < b.id ? -1 : 1));
	return new Map(named.map(({ id }, place) => [id, place + 1]));
}

const sides: Readonly<Record<Stance, string>> = {
	supports: 'For',
	disputes: 'Against',
	mentions: 'Mentions'
};
const stances = Object.keys(sides) as Stance[];

/** Each relation with what its sources come to, and every quotation of it, word for word. */
export function quotationPieces(input: QuotationListInput): Piece[] {
	const { relations, numbers } = input;
	const inOrder = [...relations].sort(
		(a, b) => (numbers.get(a.relation.id) ?? 0) - (numbers.get(b.relation.id) ?? 0)
	);
	return inOrder.flatMap((one) => relationPieces(one, input));
}

function stylesOf({ ground, scale }: QuotationListInput) {
	const { ink, quietInk } = palettes[ground];
	const words: TextStyle = { size: 12 * scale, weight: 400, fill: ink };
	return {
		words,
		strong: { ...words, weight: 600 } as TextStyle,
		quiet: { ...words, fill: quietInk } as TextStyle,
		side: { size: 11 * scale, weight: 600, fill: quietInk } as TextStyle
	};
}

function relationPieces(one: ShownRelation, input: QuotationListInput): Piece[] {
	const { index, numbers, scale, columnWidth } = input;
	const { words, strong, quiet, side } = stylesOf(input);
	const { relation } = one;
	const label = (text: string, style: TextStyle) => setParagraph(text, style, columnWidth);
	const number = String(numbers.get(relation.id) ?? '');
	const sign = label(number, strong);
	const indent = Math.max(sign.width, 22 * scale);
	const head = stack(
		[
			setRow(sign, indent, isolate(relationSentence(index, relation)), strong, columnWidth),
			setRow(label('', quiet), indent, standingSentence(one, input), quiet, columnWidth)
		],
		0
	);
	const title = `${number} ${relationSentence(index, relation)}`;
	const heading: SceneGroup = {
		...placeItems(head.items, { x: 0, y: 0 }),
		heads: { relation: relation.id, title }
	};
	const named: Block = { ...head, items: [heading] };
	const again = setRow(sign, indent, 'continued', quiet, columnWidth);
	const signs = Object.fromEntries(stances.map((stance) => [stance, label(sides[stance], side)]));
	const signWidth = Math.max(...Object.values(signs).map(({ width }) => width));
	const quotations = [...relation.evidence]
		.sort((a, b) => stances.indexOf(a.stance) - stances.indexOf(b.stance))
		.map((evidence): Block =>
			setRow(
				signs[evidence.stance]!,
				signWidth,
				quotationWords(evidence, input),
				words,
				columnWidth
			)
		);
	const [first, ...others] = quotations;
	return [
		// What is quoted for a relation is not parted from its name.
		{
			block: first ? stack([named, first], 3 * scale) : named,
			gap: 14 * scale,
			again,
			opens: true
		},
		...others.map((block) => ({ block, gap: 3 * scale, again }))
	];
}

/** "contested: 1 independent source supports this, 1 disputes it. Against it stands 14." */
function standingSentence(
	{ relation, reading }: ShownRelation,
	{ numbers }: QuotationListInput
): string {
	const rivals = reading.contestedBy.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b);
	const against = rivals.length > 0 ? ` Said to stand the other way: ${rivals.join(', ')}.` : '';
	// One source and nothing against it needs no second sentence.
	if (reading.standing === 'single-source') return standingWords[reading.standing];
	return `${standingWords[reading.standing]}: ${sourcesSentence(relation, reading)}${against}`;
}

/** "“They share little …” [3], p. 2 (according to …; alleged)", or with author, title and date. */
export function quotationWords(
	evidence: Evidence,
	{ index, checks, listed }: Pick<QuotationListInput, 'index' | 'checks' | 'listed'>
): string {
	const article = index.articles.get(evidence.article);
	const number = index.articleNumbers.get(evidence.article);
	const isNumbered = listed && number !== undefined;
	const source = isNumbered ? `[${number}]` : citedInFull(article) || isolate(evidence.article);
	const page = evidence.page && (/^\d/.test(evidence.page) ? `p. ${evidence.page}` : evidence.page);
	const cited = [source, page].filter(Boolean).join(', ');
	const { attribution, certainty, when } = evidence;
	const notes = [
		...(attribution && attribution.kind !== 'author' ? [attributionWords(attribution)] : []),
		...(certainty && certainty !== 'asserted' ? [certaintyWords[certainty]] : []),
		...(when ? [describeDate(when)] : []),
		...uncountedWords(evidence, checks(evidence.id))
	];
	return `“${isolate(evidence.quote.exact)}” ${cited}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`;
}

const citedInFull = (article: Article | undefined): string =>
	article ? citation(article, { titles: true, dates: true }) : '';

function uncountedWords(evidence: Evidence, state: VerificationState): string[] {
	if (evidence.stance === 'mentions' || counts(evidence, state)) return [];
	const why = isVerifiable(state) ? 'hypothetical' : verificationWords[state].short;
	return [`not counted: ${why}`];
}

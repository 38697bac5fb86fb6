/**
 * The evidence of a network as W3C Web Annotations (https://www.w3.org/TR/annotation-model/). What
 * the model has no word for stands in a body of its own, as JSON literals; `read-web-annotation.ts`
 * makes the same evidence of it again.
 */
import type { Actor, Article, Evidence, Network, QuotePiece, Relation } from '../model/schema';
import type { Problem } from '../model/problems';
import { resolveTypes } from '../model/relation-types';
import { toCodePoints } from './code-points';

export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const TERMS = 'urn:entente:terms:';

/** `@json`: a JSON-LD reader keeps the value as it stands and looks for no terms in it. */
const context = [
	ANNOTATION_CONTEXT,
	Object.fromEntries(
		['network', 'article', 'actors', 'relationType', 'relation', 'evidence'].map((term) => [
			term,
			{ '@id': TERMS + term, '@type': '@json' }
		])
	)
];

type Json = Readonly<Record<string, unknown>>;

export interface WrittenAnnotations {
	/** An AnnotationCollection with its one page; to be written as JSON-LD. */
	readonly collection: Json;
	/** Quotations that go out without a position, each with the reason. */
	readonly problems: readonly Problem[];
}

/**
 * Shortened quotations have a target for each piece, in order.
 *
 * @param textOf An article's normalised text, undefined where it is not at hand.
 */
export function writeWebAnnotations(
	network: Network,
	textOf: (article: Article) => string | undefined
): WrittenAnnotations {
	const articles = new Map(network.articles.map((article) => [article.id, article]));
	const actors = new Map<string, Actor>(network.actors.map((actor) => [actor.id, actor]));
	const declared = new Map((network.relationTypes ?? []).map((type) => [type.id, type]));
	const types = resolveTypes(network);
	const problems: Problem[] = [];
	const items = network.relations.flatMap((relation, at) =>
		relation.evidence.map((evidence, index) => {
			const article = articles.get(evidence.article);
			const text = article === undefined ? undefined : textOf(article);
			const { target, rest, unplaced } = targetOf(evidence, article, text);
			if (unplaced) {
				problems.push({
					place: `relations[${at}].evidence[${index}]`,
					message:
						text === undefined
							? 'the text of the article is not at hand: this quotation has no position, only its words'
							: 'the text does not have these words at the place stated: this quotation has no position, only its words'
				});
			}
			return {
				'@context': context,
				id: annotationUrn(network, evidence),
				type: 'Annotation',
				motivation: ['linking', 'classifying'],
				body: [
					{
						type: 'TextualBody',
						format: 'text/plain',
						value: inWords(types, actors, relation, evidence)
					},
					{
						type: 'Dataset',
						network: network.id,
						article: identityOf(evidence, article),
						actors: [relation.source, relation.target].flatMap((id) => actors.get(id) ?? []),
						relationType: declared.get(relation.type),
						relation: withoutEvidence(relation),
						evidence: { ...evidence, quote: rest }
					}
				],
				target
			};
		})
	);
	const id = `urn:entente:${network.id}:annotations`;
	const collection = {
		'@context': context,
		id,
		type: 'AnnotationCollection',
		label: network.title,
		total: items.length,
		first: { id: `${id}:1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items }
	};
	return { collection, problems };
}

function annotationUrn(network: Network, evidence: Evidence): string {
	return `urn:entente:${network.id}:evidence:${evidence.id}`;
}

/** What an annotation is about: the article's address, else its hash, else its id. */
function sourceOf(evidence: Evidence, article: Article | undefined): string {
	if (article?.url !== undefined && /^https?:\/\/\S+$/i.test(article.url)) return article.url;
	if (article?.sha256 !== undefined) return `urn:sha256:${article.sha256}`;
	return `urn:entente:article:${evidence.article}`;
}

/**
 * What is known of the article, so that it is the same one again elsewhere. Neither its text nor its
 * fingerprint is in it, nor what was written down in it for this network alone.
 */
function identityOf(evidence: Evidence, article: Article | undefined): Json {
	const { fingerprint: _, pages: __, ...known } = article ?? {};
	const own = Object.entries(known).filter(([field]) => !field.includes(':'));
	return { ...Object.fromEntries(own), id: evidence.article };
}

function withoutEvidence({ evidence: _, ...relation }: Relation): Json {
	return relation;
}

function inWords(
	types: ReturnType<typeof resolveTypes>,
	actors: ReadonlyMap<string, Actor>,
	relation: Relation,
	evidence: Evidence
): string {
	const nameOf = (id: string) => actors.get(id)?.name ?? id;
	const { stance, certainty, attribution, time, when } = evidence;
	const details = [
		stance,
		certainty,
		attribution && [attribution.kind, attribution.who].filter(Boolean).join(': '),
		time,
		when
	];
	const line = `${nameOf(relation.source)} – ${types.get(relation.type)?.label ?? relation.type} – ${nameOf(relation.target)}`;
	return `${line} (${details.filter(Boolean).join(', ')})`;
}

/** The target, and of the quotation what its selectors do not say. */
function targetOf(evidence: Evidence, article: Article | undefined, text: string | undefined) {
	const source = sourceOf(evidence, article);
	const { quote } = evidence;
	const { pieces, ...whole } = quote;
	if (pieces === undefined) {
		const { selector, rest, unplaced } = selectorsOf(whole, text);
		return { target: { type: 'SpecificResource', source, selector }, rest, unplaced };
	}
	const written = pieces.map((piece) => selectorsOf(piece, text));
	const { exact: _, ...context } = whole;
	return {
		target: written.map(({ selector }) => ({ type: 'SpecificResource', source, selector })),
		rest: { ...context, pieces: written.map((piece) => piece.rest) },
		unplaced: written.some((piece) => piece.unplaced)
	};
}

function selectorsOf(piece: QuotePiece, text: string | undefined) {
	const { exact, prefix, suffix, ...rest } = piece;
	const words = { type: 'TextQuoteSelector', exact, prefix, suffix };
	const position = positionOf(piece, text);
	if (position === null) return { selector: [words], rest, unplaced: true };
	const { start: _start, end: _end, ...unsaid } = rest;
	const selector = [words, { type: 'TextPositionSelector', ...position }];
	return { selector, rest: unsaid, unplaced: false };
}

/** Null where the words do not stand there: a position that leads elsewhere is worse than none. */
function positionOf({ exact, start, end }: QuotePiece, text: string | undefined) {
	if (text === undefined || start === undefined || end === undefined) return null;
	return text.slice(start, end) === exact ? toCodePoints(text, { start, end }) : null;
}

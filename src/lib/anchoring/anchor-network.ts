/**
 * The companion of the verifier: writes what no person should type. From a network and the texts of
 * its articles, every hash, fingerprint, offset and context.
 */
import { placeOf, type Problem } from '../model/problems';
import type { Article, ArticleId, Evidence, Network, Quote, Relation } from '../model/schema';
import type { Verification } from '../model/verification';
import { ArticleText } from './article-text';
import { fingerprintOf } from './fingerprint';
import { ordered, withAnchors } from './anchors';
import { NORM } from './normalise';
import { placeQuote } from './select';
import { openArticle } from './opened-article';
import { verifyIn } from './verify-quotation';

/** A network whose quotations all have their places, or what stands in the way. */
export interface AnchoredNetwork {
	/** With everything written that could be. */
	readonly network: Network;
	/** By place, in the file's order; the network is not to be saved while there are any. */
	readonly problems: readonly Problem[];
	/** What a person should look at: words given the article's typography, and what is left unchecked. */
	readonly notes: readonly Problem[];
}

/**
 * Returns the network with `sha256`, `norm` and `fingerprint` of each article, and `start`, `end`,
 * `prefix` and `suffix` of each quotation and piece, all taken from the texts. A draft needs only
 * `exact` (and `pieces` with only `exact`); where its words stand at several places, a `prefix`,
 * `suffix` or `start` says which. Anchoring twice changes nothing more.
 *
 * A quotation that is not found, ambiguous, altered or wrongly shortened is a problem, and so is an
 * article with quotations whose text is not given. A quotation that differs in typography alone
 * gets the article's own characters, and a note says so. Known fields stand in the order of the
 * format, others after them as they were.
 *
 * @param texts Normalised, as `normaliseBytes` gives them.
 */
export function anchorNetwork(
	network: Network,
	texts: ReadonlyMap<ArticleId, string>
): AnchoredNetwork {
	const problems: Problem[] = [];
	const notes: Problem[] = [];
	const quoted = new Set(
		network.relations.flatMap(({ evidence }) => evidence.map(({ article }) => article))
	);
	const articles = network.articles.map((article, at) => {
		const text = texts.get(article.id);
		if (text !== undefined) {
			const anchored = anchorArticle(article, text);
			if (article.sha256 !== undefined && article.sha256 !== anchored.sha256) {
				notes.push({
					place: placeOf(placeOf('articles', at), 'sha256'),
					message: `the text of "${article.id}" is another one than before: its hash is now ${anchored.sha256}`
				});
			}
			return anchored;
		}
		const list = quoted.has(article.id) ? problems : notes;
		list.push({
			place: placeOf('articles', at),
			message: `the text of "${article.id}" is not given, so nothing of it can be written`
		});
		return article;
	});
	const opened = new Map(
		articles.map((article) => [article.id, openArticle(article, texts.get(article.id) ?? null)])
	);

	const anchorEvidence = (evidence: Evidence, place: string): Evidence => {
		const source = opened.get(evidence.article);
		if (!source?.text) return evidence;
		const at = placeOf(place, 'quote');
		const found = verifyIn(source, evidence.quote, network.language);
		const ranges = found.ranges;
		if (!['exact', 'exact-shortened', 'folded'].includes(found.state)) {
			problems.push({ place: at, message: refusal(evidence.quote, found) });
			return evidence;
		}
		const placed = placeQuote(source.text, ranges);
		if (found.state === 'folded') {
			notes.push({
				place: at,
				message: `given the article’s own characters: “${placed.exact}” (was “${evidence.quote.exact}”)`
			});
		}
		const quote = withAnchors(evidence.quote, placed);
		const blind = verifyIn({ ...source, text: null }, quote, network.language);
		if (blind.state !== 'by-fingerprint') {
			notes.push({
				place: at,
				message:
					`stands in the article, but without its text it is ${blind.state}. ${blind.reason ?? ''}`.trim()
			});
		}
		return { ...evidence, quote };
	};
	const relations = network.relations.map((relation, at): Relation => {
		const place = placeOf(placeOf('relations', at), 'evidence');
		const evidence = relation.evidence.map((one, index) =>
			anchorEvidence(one, placeOf(place, index))
		);
		return { ...relation, evidence };
	});
	return { network: { ...network, articles, relations }, problems, notes };
}

const articleKeys = [
	...['id', 'number', 'title', 'author', 'publisher', 'published', 'url', 'accessed'],
	...['sha256', 'norm', 'fingerprint', 'editionOf', 'pages', 'reliability']
];

function anchorArticle(article: Article, text: string): Article {
	const { sha256, text: normalised } = new ArticleText(text, article.sha256);
	const written = { sha256, norm: NORM, fingerprint: fingerprintOf(normalised) } as const;
	return ordered({ ...article, ...written }, articleKeys);
}

function refusal(quote: Quote, { state, reason, proposal }: Verification): string {
	const words = `“${quote.exact}”`;
	const said = reason === undefined ? '' : ` ${reason}`;
	const instead = proposal === undefined ? '' : ` The article says: “${proposal}”.`;
	switch (state) {
		case 'ambiguous':
			return `${words} is ambiguous.${said} Add a prefix (the words before it) or a start.`;
		case 'missing':
			return `${words} is not in the article.${said}`;
		default:
			return `${words} is not what the article says.${said}${instead}`;
	}
}

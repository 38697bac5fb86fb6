/** `npm run verify`: every quotation of a network against the texts of its articles. */
import { findFalseSelectors } from '../lib/anchoring/false-selectors';
import { fingerprintOf } from '../lib/anchoring/fingerprint';
import { verifyNetwork } from '../lib/anchoring/verify-network';
import type { Article, ArticleId, Evidence, EvidenceId, Network } from '../lib/model/schema';
import {
	isVerifiable,
	verificationStates,
	type Verification,
	type VerificationState
} from '../lib/model/verification';
import { print, readArguments, type Command } from './command';
import { readArticles, readNetworkFile, type ArticleFile } from './read-articles';

const help = `Usage: npm run verify -- <network file> --articles <folder>

Checks every quotation of a network word for word against the texts of its articles, and what the
file states of each article (hash, fingerprint) and of each place (offsets, context) with it.

A .txt file of the folder belongs to the article whose hash it has, else to the one with whose id
its name starts ("a1.txt", "a1_title.txt").

Exit code: 0 if every quotation is exact, whole or shortened, and nothing stated is wrong; 1 if
not; 2 if the input cannot be used.
`;

/** Prints every quotation with its state, each article and a summary; exit codes as in its help. */
export const verifyCommand: Command = (given, { out }) => {
	const read = readArguments(given);
	if (read === null) {
		out.write(help);
		return 0;
	}
	const network = readNetworkFile(read.network);
	const files = readArticles(read.articles, network.articles);
	const texts = new Map(Array.from(files, ([id, { text }]) => [id, text] as const));
	const seen = verifyNetwork(network, texts);
	const quotations = network.relations
		.flatMap((relation) => relation.evidence)
		.map((evidence) => checkQuotation(evidence, network, seen, texts));
	const articles = network.articles.map((article) => checkArticle(article, files.get(article.id)));

	print(['Quotations', ...quotations.flatMap(({ lines }) => lines)], out);
	print(['', 'Articles', ...articles.flatMap(({ lines }) => lines)], out);
	const wrong = [...quotations, ...articles].filter(({ isRight }) => !isRight).length;
	const verdict = wrong === 0 ? 'All is right.' : `Not right: ${wrong}.`;
	print(['', ...summarise(network, seen), verdict], out);
	return wrong === 0 ? 0 : 1;
};

/** One thing that was checked, as it is printed. */
interface Checked {
	readonly isRight: boolean;
	readonly lines: readonly string[];
}

/** As the format names it: "exact, shortened", "by fingerprint". */
function wordsOf(state: VerificationState): string {
	return state === 'exact-shortened' ? 'exact, shortened' : state.replaceAll('-', ' ');
}

function checkQuotation(
	{ id, article, quote }: Evidence,
	network: Network,
	seen: ReadonlyMap<EvidenceId, Verification>,
	texts: ReadonlyMap<ArticleId, string>
): Checked {
	const { state, ranges, reason, proposal } = seen.get(id) ?? { state: 'unchecked', ranges: [] };
	const isExact = state === 'exact' || state === 'exact-shortened';
	const number = network.articles.find((one) => one.id === article)?.number;
	const wrong = isExact ? findFalseSelectors(quote, ranges, texts.get(article) ?? '') : [];
	const remarks = [
		...(reason === undefined ? [] : [reason]),
		...(proposal === undefined ? [] : [`The article says: “${proposal}”`]),
		...(wrong.length === 0 ? [] : [`Stated wrongly: ${wrong.join('; ')}. Run npm run anchor.`])
	];
	const from = number === undefined ? article : `${article} [${number}]`;
	return {
		isRight: isExact && wrong.length === 0,
		lines: [
			`  ${wordsOf(state).padEnd(16)}  ${id}  ${from}  “${quote.exact}”`,
			...remarks.map((remark) => `  ${' '.repeat(16)}  ${remark}`)
		]
	};
}

function checkArticle(article: Article, file: ArticleFile | undefined): Checked {
	const name = `${article.id}  ${article.title}`;
	if (file === undefined) {
		return {
			isRight: false,
			lines: [`  no text  ${name}`, '           No file has its hash or id.']
		};
	}
	const { sha256, fingerprint } = article;
	const wrong = [
		...(sha256 !== undefined && sha256 !== file.sha256
			? [`The hash of ${file.file} is ${file.sha256}; the network states ${sha256}.`]
			: []),
		...(fingerprint !== undefined && fingerprint.data !== fingerprintOf(file.text).data
			? [`The fingerprint that the network states is not that of ${file.file}.`]
			: [])
	];
	const lacking = [
		...(sha256 === undefined ? ['hash'] : []),
		...(fingerprint === undefined ? ['fingerprint'] : [])
	];
	const remarks = [
		...wrong,
		...(lacking.length === 0
			? []
			: [`The network states no ${lacking.join(' and no ')}: run npm run anchor.`])
	];
	return {
		isRight: wrong.length === 0,
		lines: [
			`  ${wrong.length === 0 ? 'right  ' : 'WRONG  '}  ${name}  (${file.file})`,
			...remarks.map((remark) => `           ${remark}`)
		]
	};
}

function summarise(network: Network, seen: ReadonlyMap<EvidenceId, Verification>): string[] {
	const states = Array.from(seen.values(), ({ state }) => state);
	const counts = verificationStates
		.map((state) => ({ state, count: states.filter((one) => one === state).length }))
		.filter(({ count }) => count > 0)
		.map(({ state, count }) => `${count} ${wordsOf(state)}`);
	const blind = Array.from(verifyNetwork(network, new Map()));
	const unread = blind.filter(([, { state }]) => !isVerifiable(state));
	return [
		`${states.length} quotations: ${counts.join('; ') || 'none'}.`,
		unread.length === 0
			? 'Without the articles, by fingerprint: all of them.'
			: `Without the articles, by fingerprint: all but ${unread.length} (${unread
					.map(([id, { state }]) => `${id} ${state}`)
					.join(', ')}).`
	];
}

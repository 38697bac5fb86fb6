/** What both command lines read: a network file, and the texts of its articles from a folder. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decodeUtf8, InvalidUtf8Error, normaliseBytes } from '../lib/anchoring/normalise';
import { sha256Hex } from '../lib/anchoring/sha256';
import { parseNetwork, refuseSize } from '../lib/model/parse-network';
import type { Article, ArticleId, Network } from '../lib/model/schema';

/** What was given cannot be used; the message is for the person who gave it. */
export class BadInputError extends Error {
	override readonly name = 'BadInputError';
}

/** The text of one article and the file that it was read from. */
export interface ArticleFile {
	readonly file: string;
	/** Normalised. */
	readonly text: string;
	readonly sha256: string;
}

/** Returns the network in a file. Throws BadInputError with all its problems if it holds none. */
export function readNetworkFile(file: string): Network {
	const stat = statOf(file, 'network file');
	if (!stat.isFile()) throw new BadInputError(`${file} is not a file; give the network file.`);
	const refused = refuseSize(stat.size);
	if (refused !== null) throw new BadInputError(`${file}: ${refused}`);
	const result = parseNetwork(readWith(file, decodeUtf8));
	if (result.ok) return result.network;
	const problems = result.problems.map(({ place, message }) => `  ${place}: ${message}`);
	throw new BadInputError([`${file}: ${result.summary}`, ...problems].join('\n'));
}

/**
 * Returns the texts of a folder's .txt files by article. A file belongs to the article whose hash it
 * has; a file that has nobody's hash, to the article with whose id its name starts ("a1.txt",
 * "a1_some-title.txt"; the longest id wins), unless that one was found by hash. Throws
 * BadInputError if the folder cannot be read, a text is not UTF-8, or two files claim one article.
 */
export function readArticles(
	folder: string,
	articles: readonly Article[]
): ReadonlyMap<ArticleId, ArticleFile> {
	if (!statOf(folder, 'folder of articles').isDirectory()) {
		throw new BadInputError(`${folder} is not a folder; give the folder that holds the articles.`);
	}
	const files = readdirSync(folder)
		.filter((name) => /\.txt$/i.test(name))
		.sort()
		.map((name) => ({ name, ...readText(join(folder, name)) }));
	const found = new Map<ArticleId, ArticleFile>();
	for (const { id, sha256 } of articles) {
		const file = files.find((one) => one.sha256 === sha256);
		if (file !== undefined) found.set(id, file);
	}
	const hashes = new Set(articles.map((article) => article.sha256));
	for (const file of files.filter((one) => !hashes.has(one.sha256))) {
		const named = articles
			.filter(({ id }) => startsWithId(file.name, id))
			.sort((a, b) => b.id.length - a.id.length)[0];
		if (named === undefined || hasOwnText(found.get(named.id), named)) continue;
		const rival = found.get(named.id);
		if (rival !== undefined) {
			throw new BadInputError(
				`${rival.file} and ${file.file} both begin with the id of article "${named.id}"; keep one of them there.`
			);
		}
		found.set(named.id, file);
	}
	return found;
}

function hasOwnText(file: ArticleFile | undefined, article: Article): boolean {
	return file !== undefined && file.sha256 === article.sha256;
}

function startsWithId(name: string, id: string): boolean {
	return name.startsWith(id) && !/^[A-Za-z0-9]/.test(name.slice(id.length));
}

function readText(file: string): ArticleFile {
	const text = readWith(file, normaliseBytes);
	return { file, text, sha256: sha256Hex(text) };
}

function readWith(file: string, decode: (bytes: Uint8Array) => string): string {
	try {
		return decode(readFileSync(file));
	} catch (error) {
		if (error instanceof InvalidUtf8Error) throw new BadInputError(`${file}: ${error.message}`);
		throw new BadInputError(`${file} cannot be read: ${(error as Error).message}`);
	}
}

function statOf(path: string, what: string) {
	try {
		return statSync(path);
	} catch {
		throw new BadInputError(`There is no ${what} at ${path}.`);
	}
}

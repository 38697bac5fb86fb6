import { normaliseBytes } from '../anchoring/normalise';
import { sha256Hex } from '../anchoring/sha256';
import { count } from '../formats/words';
import { parseNetwork, refuseSize } from '../model/parse-network';
import type { ArticleId } from '../model/schema';
import { takeTexts } from './article-texts';
import type { Trouble } from './desk.svelte';
import type { KeepingStatus } from './kept-network.svelte';
import type { NetworkScreen } from './network-screen.svelte';
import { unfound } from './unfound-quotations';

export interface OpenAnswer {
	readonly trouble?: Trouble;
	readonly notice?: string;
	/** Articles whose texts came, and have quotations that somebody should look at. */
	readonly look?: readonly ArticleId[];
	/** Files to be brought in as articles: somebody looks at them first. */
	readonly articles?: readonly File[];
}

/**
 * Opens what the reader dropped or chose: one network file, texts of articles that the network on
 * screen quotes, files of articles that it does not know, or all together. Never throws, and changes
 * nothing on the screen unless the whole file is good.
 */
export async function openFiles(
	files: readonly File[],
	screen: NetworkScreen
): Promise<OpenAnswer> {
	const [network, ...further] = files.filter((file) => /\.json$/i.test(file.name));
	const articles = files.filter((file) => !/\.json$/i.test(file.name));
	if (further.length > 0) {
		return trouble(
			`These are ${further.length + 1} network files; open one network file at a time.`
		);
	}
	const opened = network ? await openNetwork(network, screen) : {};
	return articles.length > 0 && !opened.trouble ? readArticles(articles, screen) : opened;
}

async function openNetwork(file: File, screen: NetworkScreen): Promise<OpenAnswer> {
	const refused = refuseSize(file.size);
	if (refused) return trouble(`“${file.name}” was not opened. ${refused}`);
	const text = await readText(file);
	if (text === null) {
		return trouble(
			`“${file.name}” could not be read. Is it still there, and a file and no folder?`
		);
	}
	const result = parseNetwork(text);
	if (!result.ok) {
		return {
			trouble: {
				summary: `“${file.name}” was not opened. ${result.summary}`,
				problems: result.problems
			}
		};
	}
	screen.open(result.network);
	return {};
}

async function readText(file: File): Promise<string | null> {
	try {
		return await file.text();
	} catch {
		return null;
	}
}

/** An article's file is known by the hash of its text, never by its name. */
async function readArticles(files: readonly File[], screen: NetworkScreen): Promise<OpenAnswer> {
	const strangers: File[] = [];
	const known = new Map<ArticleId, string>();
	for (const file of files) {
		const text = /\.txt$/i.test(file.name) ? await readArticle(file) : null;
		const hash = text === null ? null : sha256Hex(text);
		const article = screen.network.articles.find((one) => one.sha256 && one.sha256 === hash);
		if (text !== null && article) known.set(article.id, text);
		else strangers.push(file);
	}
	const placed = known.size > 0 ? await takeTexts(screen, known) : 0;
	if (strangers.length > 0 && !screen.canEdit) {
		const names = strangers.map(({ name }) => `“${name}”`).join(', ');
		return trouble(
			`${names}: not the text of an article of this network (its hash is none of theirs). Its quotations can be checked only against exactly the text that was quoted.`
		);
	}
	const look = [...known.keys()].filter((id) => unfound(screen, new Set([id])).length > 0);
	return {
		...(known.size > 0 && { notice: noticeOf(screen, [...known.keys()], placed) }),
		...(look.length > 0 && { look }),
		...(strangers.length > 0 && { articles: strangers })
	};
}

function noticeOf({ index, kept }: NetworkScreen, ids: readonly ArticleId[], placed: number) {
	const [only] = ids;
	const title = ids.length === 1 && only ? index.articles.get(only)?.title : undefined;
	return [
		`The quotations of ${title ? `“${title}”` : `${ids.length} articles`} are checked word for word.`,
		...(placed > 0
			? [
					`${count(placed, 'quotation')} ${placed === 1 ? 'was' : 'were'} given ${placed === 1 ? 'its' : 'their'} place.`
				]
			: []),
		whereWords(kept.status.type, ids.length)
	].join(' ');
}

function whereWords(status: KeepingStatus['type'], texts: number): string {
	const [subject, are] = texts === 1 ? ['The text', 'is'] : ['The texts', 'are'];
	switch (status) {
		case 'unkept':
		case 'read-only':
			return `${subject} ${texts === 1 ? 'stays' : 'stay'} in this page and ${are} not stored.`;
		case 'saving':
			return `${subject} ${are} being saved with the network.`;
		case 'saved':
			return `${subject} ${are} kept with the network.`;
		default:
			return `${subject} ${are} in this page only until the server answers.`;
	}
}

async function readArticle(file: File): Promise<string | null> {
	try {
		return refuseSize(file.size) ? null : normaliseBytes(new Uint8Array(await file.arrayBuffer()));
	} catch {
		return null;
	}
}

function trouble(summary: string): OpenAnswer {
	return { trouble: { summary, problems: [] } };
}

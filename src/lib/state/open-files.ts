import { normaliseBytes } from '../anchoring/normalise';
import { sha256Hex } from '../anchoring/sha256';
import { parseNetwork, refuseSize } from '../model/parse-network';
import type { Trouble } from './desk.svelte';
import type { NetworkScreen } from './network-screen.svelte';

export interface OpenAnswer {
	readonly trouble?: Trouble;
	readonly notice?: string;
}

/**
 * Opens what the reader dropped or chose: one network file, or texts of articles that the network
 * on screen quotes. Never throws, and changes nothing on the screen unless the whole file is good.
 */
export async function openFiles(
	files: readonly File[],
	screen: NetworkScreen
): Promise<OpenAnswer> {
	const texts = files.filter((file) => /\.txt$/i.test(file.name));
	const others = files.filter((file) => !texts.includes(file));
	const [network] = others;
	if (others.length > 1) {
		return trouble(`These are ${others.length} files; open one network file at a time.`);
	}
	if (network) return openNetwork(network, screen);
	return texts.length > 0 ? readArticles(texts, screen) : {};
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
	const strangers: string[] = [];
	const known: string[] = [];
	for (const file of files) {
		const text = await readArticle(file);
		const hash = text === null ? null : sha256Hex(text);
		const article = screen.network.articles.find((one) => one.sha256 && one.sha256 === hash);
		if (text !== null && article) {
			await screen.quotations.readText(article.id, text);
			known.push(article.title);
		} else strangers.push(`“${file.name}”`);
	}
	if (strangers.length > 0) {
		return trouble(
			`${strangers.join(', ')}: not the text of an article of this network (its hash is none of theirs). Its quotations can be checked only against exactly the text that was quoted.`
		);
	}
	return {
		notice: `The quotations of ${known.length === 1 ? `“${known[0]}”` : `${known.length} articles`} are checked word for word. The text stays in this page and is not stored.`
	};
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

import { normaliseBytes } from '../anchoring/normalise';
import { sha256Hex } from '../anchoring/sha256';
import { count } from '../wording/words';
import { refuseSize } from '../model/parse-network';
import type { ArticleId } from '../model/schema';
import { textsOfArticles } from '../formats/network-archive';
import { AnnotationImport } from './annotation-import.svelte';
import { takeTexts } from './article-texts';
import type { Trouble } from './desk.svelte';
import type { KeepingStatus } from './kept-network.svelte';
import type { NetworkScreen } from './network-screen.svelte';
import { FileImport } from './file-import.svelte';
import { kindOf, readDataFile, type FileKind } from './read-data-file';
import { unfound } from './unfound-quotations';

export interface OpenAnswer {
	readonly trouble?: Trouble;
	readonly notice?: string;
	/** Articles whose texts came, and have quotations that somebody should look at. */
	readonly look?: readonly ArticleId[];
	/** Files to be brought in as articles: somebody looks at them first. */
	readonly articles?: readonly File[];
	/** Annotations to be brought in, likewise. */
	readonly annotations?: AnnotationImport;
	/** Files of other programs, likewise. */
	readonly imported?: FileImport;
}

/**
 * Opens what the reader dropped or chose: one network file, with its texts or without, or one file of
 * annotations; texts of articles that the network on screen quotes, files of articles that it does not
 * know; or a network with its texts. Never throws, and changes nothing on the screen unless the whole
 * file is good.
 */
export async function openFiles(
	files: readonly File[],
	screen: NetworkScreen
): Promise<OpenAnswer> {
	const sorted = await Promise.all(files.map(async (file) => ({ file, is: await kindOf(file) })));
	const of = (wanted: FileKind) => sorted.filter(({ is }) => is === wanted).map(({ file }) => file);
	const [data, ...further] = [...of('json'), ...of('archive'), ...of('picture'), ...of('page')];
	if (further.length > 0) {
		return trouble(
			`These are ${further.length + 1} network files; open one network file at a time.`
		);
	}
	const other = of('other');
	if (data && other.length > 0) {
		return trouble('These are files of several kinds; open one network at a time.');
	}
	const open = () => (screen.canEdit ? screen.network : null);
	const opened = data
		? await openData(data, screen)
		: other.length > 0
			? { imported: new FileImport(other, open) }
			: {};
	const articles = of('article');
	return articles.length > 0 && !opened.trouble ? readArticles(articles, screen) : opened;
}

async function openData(file: File, screen: NetworkScreen): Promise<OpenAnswer> {
	const { network, quotations } = screen;
	const read = await readDataFile(file, (_source, { sha256 }) => {
		const article = network.articles.find((one) => one.sha256 && one.sha256 === sha256);
		return article && quotations.texts.get(article.id);
	});
	switch (read.kind) {
		case 'refused':
			return { trouble: read.trouble };
		case 'annotations':
			return screen.canEdit
				? { annotations: new AnnotationImport(screen, file.name, read.read) }
				: trouble(`“${file.name}” holds annotations; you may look at this network, not change it.`);
		case 'network': {
			screen.open(read.network);
			const texts = textsOfArticles(read.network, read.texts);
			if (texts.size === 0) return {};
			const placed = await takeTexts(screen, texts);
			return { notice: noticeOf(screen, [...texts.keys()], placed) };
		}
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

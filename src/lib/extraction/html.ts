import { normaliseText } from '../anchoring/normalise';
import { textOf } from './blocks';
import { decodeBytes } from './decode';
import { ExtractionError, type About, type Extraction } from './extraction';
import { fileNames } from './file-names';
import { endsIn, titleFromName, type Format, type SourceFile } from './format';
import { personOf, readHtmlAbout, tidy } from './html-about';
import { limits } from './limits';

const extensions = fileNames.html;

/** A saved page: the article on it, without menus, notices and everything round it. */
export const html: Format = {
	name: 'html',
	label: 'a web page',
	recognises: ({ name, head }) =>
		/^(?:\xEF\xBB\xBF)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(
			head.replace(/^(?:\xFF\xFE|\xFE\xFF)/, '').replaceAll('\0', '')
		) ||
		(endsIn(name, extensions) && /<[a-z!]/i.test(head)),
	read: readHtml
};

async function readHtml({ name, bytes, head }: SourceFile): Promise<Extraction> {
	const declared =
		/<meta[^>]*charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]*encoding=["']([\w-]+)/i.exec(head);
	const { text: source, note } = decodeBytes(bytes, declared?.[1] ?? declared?.[2]);
	refuseTooMany(source);
	const [{ parseHTML }, { Readability }] = await Promise.all([
		import('linkedom/worker'),
		import('@mozilla/readability')
	]);
	// A page without its outer elements would be parsed as a handful of roots.
	const page = /<html[\s>]/i.test(source) ? source : `<html><body>${source}</body></html>`;
	const { document } = parseHTML(page) as unknown as { document: Document };
	refuseTooDeep(document);
	const about = readHtmlAbout(document, source);
	const plain = () => textOf(document.body ?? document.documentElement);
	const wholePage = plain();
	const found = cleaned(() =>
		new Readability<Node>(document, { serializer: (node) => node, charThreshold: 250 }).parse()
	);
	const article = found?.content ? textOf(found.content) : '';
	// A page that is hardly more than its article is better taken whole.
	const isArticle = article.length >= 140;
	const text = normaliseText(isArticle ? article : wholePage);
	if (!/\S/.test(text)) {
		throw new ExtractionError(
			'empty',
			'This page holds no words: what it shows is perhaps fetched by a script. Copy the article’s text and paste it.'
		);
	}
	const share = article.length / Math.max(1, wholePage.length);
	return {
		format: 'html',
		text,
		about: withFound(about, found, name),
		pages: [],
		mends: [],
		notes: [
			...(note === undefined ? [] : [note]),
			isArticle
				? `The article was picked out of the page: ${Math.round(100 * Math.min(1, share))} % of the page’s words. Menus, pictures and scripts are left out.`
				: 'No article stood out in this page, so all its words are here: cut what is not the article’s.'
		]
	};
}

interface Found {
	readonly title?: string | null | undefined;
	readonly byline?: string | null | undefined;
	readonly siteName?: string | null | undefined;
	readonly content?: Node | null | undefined;
}

function withFound(about: About, found: Found | null, name: string): About {
	const title = found?.title || about.title || titleFromName(name);
	const byline = found?.byline ? personOf(found.byline) : '';
	const authors = about.authors ?? (byline !== '' && byline.length < 200 ? [byline] : undefined);
	const publisher = about.publisher ?? found?.siteName ?? undefined;
	return {
		...about,
		...(title && { title: tidy(title) }),
		...(authors && { authors }),
		...(publisher && { publisher })
	};
}

/** A page that the library cannot make sense of is still a page with words. */
function cleaned(parse: () => Found | null): Found | null {
	try {
		return parse();
	} catch {
		return null;
	}
}

function refuseTooMany(source: string): void {
	let tags = 0;
	for (let at = source.indexOf('<'); at !== -1; at = source.indexOf('<', at + 1)) tags += 1;
	// Every element has two, most of them.
	if (tags > 2 * limits.nodes) {
		throw new ExtractionError(
			'too-many-nodes',
			`This page has more than ${limits.nodes.toLocaleString('en')} elements; no article has. Copy the article’s text and paste it.`
		);
	}
}

function refuseTooDeep(document: Document): void {
	let depth = 0;
	let node: Node | null = document.documentElement;
	while (node) {
		if (depth > limits.depth) {
			throw new ExtractionError(
				'too-many-nodes',
				`The elements of this page stand more than ${limits.depth.toLocaleString('en')} deep in one another; no article’s do. Copy the article’s text and paste it.`
			);
		}
		if (node.firstChild) {
			node = node.firstChild;
			depth += 1;
			continue;
		}
		while (node && !node.nextSibling) {
			node = node.parentNode;
			depth -= 1;
		}
		node = node?.nextSibling ?? null;
	}
}

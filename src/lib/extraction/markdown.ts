import { normaliseText } from '../anchoring/normalise';
import { decodeBytes } from './decode';
import type { About, Extraction } from './extraction';
import { fileNames } from './file-names';
import { endsIn, isBinary, titleFromName, type Format, type SourceFile } from './format';
import { readLooseDate } from '../decoding/loose-date';

const extensions = fileNames.markdown;

/** Markdown is a text: its signs are kept, and what stands before it is read as what is known of it. */
export const markdown: Format = {
	name: 'markdown',
	label: 'a Markdown file',
	recognises: ({ name, head }) => endsIn(name, extensions) && !isBinary(head),
	read: async (file) => readMarkdown(file)
};

function readMarkdown({ name, bytes }: SourceFile): Extraction {
	const { text, note } = decodeBytes(bytes);
	const whole = normaliseText(text);
	const matter = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n+|$)/.exec(whole);
	const body = matter ? whole.slice(matter[0].length) : whole;
	const about = matter ? aboutOf(readMatter(matter[1] ?? '')) : {};
	const heading = /^#[ \t]+(.+?)[ \t]*#*$/mu.exec(body)?.[1];
	const title = about.title ?? heading ?? titleFromName(name);
	return {
		format: 'markdown',
		text: body,
		about: { ...about, ...(title !== undefined && { title }) },
		pages: [],
		mends: [],
		notes: [
			...(note === undefined ? [] : [note]),
			...(matter
				? [
						'The lines between “---” at the top say what the article is; they are not part of its text.'
					]
				: [])
		],
		...(matter && { whole })
	};
}

/** The fields of front matter: YAML as far as articles use it, one line or one list each. */
function readMatter(matter: string): ReadonlyMap<string, readonly string[]> {
	const fields = new Map<string, string[]>();
	let field: string[] | null = null;
	for (const line of matter.split('\n')) {
		const item = /^\s+-\s+(?:name:\s*)?(.+)$|^-\s+(.+)$/u.exec(line);
		const named = /^([A-Za-z][\w-]*)[ \t]*:[ \t]*(.*)$/.exec(line);
		if (item && field) field.push(unquote(item[1] ?? item[2] ?? ''));
		else if (named) {
			field = listed(named[2] ?? '');
			fields.set((named[1] ?? '').toLowerCase(), field);
		}
	}
	return fields;
}

function listed(value: string): string[] {
	const list = /^\[(.*)\]$/.exec(value.trim())?.[1];
	const parts = list === undefined ? [value] : list.split(',');
	return parts.map(unquote).filter((part) => part !== '');
}

function unquote(value: string): string {
	const trimmed = value.trim();
	return /^(["'])(.*)\1$/u.exec(trimmed)?.[2] ?? trimmed;
}

function aboutOf(fields: ReadonlyMap<string, readonly string[]>): About {
	const first = (...names: string[]) =>
		names.map((name) => fields.get(name)?.[0]).find((value) => value);
	const authors = fields.get('authors') ?? fields.get('author') ?? fields.get('by') ?? [];
	const date = readLooseDate(first('date', 'published', 'publishdate', 'pubdate') ?? '');
	const [title, url, language] = [
		first('title'),
		first('url', 'source', 'canonical', 'link', 'canonical_url'),
		first('lang', 'language')
	];
	const publisher = first('publisher', 'publication', 'site', 'website', 'journal');
	return {
		...(title && { title }),
		...(authors.length > 0 && { authors }),
		...(publisher && { publisher }),
		...(date && { date }),
		...(url && /^https?:\/\//.test(url) && { url }),
		...(language && { language })
	};
}

/** What a page says about the article on it: its meta elements, JSON-LD, links and attributes. */
import type { About } from './extraction';
import { readLooseDate } from '../decoding/loose-date';

type Json = Record<string, unknown>;

/** Returns what the page says, the more exact way of saying it first. Must be asked before the page is cleaned. */
export function readHtmlAbout(document: Document, source: string): About {
	const article = readJsonLd(document);
	const meta = readMeta(document);
	const first = (...names: string[]) =>
		names.map((name) => meta.get(name)?.[0]).find((value) => value);
	const authors = namesOf(article?.author);
	const named = [
		...['citation_author', 'dc.creator', 'dcterms.creator', 'author', 'parsely-author'],
		...['sailthru.author', 'article:author', 'twitter:creator']
	]
		.map((name) => meta.get(name) ?? [])
		.find((values) => values.some((value) => !/^(?:https?:|@)/.test(value)));
	const title =
		first('citation_title', 'og:title', 'twitter:title', 'dc.title', 'title') ??
		stringOf(article?.headline);
	const publisher =
		namesOf(article?.publisher)[0] ??
		first(
			'og:site_name',
			'citation_journal_title',
			'dc.publisher',
			'publisher',
			'application-name'
		);
	const date = [
		stringOf(article?.datePublished),
		first('article:published_time', 'citation_publication_date', 'citation_date'),
		first('dc.date', 'dc.date.issued', 'dcterms.date', 'date', 'pubdate', 'publishdate'),
		first('parsely-pub-date', 'sailthru.date'),
		document.querySelector('time[datetime]')?.getAttribute('datetime')
	]
		.map((written) => (written ? readLooseDate(written) : null))
		.find((found) => found !== null);
	const url = [
		document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
		first('og:url', 'twitter:url'),
		stringOf(article?.url),
		stringOf(article?.mainEntityOfPage) ?? stringOf(asJson(article?.mainEntityOfPage)?.['@id']),
		/<!--\s*saved from url=\(\d+\)(\S+)\s*-->/.exec(source.slice(0, 4096))?.[1]
	].find((address) => address && /^https?:\/\/\S+$/.test(address));
	const language =
		document.documentElement?.getAttribute('lang') ?? first('og:locale')?.replace('_', '-');
	const people = (authors.length > 0 ? authors : (named ?? [])).map(personOf).filter(Boolean);
	return {
		...(title && { title: tidy(title) }),
		...(people.length > 0 && { authors: people }),
		...(publisher && { publisher: tidy(publisher) }),
		...(date && { date }),
		...(url && { url }),
		...(language && /^[A-Za-z]{2,3}(-\w+)*$/.test(language) && { language })
	};
}

export function tidy(words: string): string {
	return words.replace(/\s+/gu, ' ').trim().slice(0, 1000);
}

/** "By Jane Doe" is Jane Doe. */
export function personOf(name: string): string {
	return tidy(name).replace(/^(?:by|von|par|por)\s+/iu, '');
}

function readMeta(document: Document): ReadonlyMap<string, readonly string[]> {
	const values = new Map<string, string[]>();
	for (const meta of document.querySelectorAll('meta')) {
		const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? '').toLowerCase();
		const content = meta.getAttribute('content')?.trim();
		if (!name || !content) continue;
		const before = values.get(name);
		if (before) before.push(content);
		else values.set(name, [content]);
	}
	return values;
}

/** The first thing in JSON-LD that is an article; nothing where there is none, or it is no JSON. */
function readJsonLd(document: Document): Json | null {
	for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
		let data: unknown;
		try {
			data = JSON.parse((script.textContent ?? '').replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, ''));
		} catch {
			continue;
		}
		const graph = (asJson(data)?.['@graph'] ?? data) as unknown;
		const things = Array.isArray(graph) ? graph : [graph];
		const found = things
			.map(asJson)
			.find((thing) => /article|posting|report/i.test([thing?.['@type']].flat().join(' ')));
		if (found) return found;
	}
	return null;
}

function asJson(value: unknown): Json | null {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Json)
		: null;
}

function stringOf(value: unknown): string | undefined {
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function namesOf(value: unknown): string[] {
	return [value]
		.flat()
		.flatMap((one) => stringOf(asJson(one)?.name) ?? stringOf(one) ?? [])
		.filter((name) => !/^https?:/.test(name));
}

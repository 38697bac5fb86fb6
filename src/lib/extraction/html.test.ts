import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../tests/support/make-files';
import { readFile } from './read-file';

const prose = Array.from(
	{ length: 8 },
	(_, n) =>
		`<p>Paragraph ${n} of the article says, at some length, that the army and the group were at odds, and that talks, which began in May, had failed.</p>`
).join('\n');
const page = `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
<title>Talks fail | The Made-up Times</title>
<meta property="og:title" content="Talks fail"><meta property="og:site_name" content="The Made-up Times">
<meta property="article:published_time" content="2014-12-16T21:30:00+05:00">
<link rel="canonical" href="https://example.org/talks-fail">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","author":[{"@type":"Person","name":"Jane Doe"}]}]}</script>
<script>window.hacked = true; globalThis.hacked = true</script></head>
<body onload="globalThis.hacked = true"><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Talks fail</h1><img src="https://example.org/track.gif" onerror="globalThis.hacked = true">${prose}
<p>The last line<br>is broken in two.</p></article>
<footer>Subscribe to our newsletter</footer></body></html>`;

describe('a web page', () => {
	it('gives the article without what stands round it', async () => {
		const { text, format } = await readFile('saved.html', utf8(page));
		expect(format).toBe('html');
		expect(text).toContain('Paragraph 0 of the article says');
		expect(text).toContain('failed.\n\nParagraph 1');
		expect(text).toContain('The last line\nis broken in two.');
		expect(text).not.toMatch(/Subscribe|Sport|hacked/);
	});

	it('runs nothing of it', async () => {
		await readFile('saved.html', utf8(page));
		expect('hacked' in globalThis).toBe(false);
	});

	it('says who wrote it, where, and when, on the day that is written there', async () => {
		expect((await readFile('saved.html', utf8(page))).about).toEqual({
			title: 'Talks fail',
			authors: ['Jane Doe'],
			publisher: 'The Made-up Times',
			date: '2014-12-16',
			url: 'https://example.org/talks-fail',
			language: 'en-GB'
		});
	});

	it('takes all words of a page in which no article stands out', async () => {
		const { text, notes } = await readFile('x.html', utf8('<p>Only one line.</p>'));
		expect(text).toBe('Only one line.');
		expect(notes.join(' ')).toContain('No article stood out');
	});

	it('is read in the encoding that it declares', async () => {
		const latin = (html: string) => Uint8Array.from(html, (sign) => sign.charCodeAt(0));
		const declared = '<html><head><meta charset="koi8-r"></head><body><p>';
		const koi8 = Uint8Array.from([...latin(declared), 0xd4, 0xc1, 0xcc, 0xc9, 0xc2, 0xc1, 0xce]);
		expect((await readFile('x.html', koi8)).text).toBe('талибан');
		const western = latin('<html><body><p>Das Gespräch mit den Militärs war offen geführt.');
		const read = await readFile('x.html', western);
		expect(read.text).toContain('Gespräch');
		expect(read.notes.join(' ')).toContain('Windows-1252');
	});

	it('is refused where it is 20 MB, has a million elements, or is a pit', async () => {
		const code = (html: string) =>
			readFile('x.html', utf8(html)).then(
				() => 'read',
				(error: { code: string }) => error.code
			);
		expect(await code(`<html>${'<p>word '.repeat(2_600_000)}`)).toBe('too-large');
		expect(await code(`<html>${'<i>'.repeat(1_000_000)}word`)).toBe('too-many-nodes');
		expect(await code(`<html>${'<div>'.repeat(50_000)}word`)).toBe('too-many-nodes');
		expect(await code('<html><body><script>x()</script></body></html>')).toBe('empty');
	});
});

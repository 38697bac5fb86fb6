import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../tests/support/make-files';
import { normaliseBytes } from '../anchoring/normalise';
import { ExtractionError } from './extraction';
import { readFile } from './read-file';

const text = 'Talks fail\n\nThe group’s leader — so it was said — left.  Twice.\r\n';
const utf16 = (words: string, { big = false, mark = true } = {}) => {
	const units = Array.from({ length: words.length }, (_, at) => words.charCodeAt(at));
	return Uint8Array.from(
		(mark ? [0xfeff, ...units] : units).flatMap((unit) => {
			const pair = [unit & 255, unit >> 8];
			return big ? pair.reverse() : pair;
		})
	);
};
const refusal = (bytes: Uint8Array, name: string) =>
	readFile(name, bytes).then(
		() => 'read',
		(error: unknown) => (error instanceof ExtractionError ? error.code : error)
	);

describe('a text', () => {
	it('is kept to the letter, as normalisation 1 gives it', async () => {
		const bytes = utf8(`\uFEFF${text} \n`);
		expect((await readFile('a.txt', bytes)).text).toBe(normaliseBytes(bytes));
		expect((await readFile('', utf8(text))).about.title).toBe('Talks fail');
	});

	it.each([
		['UTF-16 with its mark', utf16(text)],
		['UTF-16 from the big end', utf16(text, { big: true })],
		['UTF-16 without a mark', utf16(text, { mark: false })],
		['UTF-16 from the big end without a mark', utf16(text, { big: true, mark: false })]
	])('is read in %s', async (_, bytes) => {
		const read = await readFile('a.txt', bytes);
		expect(read.text).toBe(text.replace('\r\n', '\n'));
		expect(read.notes).toEqual(['Read as UTF-16.']);
	});

	it('is read as Windows-1252 where it is no UTF-8, and that is said', async () => {
		const bytes = Uint8Array.from([...utf8('The group'), 0x92, ...utf8('s caf'), 0xe9]);
		const read = await readFile('a.txt', bytes);
		expect(read.text).toBe('The group’s café');
		expect(read.notes.join(' ')).toContain('Windows-1252');
	});

	it('is refused where its encoding cannot be told', async () => {
		const cyrillic = Uint8Array.from({ length: 400 }, (_, at) =>
			at % 7 === 0 ? 32 : 0xe0 + (at % 31)
		);
		expect(await refusal(cyrillic, 'a.txt')).toBe('encoding');
		expect(await refusal(Uint8Array.from([0xff, 0xfe, 0x00, 0xd8, 0x20, 0x00]), 'a.txt')).toBe(
			'encoding'
		);
	});

	it('is refused where it is empty, or nothing but space', async () => {
		expect(await refusal(new Uint8Array(), 'a.txt')).toBe('empty');
		expect(await refusal(utf8(' \n\u00a0'), 'a.txt')).toBe('empty');
	});

	it('is refused where it is something else', async () => {
		expect(await refusal(utf8('{\\rtf1 Words.}'), 'a.rtf')).toBe('unknown-type');
		const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
		expect(await refusal(png, 'a.txt')).toBe('unknown-type');
		expect(
			await refusal(
				Uint8Array.from({ length: 999 }, (_, at) => at % 32),
				'a'
			)
		).toBe('unknown-type');
		expect(await refusal(new Uint8Array(11_000_000).fill(65), 'a.txt')).toBe('too-large');
		expect(await refusal(new Uint8Array(5_000_000).fill(65), 'a.txt')).toBe('too-long');
	});
});

describe('a Markdown file', () => {
	const matter = `---
title: "Talks fail"
authors: [Jane Doe, "John Roe"]
date: 2014-12
source: https://example.org/talks
publisher: The Made-up Times
lang: en
---

# Talks *fail*

Some **words**.
`;
	it('is a text, with what stands above it read as what is known of it', async () => {
		const { text: body, about, whole } = await readFile('talks.md', utf8(matter));
		expect(body).toBe('# Talks *fail*\n\nSome **words**.\n');
		expect(whole).toBe(matter);
		expect(about).toEqual({
			title: 'Talks fail',
			authors: ['Jane Doe', 'John Roe'],
			publisher: 'The Made-up Times',
			date: '2014-12',
			url: 'https://example.org/talks',
			language: 'en'
		});
	});

	it('reads authors one to a line, and the first heading as its title', async () => {
		const listed = await readFile(
			'x.md',
			utf8('---\nauthor:\n  - A. One\n  - B. Two\n---\n# Head\n\nWords')
		);
		expect(listed.about).toEqual({ title: 'Head', authors: ['A. One', 'B. Two'] });
		expect((await readFile('my-notes.md', utf8('Words'))).about.title).toBe('my notes');
	});
});

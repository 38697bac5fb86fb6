import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { anyText } from '../../../tests/support/any-text';
import { makeDocx, makePdf, utf8 } from '../../../tests/support/make-files';
import { normaliseText } from '../anchoring/normalise';
import { ExtractionError, type Extraction } from './extraction';
import { readFile } from './read-file';

/** Returns what was read, or null where it was refused. Anything else that happens fails. */
async function readOrRefuse(name: string, bytes: Uint8Array): Promise<Extraction | null> {
	try {
		return await readFile(name, bytes);
	} catch (error) {
		expect(error).toBeInstanceOf(ExtractionError);
		const { message, code } = error as ExtractionError;
		expect(message).toMatch(/^[A-Z].*[.?]$/s);
		expect(message).not.toMatch(/undefined|\[object/);
		expect(code === 'failed' ? String((error as Error).cause) : '').not.toMatch(
			/TypeError|ReferenceError/
		);
		return null;
	}
}

/** Whatever was read is in order: normalised, with pages and mended words inside it. */
function isInOrder({ text, pages, mends, notes, about }: Extraction) {
	expect(normaliseText(text)).toBe(text);
	expect(pages).toEqual(pages.toSorted((a, b) => a - b));
	for (const at of pages) expect(at).toBeLessThanOrEqual(text.length);
	for (const { start, first, second, hyphen } of mends) {
		const word = first + (hyphen ? '-' : '') + second;
		expect(text.slice(start, start + word.length)).toBe(word);
	}
	for (const note of notes) expect(note).toMatch(/\S/);
	for (const value of Object.values(about).flat()) expect(value).toMatch(/\S/);
}

interface Mutation {
	readonly kind: 'flip' | 'cut' | 'drop' | 'double' | 'fill';
	readonly at: number;
	readonly length: number;
	readonly byte: number;
}
const anyMutation: fc.Arbitrary<Mutation> = fc.record({
	kind: fc.constantFrom('flip', 'flip', 'flip', 'cut', 'drop', 'double', 'fill'),
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	length: fc.integer({ min: 1, max: 200 }),
	byte: fc.integer({ min: 0, max: 255 })
});

function mutate(bytes: Uint8Array, mutations: readonly Mutation[]): Uint8Array {
	let now = Array.from(bytes);
	for (const { kind, at, length, byte } of mutations) {
		const from = Math.floor(at * now.length);
		if (kind === 'flip') now[from] = byte;
		else if (kind === 'fill') now.fill(byte, from, from + length);
		else if (kind === 'drop') now.splice(from, length);
		else if (kind === 'double') now.splice(from, 0, ...now.slice(from, from + length));
		else now = now.slice(0, from);
	}
	return Uint8Array.from(now.map((one) => one & 255));
}

const seeds = new Map<string, Uint8Array>([
	['a.txt', utf8('Talks fail\n\nThe group’s leader left. Twice.\n')],
	['a.md', utf8('---\ntitle: Talks\nauthors:\n  - A\n---\n# Talks\n\nThe leader left.\n')],
	[
		'a.html',
		utf8(
			'<!doctype html><html lang=en><head><meta charset=utf-8><title>T</title><meta name=author content="A B"><script type="application/ld+json">{"@type":"Article","headline":"T"}</script></head><body><table><tr><td>x<td>y</table><article><h1>T</h1><p>The leader left, as was said.</p><pre>a\n b</pre></article></body></html>'
		)
	],
	['a.docx', makeDocx(['# Talks', 'The leader left.\nTwice.'], { core: '<dc:title>T</dc:title>' })]
]);
beforeAll(async () => {
	seeds.set(
		'a.pdf',
		await makePdf(
			(pdf) => {
				pdf.text('The army and the govern-', 72, 72, { lineBreak: false });
				pdf.text('ment had left Kabul.', 72, 86, { lineBreak: false });
				pdf.addPage().text('A second page.');
			},
			{ compress: false }
		)
	);
});

describe('whatever the file is', () => {
	it.each([
		['a.txt', 1500],
		['a.md', 1000],
		['a.html', 600],
		['a.docx', 400],
		['a.pdf', 250]
	] as const)('%s, changed in %i ways, is read in order or refused', async (name, numRuns) => {
		await fc.assert(
			fc.asyncProperty(fc.array(anyMutation, { minLength: 1, maxLength: 6 }), async (mutations) => {
				const read = await readOrRefuse(name, mutate(seeds.get(name)!, mutations));
				if (read) isInOrder(read);
			}),
			{ numRuns }
		);
	});

	it('bytes without any sense are read in order or refused', async () => {
		const anyName = fc.constantFrom('', 'a', 'a.txt', 'a.md', 'a.html', 'a.docx', 'a.pdf');
		const anyStart = fc.constantFrom(
			'',
			'%PDF-1.7\n',
			'PK\u0003\u0004',
			'<html>',
			'---\n',
			'\u00ff\u00fe'
		);
		await fc.assert(
			fc.asyncProperty(
				anyName,
				anyStart,
				fc.uint8Array({ maxLength: 400 }),
				async (name, start, rest) => {
					const bytes = Uint8Array.from([...Array.from(start, (s) => s.charCodeAt(0)), ...rest]);
					const read = await readOrRefuse(name, bytes);
					if (read) isInOrder(read);
				}
			),
			{ numRuns: 1500 }
		);
	});

	it('a text comes through a page and a document with every word of it', async () => {
		const words = (text: string) =>
			text
				.normalize('NFC')
				.match(/[\p{L}\p{M}\p{N}]+/gu)
				?.join(' ') ?? '';
		await fc.assert(
			fc.asyncProperty(anyText, async (text) => {
				const plain = text.replace(/[\u200b\u00ad]/g, '');
				if (words(plain) === '') return;
				const escaped = plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
				const page = await readFile('a.html', utf8(`<html><body><p>${escaped}</p></body></html>`));
				expect(words(page.text)).toBe(words(plain));
				const document = await readFile('a.docx', makeDocx([plain]));
				expect(words(document.text)).toBe(words(plain));
			}),
			{ numRuns: 80 }
		);
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown, plainText, type Block } from './markdown';

const text = (words: string) => ({ kind: 'text', text: words }) as const;
const paragraph = (...inlines: object[]) => ({ kind: 'paragraph', inlines });

describe('parseMarkdown', () => {
	it.each<[string, object]>([
		['plain', paragraph(text('plain'))],
		['**a**', paragraph({ kind: 'strong', inlines: [text('a')] })],
		['*a*', paragraph({ kind: 'em', inlines: [text('a')] })],
		['~~a~~', paragraph({ kind: 'del', inlines: [text('a')] })],
		['`<b>`', paragraph({ kind: 'code', text: '<b>' })],
		['a\nb', paragraph(text('a'), { kind: 'break' }, text('b'))],
		['# a', { kind: 'heading', inlines: [text('a')] }],
		['> a', { kind: 'quote', blocks: [paragraph(text('a'))] }],
		['- a', { kind: 'list', start: null, items: [[paragraph(text('a'))]] }],
		['3. a', { kind: 'list', start: 3, items: [[paragraph(text('a'))]] }],
		['```\na\n```', { kind: 'code', text: 'a' }],
		['---', { kind: 'rule' }],
		['a &lt; b &#8211; &amp;c', paragraph(text('a < b – &c'))],
		[
			'[TTP](#/actor/ttp)',
			paragraph({ kind: 'link', href: '#/actor/ttp', inlines: [text('TTP')] })
		],
		[
			'https://a.example/?b=1&c=2',
			paragraph({
				kind: 'link',
				href: 'https://a.example/?b=1&c=2',
				inlines: [text('https://a.example/?b=1&c=2')]
			})
		],
		[
			'![a map](https://a.example/x.png)',
			paragraph({ kind: 'link', href: 'https://a.example/x.png', inlines: [text('a map')] })
		],
		['| a |\n|---|\n| b |', { kind: 'table', head: [[text('a')]], rows: [[[text('b')]]] }]
	])('reads %j', (markdown, block) => {
		expect(parseMarkdown(markdown)).toEqual([block]);
	});

	it('shows HTML as the text it is', () => {
		for (const html of [
			'<script>alert(1)</script>',
			'<img src=x onerror=alert(1)>',
			'a <b onclick="x()">b</b>',
			'<!-- c -->',
			'<div>\n\n**b**\n\n</div>'
		]) {
			const shown = plainText(html);
			for (const tag of html.match(/<[^>]*>/g)!) expect(shown).toContain(tag);
		}
	});

	it('loses no word, wherever the signs of Markdown stand', () => {
		const parts = [
			'alpha',
			'beta',
			'gamma',
			' ',
			' ',
			'\n',
			'\n\n',
			'*',
			'**',
			'_',
			'~~',
			'`',
			'\\'
		];
		const signs = [
			'[',
			'](',
			')',
			'![',
			'> ',
			'- ',
			'1. ',
			'# ',
			'<',
			'>',
			'</',
			'&',
			'|',
			'---',
			']: ',
			'~~~',
			'```'
		];
		const typed = fc.array(fc.constantFrom(...parts, ...signs), { maxLength: 40 });
		fc.assert(
			fc.property(typed, (pieces) => {
				const shown = JSON.stringify(parseMarkdown(pieces.join('')));
				for (const word of pieces) {
					if (/^[a-z]/.test(word)) expect(shown).toContain(word);
				}
			}),
			{ numRuns: 3000 }
		);
	});

	it('shows what stands behind the signs that open code, and where a named link goes', () => {
		expect(parseMarkdown('~~~~alpha')).toEqual([{ kind: 'code', text: 'alpha' }]);
		expect(JSON.stringify(parseMarkdown('[alpha]: https://beta.example'))).toContain(
			'beta.example'
		);
	});

	it('shows what nests too deep as it was typed', () => {
		const deep = `${'> '.repeat(400)}a`;
		const depthOf = (blocks: readonly Block[]): number =>
			1 +
			Math.max(0, ...blocks.map((block) => (block.kind === 'quote' ? depthOf(block.blocks) : 0)));
		const blocks = parseMarkdown(deep);
		expect(depthOf(blocks)).toBeLessThan(30);
		expect(plainText(deep)).toContain('a');
	});

	it('comes to an end, whatever is typed', () => {
		for (const part of [
			'[',
			'> ',
			'*a',
			'<',
			'![](',
			'`',
			'_ ',
			'- \n  ',
			'|a',
			'<!--',
			'&',
			'\\',
			'[['
		]) {
			// What takes time that grows by powers would still be at it when the test is ended.
			expect(parseMarkdown(part.repeat(20_000 / part.length)), part).toBeInstanceOf(Array);
		}
	});
});

describe('plainText', () => {
	it('is the words, a block a line', () => {
		expect(plainText('# A\n\n**b** [c](#/actor/d)\n- e\n- f\n\n1. g')).toBe(
			'A\nb c\n• e\n• f\n1. g'
		);
	});
});

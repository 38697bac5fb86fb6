/**
 * Markdown as a tree of plain data, for components to draw. There is no HTML in it: what a text has
 * of that is text. Loaded only where there is something to read or to write.
 */
import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked';

export type Inline =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'code'; readonly text: string }
	| { readonly kind: 'strong'; readonly inlines: readonly Inline[] }
	| { readonly kind: 'em'; readonly inlines: readonly Inline[] }
	| { readonly kind: 'del'; readonly inlines: readonly Inline[] }
	/** Where it leads is as it was written; whether to follow it is for whoever draws it. */
	| { readonly kind: 'link'; readonly href: string; readonly inlines: readonly Inline[] }
	| { readonly kind: 'break' };

export type Block =
	| { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
	| { readonly kind: 'heading'; readonly inlines: readonly Inline[] }
	| { readonly kind: 'quote'; readonly blocks: readonly Block[] }
	| {
			readonly kind: 'list';
			/** The number of the first item; null where they are not numbered. */
			readonly start: number | null;
			readonly items: readonly (readonly Block[])[];
	  }
	| {
			readonly kind: 'table';
			readonly head: readonly (readonly Inline[])[];
			readonly rows: readonly (readonly (readonly Inline[])[])[];
	  }
	| { readonly kind: 'code'; readonly text: string }
	| { readonly kind: 'rule' };

/** No note of ours is longer; what is, is shown as it was typed, so that no text can hold the page up. */
export const longestNote = 20_000;
/** Deeper quotations of quotations and lists in lists are shown as they were typed. */
const deepest = 20;

/** What a text says in Markdown; never throws. */
export function parseMarkdown(text: string): readonly Block[] {
	const asTyped: readonly Block[] = [{ kind: 'paragraph', inlines: [{ kind: 'text', text }] }];
	if (text.length > longestNote) return asTyped;
	try {
		return blocksOf(new Lexer({ gfm: true, breaks: true }).lex(text), 0);
	} catch {
		return asTyped;
	}
}

/** The words of a text without what marks them up, in one line a block. */
export function plainText(text: string): string {
	return parseMarkdown(text).flatMap(linesOf).join('\n');
}

function linesOf(block: Block): string[] {
	switch (block.kind) {
		case 'paragraph':
		case 'heading':
			return wordsOf(block.inlines).split('\n');
		case 'quote':
			return block.blocks.flatMap(linesOf);
		case 'list':
			return block.items.map((item, place) => {
				const sign = block.start === null ? '•' : `${block.start + place}.`;
				return `${sign} ${item.flatMap(linesOf).join(' ')}`;
			});
		case 'table':
			return [block.head, ...block.rows].map((row) => row.map(wordsOf).join(' · '));
		case 'code':
			return block.text.split('\n');
		case 'rule':
			return [];
	}
}

function wordsOf(inlines: readonly Inline[]): string {
	return inlines
		.map((inline) =>
			inline.kind === 'break' ? '\n' : 'text' in inline ? inline.text : wordsOf(inline.inlines)
		)
		.join('');
}

function blocksOf(tokens: readonly Token[], depth: number): readonly Block[] {
	return tokens.flatMap((token): Block | readonly Block[] => {
		if (depth > deepest) return paragraph([{ kind: 'text', text: token.raw.trim() }]);
		const known = token as MarkedToken;
		switch (known.type) {
			case 'space':
			case 'checkbox':
				return [];
			// Where a link goes that is named further up: words that somebody wrote, like all others.
			case 'def':
				return paragraph([{ kind: 'text', text: known.raw.trim() }]);
			case 'heading':
				return { kind: 'heading', inlines: inlinesOf(known.tokens, depth + 1) };
			case 'blockquote':
				return { kind: 'quote', blocks: blocksOf(known.tokens, depth + 1) };
			case 'list':
				return listOf(known, depth);
			case 'table':
				return {
					kind: 'table',
					head: known.header.map((cell) => inlinesOf(cell.tokens, depth + 1)),
					rows: known.rows.map((row) => row.map((cell) => inlinesOf(cell.tokens, depth + 1)))
				};
			case 'code':
				// What stands behind the signs that open it is shown too, be it a language or not.
				return { kind: 'code', text: [known.lang, known.text].filter(Boolean).join('\n') };
			case 'hr':
				return { kind: 'rule' };
			case 'paragraph':
			case 'text':
				return paragraph(inlinesOf(known.tokens ?? [known], depth + 1));
			default:
				return paragraph([{ kind: 'text', text: token.raw.trim() }]);
		}
	});
}

const paragraph = (inlines: readonly Inline[]): Block => ({ kind: 'paragraph', inlines });

function listOf({ ordered, start, items }: Tokens.List, depth: number): Block {
	return {
		kind: 'list',
		start: ordered ? Number(start) || 0 : null,
		items: items.map(({ tokens, task, checked }) => {
			const blocks = blocksOf(tokens, depth + 1);
			return task ? [paragraph([{ kind: 'text', text: checked ? '☑' : '☐' }]), ...blocks] : blocks;
		})
	};
}

function inlinesOf(tokens: readonly Token[], depth: number): readonly Inline[] {
	return tokens.flatMap((token): Inline | readonly Inline[] => {
		if (depth > deepest) return { kind: 'text', text: token.raw };
		const known = token as MarkedToken;
		switch (known.type) {
			case 'strong':
			case 'em':
			case 'del':
				return { kind: known.type, inlines: inlinesOf(known.tokens, depth + 1) };
			case 'codespan':
				return { kind: 'code', text: known.text };
			case 'br':
				return { kind: 'break' };
			case 'link':
				return {
					kind: 'link',
					href: known.autolink ? known.href : unescapeReferences(known.href),
					inlines: known.autolink
						? [{ kind: 'text', text: known.text }]
						: inlinesOf(known.tokens, depth + 1)
				};
			case 'image': {
				// A picture would be fetched from somebody's server as soon as the note is read.
				const text = unescapeReferences(known.text) || 'picture';
				const href = unescapeReferences(known.href);
				return { kind: 'link', href, inlines: [{ kind: 'text', text }] };
			}
			case 'text':
				return known.tokens
					? inlinesOf(known.tokens, depth + 1)
					: { kind: 'text', text: unescapeReferences(known.text) };
			case 'escape':
				return { kind: 'text', text: known.text };
			default:
				return { kind: 'text', text: token.raw };
		}
	});
}

const named: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: '\u00a0',
	ndash: '–',
	mdash: '—',
	hellip: '…'
};

/** `&amp;` means `&` in Markdown; names that hardly anybody types stay as they are. */
function unescapeReferences(text: string): string {
	return text.replace(
		/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]+));/g,
		(all, dec, hex, name) => {
			if (name) return Object.hasOwn(named, name) ? named[name]! : all;
			const code = dec ? Number(dec) : Number.parseInt(hex as string, 16);
			return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
		}
	);
}

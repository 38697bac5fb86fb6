/** What the page and the worker that reads a file say to each other. */
import type { ArticleId, Fingerprint } from '../model/schema';
import type { Extraction, ExtractionCode } from './extraction';

/** An article that the network knows, as far as a text is held against it. */
export interface KnownArticle {
	readonly id: ArticleId;
	readonly sha256: string | undefined;
	readonly fingerprint: Fingerprint | undefined;
}

/** The one thing that a worker is asked; its bytes are handed over, not copied. */
export interface ExtractRequest {
	readonly type: 'extract';
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly known: readonly KnownArticle[];
}

/** What the text that was read has to do with an article that is known. */
export type Kinship =
	/** It is that article's text. `text` is the one of the hash: of a Markdown file, the whole file may be. */
	| { readonly kind: 'same'; readonly article: ArticleId; readonly text: string }
	/** It has this share (0 to 1) of its passages: another edition, most likely. */
	| { readonly kind: 'edition'; readonly article: ArticleId; readonly share: number }
	| { readonly kind: 'stranger' };

export type ExtractReply =
	| { readonly type: 'done'; readonly extraction: Extraction; readonly kinship: Kinship }
	| { readonly type: 'failed'; readonly code: ExtractionCode; readonly message: string };

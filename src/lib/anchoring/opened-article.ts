import type { Article } from '../model/schema';
import { ArticleText } from './article-text';
import { readFingerprint, type BlockList } from './fingerprint';

/** An article made ready for checking many quotations against it. */
export interface OpenedArticle {
	readonly article: Article;
	/** Null where the text is not at hand. */
	readonly text: ArticleText | null;
	/** Null where the file has no fingerprint, or one that cannot be read. */
	readonly blocks: BlockList | null;
}

/** Returns an article ready for `verifyIn`. The text is normalised, as `normaliseBytes` gives it. */
export function openArticle(article: Article, text: string | null): OpenedArticle {
	return {
		article,
		text: text === null ? null : new ArticleText(text, article.sha256),
		blocks: article.fingerprint ? readFingerprint(article.fingerprint) : null
	};
}

/** An article as its form holds it. */
import { fingerprintOf } from '../../anchoring/fingerprint';
import { NORM, normaliseText } from '../../anchoring/normalise';
import { sha256Hex } from '../../anchoring/sha256';
import type { ArticleFields } from '../../editing/edit-articles';
import type { Article } from '../../model/schema';

export interface ArticleDraft {
	title: string;
	author: string;
	publisher: string;
	published: string;
	url: string;
	/** Of the source, by the Admiralty code; empty where nobody rated it. */
	reliability: NonNullable<Article['reliability']> | '';
	/** Its text, as far as it is at hand: what is kept of it is its hash and its fingerprint. */
	text: string;
}

export function articleDraft(article: Article | null): ArticleDraft {
	return {
		title: article?.title ?? '',
		author: article?.author ?? '',
		publisher: article?.publisher ?? '',
		published: article?.published ?? '',
		url: article?.url ?? '',
		reliability: article?.reliability ?? '',
		text: ''
	};
}

/** The Admiralty code of a source, each letter in words. */
export const reliabilityWords: Readonly<Record<NonNullable<Article['reliability']>, string>> = {
	A: 'A – completely reliable',
	B: 'B – usually reliable',
	C: 'C – fairly reliable',
	D: 'D – not usually reliable',
	E: 'E – unreliable',
	F: 'F – cannot be judged'
};

/** Those fields of the draft that are named, with what lets quotations be checked where a text is given. */
export function articleFields(
	draft: ArticleDraft,
	fields: readonly (keyof ArticleDraft)[] = Object.keys(draft) as (keyof ArticleDraft)[]
): ArticleFields {
	const { text, ...words } = draft;
	const named = Object.entries(words).filter(([field]) =>
		fields.includes(field as keyof ArticleDraft)
	);
	const normalised = normaliseText(text);
	return {
		...(Object.fromEntries(named) as Pick<ArticleDraft, 'title'>),
		...(/\S/.test(text)
			? { sha256: sha256Hex(normalised), norm: NORM, fingerprint: fingerprintOf(normalised) }
			: {})
	};
}

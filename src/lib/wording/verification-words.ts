import type { VerificationState } from '../model/verification';

/** What a badge says, and never more than was checked. */
export const verificationWords: Readonly<
	Record<VerificationState, { readonly short: string; readonly long: string }>
> = {
	exact: {
		short: 'word for word',
		long: 'Found word for word in the text of the article, whose hash matches.'
	},
	'exact-shortened': {
		short: 'word for word, shortened',
		long: 'Each piece stands word for word in one sentence of the article, and no gap turns the meaning.'
	},
	folded: {
		short: 'same words, other typography',
		long: 'The same words; only quotes, dashes, spaces or ligatures differ from the article.'
	},
	'by-fingerprint': {
		short: 'agrees with this file’s fingerprint of the article',
		long: 'The article’s text is not at hand. The quotation agrees with the fingerprint of the article that this same file carries.'
	},
	ambiguous: {
		short: 'found more than once',
		long: 'The article holds these words at more than one place, and nothing tells which is meant. Not counted.'
	},
	altered: {
		short: 'not the article’s words',
		long: 'Close to a passage of the article but not the same. Not counted.'
	},
	missing: {
		short: 'not in the article',
		long: 'The article does not hold these words. Not counted.'
	},
	unchecked: {
		short: 'not checked',
		long: 'Neither the article’s text nor a fingerprint at hand says that these are its words. Not counted.'
	}
};

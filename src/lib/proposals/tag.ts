/** The words of a sentence with their parts of speech, by wink-nlp. */
import model from 'wink-eng-lite-web-model';
import winkNlp, { type ItemToken, type WinkMethods } from 'wink-nlp';

export type Tag =
	| 'noun'
	| 'name'
	| 'verb'
	| 'aux'
	| 'adjective'
	| 'adverb'
	| 'determiner'
	| 'pronoun'
	| 'preposition'
	| 'conjunction'
	| 'subordinator'
	| 'particle'
	| 'number'
	| 'sign'
	| 'other';

export interface Token {
	/** As the text has it. */
	readonly words: string;
	/** Small letters, straight apostrophe. */
	readonly lower: string;
	/** UTF-16 units of the article's text. */
	readonly start: number;
	readonly end: number;
	readonly tag: Tag;
}

const tags: Readonly<Record<string, Tag>> = {
	NOUN: 'noun',
	PROPN: 'name',
	VERB: 'verb',
	AUX: 'aux',
	ADJ: 'adjective',
	ADV: 'adverb',
	DET: 'determiner',
	PRON: 'pronoun',
	ADP: 'preposition',
	CCONJ: 'conjunction',
	SCONJ: 'subordinator',
	PART: 'particle',
	NUM: 'number',
	PUNCT: 'sign',
	SYM: 'sign'
};

/** wink's tokeniser takes quadratic time and worse over a run without a space. */
const longestRun = 80;
const longestSentence = 2500;

let loaded: WinkMethods | undefined;

/**
 * Returns the tokens of one sentence, which starts at `offset` of the article. Empty for what is no
 * sentence of a language with spaces: one too long, or with a run that no word comes near.
 */
export function tagSentence(sentence: string, offset: number): readonly Token[] {
	if (sentence.length > longestSentence || hasLongRun(sentence)) return [];
	loaded ??= winkNlp(model, ['sbd', 'pos']);
	const { its } = loaded;
	const tokens: Token[] = [];
	let at = 0;
	loaded
		.readDoc(sentence)
		.tokens()
		.each((token: ItemToken) => {
			const words = token.out(its.value) as string;
			const found = sentence.indexOf(words, at);
			// wink gives back what stands in the text; were a word not there, it would have no place.
			if (words.trim() === '' || found < 0) return;
			at = found + words.length;
			tokens.push({
				words,
				lower: words.toLowerCase().replace(/[’‘]/g, "'"),
				start: offset + found,
				end: offset + at,
				tag: tags[token.out(its.pos) as string] ?? 'other'
			});
		});
	return tokens;
}

function hasLongRun(sentence: string): boolean {
	let run = 0;
	for (let at = 0; at < sentence.length; at += 1) {
		run = /\s/.test(sentence.charAt(at)) ? 0 : run + 1;
		if (run > longestRun) return true;
	}
	return false;
}

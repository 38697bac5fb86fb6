import type { TextRange } from '../model/verification';
import { foldText, type FoldedText } from './fold';
import { tokenise, type Token } from './fingerprint';
import { normaliseText } from './normalise';
import { sentencesOf } from './sentences';
import { sha256Hex } from './sha256';

/** An article's text with what checking its quotations asks of it again and again, worked out once. */
export class ArticleText {
	readonly text: string;
	/** Of `text`. */
	readonly sha256: string;
	#folded: FoldedText | undefined;
	#tokens: readonly Token[] | undefined;
	#sentences: readonly TextRange[] | undefined;

	/**
	 * @param text A normalised text, as `normaliseBytes` gives it. One that was not is normalised here,
	 * unless it is just the text whose hash the article states.
	 */
	constructor(text: string, statedSha256?: string) {
		const asGiven = sha256Hex(text);
		const normalised = asGiven === statedSha256 ? text : normaliseText(text);
		this.text = normalised;
		this.sha256 = normalised === text ? asGiven : sha256Hex(normalised);
	}

	get folded(): FoldedText {
		return (this.#folded ??= foldText(this.text));
	}

	get tokens(): readonly Token[] {
		return (this.#tokens ??= tokenise(this.text));
	}

	get sentences(): readonly TextRange[] {
		return (this.#sentences ??= sentencesOf(this.text));
	}

	slice(range: TextRange): string {
		return this.text.slice(range.start, range.end);
	}
}

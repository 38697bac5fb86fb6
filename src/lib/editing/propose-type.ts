/** The three questions of the typology that tell sponsorship from tacit support. */

/** What a sentence of an article says of one who may support another. */
export interface SupportAnswers {
	/** Did it itself give something: money, weapons, training, territory, intelligence, men? */
	readonly gave: boolean | null;
	/** Does the text say that it knows, sympathises, or could stop it? */
	readonly knows: boolean | null;
	/** What the text itself calls it. */
	readonly word: 'sponsorship' | 'tacit-support' | 'neither' | null;
}

export interface TypeProposal {
	/** Null where no line should be drawn. */
	readonly type: 'sponsorship' | 'tacit-support' | null;
	readonly why: string;
	/** What the note on the relation should say, where the choice was not plain. */
	readonly note?: string;
}

const labels = { sponsorship: 'sponsorship', 'tacit-support': 'tacit support' } as const;

/** The type that the answers come to, and why; null while they do not suffice. */
export function proposeType({ gave, knows, word }: SupportAnswers): TypeProposal | null {
	const reasoned = byDeeds(gave, knows);
	if (word === 'sponsorship' || word === 'tacit-support') {
		const isPlain = reasoned === null || reasoned.type === word;
		return {
			type: word,
			why: `The text itself calls it ${labels[word]}, and the text’s word wins.`,
			...(isPlain ? {} : { note: `The text itself calls it ${labels[word]}.` })
		};
	}
	return reasoned;
}

function byDeeds(gave: boolean | null, knows: boolean | null): TypeProposal | null {
	if (gave) return { type: 'sponsorship', why: 'It itself gives something: that is sponsorship.' };
	if (gave === null || knows === null) return null;
	return knows
		? {
				type: 'tacit-support',
				why: 'It gives nothing itself, but knows, sympathises or could stop it: that is tacit support.'
			}
		: {
				type: null,
				why: 'It gives nothing, and the text does not say that it knows or sympathises: draw no line.'
			};
}

/** Texts for property tests: words, signs and white space in every arrangement, some of it nasty. */
import fc from 'fast-check';

const words = fc.constantFrom(
	...['the', 'The', 'army', 'TTP', 'agreed', 'not', 'support', 'group', 'however', 'Kabul'],
	...['disagreed', 'anti', 'isn’t ', 'U.S.', 'Gen.', '200,000', '3.5', '5%', 'été', 'Ame\u0301lie'],
	...['ﬁrm', 'sup\u00adport', 'zero\u200bwidth', 'x\u0302', '10²', '支持', 'ไม่', 'الحكومة', 'لم'],
	...['🚢', '👨‍👩‍👧', '🇫🇷', '👍🏽', '❤️']
);
/** No ’ alone: with a space put beside it nobody can tell an apostrophe from a quotation mark. */
const signs = fc.constantFrom('.', ',', '?', '!', ' –', '-', ' “', '”', '…', ';', '(', ')', ' […]');
const spaces = fc.constantFrom(' ', ' ', ' ', ' ', '\n', '\n\n', '\u00a0', '  ', '');

/** A text as an article may hold it, not yet normalised. */
export const anyText: fc.Arbitrary<string> = fc
	.array(fc.tuple(words, fc.option(signs, { nil: '', freq: 4 }), spaces), {
		minLength: 1,
		maxLength: 60
	})
	.map((parts) => parts.map((part) => part.join('')).join(''));

/** A text of English sentences, none of them nasty, in which many words come twice. */
export const anyProse: fc.Arbitrary<string> = fc
	.array(
		fc.array(
			fc.constantFrom(
				...['the', 'army', 'TTP', 'group', 'said', 'that', 'it', 'supports', 'not', 'but', 'U.S.'],
				...['has', 'never', 'armed', 'a', 'faction', 'in', 'Kabul', 'and', 'Gen.', 'Smith', 'Dec.']
			),
			{ minLength: 1, maxLength: 25 }
		),
		{ minLength: 1, maxLength: 6 }
	)
	.map((sentences) => sentences.map((sentence) => `So ${sentence.join(' ')}.`).join(' '));

/** A range of a text of this length; never empty. */
export function anyRange(length: number): fc.Arbitrary<{ start: number; end: number }> {
	return fc
		.tuple(fc.nat(length - 1), fc.nat(length - 1))
		.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
}

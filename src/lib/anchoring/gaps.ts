/**
 * What a shortened quotation leaves out. A gap may be left only if it can be read and holds nothing
 * that turns the meaning: "They did […] support" of "They did not support".
 */

import { foldText } from './fold';

/** What a gap comes to. */
export type GapReading =
	| { readonly kind: 'plain' }
	/** It holds this word: a negation, a word of contrast or condition, a verb that denies. */
	| { readonly kind: 'turns'; readonly word: string }
	/** Its language is not one whose negations are listed here, so it cannot be judged. */
	| { readonly kind: 'unreadable' }
	/** Nothing is left out, so the ellipsis is not true. */
	| { readonly kind: 'empty' };

/**
 * Words that turn a meaning, by language; a star stands for any ending. Wide on purpose: the price
 * of a word too many is that a quotation must be given whole. "Little", "avoided" and "former" are
 * here because the articles use them so ("shares little in the way of … linkages").
 */
const turningWords: Readonly<Record<string, string>> = {
	en: `
		not cannot no none nobody nothing nowhere never nor neither without hardly barely scarcely rarely
		seldom little few fewer less least lack* absen* devoid unlike unlikely unable unwilling untrue
		unproven unfounded unconfirmed impossib* improbab* implausib* question* doubt* dubious denied
		denies deny* denial* refus* reject* fail* avoid* oppos* prevent* resist* stop* cease ceased ceases ceasing halt* ended
		ends ending abandon* cancel* withdr* suspend* refrain* declin* disput* contradict* contrary
		disagree* disavow* disown* dissociat* distanc* disprov* debunk* retract* renounc* against false*
		fake* myth* former formerly ex anti non
		but however although though albeit despite notwithstanding nevertheless nonetheless yet while
		whilst whereas rather instead conversely unless except excepting excluding otherwise if whether lest
		until till only dont doesnt didnt isnt arent wasnt werent cant couldnt wont wouldnt hasnt havent
		in_spite_of other_than apart_from far_from short_of used_to free_of instead_of no_longer`,
	de: `
		nicht kein* nie niemals niemand nirgends nichts ohne weder kaum aber jedoch sondern doch dennoch
		trotz* obwohl obgleich allerdings statt anstatt außer falls wenn ob verweiger* bestritt*
		bestreit* leugn* ablehn* lehnt* scheiter* gegen ehemal* unwahr*`,
	fr: `
		ne n'* pas jamais aucun* rien personne sans ni guère mais cependant toutefois pourtant malgré
		quoique sauf sinon plutôt contre nie nié* refus* échou* démen* rejet* ancien ancienne* faux fausse*`,
	es: `
		no nunca jamás sin ni ningun* ningún nadie nada tampoco apenas pero aunque embargo sino_que
		salvo excepto contra nega* niega* rechaz* fracas* evit* falso* falsa* antigu*`,
	ru: `
		не нет ни никогда никто ничто ничего без едва вряд но однако хотя несмотря вместо кроме если
		против отказ* отриц* отверг* опроверг* бывш* нельзя`,
	ar: `لا ولا فلا بلا لم ولم لن ولن ليس* وليس* غير بدون دون لكن ولكن رغم إلا بل لو إذا ضد نفى نفت ينفي رفض* يرفض فشل*`,
	fa: `نه نیست نبود نمی* بدون اما ولی لیکن هرگز هیچ مگر اگر گرچه علیه رد انکار سابق`,
	ur: `نہیں نہ نا بغیر لیکن مگر کبھی ہرگز اگر اگرچہ تاہم بلکہ سوائے خلاف انکار مسترد سابق`
};

const letter = '[\\p{L}\\p{M}\\p{N}]';
const alternatives = Object.values(turningWords)
	.flatMap((words) => words.trim().split(/\s+/))
	.map((word) => word.replaceAll('_', '\\s+').replace('*', `${letter}*`))
	.sort((a, b) => b.length - a.length);
const turning = new RegExp(
	`(?<!${letter})(?:${letter}*n't|${alternatives.join('|')})(?!${letter})`,
	'iu'
);
/** Vowel signs, which a writer of Arabic may add or leave out. */
const vowelSigns = /[\u064B-\u0652\u0670]/g;
const listedScripts =
	/^(?:\P{L}|\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Arabic}|\p{Script=Common}|\p{Script=Inherited})*$/u;

/**
 * Returns what a gap comes to.
 *
 * @param language Of the network, as a BCP 47 tag; where it is absent the gap is held against all
 * the lists, and nothing more is known.
 */
export function readGap(gap: string, language?: string): GapReading {
	if (!/[^\p{White_Space}]/u.test(gap)) return { kind: 'empty' };
	const plain = foldText(gap).text.replace(vowelSigns, '');
	const word = turning.exec(plain)?.[0];
	if (word !== undefined) return { kind: 'turns', word };
	const listed =
		language === undefined ||
		Object.hasOwn(turningWords, (language.split('-')[0] ?? '').toLowerCase());
	return listed && listedScripts.test(gap) ? { kind: 'plain' } : { kind: 'unreadable' };
}

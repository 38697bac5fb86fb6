/** A relation as a rule sees it, before stance, certainty and time are read. */
import type { TextRange } from '../../model/verification';
import type { Certainty } from '../../model/schema';
import type { NounPhrase } from '../chunk';
import { lightOf, type Frame } from '../frames';
import { lexicon } from '../lexicon';
import { means } from '../lexicon/means';
import { ownersOf, referentsOf, type Referent } from '../referents';
import type { Group } from '../groups';
import type { Scene } from '../scene';
import type { Unit } from '../units';

export interface Draft {
	readonly rule: string;
	readonly type: string;
	readonly from: readonly Referent[];
	readonly to: readonly Referent[];
	readonly mutual?: boolean;
	readonly verbal?: boolean;
	readonly ended?: boolean;
	/** The rule itself says that it is not so. */
	readonly disputes?: boolean;
	/** Negation is what says it: "did nothing to stop". */
	readonly isAffirmed?: true;
	/** No more certain than this. */
	readonly atMost?: Certainty;
	/** The words that say it. */
	readonly cue: TextRange;
	/** Unit of the word that says it. */
	readonly at: number;
	readonly frame: Frame | null;
}

/** The range of units, both inclusive. */
export function rangeOf(units: readonly Unit[], from: number, to: number): TextRange {
	return { start: units[from]?.start ?? 0, end: units[Math.max(from, to)]?.end ?? 0 };
}

/** Those that can act: not a people, nor a thing that an actor only owns. */
export function acting(referents: readonly Referent[]): readonly Referent[] {
	return referents.filter(
		({ as, entity }) =>
			as !== 'population' && as !== 'other' && (as !== 'asset' || entity.kind !== 'state')
	);
}

/** Who acts in a clause: its subject, and with "the folly of arming Y" whose folly it is. */
export function actorsOf(scene: Scene, { subject, verb, governor }: Frame): readonly Referent[] {
	const acts = acting(referentsOf(scene, subject));
	// "deployed ships to deter Y": who deployed them.
	if (acts.length === 0 && verb.infinitive && governor && governor.object === subject)
		return acting(referentsOf(scene, governor.subject));
	// "joined X in bombing Y": both did.
	const joins = /^join(?:s|ed|ing)?$/.test(scene.units[governor?.verb.at ?? -1]?.lower ?? '');
	if (joins && governor && !verb.finite && scene.units[verb.from - 1]?.lower === 'in')
		return [...acts, ...acting(referentsOf(scene, governor.object))];
	if (acts.length > 0) return acts;
	// "rockets fired by X hit Y", "troops sent by X": whoever sent them.
	const senders = subject.flatMap((np) => sendersOf(scene, np));
	if (senders.length > 0) return senders;
	const masters = subject.flatMap((np) => mastersOf(scene, np));
	if (masters.length > 0) return masters;
	if (verb.finite || verb.form !== 'ing') return acts;
	return acting(subject.flatMap((np) => ownersOf(scene, np)));
}

/** "led an offensive that ousted Y", "claimed responsibility for the attack, which killed Y": whose deed it was. */
function mastersOf(scene: Scene, np: NounPhrase): readonly Referent[] {
	const noun = lexicon.nouns(scene.units[np.to]?.lower ?? '');
	if (!noun.some(({ type, mutual }) => type === 'hostility' && !mutual)) return [];
	const led = scene.frames.find(
		({ verb, object, subject, attached }) =>
			!verb.passive &&
			verb.at < np.from &&
			!subject.includes(np) &&
			(object.includes(np) ||
				attached.some(({ prep, group }) => prep === 'for' && group.includes(np)))
	);
	return led && lightOf(scene.units, led.verb).includes('doing')
		? acting(referentsOf(scene, led.subject))
		: [];
}

function sendersOf(scene: Scene, np: NounPhrase): readonly Referent[] {
	const word = scene.units[np.to]?.lower ?? '';
	if (word === 'pressure' || (!means.has(word) && !lexicon.isNoun(word) && !lexicon.acts(word)))
		return [];
	const sent = scene.frames.find(
		(frame) => !frame.verb.finite && frame.verb.passive && frame.subject.includes(np)
	);
	const by = sent?.attached.filter(({ prep }) => /^(?:by|from)$/.test(prep)) ?? [];
	return acting(by.flatMap(({ group }) => referentsOf(scene, group)));
}

/** "each other", "one another". */
export function isReciprocal(scene: Scene, group: Group): boolean {
	return group.some(
		(np) =>
			/^(?:each|one)$/.test(scene.units[np.from]?.lower ?? '') &&
			/^(?:other|another)$/.test(scene.units[np.to]?.lower ?? '')
	);
}

/** Every pair of a list, as two lists of equal length. */
export function pairsOf(
	referents: readonly Referent[]
): readonly (readonly [Referent, Referent])[] {
	return referents.flatMap((one, index) =>
		referents.slice(index + 1).map((other) => [one, other] as const)
	);
}

/** A draft before its type and words are known: who does it to whom. */
export interface Sides {
	readonly from: readonly Referent[];
	readonly to: readonly Referent[];
	readonly mutual: boolean;
	readonly rule: string;
	readonly ended?: boolean;
	readonly frame?: Frame | null;
}

/** Every two of them, each to the other. */
export function eachWithEach(sides: readonly Referent[], rule: string): readonly Sides[] {
	return pairsOf(sides).map(([one, other]) => ({ from: [one], to: [other], mutual: true, rule }));
}

/** A relation as a rule sees it, before stance, certainty and time are read. */
import type { TextRange } from '../../model/verification';
import type { Certainty } from '../../model/schema';
import type { Frame } from '../frames';
import { ownersOf, referentsOf, type Referent } from '../referents';
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
export function actorsOf(scene: Scene, { subject, verb }: Frame): readonly Referent[] {
	const acts = acting(referentsOf(scene, subject));
	if (acts.length > 0 || verb.finite || verb.form !== 'ing') return acts;
	return acting(subject.flatMap((np) => ownersOf(scene, np)));
}

/** Every pair of a list, as two lists of equal length. */
export function pairsOf(
	referents: readonly Referent[]
): readonly (readonly [Referent, Referent])[] {
	return referents.flatMap((one, index) =>
		referents.slice(index + 1).map((other) => [one, other] as const)
	);
}

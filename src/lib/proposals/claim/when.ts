/** The date of a relation, where its own clause names one and no other. */
import type { Frame } from '../frames';
import { lightOf } from '../frames';
import type { Scene } from '../scene';
import type { NamedDate } from './dates-in';
import type { AddCue, Claim } from './claim';

/** EDTF, or undefined: what is not plainly said of this relation is left to the reader. */
export function whenOf(scene: Scene, claim: Claim, cue: AddCue): string | undefined {
	const dates = scene.dates.filter((date) => belongs(scene, claim, date));
	const [date, ...others] = dates;
	if (!date || others.some(({ edtf }) => edtf !== date.edtf)) return undefined;
	cue('time', { start: date.start, end: date.end });
	return date.edtf;
}

function belongs(scene: Scene, claim: Claim, date: NamedDate): boolean {
	const { units } = scene;
	const at = units.findIndex(({ start }) => start >= date.start);
	const isVerb = claim.frame?.verb.at === claim.at;
	// "the war of 1980", "the attack on Y in May 2004": right after the noun.
	const isNear = at > claim.at && at - claim.at <= 5 && noVerbBetween(scene, claim.at, at);
	if (!isVerb && isNear) return true;
	if (date.isOfNoun || claim.frame === null) return false;
	const owner = ownerOf(scene, at);
	if (owner === null) return false;
	if (!isVerb && lightOf(units, claim.frame.verb).length === 0 && owner.verb.at > claim.at)
		return false;
	if (owner === claim.frame) return true;
	const { governor } = claim.frame;
	const isHanging = !claim.frame.verb.finite && owner === governor;
	return (
		isHanging &&
		!lightOf(units, owner.verb).some((light) => /^(?:saying|accusing|commanding)$/.test(light))
	);
}

function noVerbBetween({ frames }: Scene, from: number, to: number): boolean {
	return !frames.some(({ verb }) => verb.at > from && verb.at < to);
}

/** The verb in whose clause a unit stands: the last one before it that reaches it, else the next that bears tense. */
function ownerOf({ frames, phrases }: Scene, at: number): Frame | null {
	const before = frames.findLast(
		({ verb, end }) => verb.at < at && (phrases[end - 1]?.to ?? verb.at) >= at
	);
	if (before) return before;
	const isOpen = !frames.some(({ verb }) => verb.at < at);
	return isOpen ? (frames.find(({ verb }) => verb.at > at && verb.finite) ?? null) : null;
}

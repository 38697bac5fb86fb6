/** What a verb wants beside it before it counts: "supplied X *with*", "gave X *weapons*", "drove X *out*". */
import type { NounPhrase } from '../chunk';
import type { Frame } from '../frames';
import type { Group } from '../groups';
import { badNames } from '../lexicon/cues';
import { lexicon } from '../lexicon';
import { means } from '../lexicon/means';
import type { Scene } from '../scene';
import { nounSet } from '../words';

const bad = nounSet(badNames);

/** "drove the rebels *out*", "chased X *from* the town". */
export function goesAway({ units }: Scene, at: number): boolean {
	return /^(?:out|away|off|back|from|into|across|beyond)$/.test(units[at + 1]?.lower ?? '');
}

/** "gave the rebels weapons": the phrase before the means, which stand in the same phrase or right after. */
export function firstsOf(scene: Scene, frame: Frame, needs: string | undefined): Group {
	const first = frame.object[0];
	if (needs !== 'means' || !first) return frame.object;
	const name = receiverIn(scene, first);
	return [name >= 0 ? { ...first, to: name } : first];
}

/** "Libyan ammunition reaches Y": what comes is given. */
export function isGift(scene: Scene, frame: Frame): boolean {
	return frame.subject.some(({ to }) => isMeans(scene, to));
}

/** "took X *hostage*", "was taken prisoner". */
export function isTakenCaptive({ units }: Scene, at: number): boolean {
	return /^(?:hostages?|prisoners?|captives?)$/.test(units[at + 1]?.lower ?? '');
}

/** "turned to X for help". */
export function isForHelp({ units }: Scene, { attached }: Frame): boolean {
	return attached.some(
		({ prep, group }) =>
			prep === 'for' &&
			group.some(({ to }) =>
				/^(?:help|protection|support|aid|assistance|backing|arms|weapons|money|training|loans?|refuge|shelter|supplies|guarantees)$/.test(
					units[to]?.lower ?? ''
				)
			)
	);
}

/** "took *the town* from X": what is taken is a place. */
export function isPrize({ units }: Scene, { object }: Frame): boolean {
	return object.some(({ to }) => {
		const head = units[to];
		return head !== undefined && (places.test(head.lower) || (head.tag === 'name' && !head.named));
	});
}

const places =
	/^(?:towns?|city|cities|villages?|base|bases|airport|airbase|port|ports|capital|province|provinces|district|districts|region|island|islands|territory|ground|oilfields?|mines?|fort|fortress|bridge|border|outposts?|positions?|garrison|garrisons|control|power|stronghold|strongholds|areas?|barracks|crossing|crossings|road|valley|palace|checkpoint|checkpoints|north|south|east|west|northeast|northwest|southeast|southwest|centre|center|heartland|coast|land|lands|swathes|swaths|neighbourhoods?|suburbs?|dam|highway|camps?|headquarters|mountains?|peninsula)$/;

export function isMeans({ units }: Scene, at: number): boolean {
	return means.has(units[at]?.lower ?? '');
}

/** The unit of a name that a noun follows without owning it, as in "gave *the rebels* weapons"; −1 where there is none. */
function receiverIn(scene: Scene, np: NounPhrase): number {
	const { units } = scene;
	if (!isMeans(scene, np.to)) return -1;
	for (let at = np.from; at < np.to; at += 1) {
		if (isReceiver(scene, np, at) && !/^['’]s?$/.test(units[at + 1]?.words ?? '')) return at;
	}
	return -1;
}

/** A name, or "the group" whose weapons are spoken of next. */
function isReceiver({ units }: Scene, np: NounPhrase, at: number): boolean {
	const unit = units[at];
	if (unit?.named) return unit.named.as !== 'adjective';
	const isDefinite = /^(?:the|this|that)$/.test(units[np.from]?.lower ?? '');
	return isDefinite && at > np.from && lexicon.acts(unit?.lower ?? '');
}

export function meets(scene: Scene, frame: Frame, needs: string | undefined): boolean {
	const { units, phrases } = scene;
	if (needs === undefined) return true;
	if (needs === 'gift') return isGift(scene, frame);
	if (needs === 'power')
		return frame.attached.some(
			({ prep, group }) =>
				/^(?:in|to|into)$/.test(prep) &&
				group.some(({ to }) => /^(?:power|office)$/.test(units[to]?.lower ?? ''))
		);
	// "prevent X from arming Y"
	if (needs === 'from') {
		const after = units[(frame.object.at(-1)?.to ?? units.length) + 1];
		return after?.lower === 'from' && /ing$/.test(units[units.indexOf(after) + 1]?.lower ?? '');
	}
	if (needs === 'with') return frame.attached.some(({ prep }) => prep === 'with');
	if (needs === 'for help') return isForHelp(scene, frame);
	if (needs === 'not') return frame.verb.with.some((word) => /^(?:not|n't|never)$/.test(word));
	const last = frame.object.at(-1);
	if (!last) return false;
	if (needs === 'captive') return isTakenCaptive(scene, last.to);
	if (needs === 'away')
		// "drove the government of X out of the town"
		return (
			goesAway(scene, last.to) ||
			frame.attached.some(
				({ prep, group }, index) =>
					prep === 'of' && index === 0 && goesAway(scene, group.at(-1)?.to ?? units.length)
			)
		);
	if (needs === 'blame')
		return /^(?:responsible|accountable|liable|guilty)$/.test(units[last.to + 1]?.lower ?? '');
	if (needs === 'means') {
		const first = frame.object[0];
		if (first && receiverIn(scene, first) >= 0) return true;
		const index = phrases.indexOf(last);
		const next = phrases[index + 1];
		return next?.kind === 'np' && isMeans(scene, next.to);
	}
	const candidates: (NounPhrase | undefined)[] = frame.attached
		.filter(({ prep }) => prep === 'as')
		.flatMap(({ group }) => [...group]);
	const next = phrases[phrases.indexOf(last) + 1];
	if (next?.kind === 'np') candidates.push(next);
	return candidates.some(
		(np) => np !== undefined && units.slice(np.from, np.to + 1).some(({ lower }) => bad.has(lower))
	);
}

/** "sided with X in the dispute *with Y*": it belongs to the dispute. */
export function isOfNoun({ units }: Scene, { attached, verb }: Frame, index: number): boolean {
	const before = attached[index - 1]?.group.at(-1);
	const found = lexicon.verbsAt((at) => units[at]?.lower, verb.at);
	// "went to war with Y"
	if (before && before.to < verb.at + (found?.length ?? 1)) return false;
	const head = before && units[before.to];
	return (
		head !== undefined &&
		!head.named &&
		lexicon.nouns(head.lower).some(({ to }) => to.includes(attached[index]?.prep ?? ''))
	);
}

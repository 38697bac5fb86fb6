/** The word of a passage that says most of a relation, where no rule could say between whom. */
import type { RelationTypeId } from '../model/schema';
import type { TextRange } from '../model/verification';
import { lexicon } from './lexicon';
import { rangeOf } from './rules/draft';
import type { Scene } from './scene';
import type { Unit } from './units';

export interface TellingWord {
	readonly type: RelationTypeId;
	readonly range: TextRange;
	readonly words: string;
}

interface Found {
	readonly type: string;
	readonly length: number;
}

/** The verb that begins there: "gave" and "has" need further words, which a rule would have seen. */
function verb(units: readonly Unit[], at: number, verbal: boolean): Found | null {
	if (units[at]?.tag !== 'verb') return null;
	const found = lexicon.verbsAt((index) => units[index]?.lower, at);
	const sense = found?.values.find(
		({ list }) => list.needs === undefined && (list.verbal ?? false) === verbal
	);
	return found && sense ? { type: sense.list.type, length: found.length } : null;
}

/** In this order: what is done says more than what it is called, and that more than what is said. */
const readings: readonly ((units: readonly Unit[], at: number) => Found | null)[] = [
	(units, at) => verb(units, at, false),
	(units, at) => one(lexicon.compound(units[at]?.lower.split('-').at(-1) ?? '')),
	(units, at) => one(lexicon.roles(units[at]?.lower ?? '')[0]),
	(units, at) =>
		one(lexicon.nouns(units[at]?.lower ?? '').find(({ needs }) => needs === undefined)),
	(units, at) => {
		const found = lexicon.adjectivesAt((index) => units[index]?.lower, at);
		const [list] = found?.values ?? [];
		return found && list ? { type: list.type, length: found.length } : null;
	},
	(units, at) => verb(units, at, true)
];

function one(list: { readonly type: string } | undefined): Found | null {
	return list ? { type: list.type, length: 1 } : null;
}

/** The first such word between two places of a sentence; null where it has none. */
export function tellingWord(
	{ text, units }: Scene,
	within: TextRange,
	types: ReadonlyMap<RelationTypeId, unknown>
): TellingWord | null {
	for (const read of readings) {
		for (let at = 0; at < units.length; at += 1) {
			const unit = units[at];
			if (!unit || unit.named || unit.start < within.start || unit.end > within.end) continue;
			const found = read(units, at);
			const type = found?.type as RelationTypeId | undefined;
			if (!found || !type || !types.has(type)) continue;
			const range = rangeOf(units, at, at + found.length - 1);
			const words = text.slice(range.start, range.end);
			return { type, range, words };
		}
	}
	return null;
}

/** What stands beside a word and gives away what it is. */
import type { Unit } from './units';

export const nounStarts: ReadonlySet<string> = new Set(
	'a an the this that these those its their his her our my your some any no each every several many both another such'.split(
		' '
	)
);

/** The unit before, adverbs passed over. */
export function beforeAdverbs(units: readonly Unit[], at: number): Unit | undefined {
	let back = at - 1;
	while (units[back]?.tag === 'adverb') back -= 1;
	return units[back];
}

/** A name, or a word before a noun. */
export function opensPhrase(unit: Unit | undefined): boolean {
	return (
		unit !== undefined &&
		(unit.named !== undefined || unit.tag === 'determiner' || nounStarts.has(unit.lower))
	);
}

/** "condemned Y for its raids", "cut ties with Y over its support for Z": what is held against Y is Y’s. */
import type { Frame } from './frames';
import { lexicon } from './lexicon';
import { referentsOf, type Referent } from './referents';
import type { Scene } from './scene';
import type { Unit } from './units';

/** Those who are blamed for what a possessive begins; none where nobody is. */
export function blamedFor(scene: Scene, unit: Unit): readonly Referent[] {
	const at = scene.units.indexOf(unit);
	for (const frame of scene.frames) {
		const index = frame.attached.findIndex(
			({ prep, group }) => /^(?:for|over|because of)$/.test(prep) && group[0]?.from === at
		);
		if (index < 0 || frame.verb.passive || !isHostile(scene, frame)) continue;
		const brought = frame.attached
			.slice(0, index)
			.filter(({ prep }) => /^(?:with|on|against|at)$/.test(prep))
			.flatMap(({ group }) => group);
		const named = frame.object.filter(
			({ from, to }) =>
				!lexicon.isNoun(scene.units[to]?.lower ?? '') ||
				scene.units.slice(from, to + 1).some((one) => one.named)
		);
		const blamed = referentsOf(scene, named.length > 0 ? named : brought);
		if (blamed.length > 0) return blamed;
	}
	return [];
}

function isHostile({ units }: Scene, { verb, object }: Frame): boolean {
	const found = lexicon.verbsAt((index) => units[index]?.lower, verb.at);
	return (
		(found?.values.some(({ list }) => list.type === 'hostility') ?? false) ||
		object.some(({ to }) =>
			lexicon.nouns(units[to]?.lower ?? '').some(({ type }) => type === 'hostility')
		)
	);
}

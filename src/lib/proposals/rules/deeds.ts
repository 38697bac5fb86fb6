/** What follows a noun by prepositions, and who does the deed that it names. */
import type { NounPhrase, Phrase } from '../chunk';
import { groupFrom, type Attachment } from '../groups';
import { ownersOf, referentsOf, type Referent } from '../referents';
import { acting } from './draft';
import type { Scene } from '../scene';

/** What follows a noun phrase by prepositions, one after another. */
export function chainAfter(scene: Scene, np: NounPhrase): readonly Attachment[] {
	const { phrases } = scene;
	const chain: Attachment[] = [];
	// What stands before the first verb belongs to its subject: "ties with X and Y worry Z".
	const isAfterVerb = scene.frames.some(({ verb }) => verb.finite && verb.at < np.from);
	let at = phrases.indexOf(np) + 1;
	// "the animosity and distinct origins of X": what follows the second belongs to the first too.
	while (
		phrases[at]?.kind === 'and' &&
		phrases[at + 1]?.kind === 'np' &&
		phrases[at + 2]?.kind === 'prep' &&
		at > 0
	)
		at += 2;
	while (at > 0 && at < phrases.length) {
		const joint = phrases[at] as Phrase;
		if (
			joint.kind === 'comma' &&
			phrases[at + 1]?.kind === 'prep' &&
			(phrases[at + 1] as { word: string }).word === 'including'
		) {
			at += 1;
			continue;
		}
		if (joint.kind !== 'prep' || phrases[at + 1]?.kind !== 'np') break;
		const { group, next } = groupFrom(phrases, at + 1, joint.word !== 'between' && isAfterVerb);
		// "elements of Y, including Z": Z stands where Y does.
		const isExample = joint.word === 'including' && chain.length > 0;
		chain.push({ prep: isExample ? (chain.at(-1)?.prep ?? '') : joint.word, group });
		at = Math.max(next, at + 2);
	}
	return chain;
}

/** Who does the deed of a phrase: "Y’s attack", "the attack by Y", and "the attack" of which the text has told. */
export function agentsOfDeed(scene: Scene, np: NounPhrase): readonly Referent[] {
	const owners = acting(ownersOf(scene, np));
	if (owners.length > 0) return owners;
	const by = acting(
		chainAfter(scene, np)
			.filter(({ prep }) => prep === 'by')
			.flatMap(({ group }) => referentsOf(scene, group))
	);
	const [first, head] = [scene.units[np.from], scene.units[np.to]];
	if (by.length > 0 || !first || !head || !/^(?:the|this|these|that)$/.test(first.lower)) return by;
	const guess = scene.discourse.doerOf(head.lower, scene.index);
	return guess
		? [
				{
					...guess,
					range: { start: first.start, end: head.end },
					how: 'reference',
					as: 'self',
					isPlace: false
				}
			]
		: [];
}

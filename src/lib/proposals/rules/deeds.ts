/** What follows a noun by prepositions, and who does the deed that it names. */
import type { NounPhrase, Phrase } from '../chunk';
import { objectOf, type Attachment } from '../groups';
import { ownersOf, referentsOf, type Referent } from '../referents';
import { lexicon } from '../lexicon';
import { acting } from './draft';
import type { Scene } from '../scene';
import { lightOf } from '../frames';

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
		const { group, next } = objectOf(phrases, joint.word, at + 1, isAfterVerb);
		// "elements of Y, including Z": Z stands where Y does.
		const isExample = joint.word === 'including' && chain.length > 0;
		chain.push({ prep: isExample ? (chain.at(-1)?.prep ?? '') : joint.word, group });
		at = Math.max(next, at + 2);
	}
	return [...chain, ...reduced(scene, np)];
}

/** "sanctions *imposed by X on Y*", "a bombing *carried out by X*": what a participle brings to its noun. */
export function reduced(scene: Scene, np: NounPhrase): readonly Attachment[] {
	const frame = scene.frames.find(
		({ verb, subject }) => !verb.finite && verb.passive && subject.length === 1 && subject[0] === np
	);
	if (!frame || frame.object.length > 0) return [];
	return lightOf(scene.units, frame.verb).includes('doing') ||
		/^(?:carried|claimed|planted|fired|launched|staged|mounted|ordered|masterminded|waged|aimed|directed|targeted|signed|concluded)$/.test(
			scene.units[frame.verb.at]?.lower ?? ''
		)
		? frame.attached
		: [];
}

/** Who does the deed of a phrase: "Y’s attack", "the attack by Y", and "the attack" of which the text has told. */
export function agentsOfDeed(scene: Scene, np: NounPhrase): readonly Referent[] {
	const owners = acting(ownersOf(scene, np));
	if (owners.length > 0) return owners;
	const chain = chainAfter(scene, np);
	const by = acting(
		chain
			.filter(
				({ prep }, index) => prep === 'by' || (prep === 'of' && index === 0 && isOfDoer(scene, np))
			)
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

/** "the victory of X" is X’s, "the defeat of X" is not. */
function isOfDoer({ units }: Scene, np: NounPhrase): boolean {
	return lexicon
		.nouns(units[np.to]?.lower ?? '')
		.some(({ by, to }) => by.includes('of') && !to.includes('of'));
}

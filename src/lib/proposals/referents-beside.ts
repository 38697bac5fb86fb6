/** Who is meant by what stands beside a phrase: "of Y", "such as Y", "by Y", ", Y,". */
import type { NounPhrase, Phrase } from './chunk';
import { groupFrom } from './groups';
import { classes, lexicon } from './lexicon';
import { organOf, owning } from './named-referents';
import { referentsOf, referentsOfPhrase, type As, type Referent } from './referents';
import type { Scene } from './scene';

/** "elements of the Taliban": what "of" brings, where the head only says which part of it. */
export function ofChain(scene: Scene, np: NounPhrase, as: As): readonly Referent[] {
	if (as === 'deed' || as === 'population') return [];
	const { phrases, units } = scene;
	const index = phrases.indexOf(np);
	const joint = phrases[index + 1];
	const next = phrases[index + 2];
	// "fighters loyal to Y" are those of Y.
	const isLoyal =
		/^(?:loyal|faithful|answerable)$/.test(units[np.to + 1]?.lower ?? '') &&
		joint?.from === np.to + 2;
	if (isLoyal && (as === 'member' || as === 'organ') && next?.kind === 'np')
		return referentsOfPhrase(scene, next).map((referent) => ({ ...referent, as: 'member' }));
	// "ships linked to Y" are hit in Y’s stead.
	const tied = phrases[index + 3];
	if (
		(as === 'asset' || as === 'organ') &&
		joint?.kind === 'verb' &&
		/^(?:linked|belonging|tied|bound|owned)$/.test(units[joint.at]?.lower ?? '') &&
		next?.kind === 'prep' &&
		tied?.kind === 'np'
	)
		return referentsOf(scene, groupFrom(phrases, index + 3, true).group).map((one) => ({
			...one,
			as
		}));
	if (
		index < 0 ||
		joint?.kind !== 'prep' ||
		!(joint.word === 'of' || (joint.word === 'from' && as === 'member')) ||
		next?.kind !== 'np'
	)
		return [];
	const head = units[np.to]?.lower ?? '';
	const partitive =
		/^(?:elements?|members?|parts?|some|several|two|three|dozens|camps?|units?|many|most|all|number|dozens|hundreds|thousands|scores|remnants|supporters|fighters|leaders?|leadership|factions?|branch|wing|forces|range|spectrum|coalition|series|positions?|bases?|territory|government|regime|army|people|kingdom|republic|state|side|sections?|handful|majority|rank|rise|ranks|cells?|pockets|units)$/;
	if (!partitive.test(head) && as === 'other') return [];
	// "dozens of Y’s soldiers and Z’s"
	const isCount = /^(?:dozens|hundreds|thousands|scores|several|many|some|number|most)$/.test(head);
	const { group } = groupFrom(phrases, index + 2, true);
	return referentsOf(scene, isCount ? group : [next]).map((referent) => {
		const entity = as === 'organ' ? organOf(scene, referent.entity, [head]) : referent.entity;
		return { ...referent, entity, as: as === 'other' ? referent.as : as };
	});
}

/** "Kasso’s neighbours, Ilesh and Toru, attacked", "the army chief, General X,": the names say who is meant. */
export function apposed(scene: Scene, np: NounPhrase): readonly Referent[] {
	const { phrases, units } = scene;
	const first = units[np.from];
	const head = units[np.to]?.lower ?? '';
	if (
		!first ||
		!lexicon.acts(head) ||
		!(first.named || owning.test(first.lower) || first.tag === 'determiner')
	)
		return [];
	const index = phrases.indexOf(np);
	const next = phrases[index + 2];
	if (index < 0 || phrases[index + 1]?.kind !== 'comma' || next?.kind !== 'np') return [];
	if (!isBareName(scene, next)) return [];
	const { group, next: after } = groupFrom(phrases, index + 2, false);
	if (group.length > 1 && !/s$/.test(head)) return [];
	const closer = phrases[after];
	const closes = closer === undefined || closer.kind === 'comma' || closer.kind === 'stop';
	return closes && group.every((one) => isBareName(scene, one)) ? referentsOf(scene, group) : [];
}

/** A name with nothing but its article or title before it. */
function isBareName({ units }: Scene, { from, to }: NounPhrase): boolean {
	const head = units[to];
	return (
		head?.named !== undefined &&
		head.named.as !== 'adjective' &&
		units
			.slice(from, to)
			.every(({ tag, named }) => !named && (tag === 'determiner' || tag === 'name'))
	);
}

/** "X, a local force that sides with Y": what is said of the force is said of X. */
export function apposedBefore(scene: Scene, np: NounPhrase): readonly Referent[] {
	const { phrases, units } = scene;
	const index = phrases.indexOf(np);
	const left = phrases[index - 2];
	if (index < 2 || phrases[index - 1]?.kind !== 'comma' || left?.kind !== 'np') return [];
	const first = units[np.from];
	const head = units[np.to]?.lower ?? '';
	const isSingular = /^(?:a|an|the|one|another)$/.test(first?.lower ?? '');
	const isBare = /s$/.test(head) && /^(?:noun|adjective)$/.test(first?.tag ?? '');
	if (!lexicon.acts(head) || !(isSingular || isBare)) return [];
	const name = units[left.to];
	// "Iran, rebels and the army": a list.
	if (!name?.named || name.named.as === 'adjective' || phrases[index + 1]?.kind === 'and')
		return [];
	const before = phrases[index - 3];
	if (before?.kind === 'comma' && phrases[index - 4]?.kind === 'np') return [];
	return referentsOfPhrase(scene, left);
}

/** "groups such as X and Y", "proxies, among them X and Y": X and Y are meant. */
export function examples(scene: Scene, np: NounPhrase): readonly Referent[] {
	const { phrases, units } = scene;
	if (
		!classes.unnamed.has(units[np.to]?.lower ?? '') &&
		!/^(?:countries|states|nations|allies|rivals|powers|neighbours|neighbors|actors|sponsors|enemies|partners|backers|governments|proxies|clients|foes|opponents|adversaries|members|affiliates)$/.test(
			units[np.to]?.lower ?? ''
		)
	)
		return [];
	const index = phrases.indexOf(np);
	let end = index;
	// "proxies across the region, among them X"
	while (isWhere(phrases[end + 1]) && phrases[end + 2]?.kind === 'np') end += 2;
	const at = phrases[end + 1]?.kind === 'comma' ? end + 2 : end + 1;
	const joint = phrases[at];
	if (index < 0 || joint?.kind !== 'prep') return [];
	// "proxies, among them X and Y"
	const isAmong =
		joint.word === 'among' &&
		/^(?:them|these|those|which)$/.test(units[phrases[at + 1]?.from ?? -1]?.lower ?? '');
	const first = isAmong ? at + 2 : at + 1;
	if (!(isAmong || /^(?:including|like)$/.test(joint.word)) || phrases[first]?.kind !== 'np')
		return [];
	// "groups including X and Y receive": the verb is that of the groups.
	const isSubject = !scene.frames.some(({ verb }) => verb.finite && verb.at < np.from);
	return referentsOf(scene, groupFrom(phrases, first, !isSubject).group);
}

function isWhere(joint: Phrase | undefined): boolean {
	return joint?.kind === 'prep' && /^(?:in|across|around|inside|throughout)$/.test(joint.word);
}

/** Who does an unowned deed: "the attack by Y", "Y, involved in violence". */
export function doersOf(scene: Scene, np: NounPhrase): readonly Referent[] {
	const { phrases, units } = scene;
	const index = phrases.indexOf(np);
	for (let at = index + 1; at > 0 && at < phrases.length; at += 2) {
		const joint = phrases[at];
		const next = phrases[at + 1];
		if (joint?.kind !== 'prep' || next?.kind !== 'np') break;
		if (joint.word === 'by' || (joint.word === 'from' && at === index + 1))
			return referentsOf(scene, groupFrom(phrases, at + 1, true).group);
	}
	const joint = phrases[index - 1];
	if (joint?.kind === 'prep' && /^(?:in|for|of|behind)$/.test(joint.word)) {
		const word = joint.word === 'behind' ? 'behind' : (units[joint.from - 1]?.lower ?? '');
		if (
			/^(?:involved|engaged|implicated|complicit|responsible|guilty|behind|blamed|participating)$/.test(
				word
			)
		) {
			const holder = phrases.slice(0, index - 1).findLast(({ kind }) => kind === 'np');
			if (holder?.kind === 'np') return referentsOfPhrase(scene, holder);
		}
	}
	return [];
}

/** "X, whose attacks on Y": the attacks are those of X. */
export function beforeWhose(scene: Scene, np: NounPhrase): readonly Referent[] {
	const { phrases } = scene;
	const index = phrases.findIndex(({ from }) => from === np.from);
	const joint = phrases[index - 1];
	if (joint?.kind !== 'rel' || joint.word !== 'whose') return [];
	const holder = phrases[phrases[index - 2]?.kind === 'comma' ? index - 3 : index - 2];
	return holder?.kind === 'np' ? referentsOfPhrase(scene, holder) : [];
}

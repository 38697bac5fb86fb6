/** Who is meant by what stands beside a phrase: "of Y", "such as Y", "by Y", ", Y,". */
import type { NounPhrase } from './chunk';
import { groupFrom } from './groups';
import { classes } from './lexicon';
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
	if (
		index < 0 ||
		joint?.kind !== 'prep' ||
		!(joint.word === 'of' || (joint.word === 'from' && as === 'member')) ||
		next?.kind !== 'np'
	)
		return [];
	const head = units[np.to]?.lower ?? '';
	const partitive =
		/^(?:elements?|members?|parts?|some|many|most|all|number|dozens|hundreds|thousands|scores|remnants|supporters|fighters|leaders?|leadership|factions?|branch|wing|forces|range|spectrum|coalition|series|positions?|bases?|territory|government|regime|army|people|kingdom|republic|state|side|sections?|handful|majority|rank|rise|ranks|cells?|pockets|units)$/;
	if (!partitive.test(head) && as === 'other') return [];
	return referentsOfPhrase(scene, next).map((referent) => {
		const entity = as === 'organ' ? organOf(scene, referent.entity, [head]) : referent.entity;
		return { ...referent, entity, as: as === 'other' ? referent.as : as };
	});
}

const common =
	/^(?:neighbours?|neighbors?|ally|allies|rivals?|enemy|enemies|group|movement|party|militia|faction|opposition|government|partners?|wing|organisation|organization|network|backers?|patrons?|sponsors?|foes?|proxy|proxies|junta|alliance|coalition|leader|president|insurgents|rebels)$/;

/** "Kasso’s neighbours, Ilesh and Toru, attacked": the names say who is meant. */
export function apposed(scene: Scene, np: NounPhrase): readonly Referent[] {
	const { phrases, units } = scene;
	const first = units[np.from];
	if (
		!first ||
		!common.test(units[np.to]?.lower ?? '') ||
		!(first.named || owning.test(first.lower) || first.tag === 'determiner')
	)
		return [];
	const index = phrases.indexOf(np);
	const next = phrases[index + 2];
	if (index < 0 || phrases[index + 1]?.kind !== 'comma' || next?.kind !== 'np') return [];
	const head = units[next.to];
	if (!head?.named || head.named.as === 'adjective' || next.from !== next.to) return [];
	const { group, next: after } = groupFrom(phrases, index + 2, false);
	const closes = phrases[after]?.kind === 'comma' || phrases[after]?.kind === 'stop';
	return closes && group.every(({ to }) => units[to]?.named) ? referentsOf(scene, group) : [];
}

/** "groups such as X and Y": X and Y are meant. */
export function examples(scene: Scene, np: NounPhrase): readonly Referent[] {
	const { phrases, units } = scene;
	if (
		!classes.unnamed.has(units[np.to]?.lower ?? '') &&
		!/^(?:countries|states|nations|allies|rivals|powers|neighbours|neighbors|actors|sponsors|enemies|partners|backers|governments)$/.test(
			units[np.to]?.lower ?? ''
		)
	)
		return [];
	const index = phrases.indexOf(np);
	const at = phrases[index + 1]?.kind === 'comma' ? index + 2 : index + 1;
	const joint = phrases[at];
	if (
		index < 0 ||
		joint?.kind !== 'prep' ||
		!/^(?:including|like)$/.test(joint.word) ||
		phrases[at + 1]?.kind !== 'np'
	)
		return [];
	return referentsOf(scene, groupFrom(phrases, at + 1, true).group);
}

/** Who does an unowned deed: "the attack by Y", "Y, involved in violence". */
export function doersOf(scene: Scene, np: NounPhrase): readonly Referent[] {
	const { phrases, units } = scene;
	const index = phrases.indexOf(np);
	for (let at = index + 1; at > 0 && at < phrases.length; at += 2) {
		const joint = phrases[at];
		const next = phrases[at + 1];
		if (joint?.kind !== 'prep' || next?.kind !== 'np') break;
		if (joint.word === 'by') return referentsOf(scene, groupFrom(phrases, at + 1, true).group);
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

/** Which actors a noun phrase speaks of, and as what: themselves, their people, their deeds. */
import type { ActorId } from '../model/schema';
import type { TextRange } from '../model/verification';
import type { NounPhrase } from './chunk';
import type { Group } from './groups';
import type { Entity } from './entities';
import { asOf, isCompound, ofNamed, organBetween, organOf, owning } from './named-referents';
import {
	apposed,
	apposedBefore,
	beforeWhose,
	doersOf,
	examples,
	ofChain
} from './referents-beside';
import type { Scene } from './scene';
import { besideAnd, bothSides, pronoun, takenUp, unnamed } from './taken-up';
import type { MentionHow } from './types';

export type As =
	'self' | 'organ' | 'member' | 'asset' | 'population' | 'deed' | 'other' | 'unnamed';

export interface Referent {
	readonly entity: Entity;
	readonly range: TextRange;
	readonly how: MentionHow;
	readonly maybe: readonly ActorId[];
	readonly as: As;
	/** The capital of a state, which after "in" is only a place. */
	readonly isPlace: boolean;
}

/** The referents of phrases that are joined by "and". */
export function referentsOf(scene: Scene, group: Group): readonly Referent[] {
	return group.flatMap((np) => referentsOfPhrase(scene, np));
}

export function referentsOfPhrase(scene: Scene, np: NounPhrase): readonly Referent[] {
	const known = scene.known();
	const before = known?.get(np);
	if (before) return before;
	const found = read(scene, np);
	known?.set(np, found);
	return found;
}

function read(scene: Scene, np: NounPhrase): readonly Referent[] {
	const { units } = scene;
	const head = units[np.to];
	if (!head) return [];
	if (np.isPronoun)
		return head.lower === 'both' ? bothSides(scene, np) : pronoun(scene, head, head, 'self');
	if (head.named && head.named.as !== 'adjective') return [ofNamed(scene, head, 'self')].flat();
	const role = asOf(head.lower, units, np);
	const beside = apposed(scene, np);
	if (beside.length > 0) return beside;
	const named = units
		.slice(np.from, np.to + 1)
		.findLast((unit, index) => unit.named && !isCompound(units, np.from + index));
	if (head.named) return ofNamed(scene, head, /s$/.test(head.lower) ? 'population' : 'self');
	if (named) {
		const found = ofNamed(scene, named, role);
		if (found.length > 0 || !named.named?.entity || role !== 'member') return found;
		// "X, an Iraqi militia that shelled Y"
		return apposedBefore(scene, np);
	}
	const first = units[np.from];
	const given = examples(scene, np);
	if (given.length > 0) return given;
	const both = bothSides(scene, np);
	if (both.length > 0) return both;
	if (first && owning.test(first.lower)) return pronoun(scene, first, first, role);
	const mark = units.slice(np.from, np.to).findLastIndex(({ words }) => /^['’]s?$/.test(words));
	if (mark > 0) {
		// "the group’s envoys"
		const owner = referentsOfPhrase(scene, { ...np, to: np.from + mark - 1 });
		if (owner.length > 0) return owner.map((one) => ({ ...one, as: role }));
	}
	// "X, whose army Y trains"
	const whose = beforeWhose(scene, np);
	if (whose.length > 0 && role !== 'deed')
		return whose.map((one) => ({
			...one,
			entity: role === 'organ' ? organOf(scene, one.entity, [head.lower]) : one.entity,
			as: role
		}));
	const below = ofChain(scene, np, role);
	if (below.length > 0) return below;
	if (role === 'deed') return doersOf(scene, np);
	const same = apposedBefore(scene, np);
	if (same.length > 0) return same;
	const taken = takenUp(scene, np);
	if (taken.length > 0) return taken;
	return unnamed(scene, np, role);
}

/** What stands before the head and acts or is owned: "Pakistan’s", "U.S." of "U.S. drone attacks". */
export function ownersOf(scene: Scene, np: NounPhrase): readonly Referent[] {
	const { units } = scene;
	const owners: Referent[] = [];
	for (let at = np.from; at < np.to; at += 1) {
		const unit = units[at];
		if (unit?.named && !isCompound(units, at))
			owners.push(...ofNamed(scene, unit, organBetween(units, at, np.to)));
	}
	const first = units[np.from];
	if (owners.length === 0 && first && np.from < np.to && owning.test(first.lower)) {
		const beside = besideAnd(scene, np);
		return beside.length > 0 ? beside : pronoun(scene, first, first, 'self');
	}
	const whose = owners.length === 0 ? beforeWhose(scene, np) : [];
	if (whose.length > 0) return whose;
	if (owners.length === 0 && first && np.from < np.to) {
		// "the group’s attacks", "the rebels’ offensive"
		const mark = units.slice(np.from, np.to).findIndex(({ words }) => /^['’]s?$/.test(words));
		if (mark > 0)
			return referentsOfPhrase(scene, {
				kind: 'np',
				from: np.from,
				to: np.from + mark - 1,
				isPronoun: false
			});
	}
	return owners;
}

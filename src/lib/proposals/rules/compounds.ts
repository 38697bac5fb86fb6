/** "X-backed Y", "anti-X Y", "pro-X Y": who stands beside the hyphen, and what follows. */
import { lexicon } from '../lexicon';
import { referentsOfPhrase, type Referent } from '../referents';
import type { Scene } from '../scene';
import { rangeOf, type Draft } from './draft';

export function compoundRule(scene: Scene): readonly Draft[] {
	const { units, phrases } = scene;
	return phrases.flatMap((np) => {
		if (np.kind !== 'np') return [];
		const drafts: Draft[] = [];
		for (let at = np.from; at <= np.to; at += 1) {
			const unit = units[at];
			if (!unit?.named?.entity) continue;
			const self: Referent = {
				entity: unit.named.entity,
				range: { start: unit.start, end: unit.end },
				how: unit.named.how === 'new' ? 'new' : unit.named.how,
				maybe: [],
				as: 'self',
				isPlace: false
			};
			const word = units[at + 2]?.lower ?? '';
			const list = units[at + 1]?.lower === '-' ? lexicon.compound(word) : undefined;
			const prefix = units[at - 1]?.lower === '-' ? (units[at - 2]?.lower ?? '') : '';
			const others = referentsOfPhrase(scene, np).filter(
				({ entity }) => entity.key !== self.entity.key
			);
			if (list && others.length > 0) {
				drafts.push({
					rule: 'compound',
					type: list.type,
					from: [self],
					to: others,
					...(list.mutual && { mutual: true }),
					cue: rangeOf(units, at + 1, at + 2),
					at: at + 2,
					frame: null
				});
			}
			if ((prefix === 'anti' || prefix === 'pro') && others.length > 0) {
				drafts.push({
					rule: 'compound',
					type: prefix === 'anti' ? 'hostility' : 'tacit-support',
					from: others,
					to: [self],
					cue: rangeOf(units, at - 2, at - 1),
					at: at - 2,
					frame: null
				});
			}
		}
		return drafts;
	});
}

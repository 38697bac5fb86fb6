/** Sides that stand in the phrase itself: "Iran–Iraq war", "anti-X", "antigovernment". */
import type { NounPhrase } from '../chunk';
import { type Referent } from '../referents';
import { isCompound } from '../named-referents';
import type { Scene } from '../scene';

/** "Iran–Iraq war", "US-China rivalry". */
export function hyphenPair(scene: Scene, np: NounPhrase): readonly Referent[] {
	const { units } = scene;
	for (let at = np.from; at + 2 <= np.to; at += 1) {
		const [one, sign, other] = [units[at], units[at + 1], units[at + 2]];
		if (one?.named?.entity && other?.named?.entity && /^[-–—/]$/.test(sign?.lower ?? '')) {
			return [one, other].map((unit) => ({
				entity: unit.named?.entity as Referent['entity'],
				range: { start: unit.start, end: unit.end },
				how: 'name' as const,
				maybe: [],
				as: 'self' as const,
				isPlace: false
			}));
		}
	}
	return [];
}

/** "anti-X operations": X is the target. */
export function againsts(scene: Scene, np: NounPhrase): readonly Referent[] {
	const { units } = scene;
	return units.slice(np.from, np.to + 1).flatMap((unit, index) => {
		const at = np.from + index;
		if (!unit.named?.entity || !isCompound(units, at) || units[at - 2]?.lower !== 'anti') return [];
		return [
			{
				entity: unit.named.entity,
				range: { start: unit.start, end: unit.end },
				how: unit.named.how === 'new' ? ('new' as const) : unit.named.how,
				maybe: [],
				as: 'self' as const,
				isPlace: false
			}
		];
	});
}

/** "antigovernment protests", "anti-army attacks": those of whom the text speaks. */
export function antiState(scene: Scene, np: NounPhrase): readonly Referent[] {
	const { units } = scene;
	for (let at = np.from; at < np.to; at += 1) {
		const [, word = ''] =
			/^anti-?(government|state|army|military|regime)$/.exec(units[at]?.lower ?? '') ?? [];
		const split =
			units[at]?.lower === 'anti' && units[at + 1]?.lower === '-'
				? (units[at + 2]?.lower ?? '')
				: '';
		const head = word || (/^(?:government|state|army|military|regime)$/.test(split) ? split : '');
		const unit = units[at];
		const guess = head && unit ? scene.discourse.definite(head, scene.index, unit.start) : null;
		if (guess && unit)
			return [
				{
					...guess,
					range: { start: unit.start, end: unit.end },
					how: 'reference',
					as: 'self',
					isPlace: false
				}
			];
	}
	return [];
}

/** Where what one has comes from: "X’s weapons come from Y", "X buys French jets". */
import type { NounPhrase } from '../chunk';
import { means } from '../lexicon/means';
import { ownersOf, referentsOf, type Referent } from '../referents';
import type { Scene } from '../scene';
import { verbSet } from '../words';
import { chainAfter } from './deeds';
import { acting, actorsOf, rangeOf, type Draft } from './draft';

const comes = verbSet('come originate stem arrive flow pour');
const buys = verbSet('buy purchase acquire import procure obtain');

export function originRule(scene: Scene): readonly Draft[] {
	const { units } = scene;
	const isMeans = ({ to }: NounPhrase) => means.has(units[to]?.lower ?? '');
	return scene.frames.flatMap((frame) => {
		const verb = units[frame.verb.at]?.lower ?? '';
		if (frame.verb.passive) return [];
		let from: readonly Referent[] = [];
		let to: readonly Referent[] = [];
		if (comes.has(verb) && frame.subject.some(isMeans)) {
			const given = frame.attached.filter(({ prep }) => prep === 'from');
			from = acting(given.flatMap(({ group }) => referentsOf(scene, group)));
			to = acting(frame.subject.flatMap((np) => ownedBy(scene, np)));
		} else if (buys.has(verb)) {
			from = acting(frame.object.filter(isMeans).flatMap((np) => ownersOf(scene, np)));
			to = actorsOf(scene, frame);
		}
		if (from.length === 0 || to.length === 0) return [];
		const { at } = frame.verb;
		const cue = rangeOf(units, at, at);
		return [{ rule: 'where it comes from', type: 'sponsorship', from, to, cue, at, frame }];
	});
}

/** Whose it is: "X’s rifles", "the rifles of X". */
function ownedBy(scene: Scene, np: NounPhrase): readonly Referent[] {
	const owners = ownersOf(scene, np);
	if (owners.length > 0) return owners;
	const [of] = chainAfter(scene, np);
	return of?.prep === 'of' || of?.prep === 'for' ? referentsOf(scene, of.group) : [];
}

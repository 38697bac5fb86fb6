/** Who is told to go: "X ordered Y’s troops to leave", "X demanded the withdrawal of Y’s troops". */
import type { Frame } from '../frames';
import { lexicon } from '../lexicon';
import { referentsOf } from '../referents';
import type { Scene } from '../scene';
import { verbSet } from '../words';
import { acting, actorsOf, rangeOf, type Draft } from './draft';

const orders = verbSet('order tell force compel ask instruct oblige want give press');
const leaves = verbSet('leave withdraw depart quit go get_out pull_out vacate evacuate move_out');

export function sentAwayRule(scene: Scene): readonly Draft[] {
	const { units } = scene;
	return scene.frames.flatMap((frame) => {
		const { governor, verb } = frame;
		const word = units[verb.at]?.lower ?? '';
		if (governor && demands.has(units[governor.verb.at]?.lower ?? '') && !verb.infinitive)
			return demanded(scene, frame, governor);
		if (!verb.infinitive || !governor || !leaves.has(word)) return [];
		if (!orders.has(units[governor.verb.at]?.lower ?? '')) return [];
		const by = [...governor.attached, ...frame.attached].filter(({ prep }) => prep === 'by');
		const from = governor.verb.passive
			? acting(by.flatMap(({ group }) => referentsOf(scene, group)))
			: actorsOf(scene, governor);
		const group = governor.verb.passive ? governor.subject : governor.object;
		const to = acting(referentsOf(scene, group));
		if (from.length === 0 || to.length === 0) return [];
		const { at } = governor.verb;
		const cue = rangeOf(units, at, at);
		return [{ rule: 'told to leave', type: 'hostility', from, to, cue, at, frame: governor }];
	});
}

const demands = verbSet('demand insist');
const yields = verbSet(
	'leave withdraw pull_out pull hand surrender stop end cease halt release return extradite apologise apologize resign quit disarm lift pay'
);

/** "X demanded that Y withdraw its troops": words, and no more than likely hostile. */
function demanded(scene: Scene, { verb, subject }: Frame, governor: Frame): readonly Draft[] {
	const { units } = scene;
	if (!yields.has(units[verb.at]?.lower ?? '') || verb.form !== 'base') return [];
	const from = actorsOf(scene, governor);
	const to = acting(referentsOf(scene, subject));
	if (from.length === 0 || to.length === 0) return [];
	const { at } = governor.verb;
	const cue = rangeOf(units, at, at);
	const rest = { type: 'hostility', verbal: true, from, to, cue, at, frame: governor };
	return [{ ...rest, rule: 'told to give way', atMost: 'probable' }];
}

const blocks = verbSet('veto block vote_down water_down');
const measures =
	/^(?:resolutions?|sanctions?|motions?|statements?|measures?|condemnations?|embargo|bids?|draft)$/;

/** "X vetoed a resolution against Y": it shields Y. */
export function vetoRule(scene: Scene): readonly Draft[] {
	const { units, frames } = scene;
	return frames.flatMap((frame) => {
		const [np] = frame.object;
		if (!blocks.has(units[frame.verb.at]?.lower ?? '') || frame.verb.passive || !np) return [];
		if (!measures.test(units[np.to]?.lower ?? '')) return [];
		const brought = frame.attached.filter(({ prep }) => /^(?:against|on)$/.test(prep));
		const told = frames.find(
			({ verb, subject }) => verb.form === 'ing' && !verb.finite && subject.includes(np)
		);
		const isHostile =
			told !== undefined &&
			(lexicon
				.verbsAt((index) => units[index]?.lower, told.verb.at)
				?.values.some(({ list }) => list.type === 'hostility') ??
				false);
		const group = [
			...brought.flatMap((one) => [...one.group]),
			...(told && isHostile ? told.object : [])
		];
		const to = acting(referentsOf(scene, group));
		const from = actorsOf(scene, frame);
		if (from.length === 0 || to.length === 0) return [];
		const { at } = frame.verb;
		const cue = rangeOf(units, at, at);
		return [
			{
				rule: 'shields by a veto',
				type: 'tacit-support',
				from,
				to,
				cue,
				at,
				frame,
				isAffirmed: true
			}
		];
	});
}

/** Beside whom, with whose help and for whom something is done: "alongside Y", "at Y’s side", "to Y’s rescue". */
import type { Frame } from '../frames';
import type { Group } from '../groups';
import { groupFrom } from '../groups';
import { referentsOf, type Referent } from '../referents';
import { lexicon } from '../lexicon';
import { means } from '../lexicon/means';
import type { Scene } from '../scene';
import { verbSet } from '../words';
import { acting, actorsOf, rangeOf, type Draft } from './draft';

interface Companionship {
	readonly rule: string;
	readonly type: string;
	readonly mutual?: true;
	/** The companion acts on the subject. */
	readonly reversed?: true;
}

const companionships: Readonly<Record<string, Companionship>> = {
	alongside: { rule: 'side by side', type: 'alliance', mutual: true },
	'with the help of': { rule: 'with the help of', type: 'sponsorship', reversed: true },
	'with the consent of': { rule: 'with the consent of', type: 'tacit-support', reversed: true },
	'to the aid of': { rule: 'to the aid of', type: 'sponsorship' },
	'in the pay of': { rule: 'in the pay of', type: 'sponsorship', reversed: true },
	'in support of': { rule: 'in support of', type: 'tacit-support' },
	'in solidarity with': { rule: 'in solidarity with', type: 'tacit-support' }
};

export function companionRule(scene: Scene): readonly Draft[] {
	return [
		...scene.frames.flatMap((frame) => [...ofVerb(scene, frame), ...withGifts(scene, frame)]),
		...ofNouns(scene)
	];
}

/** "attacked Y with rifles supplied by X": X supplied whoever attacked. */
function withGifts(scene: Scene, given: Frame): readonly Draft[] {
	const { units, frames } = scene;
	const [thing] = given.subject;
	if (!thing || !given.verb.passive || !means.has(units[thing.to]?.lower ?? '')) return [];
	if (!gives.has(units[given.verb.at]?.lower ?? '')) return [];
	const user = frames.find(
		({ object, attached }) =>
			object.includes(thing) ||
			attached.some(({ prep, group }) => prep === 'with' && group.includes(thing))
	);
	const by = given.attached.filter(({ prep }) => /^(?:by|from)$/.test(prep));
	const from = acting(by.flatMap(({ group }) => referentsOf(scene, group)));
	const to = user && !user.verb.passive ? actorsOf(scene, user) : [];
	const { at } = given.verb;
	if (from.length === 0 || to.length === 0) return [];
	const cue = rangeOf(units, at, at);
	return [{ rule: 'with what was given', type: 'sponsorship', from, to, cue, at, frame: given }];
}

const gives = verbSet(
	'supply provide send give donate deliver furnish ship smuggle lend buy purchase fly sell transfer pay_for finance'
);

function ofVerb(scene: Scene, frame: Frame): readonly Draft[] {
	return frame.attached.flatMap(({ prep, group }) => {
		const isDeed = lexicon.verbsAt((index) => scene.units[index]?.lower, frame.verb.at) !== null;
		// Who bombs in support of somebody gives more than words.
		const kind = companionships[prep === 'in support of' && isDeed ? 'to the aid of' : prep];
		return kind ? draftOf(scene, frame, kind, subjectsOf(scene, frame), group) : [];
	});
}

function subjectsOf(scene: Scene, frame: Frame): readonly Referent[] {
	if (!frame.verb.passive) return actorsOf(scene, frame).filter(({ as }) => as !== 'deed');
	const by = frame.attached.filter(({ prep }) => prep === 'by');
	const agents = acting(by.flatMap(({ group }) => referentsOf(scene, group)));
	// "was founded with Libyan money"
	return agents.length > 0 || !frame.verb.finite
		? agents
		: acting(referentsOf(scene, frame.subject)).filter(({ as }) => as === 'self');
}

/** "militias in the pay of Y", with no verb between. */
function ofNouns(scene: Scene): readonly Draft[] {
	const { phrases, frames } = scene;
	return phrases.flatMap((joint, index) => {
		const [before, after] = [phrases[index - 1], phrases[index + 1]];
		const kind = joint.kind === 'prep' ? companionships[joint.word] : undefined;
		if (!kind || before?.kind !== 'np' || after?.kind !== 'np') return [];
		const isTaken = frames.some(({ attached }) =>
			attached.some(({ group }) => group.includes(after))
		);
		if (isTaken) return [];
		const holders = acting(referentsOf(scene, [before]));
		return draftOf(scene, null, kind, holders, groupFrom(phrases, index + 1, true).group);
	});
}

function draftOf(
	scene: Scene,
	frame: Frame | null,
	{ rule, type, mutual, reversed }: Companionship,
	subjects: readonly Referent[],
	group: Group
): readonly Draft[] {
	const others = acting(referentsOf(scene, group));
	const first = group[0];
	if (others.length === 0 || subjects.length === 0 || !first) return [];
	const at = frame?.verb.at ?? Math.max(0, first.from - 1);
	return [
		{
			rule,
			type,
			from: reversed ? others : subjects,
			to: reversed ? subjects : others,
			...(mutual && { mutual }),
			cue: rangeOf(scene.units, at, at),
			at,
			frame
		}
	];
}

/** "Alongside Y, X attacked Z": Y attacked Z too. */
export function besideRule(drafts: readonly Draft[]): readonly Draft[] {
	return drafts.flatMap((together) =>
		together.rule !== 'side by side'
			? []
			: drafts
					.filter(
						({ frame, type, verbal, rule, from }) =>
							frame === together.frame &&
							type === 'hostility' &&
							!verbal &&
							/^(?:active verb|verb with preposition)$/.test(rule) &&
							from.some(({ entity }) => together.from.some((one) => one.entity.key === entity.key))
					)
					.map((hostile) => ({ ...hostile, from: together.to }))
	);
}

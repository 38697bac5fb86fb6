/** Who lets another be: "attacks X from Y’s territory", "has offices in Y", "Y did nothing to stop X". */
import type { Frame } from '../frames';
import { lightOf } from '../frames';
import { referentsOf, type Referent } from '../referents';
import type { Scene } from '../scene';
import { nounSet, verbSet } from '../words';
import { acting, actorsOf, rangeOf, type Draft } from './draft';

const ground = nounSet(
	'territory soil side land base camp sanctuary haven safe_haven hideout border_area'
);
const house = nounSet(
	'office headquarter headquarters base camp training_camp safe_house sanctuary refuge haven hideout villa embassy shelter'
);
const stays = verbSet(
	'live reside stay hide shelter operate train regroup recruit raise_funds meet'
);
const keeps = verbSet('have keep maintain open run find enjoy retain set_up establish own use');
const curbs = verbSet(
	'stop curb restrain disarm prevent rein_in expel arrest extradite hand_over surrender evict confront crack_down act move halt control pursue detain'
);
const undisturbed = /^(?:openly|freely|undisturbed|unmolested|unhindered|safely|comfortably)$/;

export function hostingRule(scene: Scene): readonly Draft[] {
	return scene.frames.flatMap((frame) => [...ofGuest(scene, frame), ...ofIdle(scene, frame)]);
}

function ofGuest(scene: Scene, frame: Frame): readonly Draft[] {
	const { units } = scene;
	const verb = units[frame.verb.at]?.lower ?? '';
	const guests = frame.verb.passive ? [] : actorsOf(scene, frame).filter(isGuest);
	if (guests.length === 0) return [];
	const isAtEase = units
		.slice(frame.verb.from, frame.verb.at + 3)
		.some(({ lower }) => undisturbed.test(lower));
	const isHoused =
		keeps.has(verb) && frame.object.some(({ to }) => house.has(units[to]?.lower ?? ''));
	const hosts = frame.attached.flatMap(({ prep, group }, index) => {
		const head = units[group[0]?.to ?? -1]?.lower ?? '';
		const isGround = ground.has(head) && (prep === 'from' || stays.has(verb));
		if (isGround) {
			// "from bases in X", "from X’s soil"
			const next = frame.attached[index + 1];
			const place = next && /^(?:in|inside|across|of)$/.test(next.prep) ? next.group : group;
			return referentsOf(scene, place);
		}
		// "lives in exile in X"
		const isExiled =
			prep === 'in' &&
			/^(?:exile|hiding|asylum)$/.test(
				units[frame.attached[index - 1]?.group[0]?.to ?? -1]?.lower ?? ''
			);
		// "operates from X"
		const isBased = prep === 'from' && /^operat/.test(verb);
		if (isBased) return referentsOf(scene, group);
		return prep === 'in' && (isHoused || isExiled || (isAtEase && stays.has(verb)))
			? referentsOf(scene, group)
			: [];
	});
	return draft(scene, frame, hosts.filter(isHost), guests);
}

/** "did nothing to stop X", "failed to act against X", "refused to hand over X". */
function ofIdle(scene: Scene, frame: Frame): readonly Draft[] {
	const { units } = scene;
	const above = frame.governor;
	if (!frame.verb.infinitive || !above || !curbs.has(units[frame.verb.at]?.lower ?? '')) return [];
	const words = units
		.slice(above.verb.from, frame.verb.from)
		.map(({ lower }) => lower)
		.join(' ');
	const isIdle =
		/^(?:\w+ )*(?:do|does|did|done|doing) (?:nothing|little)\b/.test(words) ||
		/^(?:\w+ )*(?:make|makes|made|making) (?:no|little) (?:\w+ )?(?:effort|attempt)\b/.test(
			words
		) ||
		(above.verb.at < frame.verb.at && lightOf(units, above.verb).includes('failing'));
	if (!isIdle) return [];
	const attached = frame.attached.filter(({ prep }) => /^(?:against|on)$/.test(prep));
	const group = frame.object.length > 0 ? frame.object : attached.flatMap((one) => one.group);
	return draft(
		scene,
		frame,
		actorsOf(scene, above).filter(isHost),
		acting(referentsOf(scene, group))
	);
}

function isGuest({ entity }: Referent): boolean {
	return !/^(?:state|military|government-body|population)$/.test(entity.kind);
}

function isHost({ entity }: Referent): boolean {
	return /^(?:state|government-body|military|organization)$/.test(entity.kind);
}

function draft(
	scene: Scene,
	frame: Frame,
	from: readonly Referent[],
	to: readonly Referent[]
): readonly Draft[] {
	if (from.length === 0 || to.length === 0) return [];
	const { at } = frame.verb;
	return [
		{
			rule: 'lets it be',
			type: 'tacit-support',
			from,
			to,
			atMost: 'probable',
			isAffirmed: true,
			cue: rangeOf(scene.units, at, at),
			at,
			frame
		}
	];
}

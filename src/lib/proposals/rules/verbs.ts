/** Active and passive verbs: "X attacked Y", "Y was attacked by X", "X clashed with Y". */
import type { Frame } from '../frames';
import type { Group } from '../groups';
import { lexicon, type VerbSense } from '../lexicon';
import { badNames } from '../lexicon/cues';
import type { NounPhrase } from '../chunk';
import { referentsOf, referentsOfPhrase, type Referent } from '../referents';
import type { Scene } from '../scene';
import { nounSet } from '../words';
import { acting, actorsOf, pairsOf, rangeOf, type Draft } from './draft';
import { agentsOfDeed } from './deeds';

const bad = nounSet(badNames);
const means =
	/^(?:weapon|weapons|arms|money|cash|funds|training|aid|support|intelligence|ammunition|missiles?|drones?|tanks?|shelter|refuge|sanctuary|funding|equipment|supplies|assistance|rifles|guns|jets|fuel|backing|protection|loans?|systems?|batteries|munitions|shells|warplanes|helicopters|planes|bombs|trainers|explosives|rockets|vehicles|artillery|weaponry|help|cover|men|troops|haven|havens)$/;

/** "X and Y clashed", "X and Y joined forces" need no "with"; "X and Y fought" may be against a third. */
const togetherAlone =
	/^(?:clash|skirmish|feud|spar|quarrel|trade fire|exchange fire|ally|align|cooperate|co-operate|collaborate|team up|join forces|unite|reconcile|join hands|make common cause|negotiate|hold talks|normali[sz]e relations|restore relations|sign a treaty|deepen ties|strengthen ties|close ranks|meet)$/;

export function verbRule(scene: Scene): readonly Draft[] {
	return scene.frames.flatMap((frame) => {
		const found = lexicon.verbsAt((index) => scene.units[index]?.lower, frame.verb.at);
		if (!found) return [];
		const cue = rangeOf(scene.units, frame.verb.at, frame.verb.at + found.length - 1);
		const seen = new Set<string>();
		return found.values.flatMap((sense) => {
			const drafts = draftsOf(scene, frame, sense).map((draft) => ({ ...draft, cue }));
			// The first sense that finds both sides is taken; "fought alongside" is told from "fought" by what follows.
			return drafts.filter(({ type }) => {
				const isNew = !seen.has(type);
				seen.add(type);
				return isNew;
			});
		});
	});
}

function draftsOf(
	scene: Scene,
	frame: Frame,
	{ list, lemma }: VerbSense
): readonly Omit<Draft, 'cue'>[] {
	const rest = {
		type: list.type,
		at: frame.verb.at,
		frame,
		...(list.verbal && { verbal: true }),
		...(list.ends && { ended: true }),
		...(list.disputes && { disputes: true })
	};
	if (list.after === 'object') {
		if (isReciprocal(scene, frame.object)) return reciprocal(scene, frame, rest);
		if (frame.verb.passive) {
			const by = frame.attached
				.filter(({ prep }) => prep === 'by')
				.flatMap(({ group }) => referentsOf(scene, group));
			const patients = targets(scene, frame.subject, list.type, list.verbal);
			if (by.length === 0 || patients.length === 0 || list.needs === 'means') return [];
			return [{ ...rest, rule: 'passive verb', from: acting(by), to: patients }];
		}
		if (frame.verb.passive || !meets(scene, frame, list.needs)) return [];
		const from = actorsOf(scene, frame);
		const to = targets(scene, firstsOf(scene, frame, list.needs), list.type, list.verbal, true);
		if (from.length === 0 || to.length === 0) return [];
		// A person who joins a group is its member; a group that does acts with it.
		const joins =
			/^(?:re)?join$/.test(lemma) && !from.some(({ entity }) => entity.kind === 'person');
		return [{ ...rest, rule: 'active verb', from, to, ...(joins && { type: 'alliance' }) }];
	}
	const from = actorsOf(scene, frame);
	const preps = list.after;
	const after = frame.attached.filter(({ prep }) => preps.includes(prep));
	const to = after.flatMap(({ group, prep }) =>
		targets(scene, group, list.type, list.verbal, true).filter(
			(one) => !(one.isPlace && /^(?:in|at|across|into)$/.test(prep))
		)
	);
	if (frame.verb.passive && !/^(?:ally|align|link|unite|engage|lock|side|reconcile)$/.test(lemma))
		return [];
	if (list.mutual && (to.length === 0 || isReciprocal(scene, after[0]?.group ?? []))) {
		const each = isReciprocal(scene, after[0]?.group ?? []);
		const alone = after.length === 0 && frame.object.length === 0 && togetherAlone.test(lemma);
		return from.length > 1 && (each || alone) ? reciprocal(scene, frame, rest) : [];
	}
	if (from.length === 0 || to.length === 0) return [];
	const [source, target] = list.reversed ? [to, from] : [from, to];
	return [
		{
			...rest,
			rule: 'verb with preposition',
			from: source,
			to: target,
			...(list.mutual && { mutual: true })
		}
	];
}

/** "gave the rebels weapons": the phrase before the means, which stand in the same phrase or right after. */
function firstsOf(scene: Scene, frame: Frame, needs: string | undefined): Group {
	const first = frame.object[0];
	if (needs !== 'means' || !first) return frame.object;
	const name = receiverIn(scene, first);
	return [name >= 0 ? { ...first, to: name } : first];
}

/** The unit of a name that a noun follows without owning it, as in "gave *the rebels* weapons"; −1 where there is none. */
function receiverIn({ units }: Scene, np: NounPhrase): number {
	if (!means.test(units[np.to]?.lower ?? '')) return -1;
	for (let at = np.from; at < np.to; at += 1) {
		if (
			units[at]?.named &&
			units[at]?.named?.as !== 'adjective' &&
			!/^['’]s?$/.test(units[at + 1]?.words ?? '')
		)
			return at;
	}
	return -1;
}

function meets(scene: Scene, frame: Frame, needs: string | undefined): boolean {
	const { units, phrases } = scene;
	if (needs === undefined) return true;
	if (needs === 'with') return frame.attached.some(({ prep }) => prep === 'with');
	const last = frame.object.at(-1);
	if (!last) return false;
	if (needs === 'means') {
		const first = frame.object[0];
		if (first && receiverIn(scene, first) >= 0) return true;
		const index = phrases.indexOf(last);
		const next = phrases[index + 1];
		return next?.kind === 'np' && means.test(units[next.to]?.lower ?? '');
	}
	const candidates: (NounPhrase | undefined)[] = frame.attached
		.filter(({ prep }) => prep === 'as')
		.flatMap(({ group }) => [...group]);
	const next = phrases[phrases.indexOf(last) + 1];
	if (next?.kind === 'np') candidates.push(next);
	return candidates.some(
		(np) => np !== undefined && units.slice(np.from, np.to + 1).some(({ lower }) => bad.has(lower))
	);
}

function isReciprocal(scene: Scene, group: Group): boolean {
	return group.some(
		(np) =>
			/^(?:each|one)$/.test(scene.units[np.from]?.lower ?? '') &&
			/^(?:other|another)$/.test(scene.units[np.to]?.lower ?? '')
	);
}

function reciprocal(
	scene: Scene,
	frame: Frame,
	rest: Omit<Draft, 'cue' | 'rule' | 'from' | 'to'>
): readonly Omit<Draft, 'cue'>[] {
	const sides = actorsOf(scene, frame);
	return pairsOf(sides).map(([one, other]) => ({
		...rest,
		rule: 'each other',
		from: [one],
		to: [other],
		mutual: true
	}));
}

/** What an object phrase makes a target of: an actor, what is its own, or who did the deed it speaks of. */
function targets(
	scene: Scene,
	group: Group,
	type: string,
	verbal = false,
	active = false
): readonly Referent[] {
	return group.flatMap((np) => {
		const head = scene.units[np.to];
		const isDeed = head !== undefined && !head.named && lexicon.nouns(head.lower).length > 0;
		if (isDeed && active) {
			const agents = agentsOfDeed(scene, np);
			if (agents.length > 0 || verbal) return agents;
		}
		return referentsOfPhrase(scene, np).filter(
			({ as }) => type === 'hostility' || (as !== 'other' && as !== 'asset')
		);
	});
}

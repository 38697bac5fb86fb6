/** What one is to another: "X, an ally of Y", "Y’s patron X", "X is a rival of Y". */
import type { NounPhrase } from '../chunk';
import type { RoleList } from '../lexicon/entry';
import { groupFrom } from '../groups';
import { lexicon } from '../lexicon';
import { ownersOf, referentsOf, referentsOfPhrase, type Referent } from '../referents';
import type { Scene } from '../scene';
import { actorsOf, pairsOf, rangeOf, type Draft } from './draft';
import { chainAfter } from './deeds';
import { isBe } from './governing-verb';
import { apposedGroup, isAmong, sidesAgainst } from './role-groups';

interface Role {
	readonly lists: readonly RoleList[];
	readonly at: number;
}

export function roleRule(scene: Scene): readonly Draft[] {
	return scene.phrases.flatMap((np, index) => {
		if (np.kind !== 'np') return [];
		const within = roleInName(scene, np, index);
		if (within.length > 0) return within;
		const role = roleIn(scene, np);
		if (!role) return [];
		return role.lists.flatMap((list) => {
			const found = holdersOf(scene, np, index, role);
			const own = othersOf(scene, np, role, list);
			// "uses Y as a proxy": the user’s.
			const isUsed =
				own.length === 0 &&
				list.reversed &&
				found.frame &&
				!found.frame.object.includes(np) &&
				found.frame.object.length > 0 &&
				!found.frame.verb.passive;
			const others = isUsed && found.frame ? actorsOf(scene, found.frame) : own;
			const holders = found.holders.filter(
				({ entity }) => !others.some((other) => other.entity.key === entity.key)
			);
			const rest = {
				type: list.type,
				rule: found.rule,
				cue: rangeOf(scene.units, role.at, role.at),
				at: role.at,
				frame: found.frame,
				...(list.mutual && { mutual: true }),
				...(list.verbal && { verbal: true })
			};
			const isFriendly = list.type !== 'hostility';
			const against = (sides: readonly Referent[]) =>
				isFriendly ? sidesAgainst(scene, np, sides, rest) : [];
			const beside = others.length === 0 && list.mutual && !found.isCopula;
			const group = beside ? apposedGroup(scene, np, index) : holders;
			if (others.length === 0 && list.mutual && group.length > 1 && (found.isCopula || beside)) {
				const rule = found.isCopula ? found.rule : 'appositive';
				return [
					...pairsOf(group).map(([one, other]) => ({ ...rest, rule, from: [one], to: [other] })),
					...against(group)
				];
			}
			if (others.length === 0 || holders.length === 0) return [];
			return [
				{
					...rest,
					...(list.reversed ? { from: others, to: holders } : { from: holders, to: others })
				},
				...against([...holders, ...others])
			];
		});
	});
}

/** The role word of a phrase: its head, or one before a name ("ally Iran", "TTP leader X"). */
function roleIn(scene: Scene, np: NounPhrase): Role | null {
	const { units } = scene;
	for (let at = np.to; at >= np.from; at -= 1) {
		const unit = units[at];
		if (!unit || unit.named) continue;
		const two = `${units[at - 1]?.lower ?? ''} ${unit.lower}`;
		const lists = lexicon.roles(two).length > 0 ? lexicon.roles(two) : lexicon.roles(unit.lower);
		if (lists.length > 0 && (at === np.to || isBeforeName(scene, at, np.to))) return { lists, at };
	}
	return null;
}

function isBeforeName(scene: Scene, at: number, to: number): boolean {
	const next = scene.units[at + 1];
	return at < to && next !== undefined && (next.named !== undefined || next.tag === 'name');
}

/** The one of whom the holder is it: owner, adjective, or after "of". */
function othersOf(scene: Scene, np: NounPhrase, role: Role, list: RoleList): readonly Referent[] {
	const owners = ownersOf(scene, { ...np, to: role.at });
	if (owners.length > 0) return owners;
	if (role.at < np.to) return [];
	return chainAfter(scene, np)
		.filter(({ prep }) => list.of.includes(prep))
		.flatMap(({ group }) => referentsOf(scene, group))
		.filter(({ as }) => as !== 'population' || list.type === 'hostility');
}

function holdersOf(
	scene: Scene,
	np: NounPhrase,
	index: number,
	role: Role
): { holders: readonly Referent[]; rule: string; frame: Draft['frame']; isCopula: boolean } {
	const { phrases, units } = scene;
	const nothing = { holders: [], rule: '', frame: null, isCopula: false };
	if (role.at < np.to) {
		const name = units[np.to]?.named ? { ...np, from: role.at + 1 } : null;
		return name
			? { ...nothing, holders: referentsOfPhrase(scene, name), rule: 'role before the name' }
			: nothing;
	}
	const told = scene.frames.find(
		(frame) =>
			(frame.subject.includes(np) || isAmong(scene, index, frame)) &&
			(isBe(scene, frame) || /^includ/.test(units[frame.verb.at]?.lower ?? '')) &&
			frame.object.length > 0
	);
	if (told && told.object.every(({ to }) => units[to]?.named))
		return {
			holders: referentsOf(scene, told.object),
			rule: 'is an ally, a rival, a patron',
			frame: told,
			isCopula: true
		};
	const copula = scene.frames.find(
		({ object, attached, verb }) =>
			(object.includes(np) &&
				/^(?:is|are|was|were|be|been|become|becomes|became|remain|remains|remained)$/.test(
					units[verb.at]?.lower ?? ''
				)) ||
			attached.some(({ prep, group }) => prep === 'as' && group.includes(np))
	);
	if (copula) {
		const isAs = !copula.object.includes(np);
		const group = isAs && copula.object.length > 0 ? copula.object : copula.subject;
		return {
			holders: referentsOf(scene, group),
			rule: 'is an ally, a rival, a patron',
			frame: copula,
			isCopula: true
		};
	}
	const before = phrases[index - 1];
	const left = phrases[index - 2];
	if (before?.kind === 'comma' && left?.kind === 'np' && !left.isPronoun) {
		const holders = referentsOfPhrase(scene, left).filter(
			({ as }) => as === 'self' || as === 'unnamed' || as === 'member'
		);
		if (
			holders.length > 0 &&
			/^(?:comma|stop|rel|prep|undefined)$/.test(String(afterRole(scene, index)))
		)
			return { ...nothing, holders, rule: 'appositive' };
	}
	const after = phrases[index + 1];
	const right = phrases[index + 2];
	if (after?.kind === 'comma' && right?.kind === 'np' && units[right.to]?.named) {
		const several = /s$/.test(units[np.to]?.lower ?? '');
		const { group } = groupFrom(phrases, index + 2, false);
		const names = several && group.every(({ to }) => units[to]?.named) ? group : [right];
		return { ...nothing, holders: referentsOf(scene, names), rule: 'appositive' };
	}
	return nothing;
}

function afterRole(scene: Scene, index: number): string | undefined {
	return scene.phrases[index + 1]?.kind;
}

/** "X and its allies", where the network has an unnamed actor of those words. */
function roleInName(scene: Scene, np: NounPhrase, index: number): readonly Draft[] {
	const unit = scene.units[np.to];
	const words = unit?.named?.entity?.unnamed ? unit.lower.split(/\s+/) : [];
	if (!unit || words.length < 2 || !/^(?:its|their|his|her)$/.test(words[0] ?? '')) return [];
	const [list] = lexicon.roles(words.at(-1) ?? '');
	const before = scene.phrases[index - 1];
	const left = scene.phrases[index - 2];
	if (!list || before?.kind !== 'and' || left?.kind !== 'np') return [];
	const owners = referentsOfPhrase(scene, left);
	const holders = referentsOfPhrase(scene, np);
	const rest = {
		rule: 'role',
		type: list.type,
		cue: rangeOf(scene.units, np.to, np.to),
		at: np.to,
		frame: null,
		...(list.mutual && { mutual: true })
	};
	if (owners.length === 0 || holders.length === 0) return [];
	return [
		{ ...rest, ...(list.reversed ? { from: owners, to: holders } : { from: holders, to: owners }) }
	];
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { a, apply, attempt, full, index } from '../../../tests/support/edit-checks';
import { sampleNetwork } from '../../../tests/support/sample-network';
import type { NetworkIndex } from '../model/network-index';
import type { ActorId, Evidence } from '../model/schema';
import { stances, times } from '../model/vocabulary';
import { applyOperations } from './apply-operations';
import { addActor, changeActor, removeActor } from './edit-actors';
import { removeArticle } from './edit-articles';
import {
	type EvidenceFields,
	addEvidence,
	changeEvidence,
	moveEvidence,
	removeEvidence
} from './edit-evidence';
import { addRelation, changeRelation, removeRelation } from './edit-relations';
import { joinRelations } from './join-relations';
import { mergeActors } from './merge-actors';
import type { Edit } from './operation';
import { splitActor } from './split-actor';

/** One edit of any kind, made of numbers; null where there is nothing to edit. */
function anyEdit(at: NetworkIndex, kind: number, [x, y, z]: readonly number[]): Edit | null {
	const { actors, relations, articles } = at.network;
	const pick = <Item>(items: readonly Item[], n = 0) => items[n % Math.max(items.length, 1)];
	const [actor, other] = [pick(actors, x), pick(actors, y)];
	const [relation, second] = [pick(relations, x), pick(relations, y)];
	const evidence = pick([...at.evidence.values()], z)?.evidence;
	const type = pick([...at.types.keys()], z)!;
	const words = ['Some words', 'other ones', ' ', 'Ünïcode ', 'constructor'][(z ?? 0) % 5]!;
	const when = [undefined, '2001/2004', '2010', 'XXXX-12-16', '../2021'][(y ?? 0) % 5];
	const fields = (source: ActorId, target: ActorId) => ({
		source,
		target,
		type,
		mutual: x! % 2 > 0
	});
	const evidenceFields = (exact: string): EvidenceFields =>
		({
			article: pick(articles, y)!.id,
			quote: { exact },
			stance: pick(stances, z)!,
			time: pick([undefined, ...times], y),
			...(when ? { when } : {})
		}) as Evidence;
	switch (kind % 14) {
		case 0:
			return addActor(at, { name: words, kind: 'other', partOf: other?.id }).edit;
		case 1:
			return actor ? changeActor(at, actor.id, { name: words, partOf: other?.id ?? null }) : null;
		case 2:
			return actor && z! % 3 === 0 ? removeActor(at, actor.id) : null;
		case 3:
			return actor && other ? mergeActors(at, actor.id, other.id).edit : null;
		case 4: {
			const own = (actor && at.relationsOf.get(actor.id)) ?? [];
			const some = new Set(own.filter((_, place) => place % 2 === 0).map(({ id }) => id));
			return actor ? splitActor(at, actor.id, { name: words, kind: 'other' }, some).edit : null;
		}
		case 5:
			return actor && other ? addRelation(at, fields(actor.id, other.id)).edit : null;
		case 6:
			return relation && actor && other
				? changeRelation(at, relation.id, z! % 2 ? { type } : fields(actor.id, other.id))
				: null;
		case 7:
			return relation
				? changeRelation(at, relation.id, { ended: z! % 2 > 0, mutual: y! % 2 > 0 })
				: null;
		case 8:
			return relation ? removeRelation(at, relation.id) : null;
		case 9:
			return relation && articles.length > 0
				? addEvidence(at, relation.id, evidenceFields(words)).edit
				: null;
		case 10:
			return evidence && articles.length > 0
				? changeEvidence(at, evidence.id, evidenceFields(words))
				: null;
		case 11:
			return evidence && relation
				? z! % 2
					? moveEvidence(at, [evidence.id], relation.id)
					: removeEvidence(at, evidence.id)
				: null;
		case 12:
			return z! % 3 === 0 && articles.length > 0 ? removeArticle(at, pick(articles, x)!.id) : null;
		default:
			return relation && second ? joinRelations(at, relation.id, second.id) : null;
	}
}

test('Any edits, one after another, leave networks that may stand, and each can be taken back', () => {
	const step = fc.tuple(fc.nat(), fc.array(fc.nat(), { minLength: 3, maxLength: 3 }));
	fc.assert(
		fc.property(
			fc.constantFrom(full, sampleNetwork),
			fc.array(step, { minLength: 1, maxLength: 12 }),
			(network, steps) => {
				let now = network;
				for (const [kind, numbers] of steps) {
					const edit = attempt(() => anyEdit(index(now), kind, numbers));
					if (edit) now = apply(now, edit);
				}
			}
		),
		{ numRuns: 400 }
	);
});

test('No edit changes the network that it is given', () => {
	const before = JSON.stringify(full);
	applyOperations(full, mergeActors(index(full), a('duchy'), a('guard')).edit.operations);
	applyOperations(full, removeActor(index(full), a('duchy')).operations);
	expect(JSON.stringify(full)).toBe(before);
});

/** One actor that turns out to be two. */
import type { NetworkIndex } from '../model/network-index';
import type { ActorId, RelationId } from '../model/schema';
import { addActor, type ActorFields } from './edit-actors';
import { EditRefused } from './edit-refused';
import { setFields } from './fields';
import { actorWords, countWords, editOf } from './names';
import type { Edit } from './operation';
import { set } from './removals';

/**
 * A new actor that takes over some relations of another, with their quotations and what was noted on
 * them. The aliases that go with it no longer name the old one.
 * @throws EditRefused without a name, or for a relation that is not of this actor.
 */
export function splitActor(
	index: NetworkIndex,
	id: ActorId,
	fields: ActorFields,
	relations: ReadonlySet<RelationId>
): { readonly id: ActorId; readonly edit: Edit } {
	const actor = index.actors.get(id);
	if (!actor) throw new EditRefused('This actor is not in the network any more.');
	const own = (index.relationsOf.get(id) ?? []).filter((one) => relations.has(one.id));
	if (own.length < relations.size) {
		throw new EditRefused('Only relations of this actor can go to the new one.');
	}
	const added = addActor(index, fields);
	const taken = new Set(fields.aliases ?? []);
	const left = (actor.aliases ?? []).filter((alias) => !taken.has(alias));
	const moves = own.map((relation) => {
		const end = relation.source === id ? 'source' : 'target';
		return set('relation', relation.id, end, added.id, id);
	});
	const label = `Split ${fields.short?.trim() || fields.name.trim()} from ${actorWords(index, id)}, with ${countWords(own.length, 'relation')}`;
	return {
		id: added.id,
		edit: editOf(label, [
			...added.edit.operations,
			...setFields('actor', actor, { aliases: left }),
			...moves
		])
	};
}

/**
 * Who is meant by a name, said once for every article of the network. That it is an actor's is one of the
 * actor's aliases; that it is nobody's is a field of the network (see turn-down.ts).
 */
import type { NetworkIndex } from '../model/network-index';
import type { Actor, ActorId } from '../model/schema';
import { changeActor } from './edit-actors';
import { EditRefused } from './edit-refused';
import { actorWords, editOf } from './names';
import type { Edit, Operation } from './operation';
import { declineName, fieldOfNobody, namesOfNobody } from './turn-down';

const same = (one: string | undefined, other: string) =>
	one !== undefined && one.trim().toLowerCase() === other.toLowerCase();
const isOwnName = ({ name, short }: Actor, words: string) =>
	same(name, words) || same(short, words);

/**
 * One edit after which a name means this actor, and no other; null for nobody.
 * @throws EditRefused for an empty name, an actor that is gone, and the very name of another actor.
 */
export function nameMeans(index: NetworkIndex, name: string, actor: ActorId | null): Edit {
	const { network } = index;
	const words = name.trim();
	if (words === '') throw new EditRefused('There is no name here.');
	if (actor !== null && !index.actors.has(actor)) {
		throw new EditRefused('This actor is not in the network any more.');
	}
	const owner = network.actors.find((one) => one.id !== actor && isOwnName(one, words));
	if (owner) {
		throw new EditRefused(
			`“${words}” is the name of ${actorWords(index, owner.id)}: rename that actor, or choose another end for this relation alone.`
		);
	}
	const operations: Operation[] = [];
	for (const one of network.actors) {
		const aliases = one.aliases ?? [];
		const has = aliases.some((alias) => same(alias, words));
		if (one.id === actor && (has || isOwnName(one, words))) continue;
		if (one.id !== actor && !has) continue;
		const wanted =
			one.id === actor ? [...aliases, words] : aliases.filter((alias) => !same(alias, words));
		operations.push(...changeActor(index, one.id, { aliases: wanted }).operations);
	}
	const declined = namesOfNobody(network).filter((nobody) => same(nobody, words));
	if (actor === null) {
		if (declined.length === 0) operations.push(...declineName(network, words).operations);
		return editOf(`“${words}” is no actor`, operations);
	}
	for (const nobody of declined) {
		const field = fieldOfNobody(nobody);
		operations.push({ op: 'set', kind: 'network', id: network.id, field, value: null });
	}
	return editOf(`“${words}” means ${actorWords(index, actor)}`, operations);
}

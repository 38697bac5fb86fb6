import { checkNetwork } from '../model/check-network';
import type { Problem } from '../model/problems';
import type { Network } from '../model/schema';
import type { Operation } from './operation';
import { touchedPart } from './touched-part';

/**
 * What is wrong with a network after a change, by the rules of the file: the first hundred problems,
 * each with its place; empty where it may stand. Where the operations of the change are given, the
 * network before them is taken to be sound, and only what they touched is looked at: of twenty
 * thousand relations a change to one is checked in some milliseconds.
 */
export function checkChange(after: Network, operations?: readonly Operation[]): readonly Problem[] {
	const part = operations ? touchedPart(after, operations) : after;
	if (part === after) return checkNetwork(after).listed;
	return checkNetwork(part).listed.map(({ place, message }) => ({
		place: placeById(part, place),
		message
	}));
}

type ListName = 'articles' | 'actors' | 'relations' | 'annotations' | 'views' | 'stories';

/** A place in the part has an index that means nothing to others: the id stands for it. */
function placeById(part: Network, place: string): string {
	return place.replace(
		/^(articles|actors|relations|annotations|views|stories)\[(\d+)\]/,
		(whole, list: ListName, at) => {
			const thing = part[list]?.[Number(at)];
			return thing ? `${list}[${JSON.stringify(thing.id)}]` : whole;
		}
	);
}

import type { ShownNetwork } from '../../analysis/filter';
import type { NetworkIndex } from '../../model/network-index';
import type { Network } from '../../model/schema';
import type { NetworkScene, SceneOptions } from '../../picture/scene';
import { actorName, relationLabel } from '../../wording/words';

/** What a picture draws of what is shown: a detail, or without unsourced lines, it is less. */
export function drawnPart({ actors, relations }: ShownNetwork, network: NetworkScene) {
	const [ids, lines] = [new Set<string>(network.actors), new Set<string>(network.relations)];
	return {
		actors: actors.filter(({ id }) => ids.has(id)),
		relations: relations.filter(({ relation }) => lines.has(relation.id))
	};
}

/** So that it opens again as it was drawn. */
export function withPlaces(
	part: Network,
	positions: ReadonlyMap<string, readonly [number, number]>
): Network {
	const places = part.actors.flatMap(({ id }) => {
		const place = positions.get(id);
		return place ? [[id, [tenth(place[0]), tenth(place[1])] as const] as const] : [];
	});
	return { ...part, positions: Object.fromEntries(places) };
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** What relations and actors are called where a picture names its parts. */
export function partTitles(
	index: NetworkIndex,
	{ relations }: ShownNetwork
): SceneOptions['titles'] {
	const shown = new Map(relations.map((one) => [one.relation.id, one]));
	return {
		actor: (id) => actorName(index, id),
		relation: (id) => {
			const one = shown.get(id);
			return one ? relationLabel(index, one.relation, one.reading) : id;
		}
	};
}

import type { NetworkIndex } from '../model/network-index';
import { smallPicture, type SmallPicture } from './small-picture';

/** Turning by it from point to point fills a disc evenly (Vogel 1979). */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/**
 * A small picture of a network that no page has laid out yet: where its file places all actors, as it
 * does; else the most connected in the middle and the others round them. Takes time linear in its size.
 */
export function sketchPicture(index: NetworkIndex): SmallPicture {
	const { actors, relations } = index.network;
	const lines = relations.map((relation) => ({
		source: relation.source,
		target: relation.target,
		relation
	}));
	const isPlaced = actors.every(({ id }) => index.positions.has(id));
	return smallPicture(index, actors, lines, isPlaced ? index.positions : onDisc(index));
}

function onDisc({ network, relationsOf }: NetworkIndex): ReadonlyMap<string, [number, number]> {
	const degree = (id: (typeof network.actors)[number]['id']) => relationsOf.get(id)?.length ?? 0;
	const ranked = network.actors.map(({ id }) => id).sort((a, b) => degree(b) - degree(a));
	return new Map(
		ranked.map((id, rank) => {
			const radius = Math.sqrt(rank);
			const angle = rank * goldenAngle;
			return [id, [radius * Math.cos(angle), radius * Math.sin(angle)]];
		})
	);
}

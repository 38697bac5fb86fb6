import type { ActorId, Network, View } from '../model/schema';

/**
 * The places of a network and its views once one actor became another: the one that stays lies where
 * it lay, or where the other did if it had no place.
 */
export function movePlaces(
	network: Network,
	keep: ActorId,
	gone: ActorId
): Pick<Network, 'positions' | 'views'> {
	const move = (positions: NonNullable<Network['positions']>) => {
		const places = new Map(Object.entries(positions));
		const place = places.get(gone);
		places.delete(gone);
		if (place && !places.has(keep)) places.set(keep, place);
		return Object.fromEntries(places);
	};
	return {
		...(network.positions ? { positions: move(network.positions) } : {}),
		...(network.views
			? {
					views: network.views.map((view) => {
						const filters = retargetFilters(view.filters, keep, gone);
						const isPlaced = view.positions && Object.hasOwn(view.positions, gone);
						if (filters === view.filters && !isPlaced) return view;
						return {
							...view,
							filters,
							...(view.positions && isPlaced ? { positions: move(view.positions) } : {})
						};
					})
				}
			: {})
	};
}

/** A view of the neighbourhood of the one that goes is of the other's; one that hid it hides nobody. */
function retargetFilters(filters: View['filters'], keep: ActorId, gone: ActorId): View['filters'] {
	const { focus, actorsOff } = filters as {
		readonly focus?: { readonly actor?: unknown } | null;
		readonly actorsOff?: unknown;
	};
	const isFocused = focus?.actor === gone;
	const hides = Array.isArray(actorsOff) && actorsOff.includes(gone);
	if (!isFocused && !hides) return filters;
	return {
		...filters,
		...(isFocused ? { focus: { ...focus, actor: keep } } : {}),
		...(hides ? { actorsOff: actorsOff.filter((id) => id !== gone) } : {})
	};
}

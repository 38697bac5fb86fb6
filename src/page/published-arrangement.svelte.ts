import { gridNow } from '../lib/layout/grid-now';
import { mostSidedLabels } from '../lib/layout/label-side';
import type { Positions } from '../lib/layout/layout-graph';
import { placeLabels } from '../lib/layout/place-labels';
import type { NetworkIndex } from '../lib/model/network-index';
import type { ActorId, RelationId } from '../lib/model/schema';
import type { RelationReading } from '../lib/model/standing';
import type { Point } from '../lib/state/arrangement.svelte';
import { layoutGraph } from '../lib/state/layout-graph';

/** Where the actors of a saved page lie: as they lay when it was saved, and as its views have them. */
export class PublishedArrangement {
	readonly #saved: Positions;
	readonly #graph;
	positions = $state.raw() as Positions;
	/** On which side of its actor each name stands: chosen here as the app's worker chooses it. */
	readonly labelSides = $derived.by(() =>
		this.#graph.nodes.length > mostSidedLabels
			? new Map<string, never>()
			: placeLabels(
					this.#graph.nodes.map(({ id, diameter, labelWidth, labelHeight }) => ({
						id,
						diameter: diameter ?? 0,
						labelWidth: labelWidth ?? 0,
						labelHeight: labelHeight ?? 0
					})),
					this.#graph.edges,
					this.positions
				)
	);
	/** Nobody can pin here, so nobody need be told apart. */
	readonly pinned: ReadonlySet<ActorId> = new Set();
	readonly status = { type: 'idle' } as const;

	constructor(
		index: NetworkIndex,
		readings: ReadonlyMap<RelationId, RelationReading>,
		positions: Readonly<Record<string, Point>>
	) {
		const known = new Map([...index.positions, ...Object.entries(positions)]);
		this.#graph = layoutGraph(index, readings, new Set(), known);
		const isWhole = this.#graph.nodes.every(({ id }) => known.has(id));
		this.#saved = isWhole ? known : new Map([...gridNow(this.#graph), ...known]);
		this.positions = this.#saved;
	}

	/** Puts actors where a view has them, and the others back where they lay. */
	overlay(places: Positions): void {
		this.positions = places.size > 0 ? new Map([...this.#saved, ...places]) : this.#saved;
	}

	/** Somebody dragged these, on this screen alone. */
	move(moved: Iterable<readonly [ActorId, Point]>): void {
		this.positions = new Map([...this.positions, ...moved]);
	}
}

import { tick } from 'svelte';
import {
	differingFilters,
	foreignFilters,
	readViewFilters,
	type ReadFilters
} from '../analysis/view-filters';
import { sameSettings } from '../analysis/filter';
import type { Sight } from '../editing/views';
import type { View, ViewId } from '../model/schema';
import type { Point } from './arrangement.svelte';
import type { NetworkScreen } from './network-screen.svelte';
import { nothingSelected } from './selection';
import { readCamera } from './view-camera';

/** In what the screen is no longer as the open view keeps it. */
export type ViewChange = 'filters' | 'places' | 'camera';

/** The saved view that the screen was set to: which it is, and whether the screen is still as it says. */
export class OpenedView {
	/** Null while none is open. */
	id = $state.raw<ViewId | null>(null);
	readonly #screen: NetworkScreen;

	constructor(screen: NetworkScreen) {
		this.#screen = screen;
	}

	/** The open view as the network holds it now. */
	readonly view: View | null = $derived.by(() => this.find(this.id));

	/** What filters are compared with in links: those of the open view, or of the first view. */
	readonly base: ReadFilters = $derived.by(() => this.read(this.view));

	readonly #placesDiffer = $derived.by(() => {
		const now = this.#screen.arrangement.positions;
		return Object.entries(this.view?.positions ?? {}).some(([id, [x, y]]) => {
			const at = now.get(id);
			return at !== undefined && (Math.round(at[0]) !== x || Math.round(at[1]) !== y);
		});
	});

	/** Where the open view looks; null where it does not say, or none is open. */
	readonly camera = $derived.by(() => readCamera(this.view?.camera));

	readonly #cameraDiffers = $derived.by(
		() => this.camera !== null && this.#screen.canvas?.looksAt(this.camera) === false
	);

	/** In what the screen differs from the open view; nothing where none is open. */
	readonly changes: readonly ViewChange[] = $derived.by(() => {
		if (!this.view) return [];
		const filtersDiffer = !sameSettings(this.#screen.filters, this.base.filters);
		return [
			...(filtersDiffer ? (['filters'] as const) : []),
			...(this.#placesDiffer ? (['places'] as const) : []),
			...(this.#cameraDiffers ? (['camera'] as const) : [])
		];
	});

	/** A view of the network on screen; null where it has none of this id. */
	find(id: string | null): View | null {
		return this.#screen.network.views?.find((view) => view.id === id) ?? null;
	}

	/** The settings of a view, or of the first view where there is none. */
	read(view: View | null): ReadFilters {
		const { index, firstView } = this.#screen;
		return view ? readViewFilters(view, index, firstView) : { filters: firstView, missing: [] };
	}

	/** What is on the screen now, as a view keeps it. What is not known here of the open view stays. */
	capture(view: View | null = null): Sight {
		const { filters, firstView, arrangement, index, canvas } = this.#screen;
		const positions = Object.fromEntries(
			[...arrangement.positions]
				.filter(([id]) => index.actors.has(id as never))
				.map(([id, [x, y]]): [string, Point] => [id, [Math.round(x), Math.round(y)]])
		);
		const camera = canvas?.camera ?? view?.camera;
		return {
			filters: {
				...(view ? foreignFilters(view, firstView) : {}),
				...differingFilters(filters, firstView)
			} as Sight['filters'],
			...(Object.keys(positions).length > 0 ? { positions } : {}),
			...(camera ? { camera: { ...camera } } : {}),
			...(filters.asOf === null ? {} : { asOf: filters.asOf })
		};
	}

	/** Shows a view as it was saved; what it names and the network no longer has comes back in words. */
	open(view: View): readonly string[] {
		this.#screen.select(nothingSelected);
		this.show(view);
		this.#screen.filters = this.base.filters;
		return this.base.missing;
	}

	/** Back from a view to where the network itself has its actors; filters are the caller's. */
	close(): void {
		this.show(null);
	}

	/** The screen is as this view says already: it was just saved. */
	become(id: string): void {
		const view = this.find(id);
		this.id = view?.id ?? null;
		if (view) this.#screen.arrangement.overlay(placesOf(view));
	}

	/** Puts the actors where the view has them, and the camera with them; its filters are not touched. */
	show(view: View | null): void {
		this.id = view?.id ?? null;
		const { arrangement } = this.#screen;
		const wasOverlaid = arrangement.isOverlaid;
		if (view?.positions) arrangement.overlay(placesOf(view));
		else arrangement.uncover();
		if (!view && !wasOverlaid) return;
		// Where actors have no place of their own yet, only the view had one for them.
		if (this.#screen.checks) void this.#screen.placing.fill();
		void tick().then(() => this.look());
	}

	/** Points the camera as the open view has it; at the whole network where it says nothing. */
	look(atOnce = false): void {
		if (this.camera) this.#screen.canvas?.look(this.camera, atOnce);
		else this.#screen.canvas?.fit();
	}
}

function placesOf(view: View): ReadonlyMap<string, Point> {
	return new Map(Object.entries(view.positions ?? {}));
}

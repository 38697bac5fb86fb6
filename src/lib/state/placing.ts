import { tick } from 'svelte';
import { letActorsGo, moveActors } from '../editing/positions';
import type { LayoutName } from '../layout/layout-graph';
import type { ActorId } from '../model/schema';
import type { Point } from './arrangement.svelte';
import type { NetworkScreen } from './network-screen.svelte';

/** Puts a network's actors in their places: by a layout on this screen, and by hand for everybody. */
export class Placing {
	readonly #screen: NetworkScreen;

	constructor(screen: NetworkScreen) {
		this.#screen = screen;
	}

	/**
	 * Lays the network out where actors have no place yet; what a saved view has placed stays. Where
	 * all have one, only the labels' sides are still to be chosen.
	 */
	async fill(): Promise<void> {
		const { arrangement, index, readings } = this.#screen;
		if (this.#isWhole) await arrangement.chooseSides(index, readings);
		else if (arrangement.isOverlaid) await arrangement.grow(index, readings);
		else await arrangement.arrange(index, readings);
	}

	/** Puts actors that have no place yet among those that have one, and moves nobody. */
	async placeNewcomers(): Promise<void> {
		if (this.#isWhole) return;
		// Whoever adds one actor and its relations in one go is laid out once, with all of them.
		await tick();
		const { arrangement, index, readings } = this.#screen;
		await arrangement.grow(index, readings);
	}

	/** Lays the network out again; pinned actors stay. */
	async arrange(layout: LayoutName): Promise<void> {
		const { arrangement, index, readings } = this.#screen;
		await arrangement.arrange(index, readings, layout);
	}

	/** Puts actors where somebody wants them; they stay there from now on, here and everywhere. */
	move(moved: ReadonlyMap<ActorId, Point>): void {
		this.#screen.arrangement.move(moved);
		if (this.#screen.canEdit) this.#screen.edit(moveActors(this.#screen.index, moved));
	}

	/** Keeps actors where they are when a layout runs. */
	pin(ids: Iterable<ActorId>): void {
		const { arrangement } = this.#screen;
		const pinned = [...ids];
		arrangement.pin(pinned);
		this.move(
			new Map(
				pinned.flatMap((id) => {
					const at = arrangement.positions.get(id);
					return at ? [[id, at]] : [];
				})
			)
		);
	}

	/** Lets actors go: they lie where they are until the next layout. */
	unpin(ids: Iterable<ActorId>): void {
		const gone = [...ids];
		this.#screen.arrangement.unpin(gone);
		if (this.#screen.canEdit) this.#screen.edit(letActorsGo(this.#screen.index, gone));
	}

	/** Whether every actor has a place. */
	get #isWhole(): boolean {
		const { positions } = this.#screen.arrangement;
		return this.#screen.network.actors.every(({ id }) => positions.has(id));
	}
}

import type { FilterSettings } from '../analysis/filter';
import { obstaclesOfActor } from '../analysis/why-hidden';
import type { ActorId } from '../model/schema';
import type { NetworkScreen } from './network-screen.svelte';

type Focus = NonNullable<FilterSettings['focus']>;

/** The neighbourhood that the screen is filtered to, and the way back through those before it. */
export class Neighbourhood {
	/** Those that were left for another one, the latest last. */
	#past = $state.raw<readonly Focus[]>([]);
	readonly #screen: NetworkScreen;

	constructor(screen: NetworkScreen) {
		this.#screen = screen;
	}

	/** What `leave` goes back to; null is the whole network. */
	get before(): Focus | null {
		return this.#past.at(-1) ?? null;
	}

	/** Shows an actor's neighbourhood. What hid the actor itself is switched on, or nothing were seen. */
	show(actor: ActorId, steps = 1): void {
		const screen = this.#screen;
		const focus = { actor: screen.standsFor(actor), steps };
		const before = screen.filters.focus;
		if (before && before.actor !== focus.actor) this.#past = [...this.#past, before];
		screen.filter({ focus: null });
		screen.lift(obstaclesOfActor(screen.index, screen.readings, screen.filters, focus.actor));
		screen.filter({ focus });
		screen.selectActor(focus.actor);
	}

	/** Goes back to the one before, and from the first to the whole network. */
	leave(): void {
		if (!this.#screen.filters.focus) return;
		this.#screen.filter({ focus: this.before });
		this.#past = this.#past.slice(0, -1);
	}

	/** There is no way back from here but to the whole network. */
	forget(): void {
		this.#past = [];
	}
}

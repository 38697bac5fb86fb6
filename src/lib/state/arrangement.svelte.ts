import { sameJson } from '../editing/same-json';
import { gridNow } from '../layout/grid-now';
import { runLayout } from '../layout/layout-client';
import { mostSidedLabels, type LabelSide } from '../layout/label-side';
import type { LayoutGraph, LayoutName, Positions } from '../layout/layout-graph';
import { layouts } from '../layout/layouts';
import type { NetworkIndex } from '../model/network-index';
import type { ActorId, RelationId } from '../model/schema';
import type { RelationReading } from '../model/standing';
import { layoutGraph } from './layout-graph';

export type Point = readonly [number, number];

/** Where the computing of positions stands. */
export type LayoutStatus =
	| { readonly type: 'idle' }
	| { readonly type: 'running'; readonly layout: LayoutName; readonly fraction: number }
	| {
			readonly type: 'done';
			readonly layout: LayoutName;
			readonly elapsed: number;
			readonly finished: boolean;
	  }
	| { readonly type: 'cancelled'; readonly layout: LayoutName }
	| { readonly type: 'failed'; readonly layout: LayoutName; readonly message: string };

const deadline = 20_000;

/** Where the actors lie: computed by a layout, moved by hand, and kept when the network grows. */
export class Arrangement {
	/** The layout that is drawn; null before the first, and where the file says who lies where. */
	drawn = $state<LayoutName | null>(null);
	/** The layout that should be drawn and did not come, while rows stand in for it. */
	awaited = $state<LayoutName | null>(null);
	/** Replaced whole; read by the canvas. Empty until the first layout has come. */
	positions = $state.raw<Positions>(new Map());
	/** On which side of its actor each label is drawn, below where nothing is said; null until chosen. */
	labelSides = $state.raw<ReadonlyMap<string, LabelSide> | null>(null);
	/** Actors that stay where they are when a layout runs, because somebody put them there. */
	pinned = $state.raw<ReadonlySet<ActorId>>(new Set());
	status = $state.raw<LayoutStatus>({ type: 'idle' });

	/** Where the actors lie but for the saved view that is laid over them; null while none is. */
	#below = $state.raw<Positions | null>(null);
	/** The places for which the labels' sides were chosen. */
	#sidedFor: Positions | null = null;
	#running: AbortController | null = null;
	#siding: AbortController | null = null;
	/** Where the latest layout put each actor: what one that was moved goes back to. */
	#laidOut: Positions = new Map();

	/** Starts over for another network, with the positions that its file holds. */
	reset(index: NetworkIndex): void {
		// It belongs to the network before.
		this.#drop();
		this.drawn = null;
		this.awaited = null;
		this.#below = null;
		this.positions = index.positions;
		this.#laidOut = new Map();
		this.pinned = new Set(index.positions.keys());
		this.labelSides = null;
		this.#sidedFor = null;
		this.status = { type: 'idle' };
	}

	/**
	 * Lays the network out in a worker. Pinned actors stay. Resolves when positions are in place, or
	 * when a later call, `cancel` or a failure ended this one; what was drawn then stays, and actors
	 * that have no place yet are put in rows.
	 */
	async arrange(
		index: NetworkIndex,
		readings: ReadonlyMap<RelationId, RelationReading>,
		layout: LayoutName = firstLayout(index)
	): Promise<void> {
		await this.#run(layoutGraph(index, readings, this.pinned, this.positions), layout);
	}

	/** Gives those a place that have none yet; nobody else moves. */
	async grow(
		index: NetworkIndex,
		readings: ReadonlyMap<RelationId, RelationReading>
	): Promise<void> {
		const placed = new Set(
			index.network.actors.map(({ id }) => id).filter((id) => this.positions.has(id))
		);
		const layout = this.drawn ?? firstLayout(index);
		const graph = layoutGraph(index, readings, placed, this.positions);
		await this.#run(graph, layout, placed.size > 0);
	}

	/**
	 * Chooses the labels' sides where actors lie as a file or a saved view has them, as a layout does
	 * where it puts them. Where that fails, labels stand as they stood.
	 */
	async chooseSides(
		index: NetworkIndex,
		readings: ReadonlyMap<RelationId, RelationReading>
	): Promise<void> {
		const { positions } = this;
		// A layout that is on its way brings them along.
		if (this.#running || this.#sidedFor === positions) return;
		this.#siding?.abort();
		const siding = new AbortController();
		this.#siding = siding;
		const isStale = () => this.#siding !== siding;
		try {
			// A layout that may move nobody answers with nothing but the sides.
			const graph = layoutGraph(index, readings, new Set(index.actors.keys()), positions);
			const isLarge = graph.nodes.length > mostSidedLabels;
			const answer = isLarge ? null : await runLayout('grid', graph, { signal: siding.signal });
			if (isStale()) return;
			this.labelSides = answer?.labels ?? new Map();
			this.#sidedFor = positions;
		} catch {
			if (!isStale()) this.labelSides ??= new Map();
		}
	}

	/** Ends what is being computed, which is not heard of again. */
	#drop(): void {
		const ending = [this.#running, this.#siding];
		this.#running = this.#siding = null;
		for (const one of ending) one?.abort();
	}

	/** Whether actors lie as a saved view has them. */
	get isOverlaid(): boolean {
		return this.#below !== null;
	}

	/** Where the actors lie when no saved view is laid over them. */
	get ownPositions(): Positions {
		return this.#below ?? this.positions;
	}

	/** Puts actors where a saved view has them, on this screen alone; those that it does not name stay. */
	overlay(places: Positions): void {
		// A layout that is on its way would put them elsewhere again.
		this.#drop();
		if (this.status.type === 'running') this.status = { type: 'idle' };
		this.#below ??= this.positions;
		this.positions = new Map([...this.#below, ...places]);
	}

	/** Takes the saved view off again. */
	uncover(): void {
		if (!this.#below) return;
		this.positions = this.#below;
		this.#below = null;
	}

	/** Follows what was done to the network's own positions: by hand, in another page, or taken back. */
	follow(before: NetworkIndex, after: NetworkIndex): void {
		const moved = new Map<string, Point>();
		const pinned = new Set(this.pinned);
		for (const [id, at] of after.positions) {
			if (!sameJson(before.positions.get(id), at)) moved.set(id, at);
			pinned.add(id);
		}
		for (const id of before.positions.keys()) {
			const laidOut = this.#laidOut.get(id);
			if (after.positions.has(id)) continue;
			// One that was let go here lies where it lies; one whose move was taken back goes home.
			if (pinned.delete(id) && laidOut) moved.set(id, laidOut);
		}
		const isThere = ([id]: readonly [string, Point]) => after.actors.has(id as ActorId);
		this.#change((positions) => new Map([...positions, ...moved].filter(isThere)));
		this.pinned = pinned;
	}

	/** Changes where actors lie, below a saved view too. */
	#change(change: (positions: Positions) => Positions): void {
		this.positions = change(this.positions);
		if (this.#below) this.#below = change(this.#below);
	}

	/** Where it only gives newcomers a place, nothing else is taken from the answer: no camera moves for them. */
	async #run(graph: LayoutGraph, layout: LayoutName, isGrowth = false): Promise<void> {
		this.#running?.abort();
		const running = new AbortController();
		this.#running = running;
		this.status = isGrowth ? { type: 'idle' } : { type: 'running', layout, fraction: 0 };
		try {
			const answer = await runLayout(layout, graph, {
				signal: running.signal,
				deadline,
				onprogress: (fraction) => {
					if (this.#running !== running || isGrowth) return;
					this.status = { type: 'running', layout, fraction };
				}
			});
			if (this.#running !== running) return;
			this.labelSides = answer.labels ?? new Map();
			if (isGrowth) {
				this.#change((positions) => new Map([...answer.positions, ...positions]));
				this.#laidOut = new Map([...answer.positions, ...this.#laidOut]);
				this.#sidedFor = this.positions;
				return;
			}
			this.positions = answer.positions;
			this.#below = null;
			this.#laidOut = this.#sidedFor = answer.positions;
			this.drawn = layout;
			this.awaited = null;
			const { elapsed, finished } = answer;
			this.status = { type: 'done', layout, elapsed, finished };
		} catch (error) {
			if (this.#running !== running) return;
			this.#standIn(layout, graph);
			this.labelSides ??= new Map();
			this.status = running.signal.aborted
				? { type: 'cancelled', layout }
				: {
						type: 'failed',
						layout,
						message: error instanceof Error ? error.message : String(error)
					};
		} finally {
			if (this.#running === running) this.#running = null;
		}
	}

	cancel(): void {
		this.#running?.abort();
	}

	/** Puts the actors in rows at once where some have no place, as they would else not be seen. */
	#standIn(layout: LayoutName, graph: LayoutGraph): void {
		if (graph.nodes.every(({ id }) => this.positions.has(id))) return;
		this.positions = gridNow(graph);
		this.drawn = 'grid';
		this.awaited = layout;
	}

	/** Somebody moved these actors: they stay there from now on. */
	move(moved: Iterable<readonly [ActorId, Point]>): void {
		const places = [...moved];
		this.#change((positions) => new Map([...positions, ...places]));
		this.pinned = new Set([...this.pinned, ...places.map(([id]) => id)]);
	}

	pin(ids: Iterable<ActorId>): void {
		this.pinned = new Set([...this.pinned, ...ids]);
	}

	unpin(ids: Iterable<ActorId>): void {
		const pinned = new Set(this.pinned);
		for (const id of ids) pinned.delete(id);
		this.pinned = pinned;
	}
}

/** The first of the menu that has room for all actors. */
function firstLayout({ network }: NetworkIndex): LayoutName {
	return layouts.find(({ nodeLimit }) => network.actors.length <= nodeLimit)?.name ?? 'grid';
}

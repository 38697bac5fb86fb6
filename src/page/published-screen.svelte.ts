import { tick } from 'svelte';
import { readAnnotations } from '../lib/analysis/annotations';
import { applyFilters, firstView, sameSettings, type FilterSettings } from '../lib/analysis/filter';
import { stateOf } from '../lib/analysis/fold-organs';
import { sightOf, standingOf } from '../lib/analysis/stories';
import { lifted, obstaclesOfActor, type Obstacle } from '../lib/analysis/why-hidden';
import { indexNetwork, type NetworkIndex } from '../lib/model/network-index';
import type { ActorId, EvidenceId, Network, RelationId, View } from '../lib/model/schema';
import { readNetwork } from '../lib/model/standing';
import type { Verification } from '../lib/model/verification';
import type { PageData, SavedSight } from '../lib/publish/page-data';
import { readAddress, writeAddress } from '../lib/state/address';
import type { CanvasHandle } from '../lib/state/canvas-handle';
import type { Reader } from '../lib/state/reader-context';
import { SearchOnDemand } from '../lib/state/search-on-demand.svelte';
import {
	nothingSelected,
	selectedActors,
	selectionOf,
	type Selection
} from '../lib/state/selection';
import { readCamera, type ViewCamera } from '../lib/state/view-camera';
import type { CanvasScreen } from '../lib/view/canvas-screen';
import { PublishedArrangement } from './published-arrangement.svelte';
import { StoryWalk } from './story-walk.svelte';

/** The network of a saved page on its reader's screen: looked at and filtered, never changed. */
export class PublishedScreen implements Reader, CanvasScreen {
	readonly network: Network;
	readonly sight: SavedSight;
	/** Filters and dragging change what is seen, never the network. */
	readonly kept: object;
	readonly index: NetworkIndex;
	readonly checks: ReadonlyMap<EvidenceId, Verification>;
	readonly annotations;
	readonly readings;
	readonly firstView: FilterSettings;
	readonly arrangement: PublishedArrangement;
	readonly story: StoryWalk;
	readonly search: SearchOnDemand;
	filters = $state.raw() as FilterSettings;
	selection = $state.raw<Selection>(nothingSelected);
	hovered = $state.raw<ActorId | RelationId | null>(null);
	canvas = $state.raw<CanvasHandle | null>(null);
	mode = $state<'graph' | 'list'>('graph');
	/** The saved view that is shown; null where it is what was on the screen when the page was saved. */
	view = $state.raw<View | null>(null);
	/** The settings of the view that is shown. */
	#base = $state.raw() as FilterSettings;
	#camera: ViewCamera | null = null;

	readonly shown = $derived.by(() => applyFilters(this.index, this.readings, this.filters));
	readonly isFirstView = $derived.by(() => sameSettings(this.filters, this.firstView));
	/** The filters are not those of the view that is shown any more. */
	readonly isFiltered = $derived.by(() => !sameSettings(this.filters, this.#base));
	readonly #folded = $derived.by(() =>
		this.filters.foldOrgans ? stateOf(this.index) : new Map<ActorId, ActorId>()
	);

	/** Paths are not looked for here. */
	readonly connections = [];
	readonly neighbourhood = { show: (id: ActorId) => this.#focus(id) };
	readonly placing;
	readonly reading = $state({
		lit: null as EvidenceId | null,
		light: (id: EvidenceId | null) => void (this.reading.lit = id)
	});
	readonly links = {
		address: { network: null },
		to: (selection: Selection) =>
			writeAddress(
				{
					network: null,
					view: this.view?.id ?? null,
					story: null,
					selection,
					filters: this.filters,
					mode: 'graph',
					reading: null
				},
				this.view ? this.#base : this.firstView
			) || '#/'
	};

	constructor({ network, sight }: PageData) {
		this.network = network;
		this.sight = sight;
		this.kept = network;
		this.index = indexNetwork(network);
		this.checks = new Map(
			Object.entries(sight.checks).map(([id, state]) => [id as EvidenceId, { state, ranges: [] }])
		);
		this.annotations = readAnnotations(this.index);
		this.readings = readNetwork(this.index, (id) => this.checks.get(id)?.state ?? 'unchecked');
		this.firstView = firstView(this.index);
		this.arrangement = new PublishedArrangement(this.index, this.readings, sight.positions);
		this.placing = this.arrangement;
		this.search = new SearchOnDemand(() => this.index);
		this.story = new StoryWalk(this);
		this.show(this.home);
	}

	get home(): View | null {
		return this.network.views?.find(({ id }) => id === this.network.home) ?? null;
	}

	/** Shows a saved view, or what was on the screen when the page was saved, and says what it misses. */
	show(view: View | null): readonly string[] {
		const { filters, missing, places } = sightOf(
			view ?? ({ ...this.sight.start, title: '' } as View),
			this.index
		);
		this.view = view;
		this.selection = nothingSelected;
		this.#base = this.filters = filters;
		this.#camera = readCamera((view ?? this.sight.start).camera);
		this.arrangement.overlay(places);
		void tick().then(() => this.look());
		return missing;
	}

	/** Points the camera as the view has it; at the whole network where it does not say. */
	look(atOnce = false): void {
		if (this.#camera) this.canvas?.look(this.#camera, atOnce);
		else this.canvas?.fit();
	}

	lookFirst(): void {
		this.look(true);
		if (!this.#camera) this.canvas?.show(this.#selectedIds(), true);
	}

	/** Shows what a link of the page asks for; false where the network has no such thing. */
	follow(hash: string): boolean {
		const address = readAddress(hash, this.index, this.firstView);
		const { selection, view } = address;
		if (address.unknown.length > 0 && selection.kind === 'network') return false;
		const { story, place } = standingOf(this.network, address.story, view);
		const isTold = story !== null && place >= 0;
		if (isTold) this.story.begin(story, place);
		else if (view !== null && view !== this.view?.id) {
			this.story.leave();
			this.show(this.network.views?.find(({ id }) => id === view) ?? null);
		}
		// A link to a story that names no view has the filters of the story's first.
		if (hash.includes('?') && (!isTold || view !== null)) this.filters = address.filters;
		this.selection = selection;
		this.showSelected();
		return true;
	}

	showSelected(): void {
		const ids = this.#selectedIds();
		if (ids.length > 0) void tick().then(() => this.canvas?.show(ids));
	}

	#selectedIds(): readonly (ActorId | RelationId)[] {
		const { selection } = this;
		return selection.kind === 'relation' ? [selection.id] : selectedActors(selection);
	}

	select(selection: Selection): void {
		this.selection = selection;
	}

	selectActor(id: ActorId): void {
		this.selection = { kind: 'actor', id };
	}

	selectRelation(id: RelationId, evidence: EvidenceId | null = null): void {
		this.selection = { kind: 'relation', id, evidence };
	}

	toggleActor(id: ActorId): void {
		const before = selectedActors(this.selection);
		this.selection = selectionOf(
			before.includes(id) ? before.filter((other) => other !== id) : [...before, id]
		);
	}

	filter(change: Partial<FilterSettings>): void {
		this.filters = { ...this.filters, ...change };
	}

	toggle: Reader['toggle'] = (field, entry) => {
		const off = this.filters[field] as readonly string[];
		this.filter({
			[field]: off.includes(entry) ? off.filter((other) => other !== entry) : [...off, entry]
		});
	};

	lift(obstacles: readonly Obstacle[]): void {
		this.filters = lifted(this.filters, obstacles);
	}

	resetFilters(): void {
		this.filters = this.firstView;
	}

	/** Back to the filters of the view that is shown. */
	restore(): void {
		this.filters = this.#base;
	}

	/** Shows an actor with those beside it alone. */
	#focus(id: ActorId): void {
		const actor = this.standsFor(id);
		this.filter({ focus: null });
		this.lift(obstaclesOfActor(this.index, this.readings, this.filters, actor));
		this.filter({ focus: { actor, steps: 1 } });
		this.selectActor(actor);
	}

	/** The actor that this one is drawn as: itself, or the state that it is folded into. */
	standsFor(id: ActorId): ActorId {
		return this.#folded.get(id) ?? id;
	}
}

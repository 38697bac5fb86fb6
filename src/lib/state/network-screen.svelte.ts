import { tick } from 'svelte';
import { readAnnotations } from '../analysis/annotations';
import { applyFilters, firstView, sameSettings, type FilterSettings } from '../analysis/filter';
import { connect } from '../analysis/connect';
import { stateOf } from '../analysis/fold-organs';
import { createNetworkSearch } from '../analysis/search';
import { stepQuotations, type QuotationPlace } from '../analysis/step-quotations';
import { lifted, obstaclesOfActor, type Obstacle } from '../analysis/why-hidden';
import type { NetworkScene, SceneOptions } from '../formats/scene';
import type { LayoutName } from '../layout/layout-graph';
import type { Edit } from '../editing/operation';
import { letActorsGo, moveActors } from '../editing/positions';
import { indexNetwork } from '../model/network-index';
import type { ActorId, EvidenceId, Network, RelationId, ViewId } from '../model/schema';
import type { ResolvedType } from '../model/relation-types';
import { readNetwork } from '../model/standing';
import { writeAddress, type Address, type Mode } from './address';
import { Arrangement, type Point } from './arrangement.svelte';
import { DraftBook } from './draft-book.svelte';
import { KeptNetwork, type KeptSource } from './kept-network.svelte';
import { OpenedView } from './opened-view.svelte';
import { QuotationChecks } from './quotation-checks.svelte';
import {
	nothingSelected,
	selectedActors,
	selectionOf,
	stillThere,
	type Selection
} from './selection';
import type { ViewCamera } from './view-camera';

/** What the canvas can be asked to do; it registers itself while it is on the page. */
export interface CanvasHandle {
	fit(): void;
	/** Where it looks; whoever reads it follows it. */
	readonly camera: ViewCamera;
	/** Shows what a camera of any window saw. */
	look(camera: ViewCamera, atOnce: boolean): void;
	/** Whether what that camera saw is still what there is to see, more or less. */
	looksAt(camera: ViewCamera): boolean;
	zoomBy(factor: number): void;
	/** Brings these actors and relations into sight, moving no more than it must. */
	show(ids: readonly (ActorId | RelationId)[]): void;
	/** Where an actor or a relation is drawn, in pixels of the canvas; null where it is not. */
	placeOf(id: ActorId | RelationId): { readonly x: number; readonly y: number } | null;
	/** What is drawn, as plain data for a picture. */
	scene(options: SceneOptions, reader: SceneReader): NetworkScene;
}

/** Reads a drawing. It comes with the picture, which is loaded only when somebody wants one. */
export interface SceneReader {
	read(drawing: unknown, types: readonly ResolvedType[], options: SceneOptions): NetworkScene;
}

/** One network on one reader's screen: what is open, what is filtered, what is selected. */
export class NetworkScreen {
	network = $state.raw() as Network;
	/** The network that the page opened with, to which there is always a way back. */
	readonly home: KeptNetwork;
	/** What keeps the network on screen, and through which it is changed. */
	kept = $state.raw() as KeptNetwork;
	/** The quotations as checked by the texts at hand. */
	readonly quotations = new QuotationChecks(() => this.network);
	filters = $state.raw() as FilterSettings;
	selection = $state.raw<Selection>(nothingSelected);
	mode = $state<Mode>('graph');
	/** Something on the canvas that the pointer, a card or a list row rests on. */
	hovered = $state.raw<ActorId | RelationId | null>(null);
	readonly arrangement = new Arrangement();
	/** The saved view that is open, if one is. */
	readonly opened = new OpenedView(this);
	/** What this reader is writing and has not made yet. */
	readonly drafts = new DraftBook();
	/** Null while the network is shown as a list or a matrix. */
	canvas = $state.raw<CanvasHandle | null>(null);

	readonly index = $derived(indexNetwork(this.network));
	readonly annotations = $derived(readAnnotations(this.index));
	readonly firstView = $derived(firstView(this.index));
	readonly readings = $derived(
		readNetwork(this.index, (id) => this.checks?.get(id)?.state ?? 'unchecked')
	);
	readonly shown = $derived(applyFilters(this.index, this.readings, this.filters));
	readonly isFirstView = $derived(sameSettings(this.filters, this.firstView));
	readonly search = $derived(createNetworkSearch(this.index));
	/** With organs folded, the state that each organ is drawn as. */
	readonly folded = $derived(
		this.filters.foldOrgans ? stateOf(this.index) : new Map<ActorId, ActorId>()
	);
	/** The chains that connect the two ends of a selected path, among the relations shown. */
	readonly connections = $derived.by(() => {
		if (this.selection.kind !== 'path') return [];
		const { from, to } = this.selection;
		return connect(this.shown.relations, this.standsFor(from), this.standsFor(to));
	});
	/** What the reader focused on before the focus there is now, the latest last. */
	#focuses = $state.raw<readonly Focus[]>([]);

	constructor(network: Network, source: KeptSource | null = null) {
		this.home = new KeptNetwork(network, source);
		this.#show(this.home);
	}

	/** Shows another network in place of this one: a file's, or one that was on this page before. */
	open(network: Network | KeptNetwork): void {
		const kept = network instanceof KeptNetwork ? network : new KeptNetwork(network, null);
		// A file's network has nobody to listen to, but whoever changes it is known here too.
		if (!kept.source) kept.start();
		this.#show(kept);
		void this.start();
	}

	#show(kept: KeptNetwork): void {
		this.kept = kept;
		kept.onchange = (network) => {
			if (this.kept === kept) this.update(network);
		};
		this.network = kept.network;
		this.quotations.forget();
		this.selection = nothingSelected;
		this.#focuses = [];
		this.arrangement.reset(this.index);
		const home = this.opened.find(this.network.home ?? null);
		this.opened.show(home);
		this.filters = this.opened.base.filters;
	}

	/** What checking each quotation came to; null until all are checked. */
	get checks(): QuotationChecks['found'] {
		return this.quotations.found;
	}

	/** Does something to the network, at once and for good. @throws ConflictError where it does not fit. */
	edit(edit: Edit): void {
		this.kept.make(edit);
	}

	/** False for who may only look. */
	get canEdit(): boolean {
		return this.kept.canEdit;
	}

	/** Shows the network after a change: what is placed, selected and filtered stays as it is. */
	update(network: Network): void {
		const before = this.index;
		this.network = network;
		this.selection = stillThere(this.selection, this.index);
		const { focus } = this.filters;
		if (focus && !this.index.actors.has(focus.actor)) this.filter({ focus: null });
		this.arrangement.follow(before, this.index);
		const { relations, articles } = before.network;
		if (network.relations !== relations || network.articles !== articles)
			void this.quotations.check();
		void this.#placeNewcomers();
	}

	/** Puts actors that have no place yet among those that have one, and moves nobody. */
	async #placeNewcomers(): Promise<void> {
		const placed = this.arrangement.positions;
		if (this.network.actors.every(({ id }) => placed.has(id))) return;
		// Whoever adds one actor and its relations in one go is laid out once, with all of them.
		await tick();
		await this.arrangement.grow(this.index, this.readings);
	}

	/** Puts actors where somebody wants them; they stay there from now on, here and everywhere. */
	moveActors(moved: ReadonlyMap<ActorId, Point>): void {
		this.arrangement.move(moved);
		if (this.canEdit) this.edit(moveActors(this.index, moved));
	}

	/** Keeps actors where they are when a layout runs. */
	pin(ids: Iterable<ActorId>): void {
		const pinned = [...ids];
		this.arrangement.pin(pinned);
		const { positions } = this.arrangement;
		this.moveActors(
			new Map(pinned.flatMap((id) => (positions.has(id) ? [[id, positions.get(id)!]] : [])))
		);
	}

	/** Lets actors go: they lie where they are until the next layout. */
	unpin(ids: Iterable<ActorId>): void {
		const gone = [...ids];
		this.arrangement.unpin(gone);
		if (this.canEdit) this.edit(letActorsGo(this.index, gone));
	}

	/** Checks every quotation and lays the network out, both in workers. Runs in the browser only. */
	async start(): Promise<void> {
		this.drafts.open(this.network.id);
		await this.quotations.check();
		if (this.checks) await this.place();
	}

	/** Lays the network out where actors have no place yet; what a saved view has placed stays. */
	async place(): Promise<void> {
		const { arrangement } = this;
		if (this.network.actors.every(({ id }) => arrangement.positions.has(id))) return;
		if (arrangement.isOverlaid) await arrangement.grow(this.index, this.readings);
		else await arrangement.arrange(this.index, this.readings);
	}

	/** Lays the network out again; pinned actors stay. */
	async arrange(layout: LayoutName): Promise<void> {
		await this.arrangement.arrange(this.index, this.readings, layout);
	}

	get address(): Address {
		const { selection, filters, mode, network, home } = this;
		const isHome = network.id === home.network.id;
		const view = this.opened.view?.id ?? null;
		return { network: isHome ? null : network.id, view, selection, filters, mode };
	}

	/** The hash of a link to something on this screen, under the filters as they are. */
	hashFor(selection: Selection): string {
		return this.#hashOf({ ...this.address, selection }) || '#/';
	}

	/** The hash of a link to a saved view. */
	hashForView(id: ViewId): string {
		const { filters } = this.opened.read(this.opened.find(id));
		const address = { ...this.address, view: id, selection: nothingSelected, filters };
		return writeAddress(address, filters);
	}

	/** What the address bar says of this screen; empty for what the page opens with. */
	get hash(): string {
		return this.#hashOf(this.address);
	}

	#hashOf(address: Address): string {
		const home = this.opened.find(this.network.home ?? null)?.id ?? null;
		const hash = writeAddress(address, this.opened.base.filters, home);
		return hash || (address.view === home ? '' : '#/');
	}

	/** Shows what an address of this network asks for. */
	goTo({ view, selection, filters, mode }: Omit<Address, 'network'>): void {
		this.selection = selection;
		if (view !== (this.opened.view?.id ?? null)) this.opened.show(this.opened.find(view));
		if (JSON.stringify(filters.focus) !== JSON.stringify(this.filters.focus)) this.#focuses = [];
		this.filters = filters;
		this.mode = mode;
		this.showSelected();
	}

	/** Brings what is selected into sight, once the canvas holds what the filters let through. */
	showSelected(): void {
		const ends = [...selectedActors(this.selection)];
		const relations =
			this.selection.kind === 'relation'
				? [this.selection.id]
				: this.connections.flat().flatMap(({ lines }) => lines.map(({ relation }) => relation.id));
		if (ends.length + relations.length === 0) return;
		void tick().then(() => this.canvas?.show([...ends, ...relations]));
	}

	select(selection: Selection): void {
		this.selection = selection;
	}

	selectRelation(id: RelationId, evidence: EvidenceId | null = null): void {
		this.selection = { kind: 'relation', id, evidence };
	}

	/** The next (1) or previous (−1) quotation; past the last one, the next relation's first. */
	quotationBeside(step: 1 | -1): QuotationPlace | null {
		const at = this.selection.kind === 'relation' ? this.selection : null;
		const shown = new Set(this.shown.relations.map(({ relation }) => relation.id));
		const relations = this.network.relations.filter(({ id }) => shown.has(id) || id === at?.id);
		return stepQuotations(relations, at && { relation: at.id, evidence: at.evidence }, step);
	}

	stepQuotation(step: 1 | -1): void {
		const quotation = this.quotationBeside(step);
		if (!quotation) return;
		this.selectRelation(quotation.relation, quotation.evidence);
		this.showSelected();
	}

	selectActor(id: ActorId): void {
		this.selection = { kind: 'actor', id };
	}

	/** Adds an actor to what is selected, or takes it out again. */
	toggleActor(id: ActorId): void {
		const before = selectedActors(this.selection);
		this.selection = selectionOf(
			before.includes(id) ? before.filter((other) => other !== id) : [...before, id]
		);
	}

	filter(change: Partial<FilterSettings>): void {
		this.filters = { ...this.filters, ...change };
	}

	/** Switches one entry of a filter list off, or on again. */
	toggle<Field extends ListField>(field: Field, entry: FilterSettings[Field][number]): void {
		const off = this.filters[field] as readonly string[];
		this.filter({
			[field]: off.includes(entry) ? off.filter((other) => other !== entry) : [...off, entry]
		});
	}

	resetFilters(): void {
		this.#focuses = [];
		this.opened.close();
		this.filters = this.firstView;
	}

	/** Switches on what hides a relation or an actor, and nothing else. */
	lift(obstacles: readonly Obstacle[]): void {
		this.filters = lifted(this.filters, obstacles);
	}

	/** The actor that this one is drawn as: itself, or the state that it is folded into. */
	standsFor(id: ActorId): ActorId {
		return this.folded.get(id) ?? id;
	}

	/** What the focus goes back to; null is the whole network. */
	get focusBefore(): Focus | null {
		return this.#focuses.at(-1) ?? null;
	}

	/** Shows an actor's neighbourhood. What hid the actor itself is switched on, or nothing were seen. */
	focus(actor: ActorId, steps = 1): void {
		const focus = { actor: this.standsFor(actor), steps };
		const { focus: before, ...others } = this.filters;
		if (before && before.actor !== focus.actor) this.#focuses = [...this.#focuses, before];
		this.filters = { ...others, focus: null };
		this.lift(obstaclesOfActor(this.index, this.readings, this.filters, focus.actor));
		this.filter({ focus });
		this.selectActor(focus.actor);
	}

	/** Goes back to what was in focus before, and from the first focus to the whole network. */
	unfocus(): void {
		if (!this.filters.focus) return;
		this.filter({ focus: this.focusBefore });
		this.#focuses = this.#focuses.slice(0, -1);
	}

	hide(actors: readonly ActorId[]): void {
		this.filter({ actorsOff: [...new Set([...this.filters.actorsOff, ...actors])] });
		this.selection = nothingSelected;
	}

	unhide(actors: readonly ActorId[]): void {
		this.filter({ actorsOff: this.filters.actorsOff.filter((id) => !actors.includes(id)) });
	}

	findPath(from: ActorId, to: ActorId): void {
		this.selection = { kind: 'path', from, to };
	}
}

type Focus = NonNullable<FilterSettings['focus']>;

/** The filters that are lists of what is switched off. */
export type ListField = {
	[Field in keyof FilterSettings]: FilterSettings[Field] extends readonly string[] ? Field : never;
}[keyof FilterSettings];

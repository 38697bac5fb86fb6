import { tick } from 'svelte';
import { readAnnotations } from '../analysis/annotations';
import { connect } from '../analysis/connect';
import { applyFilters, firstView, sameSettings, type FilterSettings } from '../analysis/filter';
import { stateOf } from '../analysis/fold-organs';
import { lifted, type Obstacle } from '../analysis/why-hidden';
import type { Edit } from '../editing/operation';
import { indexNetwork } from '../model/network-index';
import type { ActorId, EvidenceId, Network, RelationId } from '../model/schema';
import { readNetwork } from '../model/standing';
import type { Mode } from './address';
import { ArticleReading } from './article-reading.svelte';
import { Arrangement } from './arrangement.svelte';
import type { CanvasHandle } from './canvas-handle';
import { DraftBook } from './draft-book.svelte';
import { KeptNetwork, type KeptSource } from './kept-network.svelte';
import { Links } from './links';
import { Neighbourhood } from './neighbourhood.svelte';
import { OpenedView } from './opened-view.svelte';
import { Placing } from './placing';
import type { ProposalQueue } from './proposal-queue.svelte';
import { QuotationChecks } from './quotation-checks.svelte';
import type { BeforeStory } from './story-walk';
import { SearchOnDemand } from './search-on-demand.svelte';
import {
	nothingSelected,
	selectedActors,
	selectionOf,
	stillThere,
	type Selection
} from './selection';

/** One network on one reader's screen: what is open, what is filtered, what is selected. */
export class NetworkScreen {
	network = $state.raw() as Network;
	/** The network that the page opened with, to which there is always a way back. */
	readonly home: KeptNetwork;
	/** What keeps the network on screen, and through which it is changed. */
	kept = $state.raw() as KeptNetwork;
	/** The quotations as checked by the texts at hand. */
	readonly quotations = new QuotationChecks(() => this.kept);
	filters = $state.raw() as FilterSettings;
	selection = $state.raw<Selection>(nothingSelected);
	mode = $state<Mode>('graph');
	/** Something on the canvas that the pointer, a card or a list row rests on. */
	hovered = $state.raw<ActorId | RelationId | null>(null);
	readonly arrangement = new Arrangement();
	/** The saved view that is open, if one is. */
	readonly opened = new OpenedView(this);
	/** The story that is walked and the place in it, as the address has it; null while none is. */
	story = $state<string | null>(null);
	/** What was seen before it; what walks stories fills it in. */
	beforeStory: BeforeStory | null = null;
	readonly neighbourhood = new Neighbourhood(this);
	readonly placing = new Placing(this);
	/** The article that is read beside the network, if one is. */
	readonly reading = new ArticleReading(this);
	/** What rules see in that article; null until somebody reads one. */
	proposals = $state.raw<ProposalQueue | null>(null);
	readonly search = new SearchOnDemand(() => this.index);
	readonly links = new Links(this);
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
		kept.ontexts = () => this.#followTexts(kept);
		this.network = kept.network;
		this.quotations.forget();
		this.selection = nothingSelected;
		this.story = null;
		this.neighbourhood.forget();
		this.reading.close();
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
		this.reading.update();
		const { focus } = this.filters;
		if (focus && !this.index.actors.has(focus.actor)) this.filter({ focus: null });
		this.arrangement.follow(before, this.index);
		const { relations, articles } = before.network;
		if (network.relations !== relations || network.articles !== articles)
			void this.quotations.check();
		if (network.articles !== articles) this.#followTexts(this.kept);
		void this.placing.placeNewcomers();
	}

	/** Has the texts that the store keeps at hand, and no others; what fetches them is loaded with the first. */
	#followTexts(kept: KeptNetwork): void {
		if (kept.storedTexts.size + kept.heldTexts.size === 0) return;
		void import('./article-texts').then(
			({ followTexts }) => followTexts(this, kept),
			() => {
				// The server went away just now; when it is heard again, it says again what it keeps.
			}
		);
	}

	/** Checks every quotation and lays the network out, both in workers. Runs in the browser only. */
	async start(): Promise<void> {
		const { kept } = this;
		this.drafts.open(this.network.id);
		await this.quotations.check();
		if (this.checks && this.kept === kept) await this.placing.fill();
	}

	/** Brings what is selected into sight, once the canvas holds what the filters let through. */
	showSelected(): void {
		const ids = this.#selectedIds();
		if (ids.length > 0) void tick().then(() => this.canvas?.show(ids));
	}

	/**
	 * Points the camera for the first sight of a network: where the open view has it, else at all of
	 * it, or at what is selected where that could not be read.
	 */
	lookFirst(): void {
		this.opened.look(true);
		if (!this.opened.camera) this.canvas?.show(this.#selectedIds(), true);
	}

	/** The actors and relations to be seen of what is selected. */
	#selectedIds(): readonly (ActorId | RelationId)[] {
		const ends = selectedActors(this.selection);
		const relations =
			this.selection.kind === 'relation'
				? [this.selection.id]
				: this.connections.flat().flatMap(({ lines }) => lines.map(({ relation }) => relation.id));
		return [...ends, ...relations];
	}

	select(selection: Selection): void {
		this.selection = selection;
	}

	selectRelation(id: RelationId, evidence: EvidenceId | null = null): void {
		this.selection = { kind: 'relation', id, evidence };
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
		this.neighbourhood.forget();
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

/** The filters that are lists of what is switched off. */
export type ListField = {
	[Field in keyof FilterSettings]: FilterSettings[Field] extends readonly string[] ? Field : never;
}[keyof FilterSettings];

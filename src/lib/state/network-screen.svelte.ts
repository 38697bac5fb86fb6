import { tick } from 'svelte';
import { applyFilters, firstView, sameSettings, type FilterSettings } from '../analysis/filter';
import { findConnections } from '../analysis/shortest-path';
import { createNetworkSearch } from '../analysis/search';
import { checkQuotations } from '../anchoring/verification-client';
import type { NetworkScene, SceneOptions } from '../formats/scene';
import type { LayoutName } from '../layout/layout-graph';
import { indexNetwork } from '../model/network-index';
import type { ActorId, ArticleId, EvidenceId, Network, RelationId } from '../model/schema';
import { readNetwork } from '../model/standing';
import type { Verification } from '../model/verification';
import { writeAddress, type Address, type Mode } from './address';
import { Arrangement } from './arrangement.svelte';
import { nothingSelected, selectedActors, selectionOf, type Selection } from './selection';

/** What the canvas can be asked to do; it registers itself while it is on the page. */
export interface CanvasHandle {
	fit(): void;
	zoomBy(factor: number): void;
	/** Brings these actors and relations into sight, moving no more than it must. */
	show(ids: readonly (ActorId | RelationId)[]): void;
	/** What is drawn, as plain data for a picture. */
	scene(options: SceneOptions): NetworkScene;
}

/** One network on one reader's screen: what is open, what is filtered, what is selected. */
export class NetworkScreen {
	network = $state.raw() as Network;
	/** The articles' normalised texts that this reader has at hand; nothing of them is stored. */
	texts = $state.raw<ReadonlyMap<ArticleId, string>>(new Map());
	/** What checking each quotation came to; null until the worker has answered. */
	checks = $state.raw<ReadonlyMap<EvidenceId, Verification> | null>(null);
	checkFailure = $state<string | null>(null);
	filters = $state.raw() as FilterSettings;
	selection = $state.raw<Selection>(nothingSelected);
	mode = $state<Mode>('graph');
	/** Something on the canvas that the pointer, a card or a list row rests on. */
	hovered = $state.raw<ActorId | RelationId | null>(null);
	readonly arrangement = new Arrangement();
	/** Null while the network is shown as a list or a matrix. */
	canvas = $state.raw<CanvasHandle | null>(null);

	readonly index = $derived(indexNetwork(this.network));
	readonly firstView = $derived(firstView(this.index));
	readonly readings = $derived(
		readNetwork(this.index, (id) => this.checks?.get(id)?.state ?? 'unchecked')
	);
	readonly shown = $derived(applyFilters(this.index, this.readings, this.filters));
	readonly isFirstView = $derived(sameSettings(this.filters, this.firstView));
	readonly search = $derived(createNetworkSearch(this.index));
	/** The chains that connect the two ends of a selected path, among the relations shown. */
	readonly connections = $derived.by(() => {
		if (this.selection.kind !== 'path') return [];
		const { from, to } = this.selection;
		return findConnections(
			// With organs folded, a chain runs through the states that they are folded into.
			this.shown.relations.map(({ relation, source, target }) => ({ ...relation, source, target })),
			from,
			to
		);
	});

	#checking: AbortController | null = null;

	constructor(network: Network) {
		this.network = network;
		this.filters = firstView(indexNetwork(network));
		this.arrangement.reset(this.index);
	}

	/** Shows another network in place of this one. */
	open(network: Network): void {
		this.network = network;
		this.texts = new Map();
		this.checks = null;
		this.filters = firstView(this.index);
		this.selection = nothingSelected;
		this.arrangement.reset(this.index);
		void this.start();
	}

	/** Checks every quotation and lays the network out, both in workers. Runs in the browser only. */
	async start(): Promise<void> {
		await this.check();
		const placed = this.arrangement.positions;
		if (this.checks && !this.network.actors.every((actor) => placed.has(actor.id))) {
			await this.arrangement.arrange(this.index, this.readings);
		}
	}

	/** Lays the network out again; pinned actors stay. */
	async arrange(layout: LayoutName): Promise<void> {
		await this.arrangement.arrange(this.index, this.readings, layout);
	}

	/** Takes an article's text into this session and checks the quotations against it. */
	async readArticle(id: ArticleId, text: string): Promise<void> {
		this.texts = new Map(this.texts).set(id, text);
		await this.check();
	}

	async check(): Promise<void> {
		this.#checking?.abort();
		const checking = new AbortController();
		this.#checking = checking;
		try {
			const checks = await checkQuotations(this.network, this.texts, { signal: checking.signal });
			if (this.#checking !== checking) return;
			this.checks = checks;
			this.checkFailure = null;
		} catch (error) {
			if (this.#checking !== checking || checking.signal.aborted) return;
			this.checks = new Map();
			this.checkFailure = error instanceof Error ? error.message : String(error);
		}
	}

	get address(): Address {
		return { selection: this.selection, filters: this.filters, mode: this.mode };
	}

	/** The hash of a link to something on this screen, under the filters as they are. */
	hashFor(selection: Selection): string {
		return writeAddress({ ...this.address, selection }, this.firstView) || '#/';
	}

	goTo({ selection, filters, mode }: Address): void {
		this.selection = selection;
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
				: this.connections.flat().map(({ relation }) => relation.id as RelationId);
		if (ends.length + relations.length === 0) return;
		void tick().then(() => this.canvas?.show([...ends, ...relations]));
	}

	select(selection: Selection): void {
		this.selection = selection;
	}

	selectRelation(id: RelationId, evidence: EvidenceId | null = null): void {
		this.selection = { kind: 'relation', id, evidence };
	}

	/** Selects the next (1) or previous (−1) quotation; past the last one, the next relation's first. */
	stepQuotation(step: 1 | -1): void {
		const quotations = this.shown.relations.flatMap(({ relation }) =>
			relation.evidence.map((evidence) => ({ relation: relation.id, evidence: evidence.id }))
		);
		if (quotations.length === 0) return;
		const { selection } = this;
		const at =
			selection.kind === 'relation'
				? quotations.findIndex(
						({ relation, evidence }) =>
							relation === selection.id &&
							(selection.evidence === null || selection.evidence === evidence)
					)
				: -1;
		const onFirst = selection.kind === 'relation' && selection.evidence === null && step === 1;
		const next =
			at === -1
				? step === 1
					? 0
					: quotations.length - 1
				: (at + (onFirst ? 0 : step) + quotations.length) % quotations.length;
		const quotation = quotations[next];
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
		this.filters = this.firstView;
	}

	focus(actor: ActorId, steps = 1): void {
		this.filter({ focus: { actor, steps } });
		this.selectActor(actor);
	}

	unfocus(): void {
		this.filter({ focus: null });
	}

	hide(actors: readonly ActorId[]): void {
		this.filter({ actorsOff: [...new Set([...this.filters.actorsOff, ...actors])] });
		this.selection = nothingSelected;
	}

	findPath(from: ActorId, to: ActorId): void {
		this.selection = { kind: 'path', from, to };
	}
}

/** The filters that are lists of what is switched off. */
export type ListField = {
	[Field in keyof FilterSettings]: FilterSettings[Field] extends readonly string[] ? Field : never;
}[keyof FilterSettings];

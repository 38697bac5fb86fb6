import type { ShownNetwork } from '../../analysis/filter';
import { seenPart } from '../../analysis/seen-part';
import type { RelationId } from '../../model/schema';
import { textSheet, type Orientation, type Paper, type PaperChoice } from '../../picture/paper';
import type { NetworkScene, SceneOptions } from '../../picture/scene';
import type { NetworkScreen } from '../../state/network-screen.svelte';
import { composePicture } from '../../view/compose-picture';
import {
	inksOn,
	type PictureGround,
	type PictureInput,
	type PictureOptions,
	type PicturePanel
} from '../../view/picture-options';
import { quotationPages } from '../../view/quotation-pages';
import { numberRelations } from '../../view/quotation-list';
import type { PictureFormat } from '../../view/make-picture';
import { presetCostume, type Costume } from '../../view/line-dress';
import { calloutsOf } from '../../view/picture-annotations';
import type { Preset } from '../../view/preset';
import { articleNotes } from '../../view/picture-sources';
import { sizeLimits, type SizeChoice } from '../../view/picture-size';
import { sceneReader } from '../../view/read-scene';
import { altText } from '../../wording/alt-text';
import { drawnPart, partTitles, withPlaces } from './drawn-part';
import { PanelChoice } from './panel-choice.svelte';
import { drawPanels, panelWords } from './panel-picture';

export type SizeBy = SizeChoice['by'];
export type SizeField = keyof typeof sizeLimits;

/** What a reader has chosen for the picture; kept while the page is open. */
export class PictureDraft {
	extent = $state<SceneOptions['extent']>('all');
	ground = $state<PictureGround>('white');
	preset = $state<Preset>('entente');
	/** Null until the reader writes one: then it is the network's own. */
	ownTitle = $state<string | null>(null);
	titled = $state(true);
	legend = $state(true);
	counts = $state(true);
	asOf = $state(true);
	sources = $state(true);
	dates = $state(true);
	numbers = $state(false);
	callouts = $state(false);
	quotations = $state(false);
	/** Where a PDF has them. */
	quotationsOn = $state<'picture' | 'pages'>('picture');
	unsourced = $state(false);
	format = $state<PictureFormat>('png');
	/** Whether the file holds the network that it shows. */
	reopens = $state(true);
	by = $state<SizeBy>('factor');
	factor = $state(2);
	pixels = $state(2400);
	centimetres = $state(16);
	dpi = $state(300);
	/** What a PDF is put on. */
	paper = $state<Paper>('fit');
	orientation = $state<Orientation>('suits');
	margin = $state(10);

	#screen: NetworkScreen;
	readonly panels: PanelChoice;

	constructor(screen: NetworkScreen) {
		this.#screen = screen;
		this.panels = new PanelChoice(screen);
	}

	get title(): string {
		return this.ownTitle ?? this.#screen.network.title;
	}

	readonly size = $derived.by((): SizeChoice => {
		switch (this.by) {
			case 'factor':
				return { by: 'factor', factor: this.factor };
			case 'pixels':
				return { by: 'pixels', width: this.pixels };
			case 'print':
				return { by: 'print', centimetres: this.centimetres, dpi: this.dpi };
		}
	});

	readonly page = $derived<PaperChoice>({
		paper: this.paper,
		orientation: this.orientation,
		margin: this.margin,
		centimetres: this.centimetres
	});

	/** Whether the picture has a size on paper, at which its words are read. */
	get isPrint(): boolean {
		return this.format === 'pdf' || this.by === 'print';
	}

	/** Whether the paper, and not the reader, says how large the picture is. */
	get isOnSheet(): boolean {
		return this.format === 'pdf' && this.paper !== 'fit';
	}

	/** Where a file of this format has the quotations: only a PDF has pages. */
	#quotationsIn(format: PictureFormat): PictureOptions['quotations'] {
		if (!this.quotations) return 'none';
		return format === 'pdf' && this.quotationsOn === 'pages' ? 'apart' : 'below';
	}

	/** Whether pages with the quotations follow the picture. */
	get isApart(): boolean {
		return this.#quotationsIn(this.format) === 'apart';
	}

	readonly options = $derived<PictureOptions>({
		ground: this.ground,
		preset: this.preset,
		title: this.titled ? this.title : '',
		legend: this.legend,
		counts: this.counts,
		asOf: this.asOf,
		sources: this.sources,
		dates: this.dates,
		numbers: this.isNumbered,
		callouts: this.callouts,
		quotations: this.#quotationsIn(this.format)
	});

	/** Numbers without a list of what they stand for would say nothing. */
	get isNumbered(): boolean {
		return this.numbers && (this.sources || this.dates);
	}

	/** Keeps a number within its limits; what is no number changes nothing. */
	set(field: SizeField, value: number): void {
		const { least, most } = sizeLimits[field];
		if (Number.isFinite(value)) this[field] = Math.min(Math.max(value, least), most);
	}

	/** Null where lines are drawn as on the canvas. */
	#costume(): Costume | null {
		const { preset, unsourced } = this;
		if (preset === 'entente') return null;
		const { index, shown, filters } = this.#screen;
		const ground = inksOn(this.ground);
		return presetCostume({
			...{ preset, unsourced, ground },
			...{ types: index.types, relations: shown.relations, asOf: filters.asOf }
		});
	}

	/**
	 * The picture as it stands, as a file of this format has it, with the network in it and the pages after it;
	 * null while there is no canvas to read.
	 */
	compose(format = this.format) {
		const { index, filters, arrangement, checks } = this.#screen;
		const shown = this.panels.chosen?.union ?? this.#screen.shown;
		const unnumbered = this.#read(shown, new Map());
		if (!unnumbered) return null;
		// Only what is drawn has a number, and that is known when it has been read.
		const drawn = drawnPart(shown, unnumbered.network);
		const numbers = this.quotations ? numberRelations(index, drawn.relations) : new Map();
		const read = (numbers.size > 0 && this.#read(shown, numbers)) || unnumbered;
		const { network, panels } = read;
		const focus = filters.focus?.actor ?? null;
		const { asOf } = filters;
		const input: PictureInput = {
			...{ index, shown, asOf, focus, numbers, faint: this.panels.faint, ...read },
			checks: (id) => checks?.get(id)?.state ?? 'unchecked'
		};
		const options = { ...this.options, quotations: this.#quotationsIn(format) };
		const picture = composePicture(input, options);
		const pages =
			options.quotations === 'apart'
				? quotationPages(input, options, textSheet(picture, this.page))
				: [];
		const said = altText({
			...{ index, title: this.title, asOf: panels ? null : asOf, focus },
			...{ actors: network.actors, relations: drawn.relations }
		});
		const alt = panels ? `${said} ${panelWords(panels)}` : said;
		const part = withPlaces(seenPart(index, drawn), arrangement.positions);
		return { network, picture, pages, alt, part };
	}

	/** The network as it lies on the canvas, or in panels, with these numbers on its lines. */
	#read(shown: ShownNetwork, numbers: ReadonlyMap<RelationId, number>): DrawnNetwork | null {
		const { canvas, index, annotations } = this.#screen;
		if (!canvas) return null;
		const articles = this.isNumbered ? articleNotes(index, shown.relations) : new Map();
		const noted = shown.relations.map(({ relation: { id } }) => {
			const words = [numbers.get(id), articles.get(id)].filter((one) => one !== undefined);
			return [id, words.join(' ')] as const;
		});
		const options = {
			ground: inksOn(this.ground),
			notes: new Map(noted),
			...(this.callouts && { callouts: calloutsOf(annotations) }),
			titles: partTitles(index, shown)
		};
		const { extent, unsourced, preset } = this;
		const { chosen, faint } = this.panels;
		if (chosen) return drawPanels(this.#screen, { ...chosen, preset, unsourced, faint, options });
		const whole: SceneOptions = { ...options, extent, unsourced };
		return { network: canvas.scene(whole, sceneReader(this.#costume())) };
	}
}

/** What a picture is composed of. */
interface DrawnNetwork {
	readonly network: NetworkScene;
	readonly panels?: readonly PicturePanel[];
}

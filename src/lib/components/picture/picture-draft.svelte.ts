import type { SceneOptions } from '../../formats/scene';
import type { NetworkScreen } from '../../state/network-screen.svelte';
import {
	composePicture,
	inksOn,
	type PictureGround,
	type PictureOptions
} from '../../view/compose-picture';
import { calloutsOf } from '../../view/picture-annotations';
import { articleNotes } from '../../view/picture-sources';
import { sizeLimits, type SizeChoice } from '../../view/picture-size';
import { readScene } from '../../view/read-scene';

export type SizeBy = SizeChoice['by'];
export type SizeField = keyof typeof sizeLimits;

/** What a reader has chosen for the picture; kept while the page is open. */
export class PictureDraft {
	extent = $state<SceneOptions['extent']>('all');
	ground = $state<PictureGround>('white');
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
	unsourced = $state(false);
	by = $state<SizeBy>('factor');
	factor = $state(2);
	pixels = $state(2400);
	centimetres = $state(16);
	dpi = $state(300);

	#screen: NetworkScreen;

	constructor(screen: NetworkScreen) {
		this.#screen = screen;
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

	readonly options = $derived<PictureOptions>({
		ground: this.ground,
		title: this.titled ? this.title : '',
		legend: this.legend,
		counts: this.counts,
		asOf: this.asOf,
		sources: this.sources,
		dates: this.dates,
		numbers: this.isNumbered,
		callouts: this.callouts
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

	/** The picture as it stands, and the network in it; null while there is no canvas to read. */
	compose() {
		const { canvas, index, shown, filters, annotations } = this.#screen;
		if (!canvas) return null;
		const network = canvas.scene(
			{
				extent: this.extent,
				ground: inksOn(this.ground),
				unsourced: this.unsourced,
				...(this.isNumbered && { notes: articleNotes(index, shown.relations) }),
				...(this.callouts && { callouts: calloutsOf(annotations) })
			},
			{ read: readScene }
		);
		const picture = composePicture(
			{ index, shown, asOf: filters.asOf, focus: filters.focus?.actor ?? null, network },
			this.options
		);
		return { network, picture };
	}
}

import { tick } from 'svelte';
import { serialiseNetwork } from '../../model/parse-network';
import { CanvasLimits, probeInWorker } from '../../view/canvas-limits';
import { makePicture, type PictureFormat } from '../../view/make-picture';
import { pictureSize, sizeOnPaper, wordSizes, type PictureSize } from '../../view/picture-size';
import type { Scene } from '../../picture/scene';
import { PictureError } from '../../view/save-picture';
import type { PictureDraft } from './picture-draft.svelte';

/** The picture that a draft comes to: composed, measured against what the browser can draw, and made into a file. */
export class PictureProof {
	/** Null until it is first composed, and while there is no canvas to read. */
	composed = $state.raw<ReturnType<PictureDraft['compose']>>(null);
	/** The size that is asked for. */
	wanted = $state.raw<PictureSize | null>(null);
	/** What can be had of it; null where nothing can. */
	possible = $state.raw<PictureSize | null>(null);

	readonly words = $derived(
		this.composed && this.wanted && wordSizes(this.composed.picture, this.wanted)
	);
	readonly isEmpty = $derived(this.composed !== null && this.composed.network.items.length === 0);
	/** Whether less can be had than is asked for. */
	readonly isLess = $derived(this.wanted !== null && this.possible !== this.wanted);

	readonly #draft: PictureDraft;
	readonly #probe = probeInWorker();
	readonly #limits = new CanvasLimits(this.#probe);

	constructor(draft: PictureDraft) {
		this.#draft = draft;
	}

	/** Lets go of the worker that tries sizes out. */
	end(): void {
		this.#probe.end();
	}

	async renew(): Promise<void> {
		this.composed = this.#draft.compose();
		await this.#measure();
	}

	/** How large this picture is asked to be. */
	#asked(picture: Scene): PictureSize {
		const { size, format, page } = this.#draft;
		return format === 'pdf' ? sizeOnPaper(picture, page) : pictureSize(picture, size);
	}

	async #measure(): Promise<void> {
		const { format } = this.#draft;
		const asked = this.composed && this.#asked(this.composed.picture);
		this.wanted = this.possible = asked;
		// What is made of lines needs no canvas to hold it.
		if (!asked || format !== 'png') return;
		const answer = await this.#limits.largest(asked);
		if (this.wanted === asked) this.possible = answer;
	}

	/**
	 * Draws what the form says now, not what the preview said a moment ago.
	 * @throws PictureError where it is more than the browser can hold, draw or encode.
	 */
	async draw(format: PictureFormat, reopens: boolean): Promise<Blob> {
		// A large picture holds the page up for a while; first let it say so.
		await tick();
		await new Promise(requestAnimationFrame);
		await this.renew();
		const isOther = format !== this.#draft.format;
		// A copied picture has no pages: what a PDF has on them is set below it.
		const composed = isOther ? this.#draft.compose(format) : this.composed;
		const possible =
			isOther && composed
				? await this.#limits.largest(this.#asked(composed.picture))
				: this.possible;
		if (!composed || !possible) throw new PictureError('too-large', this.tooLargeWords());
		const { by, page, titled, title } = this.#draft;
		try {
			return await makePicture(
				composed.picture,
				{ format, size: possible, by, page },
				{
					title: titled ? title : '',
					alt: composed.alt,
					network: reopens ? serialiseNetwork(composed.part) : null
				},
				composed.pages
			);
		} catch (error) {
			if (error instanceof PictureError) this.#limits.refuse(possible);
			await this.#measure();
			throw error;
		}
	}

	tooLargeWords(): string {
		if (!this.wanted) return '';
		const size = pixels(this.wanted);
		return this.possible
			? `A picture of ${size} is more than this browser can draw; the largest that works is ${pixels(this.possible)}.`
			: `A picture of ${size} is more than this browser can draw, and no smaller one works either.`;
	}
}

const pixels = ({ width, height }: PictureSize) =>
	`${width.toLocaleString('en')} × ${height.toLocaleString('en')} px`;

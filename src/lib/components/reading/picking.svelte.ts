import { sentencesOf } from '../../anchoring/sentences';
import type { TextRange } from '../../model/verification';
import { snapToSentences, snapToWords } from '../../passages/snap';
import type { TextPlaces } from './text-places';

/** What is selected in the text that is read, and how more of it, or other words, are. */
export class Picking {
	readonly #text: () => string | null;
	readonly #places: () => TextPlaces | null;
	/** Where what was last gone to begins. */
	#last: number | null = null;
	/** As it was selected; null where nothing of the text is. */
	selected = $state.raw<TextRange | null>(null);
	/** Grown to whole words. */
	readonly range = $derived.by(() => {
		const text = this.#text();
		return this.selected && text !== null ? snapToWords(text, this.selected) : null;
	});
	readonly #sentences = $derived.by(() => {
		const text = this.#text();
		return text === null ? [] : sentencesOf(text);
	});

	constructor(text: () => string | null, places: () => TextPlaces | null) {
		this.#text = text;
		this.#places = places;
	}

	/** Goes along with what is selected on the page. */
	follow(): void {
		const selection = getSelection();
		const places = this.#places();
		const isHere = selection?.rangeCount && places?.root.contains(selection.anchorNode);
		this.selected =
			isHere && !selection.isCollapsed ? (places?.toText(selection.getRangeAt(0)) ?? null) : null;
	}

	/** Selects words of the text, as a hand would. */
	pick(place: TextRange): void {
		const onPage = this.#places()?.toPage(place);
		if (!onPage) return;
		const { startContainer, startOffset, endContainer, endOffset } = onPage;
		getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
		// The page says so a moment later; the next key may come before that.
		this.follow();
	}

	/** Grows what is selected to whole sentences. */
	pickSentence(): void {
		const text = this.#text();
		const whole =
			text !== null && this.selected && snapToSentences(text, this.#sentences, this.selected);
		if (whole) this.pick(whole);
	}

	/** Selects the next (1) or previous (−1) sentence, or where nothing is selected the one at `from`; returns it. */
	walk(by: 1 | -1, from: number): TextRange | null {
		const text = this.#text();
		if (text === null) return null;
		const start = this.selected?.start ?? from;
		const here = this.#sentences.findIndex(({ end }) => end > start);
		const next = this.#sentences[this.selected ? here + by : here];
		const place = next ? snapToSentences(text, this.#sentences, next) : null;
		if (place) this.pick(place);
		if (place) this.#bringIntoSight(place);
		return place;
	}

	/** Selects the next of these, in their order and round the end; returns which, or −1 for none of none. */
	pickNext(among: readonly TextRange[], from: number): number {
		const before = this.selected?.start ?? this.#last ?? from - 1;
		const after = among.findIndex(({ start }) => start > before);
		const at = Math.min(Math.max(after, 0), among.length - 1);
		const next = among[at];
		if (!next) return -1;
		this.#last = next.start;
		this.pick(next);
		return at;
	}

	/** Leaves the text where it is as long as all of the words are in sight. */
	#bringIntoSight(place: TextRange): void {
		const places = this.#places();
		const box = places?.toPage(place)?.getBoundingClientRect();
		const scroll = places?.root.closest('.scroll');
		const frame = scroll?.getBoundingClientRect();
		if (!box || !scroll || !frame) return;
		const isInSight = box.top >= frame.top + 8 && box.bottom <= frame.bottom - 8;
		if (!isInSight) scroll.scrollTop += box.top - frame.top - frame.height / 3;
	}
}

import { textWidth } from './text-width';

export const labelFontSize = 14;
export const labelLineHeight = 1.15;
const labelMaxWidth = 104;
const labelMaxLines = 4;
const labelGap = 3;

/** How much room an actor takes on the canvas: its shape and its label, in model pixels. */
export interface ActorBox {
	/** Width and height of the shape. */
	readonly diameter: number;
	/** The label broken into at most four lines, each about 104 px wide at most, or a word wide. */
	readonly label: string;
	readonly labelWidth: number;
	readonly labelHeight: number;
}

/** The box of an actor with this label and this many relations; busier actors are drawn larger. */
export function actorBox(name: string, degree: number): ActorBox {
	const lines = wrapLabel(name, labelMaxWidth, labelMaxLines);
	return {
		diameter: Math.round(18 + 5.2 * Math.sqrt(Math.min(degree, 40))),
		label: lines.join('\n'),
		labelWidth: Math.ceil(Math.max(...lines.map((line) => textWidth(line, labelFontSize, 600)))),
		labelHeight: Math.ceil(lines.length * labelFontSize * labelLineHeight)
	};
}

/** Width and height of shape and label together, with a margin that keeps neighbours apart. */
export function outerSize(box: ActorBox): { width: number; height: number } {
	return {
		width: Math.max(box.diameter, box.labelWidth) + 8,
		height: box.diameter + labelGap + box.labelHeight + 8
	};
}

const isWithin = (text: string, maxWidth: number) =>
	textWidth(text, labelFontSize, 600) <= maxWidth;

/**
 * The words of a text in lines no wider than `maxWidth`; a word is broken only where it is far wider
 * than a line. Where there are more than `maxLines`, the last ends with an ellipsis.
 */
export function wrapLabel(text: string, maxWidth: number, maxLines = Infinity): string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/).filter(Boolean)) {
		for (const [place, piece] of pieces(word, maxWidth).entries()) {
			const last = lines.at(-1);
			const longer = `${last} ${piece}`;
			if (last !== undefined && place === 0 && isWithin(longer, maxWidth)) {
				lines[lines.length - 1] = longer;
			} else if (lines.length < maxLines) lines.push(piece);
			else return [...lines.slice(0, -1), shortened(lines.at(-1)!, maxWidth)];
		}
	}
	return lines.length > 0 ? lines : [''];
}

/** A word up to so many times as wide as a line stays whole: it reads better than its halves. */
const tolerance = 1.5;

/** A word in pieces of at most `maxWidth`; whole where it is not much wider. */
function pieces(word: string, maxWidth: number): string[] {
	if (isWithin(word, tolerance * maxWidth)) return [word];
	const parts: string[] = [];
	let part = '';
	// By what a reader takes for one character, so that no accent or emoji is torn from its base.
	for (const { segment } of graphemes.segment(word.slice(0, longestWord))) {
		if (part !== '' && !isWithin(part + segment, maxWidth)) {
			parts.push(part);
			part = '';
		}
		part += segment;
	}
	return [...parts, part];
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** More of a word than any label shows. */
const longestWord = 1000;

function shortened(line: string, maxWidth: number): string {
	let kept = [...graphemes.segment(line)].map(({ segment }) => segment);
	while (kept.length > 1 && !isWithin(`${kept.join('').trimEnd()}…`, maxWidth))
		kept = kept.slice(0, -1);
	return `${kept.join('').trimEnd()}…`;
}

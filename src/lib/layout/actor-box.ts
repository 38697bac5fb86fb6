import { textWidth } from './text-width';

export const labelFontSize = 14;
export const labelLineHeight = 1.15;
const labelMaxWidth = 104;
const labelGap = 3;

/** How much room an actor takes on the canvas: its shape and its label, in model pixels. */
export interface ActorBox {
	/** Width and height of the shape. */
	readonly diameter: number;
	/** The label broken into lines, each at most about 104 px wide unless one word is wider. */
	readonly label: string;
	readonly labelWidth: number;
	readonly labelHeight: number;
}

/** The box of an actor with this label and this many relations; busier actors are drawn larger. */
export function actorBox(name: string, degree: number): ActorBox {
	const lines = wrapLabel(name, labelMaxWidth);
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

/** The words of a text in lines no wider than `maxWidth` where the words allow it. */
export function wrapLabel(text: string, maxWidth: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const last = lines.at(-1);
		const longer = last === undefined ? word : `${last} ${word}`;
		if (last !== undefined && textWidth(longer, labelFontSize, 600) <= maxWidth) {
			lines[lines.length - 1] = longer;
		} else lines.push(word);
	}
	return lines.length > 0 ? lines : [''];
}

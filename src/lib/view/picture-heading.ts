import type { ShownNetwork } from '../analysis/filter';
import { describeDate } from '../model/dates';
import type { NetworkScene } from '../picture/scene';
import { leftOutWords } from '../wording/hidden-words';
import { actorName } from '../wording/words';
import { palettes, type Ground } from './encoding';
import type { PictureInput, PictureOptions } from './picture-options';
import { setParagraph, stack, type Block } from './typeset';

/** The title, and under it what is shown of the whole. */
export function pictureHeading(
	{ index, shown, asOf, focus, network, panels }: PictureInput,
	{ title, counts, asOf: showAsOf }: PictureOptions,
	ground: Ground,
	scale: number,
	width: number
): Block[] {
	const { ink, quietInk } = palettes[ground];
	const facts = [
		...(counts ? [countWords(network.relations.length, shown.total, panels?.length)] : []),
		...(focus !== null ? [`around ${actorName(index, focus)}`] : []),
		...(showAsOf && asOf !== null && !panels?.some((panel) => panel.asOf !== asOf)
			? [`as of ${describeDate(asOf)}`]
			: []),
		...(counts && !panels ? leftOut(shown, network) : [])
	].join(' · ');
	const name = title.trim();
	const lines = [
		...(name ? [setParagraph(name, { size: 22 * scale, weight: 600, fill: ink }, width)] : []),
		...(facts
			? [setParagraph(facts, { size: 13 * scale, weight: 400, fill: quietInk }, width)]
			: [])
	];
	return lines.length > 0 ? [stack(lines, 3 * scale)] : [];
}

/** "not shown: 16 unsigned, 45 by type, 3 outside this detail"; nothing where all is drawn. */
function leftOut({ hidden, relations }: ShownNetwork, network: NetworkScene): string[] {
	const drawn = new Set(network.relations);
	const missing = relations.filter(({ relation }) => !drawn.has(relation.id));
	const unsourced = missing.filter(({ reading }) => reading.standing === 'unsourced').length;
	const reasons = new Map([...hidden].map(([why, n]) => [leftOutWords[why], n] as const));
	const add = (words: string, n: number) => reasons.set(words, (reasons.get(words) ?? 0) + n);
	add(leftOutWords.unsourced, unsourced);
	add('outside this detail', missing.length - unsourced);
	const words = [...reasons].flatMap(([why, n]) =>
		n > 0 ? `${n.toLocaleString('en')} ${why}` : []
	);
	return words.length > 0 ? [`not shown: ${words.join(', ')}`] : [];
}

/** "23 of 71 relations shown", or "shown in 3 panels". */
export function countWords(shown: number, total: number, panels?: number): string {
	const number = (n: number) => n.toLocaleString('en');
	return `${number(shown)} of ${number(total)} ${total === 1 ? 'relation' : 'relations'} shown${panels === undefined ? '' : ` in ${panels} panels`}`;
}

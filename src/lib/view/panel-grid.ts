import type { SceneItem } from '../picture/scene';
import { palettes, type Ground } from './encoding';
import type { PicturePanel } from './picture-options';
import { placeItems } from './place-items';
import { boxPath } from './shape-path';
import { setParagraph, stack, type Block } from './typeset';

/** Width to height of a figure that stands well on an upright page. */
const wantedShape = 0.95;

/** How many panels stand side by side: so that all of them together are about as wide as a page is. */
export function panelColumns(count: number, width: number, height: number): number {
	const shapeOf = (columns: number) =>
		(columns * width) / (Math.ceil(count / columns) * Math.max(height, 1));
	const off = (columns: number) => Math.abs(Math.log(shapeOf(columns) / wantedShape));
	return Array.from({ length: count }, (_, at) => at + 1).reduce((best, columns) =>
		off(columns) < off(best) ? columns : best
	);
}

const gutter = 26;

/** How wide the grid comes out, before anything in it is set. */
export function gridWidth(panels: readonly PicturePanel[]): number {
	const { width = 0, height = 0 } = panels[0]?.network ?? {};
	const columns = panelColumns(panels.length, width, height);
	return columns * width + (columns - 1) * gutter;
}

/** The panels in rows, each under its title and how much of the network it shows, in a thin frame. */
export function panelGrid(panels: readonly PicturePanel[], ground: Ground, scale: number): Block {
	const { width = 0, height = 0 } = panels[0]?.network ?? {};
	const columns = panelColumns(panels.length, width, height);
	const { ink, quietInk } = palettes[ground];
	const head = ({ title, facts }: PicturePanel) =>
		stack(
			[
				setParagraph(title, { size: 15 * scale, weight: 600, fill: ink }, width),
				setParagraph(facts, { size: 12 * scale, weight: 400, fill: quietInk }, width)
			],
			2 * scale
		);
	const frame: SceneItem = {
		...{ kind: 'path', d: boxPath({ x: 0, y: 0, width, height }), stroke: quietInk },
		...{ strokeWidth: 0.75 * scale, join: 'miter', opacity: 0.45 }
	};
	const rows: Block[] = [];
	for (let first = 0; first < panels.length; first += columns) {
		const row = panels.slice(first, first + columns);
		const heads = row.map(head);
		const top = Math.max(...heads.map((block) => block.height)) + 6 * scale;
		rows.push({
			width: row.length * width + (row.length - 1) * gutter,
			height: top + height,
			items: row.flatMap(({ network }, at) => {
				const x = at * (width + gutter);
				return [
					placeItems(heads[at]!.items, { x, y: 0 }),
					placeItems([...network.items, frame], { x, y: top })
				];
			})
		});
	}
	return stack(rows, 20 * scale);
}

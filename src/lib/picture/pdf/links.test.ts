import { describe, expect, it } from 'vitest';
import { openPdf } from '../../../../tests/support/read-pdf';
import type { RelationId } from '../../model/schema';
import { setOnPaper, type PaperChoice } from '../paper';
import { writePdf, type PdfOptions } from '../pdf';
import type { Scene, SceneGroup, SceneText } from '../scene';
import { readFontFile } from '../../../../tests/support/font-file';

const options: PdfOptions = {
	...{ title: 'Links', alt: 'Two relations.', created: new Date(0), loadFont: readFontFile },
	drawWords: () => {
		throw new Error('no words in other scripts are drawn here');
	}
};
const paper: PaperChoice = { paper: 'a4', orientation: 'portrait', margin: 10, centimetres: 10 };
const text = (words: string, x: number, y: number): SceneText => ({
	...{ kind: 'text', text: words, x, y, size: 10, weight: 400 },
	...{ family: 'sans', fill: '#000000', anchor: 'start' }
});
const group = (items: SceneGroup['items'], more: Partial<SceneGroup>): SceneGroup => ({
	...{ kind: 'group', x: 0, y: 0, scale: 1, items },
	...more
});
const note = (id: string, words: string, y: number) =>
	group([text(words, 20, y)], {
		about: { kind: 'relation', id, title: `${id} of the figure`, part: 'note' }
	});
const head = (id: string, title: string, y: number) =>
	group([text(title, 30, y)], { heads: { relation: id as RelationId, title } });
const scene = (items: Scene['items']): Scene => ({
	...{ width: 100, height: 140, background: '#ffffff', items }
});

async function opened(scenes: readonly Scene[]) {
	const pages = scenes.map((one) => ({ scene: one, setting: setOnPaper(one, paper), alt: 'x' }));
	return openPdf(await writePdf(pages, options));
}
type Pdf = Awaited<ReturnType<typeof opened>>;

/** Where the links of a page lead, as page and height from its lower edge, by what they say. */
async function linksOf(pdf: Pdf, number: number) {
	const found = await (await pdf.getPage(number)).getAnnotations();
	return Promise.all(
		found.map(async ({ subtype, dest, rect, contentsObj }) => {
			expect(subtype).toBe('Link');
			const to = await pdf.getPageIndex(dest[0]);
			return { says: contentsObj.str, page: to + 1, y: dest[3] as number, rect: rect as number[] };
		})
	);
}

describe('writeLinks', () => {
	const figure = scene([note('a-b', '1', 50), note('b-c', '2', 90), note('d-e', '3', 110)]);
	const list = scene([head('a-b', '1 A fights B', 30), head('b-c', '2 B arms C', 120)]);

	it('leads from a number to the relation in the list, and from there back to the figure', async () => {
		const pdf = await opened([figure, list]);
		const there = await linksOf(pdf, 1);
		expect(there.map(({ says, page }) => [says, page])).toEqual([
			['1 A fights B', 2],
			['2 B arms C', 2]
		]);
		const back = await linksOf(pdf, 2);
		expect(back.map(({ says, page }) => [says, page])).toEqual([
			['Back to the figure: 1 A fights B', 1],
			['Back to the figure: 2 B arms C', 1]
		]);
		// A link leads a little above what it names, which stands where the other's link lies.
		there.forEach(({ y }, at) => {
			const [, bottom, , top] = back[at]!.rect;
			expect(y).toBeGreaterThan(bottom!);
			expect(y - top!).toBeLessThan(0.12 * 842);
		});
	});

	it('lies around the words, upright on the page', async () => {
		const [first] = await linksOf(await opened([figure, list]), 1);
		const { x, y, scale, height } = setOnPaper(figure, paper);
		const [left, bottom, right, top] = first!.rect as [number, number, number, number];
		expect(left).toBeCloseTo(x + 20 * scale, 1);
		expect(right - left).toBeGreaterThan(4 * scale);
		expect(right - left).toBeLessThan(9 * scale);
		expect(height - y - 50 * scale).toBeGreaterThan(bottom);
		expect(height - y - 50 * scale).toBeLessThan(top);
	});

	it('names every relation of the list beside the pages', async () => {
		const outline = await (await opened([figure, list])).getOutline();
		expect(outline.map(({ title }) => title)).toEqual(['1 A fights B', '2 B arms C']);
	});

	it('leads from each panel, and back to the first', async () => {
		const panels = scene([note('a-b', '1', 50), note('a-b', '1', 100)]);
		const pdf = await opened([panels, list]);
		const [first, second] = await linksOf(pdf, 1);
		expect([first!.page, second!.page, second!.y]).toEqual([2, 2, first!.y]);
		const [back, ...others] = await linksOf(pdf, 2);
		expect(others).toEqual([]);
		expect(back!.y).toBeGreaterThan(first!.rect[1]!);
	});

	it('writes no link and no outline where nothing is listed', async () => {
		const pdf = await opened([figure]);
		expect(await linksOf(pdf, 1)).toEqual([]);
		expect(await pdf.getOutline()).toBeNull();
		expect(await pdf.getPageMode()).toBe('UseNone');
	});
});

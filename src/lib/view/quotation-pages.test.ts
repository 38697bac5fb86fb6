import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leavesOf } from '../../../tests/support/leaves-of';
import { readSample } from '../../../tests/support/sample-network';
import { applyFilters, firstView } from '../analysis/filter';
import { indexNetwork } from '../model/network-index';
import type { Network } from '../model/schema';
import { setOnPaper, textSheet, type PaperChoice, type TextSheet } from '../picture/paper';
import type { Scene } from '../picture/scene';
import { palettes } from './encoding';
import type { PictureInput, PictureOptions } from './picture-options';
import { quotationPages } from './quotation-pages';
import { numberRelations } from './quotation-list';

const { index, readings } = readSample();
const shown = applyFilters(index, readings, { ...firstView(index), standingsOff: [] });

const options: PictureOptions = {
	...{
		ground: 'white',
		preset: 'entente',
		title: 'Sample',
		legend: true,
		counts: true,
		asOf: true
	},
	...{ sources: true, dates: true, numbers: false, callouts: false, quotations: 'apart' }
};
const a4: PaperChoice = { paper: 'a4', orientation: 'portrait', margin: 15, centimetres: 16 };
const sheetOf = (choice: PaperChoice) => textSheet({ width: 600, height: 500 }, choice);

/** The sample with the words of each quotation said so many times over. */
function inputOf(times = 1, network: Network = index.network): PictureInput {
	const longer = indexNetwork({
		...network,
		relations: network.relations.map((relation) => ({
			...relation,
			evidence: relation.evidence.map((evidence) => ({
				...evidence,
				quote: { ...evidence.quote, exact: Array(times).fill(evidence.quote.exact).join(' ') }
			}))
		}))
	});
	const relations = shown.relations.map((one) => ({
		...one,
		relation: longer.relations.get(one.relation.id)!
	}));
	return {
		...{ index: longer, shown: { ...shown, relations }, asOf: null, focus: null },
		network: {
			...{ width: 0, height: 0, background: null, items: [], isDetail: false },
			actors: shown.actors.map(({ id }) => id),
			relations: relations.map(({ relation }) => relation.id)
		},
		numbers: numberRelations(longer, relations),
		checks: () => 'exact'
	};
}

interface Line {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly size: number;
}
const linesOf = ({ items }: Scene): Line[] =>
	leavesOf(items).flatMap(({ x, y, scale, items: [mark] }) =>
		mark.kind === 'text'
			? [{ text: mark.text, x: x + mark.x * scale, y: y + mark.y * scale, size: mark.size * scale }]
			: []
	);
const wordsOf = (pages: readonly Scene[]) =>
	pages
		.flatMap(linesOf)
		.map(({ text }) => text)
		.join(' ');

const choices: fc.Arbitrary<PaperChoice> = fc.record({
	paper: fc.constantFrom('fit', 'a5', 'a4', 'a3', 'letter'),
	orientation: fc.constantFrom('suits', 'portrait', 'landscape'),
	margin: fc.integer({ min: 0, max: 50 }),
	centimetres: fc.integer({ min: 2, max: 200 })
});

function expectWithin(lines: readonly Line[], { width, height, edge }: TextSheet) {
	for (const { text, x, y, size } of lines) {
		expect(x, text).toBeGreaterThanOrEqual(edge - 0.01);
		expect(x, text).toBeLessThan(width - edge);
		expect(y - size * 0.97, text).toBeGreaterThanOrEqual(edge - 0.01);
		expect(y + size * 0.25, text).toBeLessThanOrEqual(height - edge + 0.01);
	}
}

describe('quotationPages', () => {
	it('takes as many pages as it needs; every word is there, in order, within the margins, on no other', () => {
		fc.assert(
			fc.property(choices, fc.integer({ min: 1, max: 150 }), (choice, times) => {
				const input = inputOf(times);
				const sheet = sheetOf(choice);
				const pages = quotationPages(input, options, sheet);
				for (const [at, page] of pages.entries()) {
					const lines = linesOf(page);
					expect([page.width, page.height]).toEqual([sheet.width, sheet.height]);
					expectWithin(lines, sheet);
					expect(lines.map(({ text }) => text)).toContain(`${at + 2} of ${pages.length + 1}`);
					// No line is on another: in a column the next is lower by its own height.
					const places = lines.map(({ x, y }) => `${Math.round(x * 2)} ${Math.round(y * 2)}`);
					expect(new Set(places).size).toBe(places.length);
				}
				const said = wordsOf(pages);
				for (const { relation } of input.shown.relations) {
					const number = input.numbers.get(relation.id);
					expect(pages.flatMap(linesOf).some(({ text }) => text === String(number))).toBe(true);
				}
				const wanted = input.shown.relations
					.flatMap(({ relation }) => relation.evidence)
					.reduce((sum, { quote }) => sum + quote.exact.split(' Words').length, 0);
				expect(said.split('Words').length - 1).toBe(wanted);
			}),
			{ numRuns: 60 }
		);
	});

	it('cuts a quotation that is longer than a page between lines, and says whose the rest is', () => {
		const pages = quotationPages(inputOf(400), options, sheetOf({ ...a4, paper: 'a5' }));
		expect(pages.length).toBeGreaterThan(10);
		const lines = pages.map((page) => linesOf(page).map(({ text }) => text));
		// After the running title and the number of the page.
		for (const page of lines.slice(1)) expect(page[2]).toMatch(/^\d+$|^\[/);
		const cut = lines.slice(1).filter((page) => page[3] === 'continued');
		expect(cut.length).toBeGreaterThan(pages.length / 2);
	});

	it('fills one page after the other, and shares the last among its columns', () => {
		const sheet = sheetOf(a4);
		const pages = quotationPages(inputOf(300), options, sheet);
		expect(pages.length).toBeGreaterThan(2);
		const bottom = (page: Scene, isLeft: boolean) =>
			Math.max(
				...linesOf(page)
					.filter(({ x }) => x < sheet.width / 2 === isLeft)
					.map(({ y }) => y)
			);
		for (const page of pages.slice(0, -1)) {
			for (const side of [true, false]) {
				expect(bottom(page, side)).toBeGreaterThan(0.45 * sheet.height);
			}
		}
		const last = pages.at(-1)!;
		const tallest = Math.max(bottom(last, true), bottom(last, false));
		expect(tallest).toBeLessThan(bottom(pages[0]!, true));
	});

	it('cites by number where the articles are listed, which are then at its end; else in full', () => {
		const listed = wordsOf(quotationPages(inputOf(), options, sheetOf(a4)));
		expect(listed).toContain('Words of e5.” [2]');
		expect(listed).toMatch(/Articles \[1\] .*“One”/);
		const bare = { ...options, sources: false, dates: false };
		const full = wordsOf(quotationPages(inputOf(), bare, sheetOf(a4)));
		expect(full).toContain('Words of e5.” Bob, “Two”');
		expect(full).not.toContain('Articles');
	});

	it('stands on the ground of the picture, in one ink where that has one', () => {
		const fills = (scene: Scene) =>
			new Set(
				leavesOf(scene.items).map(({ items: [mark] }) => (mark.kind === 'text' ? mark.fill : ''))
			);
		const [dark] = quotationPages(inputOf(), { ...options, ground: 'dark' }, sheetOf(a4));
		expect(dark!.background).toBe(palettes.dark.ground);
		expect(fills(dark!)).toContain(palettes.dark.ink);
		const [ink] = quotationPages(inputOf(), { ...options, preset: 'print' }, sheetOf(a4));
		expect([...fills(ink!)].filter(Boolean)).toEqual(['#000000']);
		const [clear] = quotationPages(inputOf(), { ...options, ground: 'transparent' }, sheetOf(a4));
		expect(clear!.background).toBe(null);
	});

	it('has no page where nothing is drawn, and numbers what is drawn alone', () => {
		const input = inputOf();
		const none = { ...input, network: { ...input.network, relations: [] } };
		expect(quotationPages(none, options, sheetOf(a4))).toEqual([]);
		const one = input.network.relations.slice(0, 1);
		const few = { ...input, network: { ...input.network, relations: one } };
		expect(wordsOf(quotationPages(few, options, sheetOf(a4)))).toContain('for 1 relation,');
	});

	it('keeps the words of a long title off the number of the page', () => {
		const long = { ...options, title: 'Allegiance '.repeat(40) };
		const [page] = quotationPages(inputOf(), long, sheetOf(a4));
		const [title, number] = linesOf(page!);
		expect(title!.text).toMatch(/Allegiance …$/);
		expect(number!.x).toBeGreaterThan(title!.x + 0.4 * title!.text.length * title!.size);
	});
});

describe('textSheet', () => {
	it('is the paper of the picture, lying the same way; A4 after a picture on a page of its own', () => {
		const wide = { width: 900, height: 300 };
		for (const paper of ['a5', 'a4', 'a3', 'letter'] as const) {
			for (const orientation of ['suits', 'portrait', 'landscape'] as const) {
				const choice = { ...a4, paper, orientation };
				const { width, height } = setOnPaper(wide, choice);
				expect(textSheet(wide, choice)).toMatchObject({ width, height });
			}
		}
		const { width, height, edge } = textSheet(wide, { ...a4, paper: 'fit', margin: 0 });
		expect([width, height, edge].map((n) => Math.round((n / 72) * 25.4))).toEqual([210, 297, 20]);
	});

	it('has a margin that printers need, whatever the picture has', () => {
		const edge = (margin: number) => textSheet({ width: 1, height: 1 }, { ...a4, margin }).edge;
		expect(edge(0)).toBeCloseTo((10 / 25.4) * 72);
		expect(edge(30)).toBeCloseTo((30 / 25.4) * 72);
	});
});

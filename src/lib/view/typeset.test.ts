import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leavesOf } from '../../../tests/support/leaves-of';
import { textWidth } from '../layout/text-width';
import { boundsOf } from './scene-bounds';
import { setGroups, setParagraph, setRow, wrapText, type Block } from './typeset';

const style = { size: 12, weight: 400, fill: '#000000' } as const;
const block = (height: number, width = 50): Block => ({
	width,
	height,
	items: [{ kind: 'path', d: `M0 0L${width} 0L${width} ${height}L0 ${height}Z`, fill: '#000000' }]
});
/** The boxes in the order in which they were set. */
const boxes = ({ items }: Block) => leavesOf(items).map((leaf) => boundsOf([leaf])!);

describe('wrapText', () => {
	it('loses no letter and makes no line wider than asked', () => {
		fc.assert(
			fc.property(
				fc.string({ maxLength: 120 }),
				fc.integer({ min: 20, max: 200 }),
				(text, width) => {
					const lines = wrapText(text, style, width);
					expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
					for (const line of lines) {
						const isOneLetter = [...line].length === 1;
						expect(isOneLetter || textWidth(line, 12) <= width).toBe(true);
					}
				}
			)
		);
	});

	it('breaks between words where they fit, within a word only where one does not', () => {
		const wide = textWidth('brown', 12) + 1;
		expect(wrapText('a quick brown', style, wide)).toEqual(['a', 'quick', 'brown']);
		expect(wrapText('https://example.org/long', style, 60).length).toBeGreaterThan(1);
	});
});

describe('setParagraph', () => {
	it('is exactly as large as what it holds', () => {
		const paragraph = setParagraph('Some words that need two or three lines', style, 90);
		const box = boundsOf(paragraph.items)!;
		expect(paragraph.items.length).toBeGreaterThan(1);
		expect(box.x).toBe(0);
		expect(box.width).toBeCloseTo(paragraph.width);
		expect(box.y).toBeGreaterThanOrEqual(0);
		expect(box.y + box.height).toBeLessThanOrEqual(paragraph.height);
	});
});

describe('setRow', () => {
	it('sets the words beside the sign, within the width', () => {
		const row = setRow(block(16, 44), 44, 'Words that go on for more than one line', style, 150);
		const [sign, ...words] = boxes(row);
		for (const word of words) {
			expect(word.x).toBeGreaterThan(sign!.x + sign!.width);
			expect(word.x + word.width).toBeLessThanOrEqual(150);
		}
		expect(boundsOf(row.items)!.height).toBeLessThanOrEqual(row.height);
	});
});

describe('setGroups', () => {
	const columnWidth = 100;
	const options = { columns: 3, columnWidth, gutter: 10, gap: 4 };
	const group = (...heights: number[]) => ({
		heading: block(10),
		entries: heights.map((height) => block(height))
	});

	it('sets the headings side by side at the top', () => {
		const [one, , two, , three] = boxes(setGroups([group(5), group(5), group(5)], options));
		expect([one, two, three].map((box) => [box?.x, box?.y])).toEqual([
			[0, 0],
			[110, 0],
			[220, 0]
		]);
	});

	it('gives a column to spare to the tallest group', () => {
		const set = setGroups([group(20), group(20, 20, 20, 20)], options);
		expect(new Set(boxes(set).map(({ x }) => x))).toEqual(new Set([0, 110, 220]));
		expect(set.height).toBe(10 + 4 + 20 + 4 + 20);
	});

	it('puts groups below each other where there are too few columns', () => {
		const set = setGroups([group(20), group(30)], { ...options, columns: 1 });
		expect(new Set(boxes(set).map(({ x }) => x))).toEqual(new Set([0]));
		expect(set.height).toBe(10 + 4 + 20 + 12 + 10 + 4 + 30);
	});

	it('lets nothing overlap and stays within its size, for any entries', () => {
		const heights = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 9 });
		fc.assert(
			fc.property(
				fc.array(heights, { minLength: 1, maxLength: 5 }),
				fc.integer({ min: 1, max: 5 }),
				(groups, columns) => {
					const set = setGroups(
						groups.map((entries) => group(...entries)),
						{ ...options, columns }
					);
					const placed = boxes(set);
					expect(placed).toHaveLength(groups.length + groups.flat().length);
					placed.forEach((a, place) => {
						expect(a.x + a.width).toBeLessThanOrEqual(set.width);
						expect(a.y + a.height).toBeLessThanOrEqual(set.height + 0.02);
						for (const b of placed.slice(place + 1)) {
							const apart =
								a.x + a.width <= b.x ||
								b.x + b.width <= a.x ||
								a.y + a.height <= b.y + 0.02 ||
								b.y + b.height <= a.y + 0.02;
							expect(apart).toBe(true);
						}
					});
				}
			)
		);
	});
});

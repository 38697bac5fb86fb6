import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leavesOf } from '../../../tests/support/leaves-of';
import { balancePieces, fillColumns, type Piece } from './flow-pieces';
import type { Block } from './typeset';

const block = (name: string, height: number): Block => ({
	width: 50,
	height,
	items: [
		{
			...{ kind: 'text', text: name, x: 0, y: 0, size: 10, weight: 400, family: 'sans' },
			...{ fill: '#000000', anchor: 'start' }
		}
	]
});
const pieces: fc.Arbitrary<Piece[]> = fc
	.array(
		fc.record({
			height: fc.integer({ min: 1, max: 90 }),
			gap: fc.integer({ min: 0, max: 12 }),
			repeats: fc.boolean()
		}),
		{ maxLength: 30 }
	)
	.map((list) =>
		list.map(({ height, gap, repeats }, place) => ({
			...{ block: block(String(place), height), gap },
			...(repeats && { again: block('again', 8) })
		}))
	);
const named = (text: string) => text !== 'again';

describe('fillColumns', () => {
	it('holds every piece once, in order, over none of the others and within the height', () => {
		fc.assert(
			fc.property(pieces, fc.integer({ min: 20, max: 300 }), (list, height) => {
				const columns = fillColumns(list, () => height);
				const texts = columns.flatMap(({ placed }) =>
					placed.flatMap(({ block: { items } }) => leavesOf(items).map(textOf))
				);
				expect(texts.filter(named)).toEqual(list.map((_, place) => String(place)));
				for (const { placed, height: reached } of columns) {
					let bottom = 0;
					for (const { block: one, y } of placed) {
						expect(y).toBeGreaterThanOrEqual(bottom);
						bottom = y + one.height;
					}
					expect(bottom).toBe(reached);
					if (placed.filter(({ block: one }) => named(nameOf(one))).length > 1) {
						expect(reached).toBeLessThanOrEqual(height + 1e-6);
					}
				}
			})
		);
	});

	it('says once more whose a piece is where it begins a column, and nowhere else', () => {
		const list: Piece[] = [
			{ block: block('12', 50), gap: 9 },
			{ block: block('a', 50), gap: 3, again: block('again', 8) },
			{ block: block('b', 20), gap: 3, again: block('again', 8) }
		];
		const names = (height: number) =>
			fillColumns(list, () => height).map(({ placed }) =>
				placed.map(({ block: one }) => nameOf(one))
			);
		expect(names(90)).toEqual([['12'], ['again', 'a', 'b']]);
		expect(names(500)).toEqual([['12', 'a', 'b']]);
	});
});

describe('balancePieces', () => {
	it('takes no more columns than it is given, and loses nothing', () => {
		fc.assert(
			fc.property(pieces, fc.integer({ min: 1, max: 5 }), (list, columns) => {
				const set = balancePieces(list, { columns, columnWidth: 50, gutter: 10 });
				expect(set.width).toBeLessThanOrEqual(columns * 60 - 10);
				const leaves = leavesOf(set.items);
				expect(leaves.map(textOf).filter(named)).toHaveLength(list.length);
			})
		);
	});
});

function textOf({ items: [mark] }: ReturnType<typeof leavesOf>[number]): string {
	return mark.kind === 'text' ? mark.text : '';
}
function nameOf({ items }: Block): string {
	return leavesOf(items).map(textOf).join();
}

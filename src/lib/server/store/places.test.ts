import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { placesFor } from './places';

/** The list with a thing added at one place, and the places that follow. */
function add(order: readonly string[], known: ReadonlyMap<string, number>, at: number) {
	const next = [...order.slice(0, at), `thing-${order.length}`, ...order.slice(at)];
	const fresh = placesFor(next, known);
	return { order: next, known: new Map([...known, ...fresh]), written: fresh.size };
}

const inOrder = (order: readonly string[], known: ReadonlyMap<string, number>) =>
	[...order].sort((a, b) => known.get(a)! - known.get(b)!);

describe('places', () => {
	test('grow along the list, wherever things are added', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(), { maxLength: 80 }), (spots) => {
				let state = { order: ['first'] as readonly string[], known: new Map([['first', 0]]) };
				for (const spot of spots) {
					state = add(state.order, state.known, spot % (state.order.length + 1));
					expect(inOrder(state.order, state.known)).toEqual(state.order);
				}
			})
		);
	});

	it('are written for the added thing alone, until there is no number left', () => {
		let state = {
			order: ['a', 'b'] as readonly string[],
			known: new Map([
				['a', 1],
				['b', 2]
			])
		};
		const written: number[] = [];
		for (let step = 0; step < 120; step += 1) {
			const next = add(state.order, state.known, 1);
			written.push(next.written);
			state = next;
			expect(inOrder(state.order, state.known)).toEqual(state.order);
			expect(new Set(state.known.values()).size).toBe(state.order.length);
		}
		expect(written.slice(0, 40).every((count) => count === 1)).toBe(true);
		expect(written.some((count) => count > 1)).toBe(true);
	});
});

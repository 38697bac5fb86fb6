import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IdChain } from './id-chain';

it('holds the order that a list would have', () => {
	const step = fc.record({ put: fc.boolean(), at: fc.nat(20) });
	fc.assert(
		fc.property(fc.uniqueArray(fc.string(), { maxLength: 6 }), fc.array(step), (ids, steps) => {
			const list = [...ids];
			const chain = new IdChain(ids);
			for (const [n, { put, at }] of steps.entries()) {
				const place = at % (list.length + 1);
				if (put) {
					chain.insert(`new ${n}`, list[place - 1] ?? null);
					list.splice(place, 0, `new ${n}`);
				} else if (list[place] !== undefined) {
					chain.remove(list[place]);
					list.splice(place, 1);
				}
				expect([...chain]).toEqual(list);
				expect(chain.before(null)).toBe(list.at(-1) ?? null);
				list.forEach((id, before) => {
					expect(chain.before(id)).toBe(list[before - 1] ?? null);
					expect(chain.isLast(id)).toBe(before === list.length - 1);
				});
			}
		})
	);
});

import { describe, expect, it } from 'vitest';
import type { SceneItem, ScenePath } from '../picture/scene';
import { builtInTypes, type ResolvedType } from '../model/relation-types';
import { actorKinds } from '../model/vocabulary';
import { palettes } from './encoding';
import { actorSample, lineSample, type LineSampleOptions } from './line-sample';

const typeOf = (id: string): ResolvedType => {
	const type = builtInTypes.find((one) => one.id === id);
	if (!type) throw new Error(`no type ${id}`);
	return type;
};
const paths = (id: string, options?: LineSampleOptions): ScenePath[] =>
	lineSample(typeOf(id), 'light', options).items.filter((item) => item.kind === 'path');
const corners = (d = ''): [number, number][] =>
	[...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
const colours = (items: readonly SceneItem[]): string[] =>
	items.flatMap((item) =>
		item.kind === 'path' && !item.erases
			? [item.fill, item.stroke].filter((c) => c !== undefined)
			: []
	);

describe('lineSample', () => {
	it('tells the four types apart without colour', () => {
		const drawings = builtInTypes.map((type) =>
			JSON.stringify(
				lineSample(type, 'light').items.map((item) => ({ ...item, fill: !!item.fill, stroke: '' }))
			)
		);
		expect(new Set(drawings).size).toBe(builtInTypes.length);
	});

	it('draws an alliance as one unbroken stroke from end to end', () => {
		const [line, ...rest] = paths('alliance');
		expect(rest).toEqual([]);
		expect(line?.d).toBe('M3 8L41 8');
		expect(line?.dash).toBeUndefined();
	});

	it('draws hostility with teeth to both sides', () => {
		const heights = corners(paths('hostility')[0]?.d).map(([, y]) => y);
		expect(Math.min(...heights)).toBeLessThan(6);
		expect(Math.max(...heights)).toBeGreaterThan(10);
	});

	it('opens the middle of a double line for whatever ground lies beneath', () => {
		const [outer, inner] = paths('sponsorship');
		expect(inner?.d).toBe(outer?.d);
		expect(inner?.erases).toBe(true);
		expect(inner?.strokeWidth).toBeLessThan(outer?.strokeWidth ?? 0);
	});

	it('points the arrowhead at the target, and the line does not reach beyond its base', () => {
		const [outer, , arrow] = paths('sponsorship');
		const [tip] = corners(arrow?.d).sort((a, b) => b[0] - a[0]);
		expect(tip).toEqual([41, 8]);
		expect(Math.max(...corners(outer?.d).map(([x]) => x))).toBeLessThan(41);
	});

	it('has an arrowhead at both ends where the relation is mutual', () => {
		expect(paths('hostility', { mutual: true }).length - paths('hostility').length).toBe(1);
	});

	it('puts the bar of the past across the middle', () => {
		const bar = paths('alliance', { past: true })[1];
		const xs = corners(bar?.d).map(([x]) => x);
		const ys = corners(bar?.d).map(([, y]) => y);
		expect(Math.max(...xs)).toBeCloseTo(22, 1);
		expect(Math.max(...ys) + Math.min(...ys)).toBeCloseTo(16, 1);
	});

	it('opens the line and the arrowhead where there is no quotation', () => {
		const erased = paths('sponsorship', { hollow: true }).filter((path) => path.erases);
		expect(erased).toHaveLength(2);
	});

	it.each(['light', 'dark'] as const)('paints nothing in the colour of the %s ground', (ground) => {
		for (const type of builtInTypes) {
			const { items } = lineSample(type, ground, { hollow: true, past: true, mutual: true });
			expect(colours(items)).not.toContain(palettes[ground].ground);
		}
		for (const kind of actorKinds) {
			expect(colours(actorSample(kind, ground, { unnamed: true }).items)).not.toContain(
				palettes[ground].ground
			);
		}
	});
});

describe('actorSample', () => {
	it('draws every kind in a shape of its own, within its box', () => {
		const outlines = actorKinds.map((kind) => {
			const { width, height, items } = actorSample(kind, 'light');
			const [fill] = items as ScenePath[];
			for (const [x, y] of corners(fill?.d)) {
				expect(Math.min(x, y, width - x, height - y)).toBeGreaterThanOrEqual(0);
			}
			return fill?.d;
		});
		expect(new Set(outlines).size).toBe(actorKinds.length);
	});
});

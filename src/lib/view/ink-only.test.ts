import { describe, expect, it } from 'vitest';
import { leavesOf } from '../../../tests/support/leaves-of';
import { readSample } from '../../../tests/support/sample-network';
import { applyFilters, firstView } from '../analysis/filter';
import { drawActor } from './draw-actor';
import { palettes, type Ground } from './encoding';
import { inkOnly } from './ink-only';
import { actorLook } from './look';
import { pictureLegend } from './picture-legend';
import { calloutSample } from './picture-annotations';

const { index, readings } = readSample();
const { relations, actors } = applyFilters(index, readings, {
	...firstView(index),
	standingsOff: []
});

function everything(ground: Ground) {
	const legend = pictureLegend({
		...{ index, relations, actors, ground, preset: 'print', asOf: '2003' },
		...{ numbered: true, called: false, scale: 1, columnWidth: 200 }
	});
	const shape = drawActor([0, 0], 30, 'state', actorLook(ground, { unnamed: false }));
	const items = [...shape, ...legend.flatMap(({ entries }) => entries.flatMap((e) => e.items))];
	return { width: 100, height: 100, background: palettes[ground].ground, items };
}
const marksOf = (ground: Ground) =>
	leavesOf(inkOnly(everything(ground), ground).items).map(({ items: [mark] }) => mark);

describe.each([
	['light', '#000000'],
	['dark', '#ffffff']
] as const)('on %s ground', (ground, ink) => {
	it('leaves one ink, and nothing half seen through', () => {
		const colours = marksOf(ground).flatMap((mark) => {
			if (mark.kind === 'text') return [mark.fill];
			return mark.erases ? [] : [mark.fill, mark.stroke].filter((one) => one !== undefined);
		});
		expect(new Set(colours)).toEqual(new Set([ink]));
		expect(marksOf(ground).filter(({ opacity }) => opacity !== undefined)).toEqual([]);
	});

	it('opens the shapes of actors, so that no line is seen through them', () => {
		const [shape, border] = marksOf(ground);
		expect(shape).toMatchObject({ erases: true });
		expect(border).toMatchObject({ stroke: ink });
	});

	it('keeps words in the colour of the ground where they stand on ink', () => {
		const { items } = calloutSample('1', ground);
		const scene = { width: 20, height: 20, background: null, items };
		const fills = leavesOf(inkOnly(scene, ground).items).flatMap(({ items: [mark] }) =>
			mark.kind === 'text' || !mark.erases ? [mark.kind === 'path' ? mark.fill : mark.fill] : []
		);
		expect(fills).toEqual([ink, palettes[ground].ground]);
	});
});

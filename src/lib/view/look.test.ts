import cytoscape, { type EdgeSingular } from 'cytoscape';
import { describe, expect, it } from 'vitest';
import { labelDirections, labelOffset, labelSides } from '../layout/label-side';
import { builtInTypes, type ResolvedType } from '../model/relation-types';
import type { RelationTypeId } from '../model/schema';
import { actorKinds, arrowStyles, lineStyles } from '../model/vocabulary';
import { actorShapes, palettes, textHueOn, type Ground } from './encoding';
import { actorLabel, relationLabel } from './draw-label';
import { actorLook, arrowScale, lineLayer, lineLook } from './look';
import { stylesheet } from './stylesheet';

const declared = lineStyles.flatMap((line) =>
	arrowStyles.map((arrow): ResolvedType => ({
		id: `${line}-${arrow}` as RelationTypeId,
		label: 'Declared',
		verb: 'declared',
		sign: 0,
		direction: 'directed',
		definition: '',
		style: { hue: '#6B7280', line, arrow },
		builtIn: false
	}))
);
const types = [...builtInTypes, ...declared];
const signs = [false, true].flatMap((mutual) =>
	[false, true].flatMap((past) => [false, true].map((hollow) => ({ mutual, past, hollow })))
);

function styled(ground: Ground) {
	return cytoscape({
		headless: true,
		styleEnabled: true,
		style: stylesheet(types, ground),
		elements: {
			nodes: [
				...actorKinds.map((kind) => ({ data: { id: kind, kind, label: 'x', diameter: 30 } })),
				{ data: { id: 'unnamed', kind: 'state', label: 'x', diameter: 30, unnamed: true } }
			],
			edges: types.flatMap((type, place) =>
				signs.map((sign, at) => ({
					data: {
						id: `${place} ${at}`,
						source: 'state',
						target: 'person',
						type: place,
						line: type.style.line,
						width: 2.5,
						badge: '',
						...sign
					}
				}))
			)
		}
	});
}

const hex = (colour: string): string =>
	`#${(colour.match(/\d+/g) ?? []).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;

function arrowInStyle(edge: EdgeSingular, end: 'source' | 'target') {
	const shape = edge.style(`${end}-arrow-shape`) as string;
	return { shape, hollow: shape !== 'none' && edge.style(`${end}-arrow-fill`) === 'hollow' };
}

describe.each(['light', 'dark'] as const)('on the %s ground', (ground) => {
	const cy = styled(ground);

	it('gives every line the look that Cytoscape reads from the stylesheet', () => {
		types.forEach((type, place) => {
			signs.forEach((sign, at) => {
				const edge = cy.getElementById(`${place} ${at}`) as unknown as EdgeSingular;
				const rails = edge.numericStyle('line-outline-width') as number;
				const isSplit = rails > 0;
				const zigzag = type.style.line === 'zigzag';
				const look = lineLook(type, ground, { width: 2.5, ...sign });
				const inStyle = {
					hue: hex(edge.style(isSplit ? 'line-outline-color' : 'line-color') as string),
					width: edge.numericStyle('width') as number,
					zigzag,
					dash:
						edge.style('line-style') === 'dashed'
							? (edge.style('line-dash-pattern') as string).split(' ').map(parseFloat)
							: null,
					rails,
					source: arrowInStyle(edge, 'source'),
					target: arrowInStyle(edge, 'target'),
					bar: edge.style('mid-target-arrow-shape') === 'tee'
				};
				const what = `${type.id} ${JSON.stringify(sign)}`;
				const { source, target } = look;
				expect(
					{
						...look,
						source: { ...source, hollow: source.shape !== 'none' && source.hollow },
						target: { ...target, hollow: target.shape !== 'none' && target.hollow }
					},
					what
				).toEqual(inStyle);
				if (isSplit) expect(hex(edge.style('line-color') as string)).toBe(palettes[ground].ground);
				for (const end of ['source', 'target', 'mid-target']) {
					if (edge.style(`${end}-arrow-shape`) === 'none') continue;
					expect(hex(edge.style(`${end}-arrow-color`) as string), what).toBe(look.hue);
				}
			});
		});
		expect(cy.edges()[0]?.numericStyle('arrow-scale')).toBe(arrowScale);
	});

	it.each(['state', 'unnamed'])('gives an actor (%s) the look of the stylesheet', (id) => {
		const node = cy.getElementById(id);
		const unnamed = id === 'unnamed';
		const isDashed = node.style('border-style') === 'dashed';
		expect(actorLook(ground, { unnamed })).toEqual({
			fill: unnamed ? null : hex(node.style('background-color') as string),
			border: hex(node.style('border-color') as string),
			borderWidth: node.numericStyle('border-width') as number,
			borderDash: isDashed
				? (node.style('border-dash-pattern') as string).split(' ').map(parseFloat)
				: null,
			ink: hex(node.style('color') as string),
			weight: Number(node.style('font-weight')),
			italic: node.style('font-style') === 'italic'
		});
		if (unnamed) {
			expect(hex(node.style('background-color') as string)).toBe(palettes[ground].ground);
		}
	});

	it('sets labels as the stylesheet does, on every side of an actor', () => {
		const node = cy.getElementById('state');
		const number = (name: string) => node.numericStyle(name) as number;
		const { size, lineHeight, backOpacity, backPadding } = actorLabel;
		expect(number('font-size')).toBe(size);
		expect(Number(node.style('line-height'))).toBe(lineHeight);
		expect(number('text-background-opacity')).toBe(backOpacity);
		expect(number('text-background-padding')).toBe(backPadding);
		expect(node.style('text-background-shape')).toBe('roundrectangle');
		expect(hex(node.style('text-background-color') as string)).toBe(palettes[ground].ground);
		const aligned = { '-1': ['left', 'top'], '0': ['center', 'center'], '1': ['right', 'bottom'] };
		for (const side of labelSides) {
			node.classes(`label-${side}`);
			const [across, down] = labelDirections[side];
			expect([node.style('text-halign'), node.style('text-valign')], side).toEqual([
				aligned[across][0],
				aligned[down][1]
			]);
			expect([number('text-margin-x'), number('text-margin-y')], side).toEqual(labelOffset(side));
		}
		node.classes('');
	});

	it.each([true, false])('sets badges as the stylesheet does (contested: %s)', (contested) => {
		const edge = cy.edges()[0] as EdgeSingular;
		edge.data('contested', contested);
		const number = (name: string) => edge.numericStyle(name) as number;
		const { size, weight, backOpacity, backPadding, borderWidth } = relationLabel;
		expect(number('font-size')).toBe(size);
		expect(Number(edge.style('font-weight'))).toBe(weight);
		expect(number('text-background-opacity')).toBe(backOpacity);
		expect(number('text-background-padding')).toBe(backPadding);
		const ink = textHueOn(ground, types[edge.data('type') as number]!);
		expect(hex(edge.style('color') as string)).toBe(ink);
		expect(hex(edge.style('text-border-color') as string)).toBe(ink);
		expect(number('text-border-opacity') * number('text-border-width')).toBe(
			contested ? borderWidth : 0
		);
	});

	it('lays lines over each other in the order of the stylesheet', () => {
		const edge = cy.edges()[0] as EdgeSingular;
		for (const hostile of [true, false]) {
			for (const contested of [true, false]) {
				edge.data({ hostile, contested });
				expect(edge.numericStyle('z-index')).toBe(lineLayer({ hostile, contested }));
			}
		}
	});

	it.each(actorKinds)('knows the shape of a %s', (kind) => {
		const node = cy.getElementById(kind);
		const points = actorShapes[kind];
		expect(node.style('shape')).toBe(points ? 'polygon' : 'ellipse');
		if (points) {
			const inStyle = (node.style('shape-polygon-points') as string).split(' ').map(parseFloat);
			expect(inStyle).toEqual(points.flat());
		}
	});
});

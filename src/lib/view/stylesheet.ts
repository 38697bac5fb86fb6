import type { StylesheetJsonBlock } from 'cytoscape';
import { labelFontSize, labelLineHeight } from '../layout/actor-box';
import { FAN_STEP } from '../layout/clear-lines';
import { labelDirections, labelOffset, labelSides, type LabelSide } from '../layout/label-side';
import type { ResolvedType } from '../model/relation-types';
import type { ArrowStyle } from '../model/schema';
import { actorKinds } from '../model/vocabulary';
import { hollowWidth } from './look';
import { farZoom } from './landmarks';
import { actorShapes, hueOn, palettes, textHueOn, type Ground } from './encoding';

export const fontFamily = '"Inter Variable", system-ui, sans-serif';

/**
 * How strongly the rest is drawn while a selection is read: names stay readable, lines recede behind
 * the one that is read and can still be followed. Dark ground swallows more of a thin line.
 */
const asideOpacity = { actor: 0.55, line: { light: 0.38, dark: 0.48 } } as const;

/**
 * Cytoscape's stylesheet for these relation types on this ground. Selectors hold only places and
 * words of ours, never a string of a network.
 */
export function stylesheet(
	types: readonly ResolvedType[],
	ground: Ground,
	pixelRatio = 1
): StylesheetJsonBlock[] {
	const palette = palettes[ground];
	return [
		{
			selector: 'node',
			style: {
				shape: 'ellipse',
				width: 'data(diameter)',
				height: 'data(diameter)',
				'background-color': palette.actor,
				'border-color': palette.actorBorder,
				'border-width': 1.5,
				label: 'data(label)',
				color: palette.ink,
				'font-family': fontFamily,
				'font-size': labelFontSize,
				'font-weight': 600,
				'line-height': labelLineHeight,
				'text-wrap': 'wrap',
				'text-max-width': '1000px',
				'text-background-color': palette.ground,
				'text-background-opacity': 0.82,
				'text-background-padding': '2px',
				'text-background-shape': 'roundrectangle',
				// Names that cannot be read are not drawn; `landmarks.ts` draws some of them larger.
				'min-zoomed-font-size': 1 + labelFontSize * pixelRatio * farZoom(pixelRatio)
			}
		},
		...actorKinds.map((kind) => kindBlock(kind)),
		{
			selector: 'node[?unnamed]',
			style: {
				'border-style': 'dashed',
				'background-color': palette.ground,
				'font-style': 'italic',
				'font-weight': 400
			}
		},
		{ selector: 'node[?pinned]', style: { 'border-width': 3 } },
		...labelSides.map(labelBlock),
		{
			selector: 'edge',
			style: {
				'curve-style': 'bezier',
				'control-point-step-size': FAN_STEP,
				width: 'data(width)',
				'arrow-scale': 0.62,
				'z-index': 2,
				label: 'data(badge)',
				color: palette.ink,
				'font-family': fontFamily,
				'font-size': 9.5,
				'font-weight': 600,
				'text-background-color': palette.ground,
				'text-background-opacity': 0.92,
				'text-background-padding': '2px',
				'text-background-shape': 'roundrectangle',
				'text-margin-y': -9,
				'min-zoomed-font-size': 6
			}
		},
		...types.flatMap((type, place) => typeBlocks(type, place, ground)),
		{ selector: 'edge[?hostile]', style: { 'z-index': 1 } },
		{
			selector: 'edge[?contested]',
			style: {
				'text-border-width': 1,
				'text-border-opacity': 1,
				'z-index': 3
			}
		},
		{
			selector: 'node.near, edge.near',
			style: { 'underlay-color': palette.accent, 'underlay-opacity': 0.14, 'underlay-padding': 5 }
		},
		{
			selector: 'node.selected, edge.selected',
			style: {
				'underlay-color': palette.accent,
				'underlay-opacity': 0.34,
				'underlay-padding': 6,
				'z-index': 9
			}
		},
		// Narrow enough to leave the lines beside it their own ground.
		{ selector: 'edge.selected', style: { 'underlay-padding': 4, 'underlay-opacity': 0.3 } },
		{ selector: 'node', style: { 'underlay-shape': 'ellipse' } },
		{ selector: 'node.selected', style: { 'border-color': palette.accent, 'border-width': 3 } },
		{ selector: 'node.aside', style: { opacity: asideOpacity.actor } },
		{ selector: 'edge.aside', style: { opacity: asideOpacity.line[ground] } },
		{ selector: ':active', style: { 'overlay-opacity': 0 } }
	] as StylesheetJsonBlock[];
}

/** Labels stand below their symbols unless a class says otherwise. */
function labelBlock(side: LabelSide) {
	const [across, down] = labelDirections[side];
	const [offX, offY] = labelOffset(side);
	return {
		selector: side === 'below' ? 'node' : `node.label-${side}`,
		style: {
			'text-halign': across < 0 ? 'left' : across > 0 ? 'right' : 'center',
			'text-valign': down < 0 ? 'top' : down > 0 ? 'bottom' : 'center',
			'text-margin-x': offX,
			'text-margin-y': offY
		}
	};
}

function kindBlock(kind: keyof typeof actorShapes) {
	const points = actorShapes[kind];
	return {
		selector: `node[kind = "${kind}"]`,
		style: points
			? { shape: 'polygon', 'shape-polygon-points': points.flat().join(' ') }
			: { shape: 'ellipse' }
	};
}

function typeBlocks(type: ResolvedType, place: number, ground: Ground) {
	const hue = hueOn(ground, type);
	const open = palettes[ground].ground;
	const edge = `edge[type = ${place}]`;
	const rails = (railWidth: number) => ({
		'line-color': open,
		'line-outline-color': hue,
		'line-outline-width': railWidth
	});
	return [
		{
			selector: edge,
			style: {
				'line-color': hue,
				'target-arrow-color': hue,
				// In a bundle of lines a badge says by its colour whose it is.
				color: textHueOn(ground, type),
				'text-border-color': textHueOn(ground, type),
				'source-arrow-color': hue,
				'mid-target-arrow-color': hue,
				...(type.style.line === 'dashed' && {
					'line-style': 'dashed',
					'line-dash-pattern': [7, 4]
				}),
				...(type.style.line === 'dotted' && {
					'line-style': 'dashed',
					'line-dash-pattern': [1.5, 4]
				}),
				...(type.style.line === 'double' && rails(1.3)),
				...arrowAt('target', type.style.arrow),
				...(type.style.arrow === 'both' && arrowAt('source', 'triangle'))
			}
		},
		{ selector: `${edge}[?mutual]`, style: arrowAt('source', type.style.arrow) },
		// A bar across the middle says that it is over; width alone would not print.
		{ selector: `${edge}[?past]`, style: { 'mid-target-arrow-shape': 'tee' } },
		{
			selector: `${edge}[?hollow]`,
			style: {
				...rails(0.8),
				width: hollowWidth,
				'target-arrow-fill': 'hollow',
				'source-arrow-fill': 'hollow'
			}
		}
	];
}

function arrowAt(end: 'source' | 'target', arrow: ArrowStyle) {
	const shapes = {
		none: 'none',
		triangle: 'triangle',
		tee: 'tee',
		hollow: 'triangle',
		both: 'triangle'
	};
	return {
		[`${end}-arrow-shape`]: shapes[arrow],
		[`${end}-arrow-fill`]: arrow === 'hollow' ? 'hollow' : 'filled'
	};
}

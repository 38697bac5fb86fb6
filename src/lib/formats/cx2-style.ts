/**
 * How a network is drawn here, in the words of CX2 (https://cytoscape.org/cx, "CX2 Visual Styles"): the colour, line and
 * arrow of each relation type, a shape for each kind of actor. CX2 has no zigzag line, so hostility is solid there.
 */
import { resolveTypes } from '../model/relation-types';
import type { Actor, Network } from '../model/schema';
import type { TabulatedRelation } from './tabulate';

const shapes: Readonly<Record<Actor['kind'], string>> = {
	state: 'ellipse',
	'government-body': 'rectangle',
	military: 'vee',
	'armed-group': 'diamond',
	'political-party': 'hexagon',
	movement: 'octagon',
	organization: 'parallelogram',
	person: 'triangle',
	population: 'round-rectangle',
	other: 'ellipse'
};

const lines = {
	solid: 'solid',
	zigzag: 'solid',
	double: 'double',
	dashed: 'dashed',
	dotted: 'dotted'
} as const;

const arrows = {
	none: 'none',
	triangle: 'triangle',
	tee: 'tee',
	hollow: 'open_delta',
	both: 'triangle'
} as const;

/** The aspects of the style; each edge's number is its place among `relations`. */
export function styleAspects(
	network: Network,
	relations: readonly TabulatedRelation[]
): readonly { readonly [aspect: string]: readonly object[] }[] {
	const used = new Set<string>(network.relations.map(({ type }) => type));
	const types = [...resolveTypes(network).values()].filter(({ id }) => used.has(id));
	const ofType = (look: (style: (typeof types)[number]['style']) => string) => ({
		type: 'DISCRETE',
		definition: {
			attribute: 'relation',
			type: 'string',
			map: types.map(({ id, style }) => ({ v: id, vp: look(style) }))
		}
	});
	const kinds = [...new Set(network.actors.map(({ kind }) => kind))];
	const hue = ofType((style) => style.hue);
	const visualProperties = {
		default: {
			network: { NETWORK_BACKGROUND_COLOR: '#FFFFFF' },
			node: {
				NODE_WIDTH: 30,
				NODE_HEIGHT: 30,
				NODE_BACKGROUND_COLOR: '#DFE3EA',
				NODE_BORDER_COLOR: '#3D4657',
				NODE_BORDER_WIDTH: 1.5,
				NODE_LABEL_COLOR: '#1B2430',
				NODE_LABEL_FONT_SIZE: 12
			},
			edge: {
				EDGE_WIDTH: 2,
				EDGE_CURVED: true,
				EDGE_LINE_COLOR: '#6B7280',
				EDGE_SOURCE_ARROW_SHAPE: 'none',
				EDGE_TARGET_ARROW_SHAPE: 'none'
			}
		},
		nodeMapping: {
			NODE_LABEL: { type: 'PASSTHROUGH', definition: { attribute: 'name', type: 'string' } },
			NODE_SHAPE: {
				type: 'DISCRETE',
				definition: {
					attribute: 'kind',
					type: 'string',
					map: kinds.map((kind) => ({ v: kind, vp: shapes[kind] }))
				}
			}
		},
		edgeMapping: {
			EDGE_LINE_COLOR: hue,
			EDGE_SOURCE_ARROW_COLOR: hue,
			EDGE_TARGET_ARROW_COLOR: hue,
			EDGE_LINE_STYLE: ofType((style) => lines[style.line]),
			EDGE_SOURCE_ARROW_SHAPE: ofType((style) => (style.arrow === 'both' ? 'triangle' : 'none')),
			EDGE_TARGET_ARROW_SHAPE: ofType((style) => arrows[style.arrow])
		}
	};
	const edgeBypasses = relations.flatMap(({ isMutual, type }, id) =>
		isMutual && type && type.style.arrow !== 'none'
			? [{ id, v: { EDGE_SOURCE_ARROW_SHAPE: 'none', EDGE_TARGET_ARROW_SHAPE: 'none' } }]
			: []
	);
	return [
		...(edgeBypasses.length > 0 ? [{ edgeBypasses }] : []),
		{ visualProperties: [visualProperties] },
		{
			visualEditorProperties: [
				{ properties: { nodeSizeLocked: true, arrowColorMatchesEdge: true } }
			]
		}
	];
}

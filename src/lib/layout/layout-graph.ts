/**
 * What a layout is given and what it gives back: plain data, in pixels, y downwards.
 */
import type { LabelSide } from './label-side';

export type LayoutName = 'camps' | 'springs' | 'distances' | 'circle' | 'grid';

export interface LayoutNode {
	readonly id: string;
	/** Width in pixels of the box that holds the symbol and its label. */
	readonly width: number;
	/** Height in pixels of that box. */
	readonly height: number;
	/** Where the centre stays, whatever the layout; absent or not finite: the layout places it. */
	readonly fixed?: readonly [number, number];
	/** Diameter in pixels of the symbol alone; with a label's size, a side is chosen for the label. */
	readonly diameter?: number;
	readonly labelWidth?: number;
	readonly labelHeight?: number;
}

export interface LayoutEdge {
	readonly source: string;
	readonly target: string;
	/** 1 friendly, −1 hostile, 0 neither. */
	readonly sign: -1 | 0 | 1;
}

/**
 * A network as the layouts see it. Several edges of one pair count as one; a pair that is friendly
 * and hostile at once pulls to neither side. An edge from a node to itself or to a node that is not
 * listed is ignored, and so is a second node of the same id.
 */
export interface LayoutGraph {
	readonly nodes: readonly LayoutNode[];
	readonly edges: readonly LayoutEdge[];
}

/** The centre of each node by its id. */
export type Positions = ReadonlyMap<string, readonly [number, number]>;

export interface LayoutResult {
	readonly positions: Positions;
	/** The side of each label; absent where the nodes gave no label sizes or are too many. */
	readonly labels?: ReadonlyMap<string, LabelSide>;
	/** False if the deadline came first: the positions are then the best so far. */
	readonly finished: boolean;
	/** Milliseconds from the request to the answer. */
	readonly elapsed: number;
}

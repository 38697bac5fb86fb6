import type { ShownRelation } from '../analysis/filter';
import type { NetworkIndex } from '../model/network-index';
import type { Actor } from '../model/schema';
import type { Ground } from './encoding';
import type { Preset } from './preset';
import type { Block } from './typeset';

/** What is in a picture, and how its words are set. */
export interface LegendInput {
	readonly index: NetworkIndex;
	readonly preset: Preset;
	readonly relations: readonly ShownRelation[];
	readonly actors: readonly Actor[];
	readonly asOf: string | null;
	/** In words, where it is not the same for all that is drawn. */
	readonly atDate?: string;
	/** Whether a panel shows faintly what only others have. */
	readonly faint?: boolean;
	readonly ground: Ground;
	/** Whether the lines carry the numbers of their articles. */
	readonly numbered: boolean;
	/** Whether the lines carry numbers of their own, under which their quotations are. */
	readonly counted?: boolean;
	/** Whether annotations are called out by their numbers. */
	readonly called?: boolean;
	/** How much larger than on the screen signs and words are. */
	readonly scale: number;
	readonly columnWidth: number;
}

/** An entry before it is set: what is drawn, and what it means. */
export interface LegendEntry {
	readonly sign: Block;
	readonly meaning: string;
}

/** What is asked for of a picture, and what it is made from. */
import type { ShownNetwork, ShownRelation } from '../analysis/filter';
import type { NetworkIndex } from '../model/network-index';
import type { ActorId, RelationId } from '../model/schema';
import type { NetworkScene } from '../picture/scene';
import type { Ground } from './encoding';
import type { Preset } from './preset';
import type { Checks } from './quotation-list';

/** What a picture stands on. On `transparent` the inks are those for a light page. */
export type PictureGround = 'white' | 'dark' | 'transparent';

/** What is around the network; each part is switched by itself. */
export interface PictureOptions {
	readonly ground: PictureGround;
	/** The convention that its lines are drawn by. */
	readonly preset: Preset;
	/** Set above the network; empty for none. */
	readonly title: string;
	readonly legend: boolean;
	/** "23 of 71 relations shown". */
	readonly counts: boolean;
	/** The date that the network is shown at, where it is shown at one. */
	readonly asOf: boolean;
	readonly sources: boolean;
	readonly dates: boolean;
	/** Whether the lines of the network carry the numbers of their articles. */
	readonly numbers: boolean;
	/** Whether annotations are called out, and listed beside the articles. */
	readonly callouts: boolean;
	/** Whether each relation has a number, and the quotations behind it are set below, or on pages of their own. */
	readonly quotations: 'none' | 'below' | 'apart';
}

export interface PictureInput {
	readonly index: NetworkIndex;
	readonly shown: ShownNetwork;
	readonly asOf: string | null;
	/** The actor around whom the network is shown; null where it is shown as a whole. */
	readonly focus: ActorId | null;
	readonly network: NetworkScene;
	/** The numbers of relations, where their quotations are set. */
	readonly numbers: ReadonlyMap<RelationId, number>;
	readonly checks: Checks;
	/** The same network several times instead, `network` and `shown` being what is in any of them. */
	readonly panels?: readonly PicturePanel[];
	/** Whether a panel shows faintly what only others have. */
	readonly faint?: boolean;
}

/** One of several pictures of the network in the same places. */
export interface PicturePanel {
	readonly title: string;
	/** "12 of 71 relations". */
	readonly facts: string;
	readonly network: NetworkScene;
	readonly shown: ShownNetwork;
	readonly asOf: string | null;
}

/** What is drawn of what is shown. */
export function drawnRelations({
	shown,
	network
}: Pick<PictureInput, 'shown' | 'network'>): ShownRelation[] {
	const drawn = new Set(network.relations);
	return shown.relations.filter(({ relation }) => drawn.has(relation.id));
}

/** The inks that a picture on this ground is drawn in. */
export const inksOn = (ground: PictureGround): Ground => (ground === 'dark' ? 'dark' : 'light');

import type { ActorId } from '../model/schema';
import type { RelationReading } from '../model/standing';
import type { ShownRelation } from './filter';
import { findConnections, type Connection, type Step } from './shortest-path';

/** Whether a source supports it, be it against others: what is only denied, or unsourced, does not stand. */
export function isSupported({ supports }: Pick<RelationReading, 'supports'>): boolean {
	return supports > 0;
}

/** Whether nothing that joins the two actors of a step has a source in its support. */
export function isUnsupported({ lines }: Step<ShownRelation>): boolean {
	return !lines.some(({ reading }) => isSupported(reading));
}

/**
 * How two actors are connected by the lines shown. Chains follow what sources support; only where
 * there is no such chain do they follow what is denied or unsourced as well.
 */
export function connect(
	shown: readonly ShownRelation[],
	from: ActorId,
	to: ActorId
): readonly Connection<ShownRelation>[] {
	const supported = shown.filter(({ reading }) => isSupported(reading));
	const chains = findConnections(supported, from, to);
	return chains.length > 0 ? chains : findConnections(shown, from, to);
}

/** What an interactive page holds beside its viewer: the network file, and how it was shown when it was saved. */
import type { EvidenceId, Network, View } from '../model/schema';
import type { Verification, VerificationState } from '../model/verification';

/** The elements of the page that hold data, by their ids. */
export const networkElementId = 'entente-network';
export const sightElementId = 'entente-sight';
/** Says in the root of a page that Entente wrote it. */
export const pageMark = 'data-entente-page="1"';

/** How a network was shown when its page was saved. */
export interface SavedSight {
	/** RFC 3339. */
	readonly saved: string;
	/** What checking each quotation came to, by the texts that were at hand; they are not in the page. */
	readonly checks: Readonly<Record<EvidenceId, VerificationState>>;
	/** Where the actors lie, those too that no file keeps a place for. */
	readonly positions: Readonly<Record<string, readonly [number, number]>>;
	/** What is shown first, where the network has no home view. */
	readonly start: Pick<View, 'filters' | 'positions' | 'camera' | 'asOf'>;
}

export interface PageData {
	readonly network: Network;
	readonly sight: SavedSight;
}

/** What checking came to. Its reasons stay behind: they may name words of the article that are not quoted. */
export function publishedChecks(
	checks: ReadonlyMap<EvidenceId, Verification>,
	network: Network
): SavedSight['checks'] {
	const quoted = network.relations.flatMap(({ evidence }) => evidence);
	return Object.fromEntries(
		quoted.flatMap(({ id }) => {
			const found = checks.get(id);
			return found ? [[id, found.state] as const] : [];
		})
	);
}

/** JSON that can stand in a script element: nothing in it ends the element or begins another. */
export function jsonForScript(json: string): string {
	return json
		.replace(/[<>&]/g, escapeUnit)
		.replace(/[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g, escapeUnit);
}

const escapeUnit = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

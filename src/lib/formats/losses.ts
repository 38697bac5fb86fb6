/** What a network has that tables of actors and relations do not carry. */
import { isMutual, resolveTypes } from '../model/relation-types';
import type { Network } from '../model/schema';

/** A sentence each; none where the network has no such thing, or the format `carries` it. */
export function lossesOfTables(
	network: Network,
	carries: readonly ('title' | 'description')[] = []
): readonly string[] {
	const quoted = new Set<string>(
		network.relations.flatMap(({ evidence }) => evidence.map(({ article }) => article))
	);
	const unquoted = network.articles.filter(({ id }) => !quoted.has(id)).length;
	const used = new Set<string>(network.relations.map(({ type }) => type));
	const unused = (network.relationTypes ?? []).filter(({ id }) => !used.has(id)).length;
	const restyled = (network.relationTypes ?? []).some(
		({ definition, style }) => definition ?? style
	);
	return [
		...counted(network.annotations?.length, 'annotation'),
		...counted(network.views?.length, 'view'),
		...counted(network.stories?.length, 'story'),
		...(unquoted > 0 ? counted(unquoted, 'article', ' that no relation quotes') : []),
		...(network.articles.some(({ fingerprint }) => fingerprint !== undefined)
			? ['The fingerprints by which quotations are checked without the articles stay here.']
			: []),
		...(restyled ? ['How relation types are defined and drawn stays here.'] : []),
		...(unused > 0 ? counted(unused, 'relation type', ' that no relation has') : []),
		...(carries.includes('title') ? [] : ['The title of the network stays here.']),
		...(network.language ? ['The language of the network stays here.'] : []),
		...(network.description && !carries.includes('description')
			? ['The description of the network stays here.']
			: [])
	];
}

/** Whether some relations have a direction and others have none. */
export function isMixed(network: Network): boolean {
	const types = resolveTypes(network);
	const mutual = network.relations.filter((relation) =>
		isMutual(relation, types.get(relation.type)?.direction ?? 'directed')
	);
	return mutual.length > 0 && mutual.length < network.relations.length;
}

function counted(count: number | undefined, noun: string, which = ''): readonly string[] {
	if (!count) return [];
	const [things, verb] =
		count === 1 ? [noun, 'stays'] : [noun.replace(/y?$/, (y) => (y ? 'ies' : 's')), 'stay'];
	return [`${count.toLocaleString('en-GB')} ${things}${which} ${verb} here.`];
}

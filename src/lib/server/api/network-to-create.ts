import { newId } from '../../model/new-id';
import { isPlainObject } from '../../model/parsed-json';
import { parseNetwork } from '../../model/parse-network';
import { FORMAT, type Network, type NetworkId } from '../../model/schema';
import type { Connection } from '../db/adapter';
import { listNetworks } from '../store/networks';
import { ApiError } from './problem';
import { parseJson } from './read-body';

/** What a title may hold, and no list gets out of shape. */
const longestTitle = 500;

/**
 * The network that a request to keep a new one means: a whole network file, or an empty one where
 * only a title is given, under an id made of it that is free.
 * @throws ApiError 400 or 422 with every place where the file is wrong.
 */
export async function networkToCreate(c: Connection, text: string): Promise<Network> {
	const value = text.length < 2 * longestTitle ? parseJson(text) : null;
	if (isPlainObject(value) && !Object.hasOwn(value, 'format')) {
		return emptyNetwork(c, value.title);
	}
	return readNetworkFile(text);
}

/** The network that a file's text holds. @throws ApiError 422 with every place where it is wrong. */
export function readNetworkFile(text: string): Network {
	const parsed = parseNetwork(text);
	if (parsed.ok) return parsed.network;
	throw new ApiError(422, parsed.summary, { problems: parsed.problems });
}

async function emptyNetwork(c: Connection, title: unknown): Promise<Network> {
	if (typeof title !== 'string' || title.trim() === '' || title.length > longestTitle) {
		throw new ApiError(422, `Give a network file, or a title of 1 to ${longestTitle} letters.`);
	}
	const taken = await takenIds(c);
	const id = newId(title, taken, 'network') as NetworkId;
	return { format: FORMAT, id, title: title.trim(), articles: [], actors: [], relations: [] };
}

/** The ids of all networks, in the bin too. */
export async function takenIds(c: Connection): Promise<ReadonlySet<string>> {
	const all = [...(await listNetworks(c)), ...(await listNetworks(c, { deleted: true }))];
	return new Set(all.map(({ id }) => id));
}

/**
 * A network with the texts of its articles, as one .zip: `network.entente.json`, and `texts/ID.txt` for
 * each article whose text is at hand. Anybody can open it without Entente.
 */
import { normaliseBytes } from '../anchoring/normalise';
import { sha256Hex } from '../anchoring/sha256';
import { ArchiveError, readDirectory, unpack, type ZipEntry } from '../archive/zip';
import type { ArticleId, Network } from '../model/schema';
import { MAX_FILE_BYTES } from '../model/parse-network';

const networkName = 'network.entente.json';
/** More articles than any network has; texts of books. */
const most = { files: 20_000, bytes: 200_000_000 };

/** The bytes of the .zip. Texts are written as they were normalised, so that their hashes are theirs. */
export async function packNetwork(
	json: string,
	texts: ReadonlyMap<ArticleId, string>
): Promise<Uint8Array<ArrayBuffer>> {
	const { strToU8, zipSync } = await import('fflate');
	const files: Record<string, Uint8Array> = { [networkName]: strToU8(json) };
	for (const [id, text] of texts) files[`texts/${id}.txt`] = strToU8(text);
	// A fixed day, so that the same network is the same file.
	return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) }) as Uint8Array<ArrayBuffer>;
}

/** Whether a .zip holds a network: a .docx and an .xlsx are .zip files too. Never throws. */
export function holdsNetwork(bytes: Uint8Array): boolean {
	try {
		return networkEntry(readDirectory(bytes, most.files)) !== undefined;
	} catch (error) {
		if (error instanceof ArchiveError) return false;
		throw error;
	}
}

export interface UnpackedNetwork {
	/** Of the network file; whether it is one is `parseNetwork`'s to say. */
	readonly json: string;
	/** Whatever else ends in .txt, normalised, by its hash. */
	readonly texts: ReadonlyMap<string, string>;
	/** Names of text files that are no UTF-8. */
	readonly unread: readonly string[];
}

/** @throws ArchiveError where it is broken, locked or too large, or holds no network. */
export async function unpackNetwork(bytes: Uint8Array): Promise<UnpackedNetwork> {
	const entries = readDirectory(bytes, most.files);
	const entry = networkEntry(entries);
	if (!entry) throw new ArchiveError('broken', 'holds no network file');
	const network = await unpack([entry], MAX_FILE_BYTES);
	const unpacked = await unpack(
		entries.filter(({ name }) => /\.txt$/i.test(name)),
		most.bytes
	);
	const texts = new Map<string, string>();
	const unread: string[] = [];
	for (const [name, content] of unpacked) {
		const text = normalised(content);
		if (text === null) unread.push(name);
		else texts.set(sha256Hex(text), text);
	}
	return { json: new TextDecoder().decode(network.get(entry.name)), texts, unread };
}

function networkEntry(entries: readonly ZipEntry[]): ZipEntry | undefined {
	const named = entries.filter(({ name }) => name.endsWith('.entente.json'));
	return named.find(({ name }) => name === networkName) ?? named[0];
}

function normalised(bytes: Uint8Array): string | null {
	try {
		return normaliseBytes(bytes);
	} catch {
		return null;
	}
}

/** The texts of a network's articles among those of the archive. */
export function textsOfArticles(
	network: Network,
	texts: ReadonlyMap<string, string>
): ReadonlyMap<ArticleId, string> {
	return new Map(
		network.articles.flatMap(({ id, sha256 }) => {
			const text = sha256 === undefined ? undefined : texts.get(sha256);
			return text === undefined ? [] : [[id, text] as const];
		})
	);
}

/** The networks that the app comes with, as a newcomer gets them: without the articles. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { parseNetwork, serialiseNetwork } from '../model/parse-network';
import type { ArticleId, Network } from '../model/schema';
import { isVerifiable } from '../model/verification';
import { anchorNetwork } from './anchor-network';
import { tokenise } from './fingerprint';
import { normaliseBytes } from './normalise';
import { sha256Hex } from './sha256';
import { verifyNetwork } from './verify-network';

vi.setConfig({ testTimeout: 60_000 });

const root = join(import.meta.dirname, '../../..');
const folder = join(root, 'static/networks');
const networks = readdirSync(folder).filter((name) => name.endsWith('.entente.json'));
const shared = join(root, '../shared/articles');
const hasArticles = existsSync(shared);
if (!hasArticles) {
	console.warn(`Skipped: the articles are not at ${shared}, so nothing is checked against them.`);
}

function read(name: string): { network: Network; file: string } {
	const file = readFileSync(join(folder, name), 'utf8');
	const result = parseNetwork(file);
	if (!result.ok) throw new Error(result.summary);
	return { network: result.network, file };
}

function textsOf(network: Network): ReadonlyMap<ArticleId, string> {
	const texts = readdirSync(shared).map((name) => normaliseBytes(readFileSync(join(shared, name))));
	const byHash = new Map(texts.map((text) => [sha256Hex(text), text]));
	return new Map(
		network.articles.flatMap(({ id, sha256 = '' }) => {
			const text = byHash.get(sha256);
			return text === undefined ? [] : [[id, text] as const];
		})
	);
}

/** Every quotation with one word of it made another. */
function falsified(network: Network, word: (index: number) => number): Network {
	let count = 0;
	return {
		...network,
		relations: network.relations.map((relation) => ({
			...relation,
			evidence: relation.evidence.map((evidence) => {
				const { exact } = evidence.quote;
				const words = tokenise(exact).filter((token) => /\p{L}/u.test(token.text));
				const changed = words[word((count += 1)) % words.length];
				if (changed === undefined) throw new Error(`no word in ${evidence.id}`);
				const forged = `${exact.slice(0, changed.start)}refused${exact.slice(changed.end)}`;
				return { ...evidence, quote: { ...evidence.quote, exact: forged } };
			})
		}))
	};
}

describe.each(networks)('%s', (name) => {
	const { network, file } = read(name);

	it('has every quotation checked without the articles', () => {
		const unchecked = Array.from(verifyNetwork(network, new Map())).filter(
			([, { state }]) => state !== 'by-fingerprint'
		);
		expect(unchecked).toEqual([]);
	});

	it('has no quotation verified once a word of it is another', () => {
		for (const word of [() => 0, (index: number) => index * 7, () => -1 >>> 1]) {
			const found = Array.from(verifyNetwork(falsified(network, word), new Map()));
			expect(found.filter(([, { state }]) => isVerifiable(state))).toEqual([]);
		}
	});

	it.skipIf(!hasArticles)(
		'is exact against its articles, and anchored to them byte for byte',
		() => {
			const texts = textsOf(network);
			expect(texts.size).toBe(network.articles.length);
			const inexact = Array.from(verifyNetwork(network, texts)).filter(
				([, { state }]) => state !== 'exact' && state !== 'exact-shortened'
			);
			expect(inexact).toEqual([]);
			const anchored = anchorNetwork(network, texts);
			expect(anchored.problems).toEqual([]);
			expect(serialiseNetwork(anchored.network)).toBe(file);
		}
	);

	it.skipIf(!hasArticles)(
		'has no quotation verified against its articles once a word is another',
		() => {
			const found = Array.from(
				verifyNetwork(
					falsified(network, (index) => index * 5),
					textsOf(network)
				)
			);
			expect(found.filter(([, { state }]) => isVerifiable(state))).toEqual([]);
		}
	);
});

describe('verifyNetwork', () => {
	it('gives every quotation a verification, in the order of the file', () => {
		const [name = ''] = networks;
		const { network } = read(name);
		const ids = network.relations.flatMap(({ evidence }) => evidence.map(({ id }) => id));
		expect(Array.from(verifyNetwork(network, new Map()).keys())).toEqual(ids);
	});
});

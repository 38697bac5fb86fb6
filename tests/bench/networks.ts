import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf } from '../../src/lib/anchoring/fingerprint';
import { sha256Hex } from '../../src/lib/anchoring/sha256';
import { parseNetwork } from '../../src/lib/model/parse-network';
import { resolveTypes, type ResolvedType } from '../../src/lib/model/relation-types';
import { scaleFreeNetwork } from './scale-free';

/** A network that the bench opens. */
export interface BenchNetwork {
	/** Also its name in file names and addresses. */
	readonly name: string;
	readonly title: string;
	/** How many actors and relations a reader must see; null for the example, which filters some. */
	readonly size: { readonly actors: number; readonly relations: number } | null;
	/** Null for the example, which the app opens by itself. */
	readonly file: string | null;
	/** Its relation types as the app resolves them, for the same style elsewhere. */
	readonly types: readonly ResolvedType[];
	/** Plain Cytoscape lays out no more than a thousand actors: beyond it takes minutes. */
	readonly plainLayout: boolean;
}

/**
 * Writes a scale-free network whose quotations can be checked: its article is invented, and each
 * sentence of it is one block of the fingerprint. A network without checked quotations would be
 * opened with every relation hidden, and nothing would be measured.
 */
function writeNetwork(folder: string, actors: number, relations: number): string {
	const network = scaleFreeNetwork(actors, relations);
	const sentences: string[] = [];
	const quoted = network.relations.map((relation) => {
		const [a, b] = [relation.source.slice(1), relation.target.slice(1)];
		const sentence = `Actor ${a} was seen with actor ${b}.`;
		sentences.push(sentence);
		return {
			...relation,
			evidence: relation.evidence.map((evidence) => ({ ...evidence, quote: { exact: sentence } }))
		};
	});
	const text = `${sentences.join('\n')}\n`;
	const article = {
		...network.articles[0]!,
		sha256: sha256Hex(text),
		norm: 1,
		fingerprint: fingerprintOf(text)
	};
	const file = join(folder, `${actors}-${relations}.entente.json`);
	writeFileSync(file, JSON.stringify({ ...network, articles: [article], relations: quoted }));
	return file;
}

/** The types of a network file; throws if the app would refuse the file. */
function typesIn(file: string): readonly ResolvedType[] {
	const result = parseNetwork(readFileSync(file, 'utf8'));
	if (!result.ok) throw new Error(`${file}: ${result.summary}`);
	return [...resolveTypes(result.network).values()];
}

/** The example and three generated networks, whose files are written to a folder. */
export function benchNetworks(folder: string): BenchNetwork[] {
	const sizes = [
		[200, 400],
		[1000, 2000],
		[5000, 10000]
	] as const;
	const example: BenchNetwork = {
		name: 'example',
		title: 'the example',
		size: null,
		file: null,
		types: typesIn('static/networks/four-articles.entente.json'),
		plainLayout: true
	};
	return [
		example,
		...sizes.map(([actors, relations]) => {
			const file = writeNetwork(folder, actors, relations);
			return {
				name: `${actors}-${relations}`,
				title: `${actors.toLocaleString('en')}/${relations.toLocaleString('en')}`,
				size: { actors, relations },
				file,
				types: typesIn(file),
				plainLayout: actors <= 1000
			};
		})
	];
}

/** What we write, read by NetworkX and igraph, where this machine has them (Debian: python3-networkx, python3-igraph). */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evilNetwork } from '../support/evil-network';
import { sampleNetwork } from '../support/sample-network';
import { formatById } from '../../src/lib/formats/formats';
import type { FormatId } from '../../src/lib/formats/format';
import type { Network } from '../../src/lib/model/schema';

const python = '/usr/bin/python3';
const folder = mkdtempSync(join(tmpdir(), 'entente-python-'));

const has = (library: string) => {
	try {
		execFileSync(python, ['-c', `import ${library}`], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
};

/** What a script prints, as JSON; it finds the file's name in `file`. */
async function read(id: FormatId, network: Network, script: string): Promise<unknown> {
	const { bytes, extension } = await formatById(id)!.serialize!(network);
	const file = join(folder, `network${extension}`);
	writeFileSync(file, bytes);
	const whole = `import sys, json\nfile = sys.argv[1]\n${script}`;
	return JSON.parse(
		execFileSync(python, ['-W', 'ignore', '-c', whole, file], { encoding: 'utf8' })
	);
}

const networks = [
	['every kind of line', sampleNetwork as unknown as Network],
	['markup in every field', evilNetwork()]
] as const;
const first = (network: Network) => network.relations.find(({ evidence }) => evidence.length > 0)!;
const quoted = (network: Network) =>
	first(network)
		.evidence.map(({ quote }) => quote.exact)
		.join('\n');

for (const [what, network] of networks) {
	test.skipIf(!has('networkx'))(`NetworkX reads our GraphML: ${what}`, async () => {
		const script = `
import networkx
g = networkx.read_graphml(file)
edge = next(d for *_, d in g.edges(data=True) if d["relation id"] == ${JSON.stringify(first(network).id)})
print(json.dumps([g.number_of_nodes(), g.number_of_edges(), edge["quotation"], edge["relation"]]))`;
		expect(await read('graphml', network, script)).toEqual([
			network.actors.length,
			network.relations.length,
			quoted(network),
			first(network).type
		]);
	});

	test.skipIf(!has('igraph'))(`igraph reads our GraphML: ${what}`, async () => {
		const script = `
import igraph
g = igraph.Graph.Read_GraphML(file)
edge = g.es.find(**{"relation id": ${JSON.stringify(first(network).id)}})
print(json.dumps([g.vcount(), g.ecount(), edge["quotation"], g.vs["Label"]]))`;
		expect(await read('graphml', network, script)).toEqual([
			network.actors.length,
			network.relations.length,
			quoted(network),
			network.actors.map(({ name }) => name.replace('\u0000', '\uFFFD')) // XML has no way to write it
		]);
	});

	test.skipIf(!has('networkx'))(
		`NetworkX reads our GEXF of directed relations: ${what}`,
		async () => {
			const directed = {
				...network,
				relations: network.relations.filter(
					({ type }) => type === 'sponsorship' || type === 'hostility'
				)
			};
			const script = `
import networkx
g = networkx.read_gexf(file)
print(json.dumps([g.number_of_nodes(), g.number_of_edges()]))`;
			const relations = directed.relations.filter(({ mutual }) => !mutual);
			expect(await read('gexf', { ...directed, relations }, script)).toEqual([
				network.actors.length,
				relations.length
			]);
		}
	);
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyNetwork, carried } from '../../../../tests/support/any-network';
import { parseNetwork } from '../../model/parse-network';
import everyField from '../../model/samples/every-field.entente.json';
import type { Network } from '../../model/schema';
import { formats } from '../formats';
import { guessMapping } from '../guess-mapping';
import { readFiles } from '../read-files';
import { interpret } from './interpret';

async function thereAndBack(network: Network, id: string) {
	const format = formats.find((one) => one.id === id)!;
	const { bytes, extension } = await format.serialize!(network);
	const read = await readFiles([{ name: `file${extension}`, bytes }]);
	expect(read.format.id).toBe(id);
	return interpret(read.tables, guessMapping(read.tables), { fileName: 'file' });
}

const written = formats.filter((format) => format.serialize).map(({ id }) => id);

test.each(written)('%s: what is written comes back, any network', async (id) => {
	await fc.assert(
		fc.asyncProperty(anyNetwork, async (network) => {
			const { incoming, problems, remarks, counts } = await thereAndBack(network, id);
			expect({ problems, remarks }).toEqual({ problems: [], remarks: [] });
			expect(counts.loaded).toBe(counts.rows);
			expect(carried({ ...network, ...incoming })).toEqual(carried(network));
		}),
		{ numRuns: Number(process.env.ENTENTE_RUNS ?? 25) }
	);
});

test.each(written)(
	'%s: the sample with every field comes back as a network that is valid',
	async (id) => {
		const network = everyField as unknown as Network;
		const { incoming, problems } = await thereAndBack(network, id);
		expect(problems).toEqual([]);
		const again = { format: 'entente/1', id: 'again', title: 'Again', ...incoming };
		expect(parseNetwork(JSON.stringify(again))).toMatchObject({ ok: true });
		expect(carried(again as unknown as Network)).toEqual(carried(network));
	}
);

/** A network as a pair of CSV files in a .zip. */
import type { Network } from '../model/schema';
import { lossesOfTables } from './losses';
import type { FileOut, Format } from './format';
import { withApostrophe } from './formula-guard';
import { tabulate, type Tabulated } from './tabulate';

export const writeCsv: Pick<Format, 'serialize' | 'loses'> = {
	serialize: serializeCsv,
	loses: (network: Network) => lossesOfTables(network)
};

async function serializeCsv(network: Network): Promise<FileOut> {
	const [{ default: papa }, { zipSync, strToU8 }] = await Promise.all([
		import('papaparse'),
		import('fflate')
	]);
	const { actors, relations } = tabulate(network, 'quotation');
	const text = <Thing>({ columns, rows }: Tabulated<Thing>) => {
		const guarded = [columns, ...rows.map(({ cells }) => cells)].map((cells) =>
			cells.map((cell) => (typeof cell === 'string' ? withApostrophe(cell) : cell))
		);
		// With its mark, or Excel takes UTF-8 for something else.
		return strToU8(`\uFEFF${papa.unparse(guarded, { newline: '\r\n' })}\r\n`);
	};
	const packed = zipSync({ 'actors.csv': text(actors), 'relations.csv': text(relations) });
	return {
		bytes: packed as Uint8Array<ArrayBuffer>,
		extension: '.zip',
		mediaType: 'application/zip'
	};
}

/** Files that are dropped where no network is open: what they hold, for the list of all networks. */
import { textsOfArticles } from '../formats/network-archive';
import type { ArticleId, Network } from '../model/schema';
import type { Trouble } from './desk.svelte';
import { FileImport } from './file-import.svelte';
import { kindOf, readDataFile } from './read-data-file';

export type OpenedOnShelf =
	| { readonly kind: 'trouble'; readonly trouble: Trouble }
	| { readonly kind: 'import'; readonly work: FileImport }
	| {
			readonly kind: 'network';
			readonly network: Network;
			readonly texts: ReadonlyMap<ArticleId, string>;
	  };

/** Never throws: what is wrong is in the answer. */
export async function openOnShelf(files: readonly File[]): Promise<OpenedOnShelf> {
	const kinds = await Promise.all(files.map(kindOf));
	if (kinds.every((kind) => kind === 'other')) {
		return { kind: 'import', work: new FileImport(files, () => null) };
	}
	const [file, ...others] = files;
	if (!file || others.length > 0) {
		return trouble(`These are ${files.length} files; open one network file at a time.`);
	}
	const read = await readDataFile(file);
	switch (read.kind) {
		case 'refused':
			return { kind: 'trouble', trouble: read.trouble };
		case 'annotations':
			return trouble(
				`“${file.name}” holds annotations and no network. Open the network that they belong to, and drop the file there.`
			);
		case 'network':
			return {
				kind: 'network',
				network: read.network,
				texts: textsOfArticles(read.network, read.texts)
			};
	}
}

function trouble(summary: string): OpenedOnShelf {
	return { kind: 'trouble', trouble: { summary, problems: [] } };
}

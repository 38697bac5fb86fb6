/** Files that a network is saved as: what each holds, and what it leaves out. */
import { seenPart } from '../analysis/seen-part';
import { writeElsewhere } from '../exchange/write-elsewhere';
import { evidenceAsCsv } from '../formats/evidence-table/csv';
import { evidenceAsMarkdown, type DocumentHead } from '../formats/evidence-table/markdown';
import { evidenceTable } from '../formats/evidence-table/rows';
import type { FormatId } from '../formats/format';
import { formats } from '../formats/formats';
import { packNetwork } from '../formats/network-archive';
import { writeWebAnnotations } from '../formats/web-annotation';
import { describeDate } from '../model/dates';
import { serialiseNetwork } from '../model/parse-network';
import type { Problem } from '../model/problems';
import type { ArticleId, Network } from '../model/schema';
import { count } from '../wording/words';
import type { NetworkScreen } from './network-screen.svelte';

/** What a file is: ours, or a format of other programs. */
export type SavedKind = 'network' | 'archive' | 'page' | 'annotations' | DocumentKind | FormatId;

/** The evidence for those who write: a row for each quotation. It does not come back. */
export type DocumentKind = 'word' | 'markdown' | 'table';

export interface SavedChoice {
	readonly kind: SavedKind;
	readonly label: string;
	/** The extension, and what it is for. */
	readonly what: string;
}

export const savedChoices: readonly SavedChoice[] = [
	{
		kind: 'network',
		label: 'Network file',
		what: '.entente.json: all of it, to open here again or to give on'
	},
	{
		kind: 'archive',
		label: 'Network with its texts',
		what: '.zip: the same, and the articles’ texts as .txt files'
	},
	{
		kind: 'page',
		label: 'Interactive page',
		what: '.html: graph, legend, search and quotations for any browser, to publish or to put in a frame'
	},
	{
		kind: 'annotations',
		label: 'Evidence as Web Annotations',
		what: '.jsonld: each quotation as the W3C model has it, for other programs'
	},
	{
		kind: 'word',
		label: 'Evidence as a Word document',
		what: '.docx: a table of relations with their quotations and citations, for those who write'
	},
	{
		kind: 'markdown',
		label: 'Evidence as a Markdown document',
		what: '.md: the same as plain text'
	},
	{
		kind: 'table',
		label: 'Evidence as a table',
		what: '.csv: the same for a spreadsheet, a row for each quotation'
	},
	...formats.flatMap(({ id, label, extensions, opensIn, serialize }) =>
		serialize ? [{ kind: id, label, what: `${extensions[0]}: ${opensIn}` }] : []
	)
];

export function isDocument(kind: SavedKind): kind is DocumentKind {
	return kind === 'word' || kind === 'markdown' || kind === 'table';
}

/** What a format cannot carry of this network, a sentence each. */
export function lossesOf(kind: SavedKind, network: Network): readonly string[] {
	return formats.find(({ id }) => id === kind)?.loses?.(network) ?? [];
}

export type Extent = 'all' | 'seen';

/** What a file is made from: the whole network, or what the filters let through. */
export function partToSave({ network, index, shown }: NetworkScreen, extent: Extent): Network {
	return extent === 'all' ? network : seenPart(index, shown);
}

/** The texts of a network's articles that are at hand. */
export function textsToSave(
	{ quotations }: NetworkScreen,
	{ articles }: Network
): ReadonlyMap<ArticleId, string> {
	return new Map(
		articles.flatMap(({ id }) => {
			const text = quotations.texts.get(id);
			return text === undefined ? [] : [[id, text] as const];
		})
	);
}

/** The quotations that annotations hold without a position, each with the reason. */
export function unplacedIn(screen: NetworkScreen, network: Network): readonly Problem[] {
	return annotationsOf(screen, network).problems;
}

export interface SavedFile {
	readonly blob: Blob;
	/** With its point. */
	readonly extension: string;
}

/**
 * The file, ready to be given to the reader.
 * @throws ExportError; what `signal` was aborted with; TypeError where what writes it cannot be loaded.
 */
export async function makeFile(
	screen: NetworkScreen,
	network: Network,
	kind: SavedKind,
	signal: AbortSignal
): Promise<SavedFile> {
	switch (kind) {
		case 'network':
			return {
				blob: new Blob([serialiseNetwork(network)], { type: 'application/vnd.entente+json' }),
				extension: '.entente.json'
			};
		case 'archive': {
			const bytes = await packNetwork(serialiseNetwork(network), textsToSave(screen, network));
			return { blob: new Blob([bytes], { type: 'application/zip' }), extension: '.entente.zip' };
		}
		case 'page':
			return {
				blob: new Blob([await pageOf(screen, network)], { type: 'text/html' }),
				extension: '.html'
			};
		case 'annotations': {
			const { collection } = annotationsOf(screen, network);
			return {
				blob: new Blob([jsonOf(collection)], { type: 'application/ld+json' }),
				extension: '.annotations.jsonld'
			};
		}
		case 'word': {
			const { evidenceAsWord } = await import('../formats/evidence-table/word');
			const { wordMediaType } = await import('../formats/evidence-table/word-parts');
			const table = tableOf(screen, network);
			const bytes = evidenceAsWord(headOf(screen, network), table, new Date());
			return { blob: new Blob([bytes], { type: wordMediaType }), extension: '.evidence.docx' };
		}
		case 'markdown': {
			const text = evidenceAsMarkdown(headOf(screen, network), tableOf(screen, network));
			return { blob: new Blob([text], { type: 'text/markdown' }), extension: '.evidence.md' };
		}
		case 'table': {
			const text = await evidenceAsCsv(tableOf(screen, network));
			return { blob: new Blob([text], { type: 'text/csv' }), extension: '.evidence.csv' };
		}
		default:
			return otherFile(network, kind, signal);
	}
}

/** What writes it, and all that it runs, is fetched with the first one. */
async function pageOf(screen: NetworkScreen, network: Network): Promise<string> {
	const [{ writePage }, { publishedChecks }] = await Promise.all([
		import('../publish/page-file'),
		import('../publish/page-data')
	]);
	const { filters, positions, camera, asOf } = screen.opened.capture();
	return writePage({
		network,
		sight: {
			saved: new Date().toISOString(),
			checks: publishedChecks(screen.checks ?? new Map(), network),
			positions: placesIn(screen, network),
			start: { filters, positions, camera, asOf }
		}
	});
}

/** Where the network's own actors lie while no saved view has them elsewhere. */
function placesIn({ arrangement }: NetworkScreen, { actors }: Network) {
	return Object.fromEntries(
		actors.flatMap(({ id }) => {
			const at = arrangement.ownPositions.get(id);
			return at ? [[id, at] as const] : [];
		})
	);
}

function tableOf({ index, readings, checks }: NetworkScreen, { relations }: Network) {
	return evidenceTable({ index, readings, checks }, relations);
}

/** What a document says before its table: how much of the network it holds, and as of when. */
function headOf({ network, filters }: NetworkScreen, { title, relations }: Network): DocumentHead {
	const all = network.relations.length;
	const isWhole = relations.length === all;
	const held = isWhole
		? count(all, 'relation')
		: `${relations.length.toLocaleString('en')} of ${count(all, 'relation')}`;
	const date = isWhole || filters.asOf === null ? '' : `, as of ${describeDate(filters.asOf)}`;
	const today = describeDate(new Date().toISOString().slice(0, 10));
	return { title, notes: [`${held}${date}. Saved on ${today}.`] };
}

async function otherFile(network: Network, id: FormatId, signal: AbortSignal): Promise<SavedFile> {
	const { bytes, extension, mediaType } = await writeElsewhere({ id, network }, signal);
	return { blob: new Blob([bytes], { type: mediaType }), extension };
}

function annotationsOf({ quotations }: NetworkScreen, network: Network) {
	return writeWebAnnotations(network, ({ id }) => quotations.texts.get(id));
}

function jsonOf(value: unknown): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}

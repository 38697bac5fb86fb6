/** What a file that is no article holds: a network, with texts or without, or annotations. */
import { ArchiveError, isZip } from '../archive/zip';
import { formatOf, headLength, headOf } from '../formats/formats';
import { holdsNetwork, unpackNetwork } from '../formats/network-archive';
import {
	readWebAnnotations,
	type ReadAnnotations,
	type TextOfSource
} from '../formats/read-web-annotation';
import { pictureHeadLength, pictureKind } from '../picture/picture-kind';
import { parseNetwork, refuseSize } from '../model/parse-network';
import type { Network } from '../model/schema';
import type { Trouble } from './desk.svelte';

/** `other` is a file of another program that holds a network or a table of one. */
export type FileKind = 'json' | 'archive' | 'picture' | 'page' | 'other' | 'article';

export type DataFile =
	| { readonly kind: 'refused'; readonly trouble: Trouble }
	| { readonly kind: 'annotations'; readonly read: ReadAnnotations }
	| {
			readonly kind: 'network';
			readonly network: Network;
			/** Texts that came with it, by their hash. */
			readonly texts: ReadonlyMap<string, string>;
	  };

/** A .zip larger than this is no network with its articles. */
const mostArchived = 100_000_000;

const articleName = /\.(?:txt|text|md|markdown|html?|xhtml|docx?|pdf)$/i;

/** Tables and graphs that cannot be read here, and are no articles: whoever drops one is told what to save it as. */
const unreadName =
	/\.(?:ods|fods|xls|xlsb|numbers|gml|net|paj|dot|gv|sif|ncol|lgl|dl|vna|gephi|cys|mtx|rds|rdata|sav|dta|ttl|rdf|owl)$/i;

/** What to read a file as, by its first bytes and then its name. Never throws. */
export async function kindOf(file: File): Promise<FileKind> {
	try {
		const bytes = new Uint8Array(await file.slice(0, headLength).arrayBuffer());
		if (pictureKind(bytes.subarray(0, pictureHeadLength))) return 'picture';
		if (await isOursAnew(file, bytes)) return 'picture';
		if (isZip(bytes) && file.size <= mostArchived) {
			const whole = new Uint8Array(await file.arrayBuffer());
			if (holdsNetwork(whole)) return 'archive';
		}
		if (isPage(bytes)) return 'page';
		if (articleName.test(file.name)) return 'article';
		if (unreadName.test(file.name)) return 'other';
		const head = headOf({ name: file.name, bytes });
		const isJson = /\.(?:json|jsonld)$/i.test(file.name);
		if (isJson && (isNetwork(head.text) || hasSelector(head.text))) return 'json';
		// JSON of no known shape is refused as a network file, which says what it seems to be.
		if (formatOf(head, isJson ? 0.3 : 0)) return 'other';
		return isJson ? 'json' : 'article';
	} catch {
		// It went away meanwhile; whoever reads it says so.
		return 'article';
	}
}

/** Whether a PDF of another program holds what a picture of ours attaches: somebody saved one anew. */
async function isOursAnew(file: File, head: Uint8Array): Promise<boolean> {
	if (!new TextDecoder('latin1').decode(head.subarray(0, 5)).startsWith('%PDF-')) return false;
	if (file.size > mostArchived) return false;
	const whole = new TextDecoder('latin1').decode(await file.arrayBuffer());
	return whole.includes('(entente-network.json)');
}

/** Whether a file is an interactive page that was saved here, and no article of that name. */
const isPage = (bytes: Uint8Array) =>
	/^\s*<!doctype html>\s*<html[^>]{0,400}\bdata-entente-page\b/i.test(
		new TextDecoder().decode(bytes.subarray(0, 1000))
	);
const isNetwork = (text: string) => /"format"\s*:\s*"entente/.test(text);
const hasSelector = (text: string) => text.includes('"selector"');

/**
 * Never throws: what is wrong with the file is in the answer.
 *
 * @param textOf Texts at hand, in which annotations say where their words stand.
 */
export async function readDataFile(
	file: File,
	textOf: TextOfSource = () => undefined
): Promise<DataFile> {
	const is = await kindOf(file);
	if (is === 'picture') return readPicture(file);
	if (is === 'page') return readPage(file);
	const isArchive = is === 'archive';
	const tooLarge = isArchive ? null : refuseSize(file.size);
	if (tooLarge) return refused(`“${file.name}” was not opened. ${tooLarge}`);
	try {
		if (!isArchive) return readJson(file.name, await file.text(), new Map(), textOf);
		const { json, texts } = await unpackNetwork(new Uint8Array(await file.arrayBuffer()));
		return readJson(file.name, json, texts, textOf);
	} catch (error) {
		if (error instanceof ArchiveError) {
			return refused(`“${file.name}” was not opened: it ${error.message}.`);
		}
		return refused(
			`“${file.name}” could not be read. Is it still there, and a file and no folder?`
		);
	}
}

async function readPicture(file: File): Promise<DataFile> {
	const { jsonInPicture } = await import('./read-picture');
	const found = await jsonInPicture(file);
	return 'trouble' in found
		? refused(found.trouble)
		: readJson(file.name, found.json, new Map(), () => undefined);
}

async function readPage(file: File): Promise<DataFile> {
	const { jsonInPage } = await import('./read-page');
	const found = await jsonInPage(file);
	return 'trouble' in found
		? refused(found.trouble)
		: readJson(file.name, found.json, new Map(), () => undefined);
}

function readJson(
	name: string,
	text: string,
	texts: ReadonlyMap<string, string>,
	textOf: TextOfSource
): DataFile {
	const annotations = annotationsIn(text, textOf);
	if (annotations) return { kind: 'annotations', read: annotations };
	const result = parseNetwork(text);
	return result.ok
		? { kind: 'network', network: result.network, texts }
		: refused(`“${name}” was not opened. ${result.summary}`, result.problems);
}

/** Null where the file is of another kind, or says nothing that a person annotated. */
function annotationsIn(text: string, textOf: TextOfSource): ReadAnnotations | null {
	// Most files are networks, which name their format; those are not parsed twice.
	if (isNetwork(text) || !hasSelector(text)) return null;
	let json: unknown;
	try {
		json = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return null;
	}
	const read = readWebAnnotations(json, textOf);
	return read.annotations.length > 0 ? read : null;
}

function refused(summary: string, problems: Trouble['problems'] = []): DataFile {
	return { kind: 'refused', trouble: { summary, problems } };
}

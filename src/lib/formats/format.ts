/** A format of file that networks come in and go out by. One file for each, and `formats.ts` lists them. */
import type { Network } from '../model/schema';
import type { GraphTables } from './tables';

export type FormatId =
	'csv' | 'xlsx' | 'graphml' | 'gexf' | 'cyjs' | 'cx2' | 'json-graph' | 'stix' | 'entente';

export interface Format {
	readonly id: FormatId;
	/** As a person calls it: "GraphML", "Excel workbook". */
	readonly label: string;
	/** With their points, the usual one first. */
	readonly extensions: readonly string[];
	readonly mediaType: string;
	/** What programs open what is written, in a few words. */
	readonly opensIn: string;
	/**
	 * How sure it is from what is in the file, 0 to 1; its name decides only between equals.
	 * Never throws, and looks at no more than the head.
	 */
	sniff(head: Head): number;
	/**
	 * Never throws for what is in the file: problems are in the answer.
	 * @throws FormatError with one sentence where nothing of it can be read.
	 */
	parse(file: FileIn, options?: ParseOptions): Promise<GraphTables>;
	/** Absent where the format is only read. */
	serialize?(network: Network): Promise<FileOut>;
	/** What the format cannot carry of this network, a sentence each; said before saving. */
	loses?(network: Network): readonly string[];
}

/** The beginning of a file: its first bytes, and the same as text where they are text. */
export interface Head {
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly text: string;
}

export interface FileIn {
	readonly name: string;
	readonly bytes: Uint8Array;
}

export interface FileOut {
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** With its point: a pair of CSV files goes out as ".zip". */
	readonly extension: string;
	readonly mediaType: string;
}

export interface ParseOptions {
	/** Told now and then how much is read, 0 to 1. */
	readonly onprogress?: (share: number) => void;
	readonly signal?: AbortSignal;
}

/** Nothing of a file can be read: one sentence that says what is wrong and what to do. */
export class FormatError extends Error {
	override readonly name = 'FormatError';
}

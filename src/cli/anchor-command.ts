/** `npm run anchor`: writes into a network what is taken from the texts of its articles. */
import { renameSync, writeFileSync, readFileSync } from 'node:fs';
import { anchorNetwork } from '../lib/anchoring/anchor-network';
import { serialiseNetwork } from '../lib/model/parse-network';
import type { Problem } from '../lib/model/problems';
import { print, readArguments, type Command, type Streams } from './command';
import { BadInputError, readArticles, readNetworkFile } from './read-articles';

const help = `Usage: npm run anchor -- <network file> --articles <folder> [--write]

Writes into a network what nobody should type: the hash, normalisation and fingerprint of each
article, and for each quotation (and each piece of a shortened one) its offsets and its context up
to the borders of its fingerprint blocks.

A draft needs only the words: "exact", and "pieces" with only "exact" for a shortened quotation.
Where the words stand at several places, a "prefix", "suffix" or "start" says which is meant.

A .txt file of the folder belongs to the article whose hash it has, else to the one with whose id
its name starts ("a1.txt", "a1_title.txt").

Without --write the network is printed; with --write the file is replaced. Nothing is written while
a quotation is not found, ambiguous, or not what its article says.

Exit code: 0 if done; 1 if a quotation stands in the way; 2 if the input cannot be used.
`;

/** Prints the anchored network or replaces its file; exit codes as in its help. */
export const anchorCommand: Command = (given, { out, err }) => {
	const read = readArguments(given, ['write']);
	if (read === null) {
		out.write(help);
		return 0;
	}
	const network = readNetworkFile(read.network);
	const files = readArticles(read.articles, network.articles);
	const texts = new Map(Array.from(files, ([id, { text }]) => [id, text] as const));
	const anchored = anchorNetwork(network, texts);
	report('Note', anchored.notes, err);
	if (anchored.problems.length > 0) {
		report('Refused', anchored.problems, err);
		err.write(`Nothing was written: ${count(anchored.problems.length, 'problem')}.\n`);
		return 1;
	}
	const text = serialiseNetwork(anchored.network);
	if (!read.flags.has('write')) {
		out.write(text);
		return 0;
	}
	const quotations = network.relations.reduce((sum, { evidence }) => sum + evidence.length, 0);
	const done = `${count(quotations, 'quotation')} of ${count(files.size, 'article')}`;
	if (text === readFileSync(read.network, 'utf8')) {
		out.write(`${read.network} is anchored already: ${done}.\n`);
		return 0;
	}
	replaceFile(read.network, text);
	out.write(`${read.network}: anchored ${done}.\n`);
	return 0;
};

/** In one step, so that a crash leaves the old file or the new one, never half of it. */
function replaceFile(file: string, text: string): void {
	const unfinished = `${file}.unfinished`;
	try {
		writeFileSync(unfinished, text);
		renameSync(unfinished, file);
	} catch (error) {
		throw new BadInputError(`${file} cannot be written: ${(error as Error).message}`);
	}
}

function report(word: string, problems: readonly Problem[], stream: Streams['err']): void {
	print(
		problems.map(({ place, message }) => `${word}: ${place}: ${message}`),
		stream
	);
}

function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

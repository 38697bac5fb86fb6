import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { explainFiles } from './explain-error';
import { readDump } from './dump';
import { makeFolder } from './make-folder';

/**
 * Writes lines to a file that is there whole or not at all: seen to the disk, read back and checked
 * before it gets its name. Returns how many rows it holds.
 * @throws StoreError `full` and `read-only` when it cannot be written.
 */
export async function writeDump(file: string, lines: AsyncIterable<string>): Promise<number> {
	const unfinished = `${file}.unfinished`;
	try {
		makeFolder(dirname(file));
		const handle = await open(unfinished, 'w', 0o600);
		try {
			for await (const some of joined(lines)) await handle.appendFile(some);
			await handle.sync();
		} finally {
			await handle.close();
		}
		const rows = await countRows(linesOf(unfinished));
		await rename(unfinished, file);
		return rows;
	} catch (error) {
		await rm(unfinished, { force: true }).catch(() => {});
		throw explainFiles(dirname(file))(error);
	}
}

/** Lines some at a time, so that each does not have to wait for the disk. */
async function* joined(lines: AsyncIterable<string>): AsyncGenerator<string> {
	let some = '';
	for await (const line of lines) {
		some += line;
		if (some.length < 1_000_000) continue;
		yield some;
		some = '';
	}
	yield some;
}

/**
 * The lines of a file, as it is read. Not by `readline`, which ends a line at U+2028 too: JSON may
 * hold it as it is.
 * @throws Error as the file system gives it.
 */
export async function* linesOf(file: string): AsyncGenerator<string> {
	let rest = '';
	for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
		const lines = (rest + chunk).split('\n');
		rest = lines.pop() ?? '';
		yield* lines;
	}
	if (rest !== '') yield rest;
}

/** How many rows a backup holds. @throws StoreError `unfit` when it is not whole. */
export async function countRows(lines: AsyncIterable<string>): Promise<number> {
	let rows = 0;
	for await (const { type } of readDump(lines)) if (type === 'row') rows += 1;
	return rows;
}

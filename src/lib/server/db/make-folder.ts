import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder that only its owner may look into, with those above it; one that is there stays as it
 * is. Not by Node's own `recursive`: in a place such as /proc that never comes to an end.
 * @throws Error as the file system gives it.
 */
export function makeFolder(folder: string): void {
	if (isFolder(folder)) return;
	if (dirname(folder) !== folder) makeFolder(dirname(folder));
	try {
		mkdirSync(folder, { mode: 0o700 });
	} catch (error) {
		// Another server that starts at the same time was faster.
		if (!isFolder(folder)) throw error;
	}
}

/** @throws Error where that cannot be told. */
function isFolder(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

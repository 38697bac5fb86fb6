/** What the commands that work on the store have in common. */
import { parseArgs } from 'node:util';
import { StoreError } from '../lib/server/db/store-error';
import { print, type Streams } from './command';
import { BadInputError } from './read-articles';

/** Takes the file that was named, returns what to say. */
export type StoreCommand = (file: string, env: NodeJS.ProcessEnv) => Promise<string>;

/**
 * Returns a command's exit code: 0 when it did what was asked, 2 with one sentence when it could not.
 *
 * @param name As in `npm run <name>`.
 */
export async function executeOnStore(
	name: string,
	{ help, command }: { readonly help: string; readonly command: StoreCommand },
	given: readonly string[],
	env: NodeJS.ProcessEnv,
	{ out, err }: Streams
): Promise<number> {
	try {
		const file = readFile(given);
		if (file === null) out.write(help);
		else print([await command(file, env)], out);
		return 0;
	} catch (error) {
		if (!(error instanceof BadInputError || error instanceof StoreError)) throw error;
		print([error.message, '', `For help: npm run ${name} -- --help`], err);
		return 2;
	}
}

/** Runs a command as this process. */
export async function runOnStore(
	name: string,
	command: { readonly help: string; readonly command: StoreCommand }
): Promise<void> {
	const streams = { out: process.stdout, err: process.stderr };
	const given = process.argv.slice(2);
	process.exitCode = await executeOnStore(name, command, given, process.env, streams);
}

/** The one file that is named; null if help was asked for. */
function readFile(given: readonly string[]): string | null {
	const { values, positionals } = parse(given);
	if (values.help === true) return null;
	const [file, ...rest] = positionals;
	if (file === undefined) throw new BadInputError('Give the file of the backup.');
	if (rest.length > 0)
		throw new BadInputError(`Give one file; these are more: ${rest.join(', ')}.`);
	return file;
}

function parse(given: readonly string[]) {
	try {
		const options = { help: { type: 'boolean', short: 'h' } } as const;
		return parseArgs({ args: [...given], allowPositionals: true, options });
	} catch (error) {
		throw new BadInputError((error as Error).message.replace(/\.? To specify.*$/s, '.'));
	}
}

/** How both command lines listen and speak. */
import { parseArgs } from 'node:util';
import { BadInputError } from './read-articles';

export interface Arguments {
	readonly network: string;
	readonly articles: string;
	readonly flags: ReadonlySet<string>;
}

/**
 * Returns the arguments, or null if help was asked for. Throws BadInputError where one is missing or
 * unknown.
 *
 * @param flags The further switches that the command takes, by their names.
 */
export function readArguments(
	given: readonly string[],
	flags: readonly string[] = []
): Arguments | null {
	const switches = Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' }] as const));
	const { values, positionals } = parse(given, switches);
	if (values.help === true) return null;
	const [network, ...rest] = positionals;
	if (network === undefined) throw new BadInputError('Give the network file to read.');
	if (rest.length > 0) {
		throw new BadInputError(`Give one network file; these are more: ${rest.join(', ')}.`);
	}
	if (typeof values.articles !== 'string') {
		throw new BadInputError('Give the folder that holds the articles: --articles <folder>.');
	}
	return {
		network,
		articles: values.articles,
		flags: new Set(flags.filter((flag) => values[flag] === true))
	};
}

function parse(given: readonly string[], switches: Record<string, { type: 'boolean' }>) {
	try {
		return parseArgs({
			args: [...given],
			allowPositionals: true,
			options: {
				articles: { type: 'string' },
				help: { type: 'boolean', short: 'h' },
				...switches
			}
		}) as { values: Record<string, string | boolean | undefined>; positionals: string[] };
	} catch (error) {
		throw new BadInputError((error as Error).message.replace(/\.? To specify.*$/s, '.'));
	}
}

/** Where a command speaks: answers to `out`, complaints to `err`. */
export interface Streams {
	readonly out: { write(text: string): unknown };
	readonly err: { write(text: string): unknown };
}

/** A command line: takes its arguments, returns its exit code; throws BadInputError. */
export type Command = (given: readonly string[], streams: Streams) => number;

/**
 * Returns a command's exit code; 2, with the message and a hint, where its input cannot be used.
 *
 * @param name As in `npm run <name>`.
 */
export function execute(
	name: string,
	command: Command,
	given: readonly string[],
	streams: Streams
): number {
	try {
		return command(given, streams);
	} catch (error) {
		if (!(error instanceof BadInputError)) throw error;
		const hint = `For help: npm run ${name} -- --help`;
		print([...error.message.split('\n'), '', hint], streams.err);
		return 2;
	}
}

/** Runs a command as this process. */
export function run(name: string, command: Command): void {
	const streams = { out: process.stdout, err: process.stderr };
	process.exitCode = execute(name, command, process.argv.slice(2), streams);
}

/**
 * Prints lines. What a file holds is text: a control character in it, which could steer the terminal
 * or break a line in two, is printed as a space.
 */
export function print(lines: readonly string[], stream: Streams['out']): void {
	stream.write(lines.map((line) => `${line.replace(/\p{Cc}/gu, ' ')}\n`).join(''));
}

/** What a database's or the file system's error means for whoever asked, in one sentence. */
import { StoreError, type StoreErrorCode } from './store-error';

/** Turns an error into a StoreError where it is one that people can do something about. */
export type Explain = (error: unknown) => unknown;

/** Each pattern is held against the whole code of an error. */
type Patterns = readonly (readonly [RegExp, StoreErrorCode])[];

const ofFiles: Patterns = [
	[/ENOSPC|EDQUOT|EFBIG/, 'full'],
	// ENOENT: what Node says when a folder cannot be made on a read-only disk.
	[/EACCES|EPERM|EROFS|ENOTDIR|EISDIR|ENOENT|EEXIST|ELOOP|ENAMETOOLONG/, 'read-only']
];

const ofSqlite: Patterns = [
	...ofFiles,
	// A disk that is full, or fails, shows itself as either.
	[/SQLITE_FULL|SQLITE_IOERR\w*/, 'full'],
	[/SQLITE_(READONLY|CANTOPEN|PERM|AUTH)\w*/, 'read-only'],
	[/SQLITE_(BUSY|LOCKED)\w*/, 'busy'],
	[/SQLITE_(CORRUPT|NOTADB)\w*/, 'broken']
];

const ofPostgres: Patterns = [
	...ofFiles,
	[/53100/, 'full'],
	[/25006/, 'read-only'],
	// Conflicts with other transactions: the same once more will do.
	[/40001|40P01|55P03/, 'busy'],
	// 08: the connection; 28, 3D: who may come in, and to what; 53, 57P: no more room, or going down.
	[/08...|28...|3D000|53...|57P0./, 'unreachable'],
	[/E(CONN\w+|PIPE|TIMEDOUT|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH)/, 'unreachable']
];

export function explainFiles(place: string): Explain {
	return (error) => explained(error, ofFiles, place);
}

export function explainSqlite(place: string): Explain {
	return (error) => explained(error, ofSqlite, place);
}

export function explainPostgres(place: string): Explain {
	return (error) => {
		// The driver has no code for a connection that went away, or took too long to come.
		const isLost = /Connection terminated|timeout exceeded when trying to connect/.test(
			error instanceof Error ? error.message : ''
		);
		return isLost ? storeError('unreachable', place, error) : explained(error, ofPostgres, place);
	};
}

function explained(error: unknown, patterns: Patterns, place: string): unknown {
	const code = codeOf(error);
	const found = patterns.find(([pattern]) => new RegExp(`^(${pattern.source})$`).test(code));
	return found && !(error instanceof StoreError) ? storeError(found[1], place, error) : error;
}

function codeOf(error: unknown): string {
	const code = typeof error === 'object' && error !== null && 'code' in error && error.code;
	return typeof code === 'string' ? code : '';
}

function storeError(code: StoreErrorCode, place: string, cause: unknown): StoreError {
	const why = cause instanceof Error ? cause.message : String(cause);
	const sentences: Partial<Record<StoreErrorCode, string>> = {
		full: `There is no room left for the data in ${place}; nothing is lost, and saving goes on when there is room again.`,
		'read-only': `The data in ${place} cannot be written; see to its permissions, and saving goes on.`,
		busy: `The data in ${place} is kept locked by others; try again in a moment.`,
		broken: `The data in ${place} is damaged or is not a store of Entente (${why}); restore a backup.`,
		unreachable: `The database ${place} does not answer (${why}).`
	};
	return new StoreError(code, sentences[code] ?? why, { cause });
}

import { ConflictError } from '../../editing/conflict';
import { StoreError, type StoreErrorCode } from '../db/store-error';
import { ChangeRefused } from '../store/change-refused';
import { newErrorId } from './error-id';
import { ApiError, problem } from './problem';

const statusOf: Readonly<Record<StoreErrorCode, number>> = {
	absent: 404,
	deleted: 410,
	taken: 409,
	outdated: 412,
	unfit: 422,
	full: 507,
	'read-only': 503,
	busy: 503,
	unreachable: 503,
	newer: 500,
	broken: 500
};

/** The answer to what was thrown. What nobody foresaw goes to the log under an id, and nowhere else. */
export function problemOf(error: unknown): Response {
	if (error instanceof ApiError) {
		return problem(error.status, error.message, error.more, error.headers);
	}
	if (error instanceof ConflictError) {
		const { conflict } = error;
		return problem(409, `This does not fit any more: ${error.message}.`, { conflict, by: null });
	}
	if (error instanceof ChangeRefused) {
		return problem(422, error.message, { problems: error.problems });
	}
	if (error instanceof StoreError) {
		const status = statusOf[error.code];
		if (status >= 500) console.error(error.message, error.cause ?? '');
		// It works again when whoever runs it made room, or nobody is in the way any more.
		return problem(status, error.message, {}, status >= 503 ? { 'retry-after': '2' } : {});
	}
	const id = newErrorId();
	console.error(`Error ${id}:`, error);
	return problem(500, `Something went wrong here; the server’s log says more under ${id}.`, { id });
}

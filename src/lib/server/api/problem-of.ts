import { newErrorId } from './error-id';
import { ApiError, problem } from './problem';

/** The answer to what was thrown. What nobody foresaw goes to the log under an id, and nowhere else. */
export function problemOf(error: unknown): Response {
	if (error instanceof ApiError) {
		return problem(error.status, error.message, error.more, error.headers);
	}
	const id = newErrorId();
	console.error(`Error ${id}:`, error);
	return problem(500, `Something went wrong here; the server’s log says more under ${id}.`, { id });
}

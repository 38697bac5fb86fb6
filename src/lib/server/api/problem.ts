import type { Conflict } from '../../editing/conflict';
import type { RecordedChange } from '../../editing/operation';
import type { Problem } from '../../model/problems';

export const PROBLEM_TYPE = 'application/problem+json';

/** What a refusal says besides its sentence. */
export interface ProblemDetails {
	/** Of a network that may not be so: the places where it is wrong. */
	readonly problems?: readonly Problem[];
	/** Of a change that does not fit any more: the operation, and what stands there now. */
	readonly conflict?: Conflict;
	/** The recorded change that set what stands there now; null where it cannot be told. */
	readonly by?: RecordedChange | null;
	/** Of an error that nobody foresaw: what to look for in the server's log. */
	readonly id?: string;
}

/** Thrown by whoever works for a route, to be answered as problem details (RFC 9457). */
export class ApiError extends Error {
	override readonly name = 'ApiError';
	constructor(
		readonly status: number,
		/** One sentence that says what is wrong and what to do instead. */
		detail: string,
		readonly more: ProblemDetails = {},
		readonly headers: Readonly<Record<string, string>> = {}
	) {
		super(detail);
	}
}

/** An answer in problem details. The title is the status in words, as RFC 9457 asks of `about:blank`. */
export function problem(
	status: number,
	detail: string,
	more: ProblemDetails = {},
	headers: Readonly<Record<string, string>> = {}
): Response {
	const body = { type: 'about:blank', title: titles[status] ?? 'Error', status, detail, ...more };
	return new Response(JSON.stringify(body), {
		status,
		headers: { 'cache-control': 'no-store', ...headers, 'content-type': PROBLEM_TYPE }
	});
}

const titles: Readonly<Record<number, string>> = {
	400: 'Bad Request',
	401: 'Unauthorized',
	403: 'Forbidden',
	404: 'Not Found',
	405: 'Method Not Allowed',
	409: 'Conflict',
	410: 'Gone',
	412: 'Precondition Failed',
	413: 'Content Too Large',
	415: 'Unsupported Media Type',
	422: 'Unprocessable Content',
	428: 'Precondition Required',
	429: 'Too Many Requests',
	500: 'Internal Server Error',
	503: 'Service Unavailable',
	507: 'Insufficient Storage'
};

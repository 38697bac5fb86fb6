import * as v from 'valibot';
import { describeIssue } from '../../model/describe-issue';
import { findDeepNesting } from '../../model/json-text';
import { MAX_FILE_BYTES, MAX_NESTING } from '../../model/parse-network';
import { placeOf, type Problem } from '../../model/problems';
import { ApiError } from './problem';

/** The most that a request may bring, in bytes, by what it brings. */
export const limits = {
	/** A network file. */
	file: MAX_FILE_BYTES,
	/** One change: a whole file may be brought in by one. */
	change: MAX_FILE_BYTES,
	/** The text of an article. */
	text: 20_000_000,
	/** A small drawing of a network. */
	picture: 256_000,
	/** Anything else. */
	other: 64_000
} as const;

/** What a request's body says, held against a schema. @throws ApiError 400, 413, 415 or 422. */
export async function readBody<Schema extends v.GenericSchema>(
	request: Request,
	most: number,
	schema: Schema
): Promise<v.InferOutput<Schema>> {
	const read = v.safeParse(schema, parseJson(await readJsonText(request, most)));
	if (read.success) return read.output;
	throw new ApiError(422, 'This is not what is expected here.', {
		problems: read.issues.slice(0, 100).map(toProblem)
	});
}

/** The text of a request's body, said to be JSON. @throws ApiError 400, 413 or 415. */
export async function readJsonText(request: Request, most: number): Promise<string> {
	const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
	// No form and no page of another site can send this type without being asked for it first.
	if (!/^application\/(?:[\w.-]+\+)?json$/.test(type)) {
		throw new ApiError(415, 'Send JSON, and say so: content-type: application/json.');
	}
	return readText(request, most);
}

/** A request's body as text. @throws ApiError 413 where it is too long, 400 where it is not UTF-8. */
export async function readText(request: Request, most: number): Promise<string> {
	if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge(most);
	const decoder = new TextDecoder('utf-8', { fatal: true });
	const parts: string[] = [];
	let size = 0;
	const reader = request.body?.getReader();
	try {
		for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
			size += (read.value as Uint8Array).length;
			// The rest is left unread: to cancel it would cut the line before this is said.
			if (size > most) throw tooLarge(most);
			parts.push(decoder.decode(read.value, { stream: true }));
		}
		return parts.join('') + decoder.decode();
	} catch (error) {
		if (error instanceof ApiError) throw error;
		if (error instanceof TypeError) throw new ApiError(400, 'This is not text in UTF-8.');
		// The adapter's own limit, or a line that was cut.
		if ((error as { status?: number } | null)?.status === 413) throw tooLarge(most);
		throw new ApiError(400, 'This came in only in part.');
	}
}

function tooLarge(most: number): ApiError {
	const words = most >= 1_000_000 ? `${most / 1_000_000} MB` : `${most / 1000} kB`;
	return new ApiError(413, `This is more than ${words}, the most that is taken here.`);
}

/** Parsed JSON. @throws ApiError 400 where it is none, or would harm whoever reads it. */
export function parseJson(text: string): unknown {
	if (findDeepNesting(text, MAX_NESTING)) {
		throw new ApiError(400, `This is nested more than ${MAX_NESTING} levels deep.`);
	}
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		throw new ApiError(400, text.trim() === '' ? 'This is empty.' : 'This is not JSON.');
	}
	const mayHold = text.includes('__proto__') || text.includes('\\u');
	if (mayHold && holdsPrototype(value)) {
		throw new ApiError(400, 'No field may be called "__proto__".');
	}
	return value;
}

function holdsPrototype(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	return Object.hasOwn(value, '__proto__') || Object.values(value).some(holdsPrototype);
}

function toProblem(issue: v.BaseIssue<unknown>): Problem {
	const path = issue.path ?? [];
	const isMissing = issue.received === 'undefined';
	return {
		place: path.reduce((place, { key }) => placeOf(place, key as string | number), ''),
		message: isMissing ? 'is missing' : describeIssue(issue)
	};
}

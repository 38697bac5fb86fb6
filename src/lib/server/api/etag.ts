import { ApiError } from './problem';

/** Which state of which network: the one is replaced, the other grows with each change. */
export interface NetworkState {
	readonly incarnation: string;
	readonly number: number;
}

/** The entity tag of a network's state: `"<incarnation>.<number>"`. */
export function etagOf({ incarnation, number }: NetworkState): string {
	return `"${incarnation}.${number}"`;
}

/** Whether the state is what whoever asks has already (`If-None-Match`). */
export function isKnown(request: Request, state: NetworkState): boolean {
	return knows(request, etagOf(state));
}

/** Whether whoever asks has what bears this entity tag already (`If-None-Match`). */
export function knows(request: Request, etag: string): boolean {
	const known = request.headers.get('if-none-match');
	return known !== null && tagsIn(known).some((tag) => tag === '*' || tag === etag);
}

/**
 * Passes where the state is the one that the request was made on (`If-Match`).
 * @throws ApiError 428 where it does not say, 412 where it is another by now.
 */
export function expectState(request: Request, state: NetworkState): void {
	const expected = request.headers.get('if-match');
	if (expected === null) {
		throw new ApiError(428, `Say which state this replaces: if-match: ${etagOf(state)}.`);
	}
	if (tagsIn(expected).some((tag) => tag === '*' || tag === etagOf(state))) return;
	throw new ApiError(
		412,
		'The network was changed since; fetch it again and put your changes on top.',
		{},
		{ etag: etagOf(state) }
	);
}

/** A proxy that compresses an answer may weaken its tag. */
function tagsIn(header: string): string[] {
	return header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
}

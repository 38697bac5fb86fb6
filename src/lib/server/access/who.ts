import type { Attempts } from './attempts';
import type { Access, Keys } from './keys';

/** What a request brings to be let in by. */
export interface Credentials {
	/** Of a program: `Authorization: Bearer <token>`. */
	readonly authorization: string | null;
	/** Of a browser: the cookie that POST /api/session gave. */
	readonly seal: string | undefined;
	/** Where it came from. */
	readonly address: string;
}

/** What someone may do: `null` for nothing, after how many seconds to try again for who guesses. */
export type Admission =
	| { readonly access: Access | null; readonly wait?: undefined }
	| { readonly access: null; readonly wait: number };

/** What whoever asks may do. Where no token is set, that is everything. */
export function admit(
	{ authorization, seal, address }: Credentials,
	keys: Keys,
	attempts: Attempts,
	now: number
): Admission {
	if (!keys.areAsked) return { access: 'write' };
	const token = /^bearer +(\S+)$/i.exec(authorization?.trim() ?? '')?.[1];
	if (token !== undefined) return tryToken(token, address, keys, attempts, now);
	return { access: seal === undefined ? null : keys.unseal(seal, now) };
}

/** What a token opens; a wrong one counts, and too many wrong ones make the right one wait too. */
export function tryToken(
	token: string,
	address: string,
	keys: Keys,
	attempts: Attempts,
	now: number
): Admission {
	const wait = attempts.waitOf(address, now);
	if (wait > 0) return { access: null, wait };
	const access = keys.accessOf(token);
	if (access === null) attempts.failed(address, now);
	return { access };
}

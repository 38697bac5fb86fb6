import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What someone may do with everything that is kept here. */
export type Access = 'write' | 'read';

/** How long a browser that showed a token once is not asked again. */
export const SESSION_SECONDS = 30 * 24 * 60 * 60;

/**
 * The tokens that open this server. What a browser keeps is not the token but a seal made with it:
 * it says when it ends, nobody can make one without the token, and another token ends them all.
 */
export class Keys {
	readonly #tokens: readonly (readonly [Access, string])[];

	constructor(tokens: { readonly token: string | null; readonly readToken: string | null }) {
		this.#tokens = [
			...(tokens.token === null ? [] : [['write', tokens.token] as const]),
			...(tokens.readToken === null ? [] : [['read', tokens.readToken] as const])
		];
	}

	/** False where nobody is asked for a token, and everyone who reaches the server may write. */
	get areAsked(): boolean {
		return this.#tokens.length > 0;
	}

	/** What a token opens; null where it is none of ours. Takes as long whatever is given. */
	accessOf(given: string): Access | null {
		let access: Access | null = null;
		for (const [opens, token] of this.#tokens) {
			if (same(given, token)) access ??= opens;
		}
		return access;
	}

	/** A seal to be kept by a browser, good for `SESSION_SECONDS`. `now` in milliseconds. */
	seal(access: Access, now: number): string {
		const token = this.#tokens.find(([opens]) => opens === access)?.[1];
		if (token === undefined) throw new Error(`no token opens "${access}" here`);
		const ends = Math.floor(now / 1000) + SESSION_SECONDS;
		return `${ends}.${sign(token, access, ends)}`;
	}

	/** What a seal opens; null where it is none of ours, or not any more. */
	unseal(given: string, now: number): Access | null {
		const [ends = '', signature = ''] = given.split('.');
		if (!/^\d{1,12}$/.test(ends) || Number(ends) * 1000 <= now) return null;
		let access: Access | null = null;
		for (const [opens, token] of this.#tokens) {
			if (same(signature, sign(token, opens, Number(ends)))) access ??= opens;
		}
		return access;
	}
}

function sign(token: string, access: Access, ends: number): string {
	return createHmac('sha256', token)
		.update(`entente session ${access} ${ends}`)
		.digest('base64url');
}

/** By hashes of one length, so that neither the content nor the length shows in the time it takes. */
function same(one: string, other: string): boolean {
	return timingSafeEqual(hash(one), hash(other));
}

function hash(text: string): Buffer {
	return createHash('sha256').update(text).digest();
}

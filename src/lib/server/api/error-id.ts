import { randomBytes } from 'node:crypto';

/** A short name for one error, to be said to whoever met it and found in the log. */
export function newErrorId(): string {
	return randomBytes(4).toString('hex');
}

import type { Access } from '$lib/server/access/keys';

declare global {
	namespace App {
		interface Locals {
			/** What whoever asks may do; null where they have shown no token that opens anything. */
			access: Access | null;
		}
		interface Error {
			/** Of an error that nobody foresaw: what to look for in the server's log. */
			id?: string;
		}
		interface Platform {
			/** Node's own request. */
			req: object;
		}
	}
}

export {};

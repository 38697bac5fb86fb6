import type { RequestEvent } from '@sveltejs/kit';
import { problemOf } from './problem-of';

/** A route's handler whose errors are answered as problem details. */
export function endpoint<Event extends RequestEvent>(
	work: (event: Event) => Response | Promise<Response>
): (event: Event) => Promise<Response> {
	return async (event) => {
		try {
			return await work(event);
		} catch (error) {
			return problemOf(error);
		}
	};
}

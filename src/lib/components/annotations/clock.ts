import { createSubscriber } from 'svelte/reactivity';

const everyHalfMinute = createSubscriber((update) => {
	const timer = setInterval(update, 30_000);
	return () => clearInterval(timer);
});

/** Now, in milliseconds; whatever reads it is renewed now and then. */
export function now(): number {
	everyHalfMinute();
	return Date.now();
}

/** Lets a long reading be followed and called off. */
import type { ParseOptions } from './format';

/**
 * Tells how much is read, and lets whatever waits have its turn.
 *
 * @throws the reason of the signal where the reading was called off.
 */
export async function pace(share: number, options: ParseOptions | undefined): Promise<void> {
	options?.onprogress?.(share);
	await new Promise((resolve) => setTimeout(resolve));
	options?.signal?.throwIfAborted();
}

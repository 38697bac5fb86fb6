import type { Problem } from '../../model/problems';

/** Thrown where what is to be kept would not be a network by the rules of the file. */
export class ChangeRefused extends Error {
	override readonly name = 'ChangeRefused';
	constructor(readonly problems: readonly Problem[]) {
		const [first] = problems;
		const place = first?.place ? `${first.place}: ` : '';
		const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
		super(`This cannot be kept: ${place}${first?.message ?? 'it is no network'}${more}.`);
	}
}

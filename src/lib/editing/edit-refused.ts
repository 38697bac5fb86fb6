import { isEdtf } from '../model/dates';
import type { RelationId } from '../model/schema';

/** What is asked for would leave a network that may not stand; the message says why, in one sentence. */
export class EditRefused extends Error {
	override readonly name = 'EditRefused';
	/** @param twin The relation that is there already, where that is why. */
	constructor(
		message: string,
		readonly twin: RelationId | null = null
	) {
		super(message);
	}
}

/** @throws EditRefused for a date that the file cannot hold. */
export function refuseNoDate(date: string | null | undefined): void {
	const text = date?.trim();
	if (!text || isEdtf(text)) return;
	throw new EditRefused(
		`“${text}” is not a date as it is written here: 2007, 2007-12-16, 2007/2011, ../2021 or XXXX-12-16.`
	);
}

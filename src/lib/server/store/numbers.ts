import type { Connection } from '../db/adapter';

/** What tells whether a network is still as it was. */
export interface NetworkNumber {
	readonly id: string;
	/** Grows with each change. */
	readonly number: number;
	/** Another one when the network was replaced by other means than changes. */
	readonly incarnation: string;
}

/** The numbers of all networks but those in the bin: one small query, to be asked often. */
export function readNumbers(c: Connection): Promise<readonly NetworkNumber[]> {
	return c
		.selectFrom('networks')
		.select(['id', 'number', 'incarnation'])
		.where('deleted_at', 'is', null)
		.where('purged_at', 'is', null)
		.execute();
}

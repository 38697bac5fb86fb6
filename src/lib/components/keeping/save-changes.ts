import type { Change } from '../../editing/operation';

/** Gives changes that were not saved to the reader as a file, so that nothing of them is lost. */
export function saveChanges(network: string, changes: readonly Change[]): void {
	const text = `${JSON.stringify({ format: 'entente-changes/1', network, changes }, null, '\t')}\n`;
	const link = document.createElement('a');
	link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
	link.download = `${network}.changes.json`;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

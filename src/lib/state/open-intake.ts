import type { Desk } from './desk.svelte';
import { Intake } from './intake.svelte';
import type { NetworkScreen } from './network-screen.svelte';

/** Opens the dialog that articles are brought in by, with these files or this pasted text. */
export function openIntake(
	screen: NetworkScreen,
	desk: Desk,
	{ files = [], pasted }: { readonly files?: readonly File[]; readonly pasted?: string } = {}
): void {
	if (desk.intake?.kept !== screen.kept) desk.intake = null;
	const intake = (desk.intake ??= new Intake(screen, desk));
	if (intake.left === 0) intake.items = [];
	if (intake.items.length === 0) intake.current = null;
	if (files.length > 0) intake.add(files);
	if (pasted !== undefined) intake.paste(pasted);
	desk.dialog = 'articles';
}

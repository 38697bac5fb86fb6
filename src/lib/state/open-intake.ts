import { count } from '../wording/words';
import { WaitingFiles } from '../sync/waiting-files';
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
	const intake = (desk.intake ??= takeUpIntake(screen, desk));
	if (intake.left === 0) intake.items = [];
	if (intake.items.length === 0) intake.current = null;
	if (files.length > 0) intake.add(files);
	if (pasted !== undefined) intake.paste(pasted);
	desk.dialog = 'articles';
}

function takeUpIntake(screen: NetworkScreen, desk: Desk): Intake {
	const intake = new Intake(screen, desk);
	void intake.restore();
	// What the browser does not keep is there as long as the page is.
	addEventListener('beforeunload', (event) => {
		if (intake.waiting.isAtRisk) event.preventDefault();
	});
	return intake;
}

/** Says so where files wait that were brought in before the page was loaded anew. */
export async function offerWaiting(screen: NetworkScreen, desk: Desk): Promise<void> {
	const waiting = await new WaitingFiles(screen.network.id).list();
	if (waiting.length === 0 || desk.intake || !screen.canEdit) return;
	const [wait, them] = waiting.length === 1 ? ['waits', 'it'] : ['wait', 'them'];
	desk.say(
		`${count(waiting.length, 'file')} that you brought in ${wait} to be looked at: Add articles (U) shows ${them}.`,
		15
	);
}

/** Making an edit where it is asked for, and opening what one is written in. */
import type { Edit } from '../editing/operation';
import type { Desk } from './desk.svelte';
import type { FormRequest } from './editing-desk.svelte';
import type { NetworkScreen } from './network-screen.svelte';

/** Opens a form where it is seen. */
export function openForm(desk: Desk, form: FormRequest): void {
	desk.panelFolded = false;
	desk.editing.open(form);
}

/** Opens what articles are brought in by; it is loaded when it is first asked for. */
export function addArticles(screen: NetworkScreen, desk: Desk): void {
	import('./open-intake').then(
		({ openIntake }) => openIntake(screen, desk),
		() => desk.say('What reads articles could not be loaded from the server. Is it running?')
	);
}

/** Does it, and says so with the way back. */
export function make(screen: NetworkScreen, desk: Desk, edit: Edit): void {
	if (edit.operations.length === 0) return;
	screen.edit(edit);
	desk.say(`${edit.label}. Ctrl+Z takes it back.`);
}

/** Where the keyboard goes on when what it stood on is gone. */

/** To the drawing, the list or the matrix, whichever is on the page. */
export function focusStage(): void {
	const stage = document.getElementById('stage');
	(stage?.querySelector<HTMLElement>('[tabindex="0"]') ?? stage)?.focus();
}

/** To what is said of the selection; to the stage while the panel is folded away. */
export function focusPanel(): void {
	const panel = document.getElementById('panel');
	if (panel) panel.focus();
	else focusStage();
}

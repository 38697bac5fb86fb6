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

/** To the text that is read beside the drawing; to the panel where none is. */
export function focusText(): void {
	const text = document.getElementById('article-text');
	if (text) text.focus({ preventScroll: true });
	else focusPanel();
}

/** Gives what has just been opened the keys, unless somebody is writing. */
export function takeFocus(opened: HTMLElement): void {
	const isWriting = document.activeElement?.closest('input, textarea, select, form, dialog');
	if (!isWriting) opened.focus({ preventScroll: true });
}

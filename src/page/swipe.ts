import type { Attachment } from 'svelte/attachments';

/** Pixels across before a touch is a swipe and no tap, and how much more across than down. */
const least = 48;

/** Tells of swipes on an element: 1 for one to the left, which leads on, -1 for one to the right. */
export function swipe(onswipe: (step: 1 | -1) => void): Attachment<HTMLElement> {
	return (element) => {
		let from: PointerEvent | null = null;
		const begin = (event: PointerEvent) => {
			from = event.pointerType === 'mouse' ? null : event;
		};
		const end = (event: PointerEvent) => {
			if (!from) return;
			const [across, down] = [event.clientX - from.clientX, event.clientY - from.clientY];
			from = null;
			if (Math.abs(across) >= least && Math.abs(across) > 2 * Math.abs(down)) {
				onswipe(across < 0 ? 1 : -1);
			}
		};
		const cancel = () => (from = null);
		element.addEventListener('pointerdown', begin);
		element.addEventListener('pointerup', end);
		element.addEventListener('pointercancel', cancel);
		return () => {
			element.removeEventListener('pointerdown', begin);
			element.removeEventListener('pointerup', end);
			element.removeEventListener('pointercancel', cancel);
		};
	};
}

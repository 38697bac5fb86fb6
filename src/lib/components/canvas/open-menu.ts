import { actorName, relationSentence } from '../../wording/words';
import type { Desk } from '../../state/desk.svelte';
import type { NetworkScreen } from '../../state/network-screen.svelte';
import type { MenuRequest } from '../../view/gestures';

/** Selects what a menu was asked for on the canvas, and opens the menu there. */
export function openMenu(
	screen: NetworkScreen,
	desk: Desk,
	{ x, y, at, target }: MenuRequest
): void {
	if (target.kind === 'actor') screen.selectActor(target.id);
	if (target.kind === 'relation') screen.selectRelation(target.id);
	const relation = target.kind === 'relation' ? screen.index.relations.get(target.id) : undefined;
	desk.menu = {
		x,
		y,
		title:
			target.kind === 'actor'
				? actorName(screen.index, target.id)
				: relation
					? relationSentence(screen.index, relation)
					: screen.network.title,
		on: target.kind,
		...(at ? { at } : {})
	};
}

/** The menu of what is selected, for those who have no pointer to ask with. */
export function openMenuByKey(screen: NetworkScreen, desk: Desk, drawing: HTMLElement): void {
	const { selection } = screen;
	const target: MenuRequest['target'] =
		selection.kind === 'actor' || selection.kind === 'relation' ? selection : { kind: 'network' };
	const { left, top, width, height } = drawing.getBoundingClientRect();
	const at = target.kind === 'network' ? null : screen.canvas?.placeOf(target.id);
	openMenu(screen, desk, {
		x: left + (at?.x ?? width / 2),
		y: top + (at?.y ?? height / 2),
		target
	});
}

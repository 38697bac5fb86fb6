import type { Network, Story, View } from '../model/schema';
import { newId } from '../model/new-id';
import type { Edit, Operation } from './operation';
import { set, viewRemoval } from './removals';
import { sameJson } from './same-json';

/** What is seen of a network: a view without its id and title. */
export type Sight = Pick<View, 'filters' | 'positions' | 'camera' | 'asOf'>;

const sightFields = ['filters', 'positions', 'camera', 'asOf'] as const;

/** An id for a view of this title that no view of the network has yet. */
export function newViewId(network: Network, title: string): string {
	return newId(title, new Set<string>(network.views?.map(({ id }) => id)), 'view');
}

/** Saves what is seen under a title; as the network's first sight, if that is wanted. */
export function addView(
	network: Network,
	id: string,
	title: string,
	sight: Sight,
	isHome = false
): Edit {
	const value = { id, title: title.trim(), ...written(sight) };
	const home = network.home ?? null;
	return {
		label: `Saved the view “${value.title}”${isHome ? ' as the first sight of the network' : ''}`,
		operations: [
			{ op: 'put', kind: 'view', id, value },
			...(isHome ? [set('network', network.id, 'home', id, home)] : [])
		]
	};
}

/** Gives a view another title. */
export function renameView(network: Network, id: string, title: string): Edit {
	const view = viewOf(network, id);
	return {
		label: `Renamed the view “${view.title}” to “${title.trim()}”`,
		operations: changes(view, { title: title.trim() })
	};
}

/** Makes a view hold what is seen now; what was not seen of a field, such as no camera, takes it away. */
export function changeView(network: Network, id: string, sight: Sight): Edit {
	const view = viewOf(network, id);
	const fields = Object.fromEntries(sightFields.map((field) => [field, sight[field]]));
	return { label: `Changed the view “${view.title}”`, operations: changes(view, fields) };
}

/** The stories that a view stands in. */
export function storiesWith(network: Network, id: string): readonly Story[] {
	return network.stories?.filter(({ views }) => (views as readonly string[]).includes(id)) ?? [];
}

/** Takes a view away, and with it the network's first sight and its place in stories. */
export function removeView(network: Network, id: string): Edit {
	const stories = storiesWith(network, id);
	const from =
		stories.length === 1 ? `the story “${stories[0]!.title}”` : `${stories.length} stories`;
	return {
		label: `Removed the view “${viewOf(network, id).title}”${stories.length > 0 ? `, also from ${from}` : ''}`,
		operations: viewRemoval(network, id)
	};
}

/**
 * Writes the paragraph of a view, which stories tell beside it; nothing but spaces takes it away.
 * @param before What stood there when the writing began, where that is to be what is written over.
 */
export function writeParagraph(network: Network, id: string, text: string, before?: string): Edit {
	const view = viewOf(network, id);
	const was = before ?? view.text ?? '';
	const label = `Wrote the paragraph of the view “${view.title}”`;
	if (text.trim() === was.trim()) return { label, operations: [] };
	return { label, operations: [set('view', id, 'text', text.trim() || null, was || null)] };
}

/** Makes a view the network's first sight; null opens it with the whole network again. */
export function setHome(network: Network, id: string | null): Edit {
	const label = id
		? `Made “${viewOf(network, id).title}” the first sight of the network`
		: 'Made the whole network its first sight again';
	const was = network.home ?? null;
	return {
		label,
		operations: was === id ? [] : [set('network', network.id, 'home', id, was)]
	};
}

function viewOf(network: Network, id: string): View {
	const view = network.views?.find((one) => one.id === id);
	if (!view) throw new Error(`the network has no view "${id}"`);
	return view;
}

function changes(view: View, fields: Readonly<Record<string, unknown>>): readonly Operation[] {
	return Object.entries(fields).flatMap(([field, value]) => {
		const was = (view as Readonly<Record<string, unknown>>)[field];
		return sameJson(was ?? null, value ?? null) ? [] : [set('view', view.id, field, value, was)];
	});
}

/** The fields that hold something: what is absent is not written as `undefined`. */
function written(sight: Sight): Record<string, unknown> {
	return Object.fromEntries(Object.entries(sight).filter(([, value]) => value !== undefined));
}

import type { Network, View } from '../model/schema';
import { newId } from './new-id';
import type { Edit, Operation } from './operation';
import { set } from './removals';
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

/** Takes a view away, and with it the network's first sight and its place in stories. */
export function removeView(network: Network, id: string): Edit {
	const view = viewOf(network, id);
	const stories = network.stories?.map((story) =>
		story.views.includes(view.id)
			? { ...story, views: story.views.filter((other) => other !== view.id) }
			: story
	);
	return {
		label: `Removed the view “${view.title}”`,
		operations: [
			...(network.home === view.id ? [set('network', network.id, 'home', null, view.id)] : []),
			...(sameJson(stories, network.stories)
				? []
				: [set('network', network.id, 'stories', stories, network.stories)]),
			{ op: 'remove', kind: 'view', id, was: view as Readonly<Record<string, unknown>> }
		]
	};
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

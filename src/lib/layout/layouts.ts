import type { LayoutName } from './layout-graph';

export interface LayoutDescription {
	readonly name: LayoutName;
	readonly label: string;
	/** One sentence for the menu. */
	readonly description: string;
	/** Above so many nodes another layout should be offered instead. */
	readonly nodeLimit: number;
}

export const layoutLabel = (name: LayoutName): string =>
	layouts.find((layout) => layout.name === name)?.label ?? name;

/** Every layout, in the order of the menu. */
export const layouts: readonly LayoutDescription[] = [
	{
		name: 'camps',
		label: 'Camps',
		description: 'Those who stand together lie together; hostile camps lie apart.',
		nodeLimit: 5_000
	},
	{
		name: 'springs',
		label: 'Springs',
		description: 'Lines pull like springs and nodes push each other away, whatever the lines mean.',
		nodeLimit: 300
	},
	{
		name: 'distances',
		label: 'Distances',
		description: 'Nodes lie as far apart as the number of lines between them.',
		nodeLimit: 20_000
	},
	{
		name: 'circle',
		label: 'Circle',
		description: 'All on one circle, with few crossing lines.',
		nodeLimit: 1_000
	},
	{
		name: 'grid',
		label: 'Grid',
		description: 'In rows, those with the most ties first.',
		nodeLimit: 20_000
	}
];

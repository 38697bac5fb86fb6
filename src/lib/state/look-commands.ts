import { actorName } from '../wording/words';
import type { Command } from './commands';
import type { NetworkScreen } from './network-screen.svelte';

const always = () => true;

/** How the network is looked at: how much of it, how near, and as what. */
export function lookCommands(screen: NetworkScreen): readonly Command[] {
	return [
		{
			id: 'unfocus',
			title: screen.neighbourhood.before
				? `Back to the neighbourhood of ${actorName(screen.index, screen.neighbourhood.before.actor)}`
				: 'Back from the neighbourhood to the whole network',
			key: 'B',
			group: 'Look',
			available: () => screen.filters.focus !== null,
			needs: 'The whole network is in view: there is no neighbourhood to go back from.',
			run: () => screen.neighbourhood.leave()
		},
		{
			id: 'fit',
			title: 'Fit the network into the window',
			key: 'F',
			group: 'Look',
			available: always,
			run: () => screen.canvas?.fit()
		},
		{
			id: 'zoom-in',
			title: 'Zoom in',
			key: '+',
			group: 'Look',
			available: always,
			run: () => screen.canvas?.zoomBy(1.25)
		},
		{
			id: 'zoom-out',
			title: 'Zoom out',
			key: '-',
			group: 'Look',
			available: always,
			run: () => screen.canvas?.zoomBy(0.8)
		},
		{
			id: 'graph',
			title: 'Show as graph',
			key: 'G',
			group: 'Look',
			available: always,
			run: () => (screen.mode = 'graph')
		},
		{
			id: 'list',
			title: 'Show as list',
			key: 'L',
			group: 'Look',
			available: always,
			run: () => (screen.mode = 'list')
		},
		{
			id: 'matrix',
			title: 'Show as matrix',
			key: 'M',
			group: 'Look',
			available: always,
			run: () => (screen.mode = 'matrix')
		}
	];
}

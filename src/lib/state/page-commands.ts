import type { Command } from './commands';
import type { Desk } from './desk.svelte';
import type { NetworkScreen } from './network-screen.svelte';

const always = () => true;

/** What is done with the page as a whole: pictures, files, other networks, the theme. */
export function pageCommands(screen: NetworkScreen, desk: Desk): readonly Command[] {
	return [
		{
			id: 'picture',
			title: 'Save or copy a picture',
			key: 'S',
			group: 'Page',
			available: always,
			run: () => (desk.dialog = 'picture')
		},
		{
			id: 'open',
			title: 'Open a network file',
			key: 'O',
			group: 'Page',
			available: always,
			run: () => document.getElementById('open-file')?.click()
		},
		{
			id: 'save-file',
			title: 'Save as a file, or export the evidence',
			key: 'Ctrl+S',
			group: 'Page',
			available: always,
			run: () => (desk.dialog = 'save')
		},
		{
			id: 'networks',
			title: 'All networks',
			group: 'Page',
			available: always,
			run: () => document.getElementById('all-networks')?.click()
		},
		{
			id: 'home',
			title: `Back to ${screen.home.network.title}`,
			group: 'Page',
			available: () => screen.kept !== screen.home,
			run: () => screen.open(screen.home)
		},
		{
			id: 'bring-home',
			title: `Bring this network into ${screen.home.network.title}…`,
			group: 'Page',
			available: () => screen.kept !== screen.home && screen.home.canEdit,
			run: () =>
				void import('./bring-home').then(
					({ offerHome }) => offerHome(screen, desk),
					() => desk.say('This could not be loaded: the server is away. Try again when it is back.')
				)
		},
		{
			id: 'theme',
			title: 'Switch between light and dark',
			key: 'D',
			group: 'Page',
			available: always,
			run: () => desk.chooseTheme(desk.ground === 'dark' ? 'light' : 'dark')
		},
		{
			id: 'keys',
			title: 'Show all keys',
			key: '?',
			group: 'Page',
			available: always,
			run: () => (desk.dialog = 'keys')
		}
	];
}

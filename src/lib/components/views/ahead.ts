/**
 * What is written and walked from the panel of the network. It is named here and not where it is
 * loaded from, as the page that opens would else hold the names of all files that it takes.
 */
export const loaded = Promise.all([
	import('./SaveView.svelte'),
	import('./ViewMenu.svelte'),
	import('../stories/StoryList.svelte'),
	import('../stories/StoryWalk.svelte')
]);

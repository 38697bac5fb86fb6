/** What is said of a file on its way to being an article. */
import type { PlacedAgain } from '../../anchoring/place-again';
import type { IntakeItem, IntakeState } from '../../state/intake-item.svelte';

export const stateWords: Readonly<Record<IntakeState['kind'], string>> = {
	waiting: 'waiting',
	reading: 'being read…',
	failed: 'could not be read',
	read: 'to look at',
	known: 'known',
	added: 'added',
	'set-aside': 'set aside'
};

export const nameOf = (item: IntakeItem) => item.name || 'Pasted text';

export const placedWords: Readonly<Record<PlacedAgain['state'], string>> = {
	exact: 'word for word',
	'exact-shortened': 'word for word, shortened',
	folded: 'other typography',
	ambiguous: 'more than once',
	altered: 'altered',
	missing: 'missing'
};

/** What is said of a file on its way to being an article. */
import type { PlacedAgain } from '../../anchoring/place-again';
import type { Article } from '../../model/schema';
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

/** The Admiralty code of a source, each letter in a word. */
export const reliabilityWords: Readonly<Record<NonNullable<Article['reliability']>, string>> = {
	A: 'A – completely reliable',
	B: 'B – usually reliable',
	C: 'C – fairly reliable',
	D: 'D – not usually reliable',
	E: 'E – unreliable',
	F: 'F – cannot be judged'
};

export const placedWords: Readonly<Record<PlacedAgain['state'], string>> = {
	exact: 'word for word',
	'exact-shortened': 'word for word, shortened',
	folded: 'other typography',
	ambiguous: 'more than once',
	altered: 'altered',
	missing: 'missing'
};

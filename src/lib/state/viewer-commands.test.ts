import { expect, it, test } from 'vitest';
import { sampleNetwork } from '../../../tests/support/sample-network';
import type { ActorId, ArticleId, EvidenceId, RelationId } from '../model/schema';
import { commands } from './commands';
import { Desk } from './desk.svelte';
import type { KeptSource } from './kept-network.svelte';
import { NetworkScreen } from './network-screen.svelte';
import type { Selection } from './selection';

const a = (id: string) => id as ActorId;
const network = { ...sampleNetwork, positions: { a: [0, 0], b: [10, 10] } } as typeof sampleNetwork;
const selections: readonly Selection[] = [
	{ kind: 'network' },
	{ kind: 'actor', id: a('a') },
	{ kind: 'actors', ids: [a('a'), a('b')] },
	{ kind: 'article', id: 'one' as ArticleId },
	{ kind: 'relation', id: 'a-b' as RelationId, evidence: null },
	{ kind: 'relation', id: 'a-b' as RelationId, evidence: 'e1' as EvidenceId },
	{ kind: 'path', from: a('a'), to: a('b') }
];

/** The ids of what is offered to somebody with this access, whatever is selected. */
function offered(access: KeptSource['access'], selection: Selection): readonly string[] {
	const screen = screenOf(access);
	screen.select(selection);
	return commands(screen, new Desk())
		.filter((one) => one.available())
		.map(({ id }) => id);
}

function screenOf(access: KeptSource['access']): NetworkScreen {
	const source = { number: 0, access, isExample: true } as KeptSource;
	return new NetworkScreen(network, source);
}

it('offers a viewer nothing that writes', () => {
	const all = (access: KeptSource['access']) =>
		new Set(selections.flatMap((selection) => offered(access, selection)));
	const [viewer, writer] = [all('read'), all('write')];
	expect([...writer].filter((id) => !viewer.has(id)).toSorted()).toEqual([
		'add-actor',
		'add-article',
		'add-evidence',
		'add-relation',
		'annotate',
		'draw-relation',
		'edit',
		'merge',
		'move-evidence',
		'purge',
		'remove',
		'save-view',
		'split'
	]);
	expect([...viewer].filter((id) => !writer.has(id))).toEqual([]);
});

test.each(selections)(
	'What a viewer is offered of %j changes nothing of the network',
	(selection) => {
		// In the browser only: these reach for the page.
		const ofThePage = ['search', 'theme', 'open', 'present'];
		for (const id of offered('read', selection)) {
			if (ofThePage.includes(id)) continue;
			const screen = screenOf('read');
			screen.select(selection);
			const before = screen.network;
			try {
				commands(screen, new Desk())
					.find((one) => one.id === id)!
					.run();
			} catch (error) {
				// A command may need the page that is not here; what it must not do is write.
				expect(String(error), id).toMatch(/is not defined|matchMedia|document|window/);
			}
			expect(screen.network, id).toBe(before);
			expect(screen.kept.history, id).toEqual([]);
			expect(screen.kept.waiting, id).toBe(0);
		}
	}
);

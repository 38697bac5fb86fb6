import { describe, expect, it } from 'vitest';
import { sampleNetwork } from '../../../tests/support/sample-network';
import { openSample } from '../../../tests/support/sample-screen';
import type { ActorId, Network, RelationTypeId, ViewId } from '../model/schema';
import { NetworkScreen } from './network-screen.svelte';

const aland = { kind: 'actor', id: 'a' as ActorId } as const;

describe('links', () => {
	it('lead to what is selected under the filters as they are', () => {
		const screen = openSample();
		screen.toggle('typesOff', 'hostility' as RelationTypeId);
		expect(screen.links.to(aland)).toBe('#/actor/a?types=-hostility');
		screen.select(aland);
		expect(screen.links.hash).toBe('#/actor/a?types=-hostility');
	});

	it('to nothing are still links, where the address bar says nothing', () => {
		const screen = openSample();
		expect(screen.links.hash).toBe('');
		expect(screen.links.to({ kind: 'network' })).toBe('#/');
	});

	it('to a view say nothing of the filters that are on now', () => {
		const view = { id: 'v', title: 'V', filters: { typesOff: ['alliance'] } };
		const screen = new NetworkScreen({ ...sampleNetwork, views: [view] } as unknown as Network);
		screen.toggle('typesOff', 'hostility' as RelationTypeId);
		expect(screen.links.toView('v' as ViewId)).toBe('#/view/v');
	});

	it('into a network that was opened here name it', () => {
		const screen = openSample();
		screen.network = { ...sampleNetwork, id: 'other' as Network['id'] };
		expect(screen.links.to(aland)).toBe('#/actor/a?net=other');
	});
});

import { beforeEach, describe, expect, it } from 'vitest';
import { openSample } from '../../../tests/support/sample-screen';
import type { ActorId } from '../model/schema';
import type { NetworkScreen } from './network-screen.svelte';

const actor = (id: string) => id as ActorId;
let screen: NetworkScreen;
beforeEach(() => (screen = openSample()));

describe('moving actors', () => {
	it('keeps them where they were put, in the network too, until they are let go', () => {
		screen.placing.move(new Map([[actor('a'), [3, 4]]]));
		expect(screen.arrangement.positions.get('a')).toEqual([3, 4]);
		expect([...screen.arrangement.pinned]).toEqual(['a']);
		expect(screen.network.positions).toEqual({ a: [3, 4] });
		screen.placing.unpin([actor('a')]);
		expect(screen.arrangement.pinned.size).toBe(0);
		expect(screen.arrangement.positions.get('a')).toEqual([3, 4]);
		expect(screen.network.positions ?? {}).toEqual({});
	});

	it('pins one where it lies, and one that lies nowhere yet only for the next layout', () => {
		screen.arrangement.move([[actor('a'), [3, 4]]]);
		screen.placing.pin([actor('a'), actor('b')]);
		expect(screen.network.positions).toEqual({ a: [3, 4] });
		expect([...screen.arrangement.pinned]).toEqual(['a', 'b']);
	});
});

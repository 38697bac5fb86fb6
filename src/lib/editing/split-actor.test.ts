import { describe, expect, it } from 'vitest';
import { a, apply, full, index, r } from '../../../tests/support/edit-checks';
import { EditRefused } from './edit-refused';
import { splitActor } from './split-actor';

describe('splitting', () => {
	it('gives the new actor the relations and names that are meant for it', () => {
		const fields = { name: 'Jamaat', kind: 'armed-group' as const, aliases: ['Grand Duchy'] };
		const { id, edit } = splitActor(index(full), a('duchy'), fields, new Set([r('r1'), r('r4')]));
		const next = apply(full, edit);
		expect(next.relations[0]!.source).toBe(id);
		expect(next.relations[3]!.target).toBe(id);
		expect(next.relations[1]!.source).toBe('duchy');
		expect(next.actors.find((one) => one.id === 'duchy')!.aliases).toEqual(['The Dukedom']);
		expect(() => splitActor(index(full), a('duchy'), fields, new Set([r('r3')]))).toThrow(
			EditRefused
		);
	});
});

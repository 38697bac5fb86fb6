import { describe, expect, it } from 'vitest';
import type { NetworkId } from '../model/schema';
import { EditingDesk } from './editing-desk.svelte';

const network = 'n' as NetworkId;

/** As much of a browser's storage as drafts use; it may be full. */
function storage({ full = false } = {}): Storage {
	const items = new Map<string, string>();
	return {
		getItem: (key: string) => items.get(key) ?? null,
		removeItem: (key: string) => items.delete(key),
		setItem(key: string, value: string) {
			if (full) throw new Error('full');
			items.set(key, value);
		}
	} as unknown as Storage;
}

const base = { name: 'Band', aliases: ['B'] };

describe('the draft of a form', () => {
	it('is what was typed, until it is thrown away', () => {
		const desk = new EditingDesk();
		const draft = desk.draft(network, 'actor/b', base);
		expect(draft.isTouched).toBe(false);
		draft.fields.aliases.push('Bund');
		expect(draft.touched).toEqual(['aliases']);
		expect(base.aliases).toEqual(['B']);
		expect(desk.draft(network, 'actor/b', base)).toBe(draft);
		expect(desk.draft(network, 'actor/c', base).isTouched).toBe(false);
		desk.forget(draft as never);
		expect(desk.hasDraft(network, 'actor/b')).toBe(false);
		expect(desk.draft(network, 'actor/b', base).fields).toEqual(base);
	});

	it('is made anew from what stands there, where nobody touched it', () => {
		const desk = new EditingDesk();
		desk.draft(network, 'actor/b', base);
		expect(desk.draft(network, 'actor/b', { ...base, name: 'Bund' }).fields.name).toBe('Bund');
	});

	it('outlives the page', () => {
		const kept = storage();
		const before = new EditingDesk();
		before.settle(kept);
		const draft = before.draft(network, 'actor/b', base);
		draft.fields.name = 'Bun';
		before.writeDown(draft as never);

		const after = new EditingDesk();
		after.settle(kept);
		expect(after.hasDraft(network, 'actor/b')).toBe(true);
		const again = after.draft(network, 'actor/b', { ...base, name: 'Changed meanwhile' });
		expect(again.fields.name).toBe('Bun');
		// What it was written on, so that a change by somebody else is seen.
		expect(again.base.name).toBe('Band');
		after.forget(again as never);
		expect(kept.getItem('entente.form-drafts')).toBeNull();
	});

	it('lives as long as the page where the browser keeps nothing', () => {
		const desk = new EditingDesk();
		desk.settle(storage({ full: true }));
		const draft = desk.draft(network, 'actor/b', base);
		draft.fields.name = 'Bun';
		desk.writeDown(draft as never);
		expect(desk.draft(network, 'actor/b', base).fields.name).toBe('Bun');
	});
});

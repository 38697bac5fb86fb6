import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSample } from '../../../tests/support/sample-network';
import { anyText } from '../../../tests/support/any-text';
import { indexNetwork, type NetworkIndex } from '../model/network-index';
import type { Annotation } from '../model/schema';
import {
	addAnnotation,
	changeAnnotation,
	removeAnnotation,
	reopenAnnotation,
	replyTo,
	resolveAnnotation,
	type NewNote
} from './annotations';
import { applyOperations } from './apply-operations';
import { checkChange } from './check-change';
import { ConflictError } from './conflict';
import type { Edit } from './operation';

const { index } = readSample();
const note = (id: string, author: string | null = 'Ada'): NewNote => ({
	id,
	at: '2026-11-22T11:00:00Z',
	author
});
const onRelation: Annotation['on'] = { kind: 'relation', id: 'a-b' };

/** The network after an edit, which must be one that may stand, and whose way back leads back. */
function made(before: NetworkIndex, { operations }: Edit): NetworkIndex {
	const { network, inverse } = applyOperations(before.network, operations);
	expect(checkChange(network)).toEqual([]);
	expect(applyOperations(network, inverse).network).toEqual(before.network);
	return indexNetwork(network);
}

const annotated = made(index, addAnnotation(index, onRelation, { body: 'Really?' }, note('n1')));
const answered = made(annotated, replyTo(annotated, 'n1', { body: 'Yes.' }, note('n2', 'Bo')));

describe('addAnnotation', () => {
	it.each([
		[{ kind: 'network', id: 'sample' }, 'Annotated the network'],
		[{ kind: 'actor', id: 'b' }, 'Annotated Band'],
		[onRelation, 'Annotated Aland – Band'],
		[{ kind: 'evidence', id: 'e1' }, 'Annotated a quotation of Aland – Band']
	] as const)('writes a note on %o', (on, label) => {
		const edit = addAnnotation(index, on, { body: 'Hm.' }, note('n1'));
		expect(edit.label).toBe(label);
		expect(made(index, edit).network.annotations).toEqual([
			{
				id: 'n1',
				on,
				body: 'Hm.',
				author: 'Ada',
				created: '2026-11-22T11:00:00Z',
				updated: '2026-11-22T11:00:00Z'
			}
		]);
	});

	it('stores nothing where nothing is said', () => {
		const fields = { body: 'Hm.', tags: [' ', ''], mark: '' };
		const [written] = made(index, addAnnotation(index, onRelation, fields, note('n1', ' '))).network
			.annotations!;
		expect(Object.keys(written!)).toEqual(['id', 'on', 'body', 'created', 'updated']);
	});

	it('keeps each tag once, and the mark', () => {
		const fields = { body: '', tags: ['to do', ' to do', 'dates'], mark: 'wrong-actor' };
		const [written] = made(index, addAnnotation(index, onRelation, fields, note('n1'))).network
			.annotations!;
		expect(written).toMatchObject({ tags: ['to do', 'dates'], mark: 'wrong-actor' });
	});

	it('leaves a network that may stand, and a way back, whatever is written', () => {
		fc.assert(
			fc.property(anyText, fc.array(anyText, { maxLength: 4 }), (body, tags) => {
				made(index, addAnnotation(index, onRelation, { body, tags }, note('n1', body)));
			}),
			{ numRuns: 60 }
		);
	});
});

describe('replyTo', () => {
	it('answers on the same thing', () => {
		const edit = replyTo(annotated, 'n1', { body: 'Yes.' }, note('n2', 'Bo'));
		expect(edit.label).toBe('Answered a note of Ada on Aland – Band');
		expect(made(annotated, edit).network.annotations?.[1]).toMatchObject({
			on: onRelation,
			replyTo: 'n1',
			author: 'Bo'
		});
	});

	it('does nothing where the note is gone', () => {
		expect(replyTo(index, 'n1', { body: 'Yes.' }, note('n2')).operations).toEqual([]);
	});
});

describe('changeAnnotation', () => {
	const later = '2026-11-22T12:00:00Z';

	it('changes what differs, and the time', () => {
		const edit = changeAnnotation(annotated, 'n1', { body: 'Really!', tags: ['x'] }, later);
		expect(edit.label).toBe('Changed a note of Ada on Aland – Band');
		const [written] = made(annotated, edit).network.annotations!;
		expect(written).toMatchObject({
			body: 'Really!',
			tags: ['x'],
			created: '2026-11-22T11:00:00Z',
			updated: later
		});
	});

	it('does nothing where nothing differs', () => {
		expect(changeAnnotation(annotated, 'n1', { body: 'Really?' }, later).operations).toEqual([]);
	});

	it('takes tags and marks away', () => {
		const marked = made(
			index,
			addAnnotation(index, onRelation, { body: '', tags: ['x'], mark: 'duplicate' }, note('n1'))
		);
		const [written] = made(marked, changeAnnotation(marked, 'n1', { body: 'So.' }, later)).network
			.annotations!;
		expect(written).not.toHaveProperty('tags');
		expect(written).not.toHaveProperty('mark');
	});

	it('does not overwrite what somebody else wrote since', () => {
		const before = annotated.network.annotations![0]!;
		const theirs = made(annotated, changeAnnotation(annotated, 'n1', { body: 'Theirs' }, later));
		const mine = changeAnnotation(theirs, 'n1', { body: 'Mine' }, later, before);
		expect(() => applyOperations(theirs.network, mine.operations)).toThrow(ConflictError);
	});

	it('fits a file whose tags are written otherwise than here', () => {
		const odd = indexNetwork({
			...annotated.network,
			annotations: [{ ...annotated.network.annotations![0]!, tags: [' x', 'x', ''] }]
		});
		made(odd, changeAnnotation(odd, 'n1', { body: 'So.', tags: ['y'] }, later));
	});
});

describe('removeAnnotation', () => {
	it('takes the answers with it, and says how many', () => {
		const edit = removeAnnotation(answered, 'n1');
		expect(edit.label).toBe('Removed a note of Ada on Aland – Band and its answer');
		expect(made(answered, edit).network.annotations).toBeUndefined();
	});

	it('takes one answer away and leaves the note', () => {
		const edit = removeAnnotation(answered, 'n2');
		expect(edit.label).toBe('Removed an answer of Bo on Aland – Band');
		expect(made(answered, edit).network.annotations?.map(({ id }) => id)).toEqual(['n1']);
	});
});

describe('resolving', () => {
	it('keeps who resolved it and leaves its time; opening it again takes that away', () => {
		const edit = resolveAnnotation(answered, 'n1', 'Bo');
		expect(edit.label).toBe('Resolved a note of Ada on Aland – Band');
		const resolved = made(answered, edit);
		expect(resolved.network.annotations?.[0]).toMatchObject({
			resolvedBy: 'Bo',
			updated: '2026-11-22T11:00:00Z'
		});
		const again = reopenAnnotation(resolved, 'n1');
		expect(again.label).toBe('Opened again: a note of Ada on Aland – Band');
		expect(made(resolved, again).network).toEqual(answered.network);
	});

	it('says someone where nobody is named', () => {
		const resolved = made(answered, resolveAnnotation(answered, 'n1', null));
		expect(resolved.network.annotations?.[0]?.resolvedBy).toBe('someone');
	});
});

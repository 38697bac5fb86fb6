import { describe, expect, it } from 'vitest';
import { sampleNetwork } from '../../../tests/support/sample-network';
import { indexNetwork } from '../model/network-index';
import type { Annotation, RelationId } from '../model/schema';
import {
	annotationChoices,
	everyAnnotation,
	filterThreads,
	readAnnotations,
	subjectKey
} from './annotations';

const note = (id: string, on: string, more: object = {}) => {
	const [kind, thing] = on.split(':');
	const at = '2026-01-01T00:00:00Z';
	return { id, on: { kind, id: thing }, body: id, created: at, updated: at, ...more } as Annotation;
};
const read = (...annotations: Annotation[]) =>
	readAnnotations(indexNetwork({ ...sampleNetwork, annotations }));

const { threads, on, openOnRelation, openOnActor } = read(
	note('n1', 'relation:a-b', { author: 'Ada', tags: ['dates'] }),
	note('r2', 'relation:a-b', { replyTo: 'r1', author: 'Bo', created: '2026-01-02T00:00:00+05:00' }),
	note('n2', 'evidence:e1', { mark: 'wrong-actor', author: 'Bo' }),
	note('r1', 'relation:a-b', { replyTo: 'n1', created: '2026-01-01T18:00:00Z' }),
	note('n3', 'actor:b', { resolvedBy: 'Ada' }),
	note('n4', 'actor:b', { tags: ['dates', 'names'] }),
	note('n5', 'relation:a-b', { resolvedBy: '' })
);

describe('readAnnotations', () => {
	it('numbers the threads in the order of the file', () => {
		expect(threads.map(({ number, root }) => [number, root.id])).toEqual([
			[1, 'n1'],
			[2, 'n2'],
			[3, 'n3'],
			[4, 'n4'],
			[5, 'n5']
		]);
	});

	it('puts answers to answers into the thread, by the moments they were written', () => {
		expect(threads[0]?.replies.map(({ id }) => id)).toEqual(['r1', 'r2']);
	});

	it('finds what is on a thing and nothing else', () => {
		const numbersOn = (kind: Annotation['on']['kind'], id: string) =>
			on.get(subjectKey({ kind, id }))?.map(({ number }) => number);
		expect(numbersOn('relation', 'a-b')).toEqual([1, 5]);
		expect(numbersOn('evidence', 'e1')).toEqual([2]);
		expect(numbersOn('actor', 'a')).toBeUndefined();
	});

	it('counts what is on a quotation for its relation, and leaves out what is resolved', () => {
		expect(openOnRelation.get('a-b' as RelationId)?.map(({ number }) => number)).toEqual([1, 2]);
		expect([...openOnActor.values()].flat().map(({ number }) => number)).toEqual([4]);
	});

	it('has nothing of a network without any', () => {
		expect(read().threads).toEqual([]);
	});
});

describe('filterThreads', () => {
	const passing = (filter: Partial<typeof everyAnnotation>) =>
		filterThreads(threads, { ...everyAnnotation, ...filter }).map(({ number }) => number);

	it.each([
		[{}, [1, 2, 3, 4, 5]],
		[{ unresolved: true }, [1, 2, 4]],
		[{ tag: 'dates' }, [1, 4]],
		[{ author: 'Bo' }, [1, 2]],
		[{ author: '' }, [1, 3, 4, 5]],
		[{ mark: 'wrong-actor' }, [2]],
		[{ tag: 'dates', author: 'Ada' }, [1]],
		[{ tag: 'none such' }, []]
	] as const)('by %o leaves %o', (filter, numbers) => {
		expect(passing(filter)).toEqual(numbers);
	});
});

describe('annotationChoices', () => {
	it('names what occurs, with the number of threads that a choice leaves', () => {
		const { tags, authors, marks, unresolved } = annotationChoices(threads);
		expect([...tags]).toEqual([
			['dates', 2],
			['names', 1]
		]);
		expect([...authors]).toEqual([
			['', 4],
			['Ada', 1],
			['Bo', 2]
		]);
		expect([...marks]).toEqual([['wrong-actor', 1]]);
		expect(unresolved).toBe(3);
	});
});

import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../tests/support/leaves-of';
import { sampleNetwork } from '../../../tests/support/sample-network';
import { readAnnotations } from '../analysis/annotations';
import { indexNetwork } from '../model/network-index';
import type { ActorId, Network, RelationId } from '../model/schema';
import { annotationWords, calloutsOf, pictureAnnotations } from './picture-annotations';

const at = '2026-01-01T00:00:00Z';
const note = (id: string, on: string, body: string, more: object = {}) => {
	const [kind, thing] = on.split(':');
	return { id, on: { kind, id: thing }, body, created: at, updated: at, author: 'Ada', ...more };
};
const index = indexNetwork({
	...sampleNetwork,
	annotations: [
		note('n1', 'relation:a-b', '**Really**?\n\nSee [Band](#/actor/b).'),
		note('n2', 'evidence:e1', 'It says “may”.', { mark: 'hedge-missed', author: undefined }),
		note('n3', 'actor:b', 'Which band?'),
		note('n4', 'network:sample', 'A <b>draft</b>.'),
		note('n5', 'relation:b-c', 'Over.', { resolvedBy: 'Bo' }),
		note('n6', 'relation:a-c', 'Out of sight.'),
		note('r1', 'relation:a-b', 'Yes.', { replyTo: 'n1' })
	]
} as unknown as Network);
const network = {
	actors: ['a', 'b', 'c'] as ActorId[],
	relations: ['a-b', 'b-c'] as RelationId[]
};
const { threads } = readAnnotations(index);
const set = { index, ground: 'light', scale: 1, columnWidth: 400 } as const;

describe('calloutsOf', () => {
	it('numbers lines and actors by what is not resolved on them', () => {
		const { relations, actors } = calloutsOf(readAnnotations(index));
		expect([...relations]).toEqual([
			['a-b', '1, 2'],
			['a-c', '6']
		]);
		expect([...actors]).toEqual([['b', '3']]);
	});
});

describe('annotationWords', () => {
	it.each([
		[0, 'Ada: Really? See Band. (1 reply)'],
		[1, 'someone, on a quotation: Hedge missed. It says “may”.'],
		[2, 'Ada: Which band?'],
		[3, 'Ada, on the whole network: A <b>draft</b>.']
	])('of the thread %i are %j', (place, words) => {
		expect(annotationWords(threads[place]!)).toBe(words);
	});

	it('end where a note is long, between letters', () => {
		const body = '😀'.repeat(5000);
		const words = annotationWords({ ...threads[2]!, root: { ...threads[2]!.root, body } });
		expect(words).toBe(`Ada: ${'😀'.repeat(600)} …`);
	});
});

describe('pictureAnnotations', () => {
	const textOf = (drawn: typeof network) =>
		pictureAnnotations({ ...set, network: drawn }).flatMap(({ heading, entries }) =>
			textsOf([heading, ...entries].flatMap(({ items }) => items))
		);

	it('lists the numbers, authors and texts of what is drawn and not resolved', () => {
		expect(textOf(network)).toEqual([
			'Annotations',
			...['1', 'Ada: Really? See Band. (1 reply)'],
			...['2', 'someone, on a quotation: Hedge missed. It says “may”.'],
			...['3', 'Ada: Which band?'],
			...['4', 'Ada, on the whole network: A <b>draft</b>.']
		]);
	});

	it('leaves out what is not in the picture', () => {
		const words = textOf({ actors: [], relations: ['a-c' as RelationId] });
		expect(words.filter((word) => /^\d$/.test(word))).toEqual(['4', '6']);
	});

	it('is nothing where there is nothing to list', () => {
		const bare = indexNetwork(sampleNetwork);
		expect(pictureAnnotations({ ...set, index: bare, network })).toEqual([]);
	});
});

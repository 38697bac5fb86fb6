import { expect, it } from 'vitest';
import type { ArticleId } from '../model/schema';
import { guess } from './guess';
import { sampleNetwork } from './samples';

const text =
	'The Dune Brigade grew fast. Analysts say it reportedly attacked Chad in March. Rain fell on Niger.';
const guessOf = (passage: string) => {
	const start = text.indexOf(passage);
	return guess(text, { start, end: start + passage.length }, sampleNetwork, {
		article: 'a' as ArticleId
	});
};

it('fills in ends, type, certainty and source from a selection, with offsets of the text', () => {
	const { mentions, proposals, reading } = guessOf('it reportedly attacked Chad');
	expect(mentions.map(({ actor }) => actor)).toEqual(['chad']);
	expect(proposals[0]).toMatchObject({
		source: { actor: 'dune', how: 'reference' },
		target: { actor: 'chad' },
		type: 'hostility',
		evidence: { certainty: 'alleged', attribution: { kind: 'unnamed', who: 'Analysts' } }
	});
	expect(reading).toMatchObject({ certainty: 'alleged', stance: 'supports', time: 'past' });
	for (const { range, words } of [...reading.cues, ...(proposals[0]?.cues ?? []), ...mentions]) {
		expect(text.slice(range.start, range.end)).toBe(words);
	}
});

it('finds the actors where no rule sees a relation', () => {
	const { mentions, proposals, reading } = guessOf('Rain fell on Niger');
	expect(mentions.map(({ actor }) => actor)).toEqual(['niger']);
	expect(proposals).toEqual([]);
	expect(reading.certainty).toBe('asserted');
});

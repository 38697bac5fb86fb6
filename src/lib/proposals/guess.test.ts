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

it('tells the type by the word of the passage where no rule says between whom', () => {
	const words = 'Between Chad and, as many feared, Libya there was a war. Chad is west of Libya.';
	const at = (passage: string) => {
		const start = words.indexOf(passage);
		return { start, end: start + passage.length };
	};
	const options = { article: 'a' as ArticleId };
	const first = guess(
		words,
		at('Between Chad and, as many feared, Libya there was a war.'),
		sampleNetwork,
		options
	);
	expect(first.telling).toMatchObject({ type: 'hostility', words: 'war' });
	const { start, end } = first.telling!.range;
	expect(words.slice(start, end)).toBe('war');
	expect(guess(words, at('Chad is west of Libya.'), sampleNetwork, options).telling).toBeNull();
});

it('names who is in the selection and not in the network', () => {
	const words = 'Rain fell. The Desert Falcons Militia met Chad in Ruritania.';
	const start = words.indexOf('The Desert');
	const { candidates } = guess(words, { start, end: words.length }, sampleNetwork, {
		article: 'a' as ArticleId
	});
	expect(candidates[0]).toMatchObject({ name: 'Desert Falcons Militia', kind: 'armed-group' });
	const [range] = candidates[0]!.mentions;
	expect(words.slice(range!.start, range!.end)).toBe('Desert Falcons Militia');
});

it('takes no part of a word for a name', () => {
	const words =
		'These are old. Independent reports differ. Accusations flew. The Desert Falcons met in Ruritania.';
	const { candidates } = guess(words, { start: 0, end: words.length }, sampleNetwork, {
		article: 'a' as ArticleId
	});
	expect(candidates.map(({ name }) => name)).toEqual(['Desert Falcons', 'Ruritania']);
});

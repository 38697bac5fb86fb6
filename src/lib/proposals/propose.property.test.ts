import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../model/schema';
import { propose } from './propose';
import { proposalsOf, sampleNetwork } from './samples';
import type { Proposed } from './types';

const words = [
	'Chad',
	'Libya',
	'the Red Spear Front',
	'(RSF)',
	'Egyptian',
	'Dune Brigade',
	'Haru',
	'it',
	'its',
	'the group',
	'attacked',
	'supports',
	'backed',
	'by',
	'and',
	',',
	'which',
	'did not',
	'may',
	'an alliance',
	'with',
	'the rivalry between',
	'attacks',
	'on',
	'said that',
	'reportedly',
	'condemned',
	'weapons',
	'to',
	'of',
	'against',
	'.',
	'. ',
	'\n\n',
	'’s',
	'-backed',
	'anti-',
	'“',
	'”',
	'both sides',
	'U.S.',
	'Türkiye',
	'🙂',
	'e\u0301',
	'—',
	';',
	':',
	'2014',
	'allied with',
	'their',
	'the latter',
	'If'
];
const anyProse = fc
	.array(fc.constantFrom(...words), { maxLength: 60 })
	.chain((picked) => fc.boolean().map((spaced) => picked.join(spaced ? ' ' : '')));
const anyText = fc.oneof(anyProse, anyProse, fc.string({ unit: 'grapheme', maxLength: 300 }));
const read = (text: string): Proposed =>
	propose(text, sampleNetwork, { article: 'a' as ArticleId });

describe('whatever the text', () => {
	it('offsets give back the words, and quotations are the sentence', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const { mentions, sentences, proposals } = read(text);
				for (const { range, words } of mentions)
					expect(text.slice(range.start, range.end)).toBe(words);
				for (const { evidence, cues, source, target, sentence } of proposals) {
					const { start = -1, end = -1, exact } = evidence.quote;
					expect(text.slice(start, end)).toBe(exact);
					expect(exact.trim()).toBe(exact);
					for (const { range, words } of cues)
						expect(text.slice(range.start, range.end)).toBe(words);
					expect(cues[0]?.words).not.toBe('');
					for (const { range } of [source, target]) expect(range.end).toBeGreaterThan(range.start);
					expect(sentences[sentence]?.start).toBeLessThanOrEqual(start);
				}
			}),
			{ numRuns: 300 }
		);
	});

	it('the same text gives the same answer, and no pair and type twice in a sentence', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const first = read(text);
				expect(read(text)).toEqual(first);
				expect(structuredClone(first)).toEqual(first);
				const keys = first.proposals.map(({ id, evidence }) => `${id} ${evidence.quote.start}`);
				expect(new Set(keys).size).toBe(keys.length);
				for (const { source, target } of first.proposals) {
					expect(
						source.actor === null && target.actor === null && source.name === target.name
					).toBe(false);
					if (source.actor !== null) expect(source.actor).not.toBe(target.actor);
				}
			}),
			{ numRuns: 150 }
		);
	});
});

describe('hostile texts', () => {
	it.each([
		['no space', 'a'.repeat(100_000)],
		['hyphens', 'a-'.repeat(50_000)],
		['apostrophes', 'a’'.repeat(50_000)],
		['full stops', 'a.'.repeat(50_000)],
		['capitals', 'Ab '.repeat(33_000)],
		['names', 'Chad '.repeat(20_000)],
		['brackets', '(RSF) '.repeat(17_000)],
		['open brackets', '('.repeat(100_000)],
		['one sentence', 'Chad attacked Libya and '.repeat(4_000)],
		['commas', 'Chad, '.repeat(16_000)],
		['lines', 'x\n'.repeat(50_000)],
		['spaces', ' '.repeat(100_000)],
		['combining marks', `e${'\u0301'.repeat(99_999)}`]
	])('%s: 100 kB are soon read, and take time in proportion', (_name, text) => {
		const timed = (part: string) => {
			const begun = process.cpuUsage();
			read(part);
			const { user, system } = process.cpuUsage(begun);
			return (user + system) / 1000;
		};
		timed(text.slice(0, 5_000));
		const whole = Math.min(timed(text), timed(text));
		// Were it quadratic, a tenth of the text would take a hundredth of the time: with a threshold
		// between ten and a hundred no noise of a busy machine decides, and a hang does.
		const tenth = Math.min(timed(text.slice(0, 10_000)), timed(text.slice(0, 10_000)));
		expect(whole).toBeLessThan(45 * tenth + 500);
	});
});

describe('what a person said before', () => {
	it('what was turned down does not return, whatever else the article gains', () => {
		const text = 'Chad attacked Libya. Egypt arms the Kordo rebels.';
		const [first] = proposalsOf(text);
		const again = proposalsOf(`A new beginning. ${text}`, { rejected: [first?.id ?? ''] });
		expect(again.map(({ id }) => id)).not.toContain(first?.id);
		expect(again).toHaveLength(1);
	});

	it('a correction of a name holds', () => {
		const options = {
			corrections: [{ name: 'the Spear', actor: 'red' as never }, { name: 'Niger' }]
		};
		expect(proposalsOf('The Spear attacked Chad.', options)[0]?.source).toMatchObject({
			actor: 'red',
			how: 'correction'
		});
		expect(proposalsOf('Niger attacked Chad.', options)).toEqual([]);
	});
});

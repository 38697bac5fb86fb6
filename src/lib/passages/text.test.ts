import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../anchoring/sentences';
import type { Actor } from '../model/schema';
import { bareSentencesOf } from './bare-sentences';
import { findWordsIn } from './find-words';
import { paragraphsOf } from './paragraphs';
import type { Passage } from './passages';
import { segmentsOf } from './segments';
import { snapToSentences, snapToWords } from './snap';

const cut = (text: string, ranges: readonly { start: number; end: number }[]) =>
	ranges.map(({ start, end }) => text.slice(start, end));

describe('paragraphsOf', () => {
	it('ends a paragraph at a line break', () => {
		expect(cut('A title\n\nOne.\nTwo.\n', paragraphsOf('A title\n\nOne.\nTwo.\n'))).toEqual([
			'A title',
			'One.',
			'Two.'
		]);
	});

	it('goes on over a wrapped line', () => {
		const text =
			'The two sides have fought over the valley for more than\nten years, and nobody won.\nThen came peace.';
		expect(cut(text, paragraphsOf(text))).toEqual([
			text.slice(0, text.indexOf('\nThen')),
			'Then came peace.'
		]);
	});

	it('keeps a list a list', () => {
		expect(paragraphsOf('north\nsouth\neast')).toHaveLength(3);
	});

	it('loses no word of any text', () => {
		const texts = fc.array(fc.constantFrom('word', ' ', '\n', '.', 'Word', 'é', '\u2028'));
		fc.assert(
			fc.property(texts, (parts) => {
				const text = parts.join('');
				const joined = cut(text, paragraphsOf(text)).join('\n');
				expect(joined.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
			})
		);
	});
});

describe('segmentsOf', () => {
	const passage = (evidence: string, ...ranges: [number, number][]) =>
		({
			evidence,
			ranges: ranges.map(([start, end]) => ({ start, end })),
			start: ranges[0]?.[0],
			end: ranges.at(-1)?.[1]
		}) as unknown as Passage;

	it('cuts where passages begin and end', () => {
		const segments = segmentsOf({ start: 0, end: 30 }, [
			passage('a', [5, 15]),
			passage('b', [10, 12], [20, 40])
		]);
		expect(
			segments.map(({ start, end, passages }) => [
				start,
				end,
				passages.map((p) => p.evidence).join()
			])
		).toEqual([
			[0, 5, ''],
			[5, 10, 'a'],
			[10, 12, 'a,b'],
			[12, 15, 'a'],
			[15, 20, ''],
			[20, 30, 'b']
		]);
	});

	it('gives the whole where nothing is quoted', () => {
		expect(segmentsOf({ start: 3, end: 9 }, [])).toEqual([{ start: 3, end: 9, passages: [] }]);
	});
});

describe('findWordsIn', () => {
	const text = 'The Taliban’s men\nmet “the Taliban” twice.';
	const find = findWordsIn(text);

	it('finds words whatever their case and typography', () => {
		expect(cut(text, find("taliban's men"))).toEqual(['Taliban’s men']);
		expect(cut(text, find('men met "THE'))).toEqual(['men\nmet “the']);
		expect(find('taliban')).toHaveLength(2);
	});

	it('finds nothing for nothing', () => {
		expect(find('  ')).toEqual([]);
		expect(find('Kabul')).toEqual([]);
	});

	it('is at the right place where lower case is longer', () => {
		const turkish = 'İİİ Ankara';
		expect(cut(turkish, findWordsIn(turkish)('Ankara'))).toEqual(['Ankara']);
	});
});

describe('snapping', () => {
	const text = 'They agreed. The U.S. disagreed, it said. ';
	const sentences = sentencesOf(text);
	const range = (words: string) => {
		const start = text.indexOf(words);
		return { start, end: start + words.length };
	};

	it('grows to whole words, and drops the space round them', () => {
		const snapped = snapToWords(text, range('S. disag'));
		expect(snapped && text.slice(snapped.start, snapped.end)).toBe('U.S. disagreed');
		expect(snapToWords(text, range(' disagreed'))).toEqual(range('disagreed'));
	});

	it('is null where no word is', () => {
		expect(snapToWords(text, { start: 5, end: 5 })).toBeNull();
		expect(snapToWords(text, range('. '))).toBeNull();
	});

	it('grows to the whole sentence', () => {
		const snapped = snapToSentences(text, sentences, range('disag'));
		expect(snapped && text.slice(snapped.start, snapped.end)).toBe('The U.S. disagreed, it said.');
	});
});

describe('bareSentencesOf', () => {
	const text = 'Avaria armed Belland. Belland slept. Avaria fears Belland. Avaria left Belland.';
	const actors = [
		{ id: 'a', name: 'Avaria', kind: 'state' },
		{ id: 'b', name: 'Belland', kind: 'state' }
	] as unknown as Actor[];
	const quoted = { ranges: [{ start: 2, end: 9 }] } as unknown as Passage;

	it('gives the sentences that name two actors and back nothing', () => {
		expect(cut(text, bareSentencesOf(text, actors, [quoted]))).toEqual([
			'Avaria fears Belland.',
			'Avaria left Belland.'
		]);
		expect(bareSentencesOf(text, actors, [])).toHaveLength(3);
	});
});

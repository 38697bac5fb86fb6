import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markText } from './mark-text';

it('cuts the text where marks begin and end', () => {
	const runs = markText('ab cd ef', {
		actor: [{ start: 0, end: 5 }],
		hedge: [{ start: 3, end: 8 }]
	});
	expect(runs.map(({ text, marks }) => [text, marks])).toEqual([
		['ab ', ['actor']],
		['cd', ['actor', 'hedge']],
		[' ef', ['hedge']]
	]);
});

it('never loses or repeats a character', () => {
	const range = fc
		.tuple(fc.nat(30), fc.nat(30))
		.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
	fc.assert(
		fc.property(fc.string(), fc.array(range), (text, ranges) => {
			expect(
				markText(text, { mark: ranges })
					.map((run) => run.text)
					.join('')
			).toBe(text);
		})
	);
});

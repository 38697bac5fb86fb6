import { describe, expect, it } from 'vitest';
import { readGap } from './gaps';

describe('readGap', () => {
	it.each([', it says, ', ' the note of Notre’s ', ' known as “Knot” ', ' 2007 ', ' –'])(
		'lets “%s” be left out',
		(gap) => expect(readGap(gap).kind).toBe('plain')
	);

	it.each([
		['NOT', ' NOT '],
		["wouldn't", ' wouldn’t '],
		["didn't", " didn't "],
		['dont', ' dont '],
		['cannot', ' cannot '],
		['no longer', ' no\nlonger '],
		['anti', ' anti-'],
		['however', ', however, '],
		['rather', ' rather than '],
		['nicht', ' nicht '],
		["n'a", ' n’a '],
		['jamás', ' jam\u0061\u0301s '],
		['не', ' не '],
		['لم', ' لَمْ '],
		['نہیں', ' نہیں ']
	])('finds “%s” in “%s”', (word, gap) => {
		expect(readGap(gap)).toEqual({ kind: 'turns', word });
	});

	it('does not pass over a negation for a soft hyphen or a wide letter', () => {
		expect(readGap(' n\u00ADot ').kind).toBe('turns');
		expect(readGap(' ｎｏｔ ').kind).toBe('turns');
	});

	it('cannot read a script or a language whose negations it does not know', () => {
		expect(readGap(' 没有 ').kind).toBe('unreadable');
		expect(readGap(' asla ', 'tr').kind).toBe('unreadable');
		expect(readGap(' also ', 'en-GB').kind).toBe('plain');
		expect(readGap(' hier ', 'fr').kind).toBe('plain');
		expect(readGap(' x ', 'constructor').kind).toBe('unreadable');
	});

	it('sees that nothing is left out', () => {
		expect(readGap(' \n').kind).toBe('empty');
		expect(readGap('').kind).toBe('empty');
	});
});

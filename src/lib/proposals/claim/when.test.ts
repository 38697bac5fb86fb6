import { describe, expect, it } from 'vitest';
import { isEdtf } from '../../model/dates';
import { proposalsOf } from '../samples';
import { datesIn } from './dates-in';

describe('the date of a relation', () => {
	it.each([
		['Chad attacked Libya in 1987.', ['1987']],
		['In March 1987 Chad attacked Libya.', ['1987-03']],
		['On 12 March 1987 Chad attacked Libya.', ['1987-03-12']],
		['On March 12, 1987, Chad attacked Libya.', ['1987-03-12']],
		['Chad has been at war with Libya since 1978.', ['1978/..']],
		['Chad fought Libya from 1978 to 1987.', ['1978/1987']],
		['Chad backed the Kordo rebels until 2012.', ['../2012']],
		['On 16 December the Dune Brigade attacked Chad.', ['XXXX-12-16']],
		['Egypt supported Sudan in the 1990s.', ['199X']],
		['Libya’s invasion of Chad in 1987 failed.', ['1987']],
		['Chad, which attacked Libya in 1987, backs Niger.', ['1987', undefined]],
		['In 2014 Chad accused Libya of arming the Kordo rebels.', ['2014', undefined]],
		['Chad attacked Libya in 1987 and Niger in 1990.', [undefined]],
		['Chad attacked Libya before 1987.', [undefined]],
		['Chad attacked Libya with 2000 men.', [undefined]],
		['Chad attacked Libya.', [undefined]]
	])('%s', (sentence, expected) => {
		const dates = proposalsOf(sentence).map(({ evidence }) => evidence.when);
		expect(dates).toEqual(expected);
		for (const date of dates) if (date !== undefined) expect(isEdtf(date)).toBe(true);
	});

	it('knows the calendar, and an interval that runs forward', () => {
		expect(datesIn('on 31 February 2004')).toEqual([]);
		expect(datesIn('on 29 February 2003')).toEqual([]);
		expect(datesIn('on 29 February 2004').map(({ edtf }) => edtf)).toEqual(['2004-02-29']);
		expect(datesIn('from 1990 to 1980').map(({ edtf }) => edtf)).toEqual([]);
	});
});

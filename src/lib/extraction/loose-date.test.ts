import { expect, it } from 'vitest';
import { isEdtf } from '../model/dates';
import { readLooseDate } from './loose-date';

it.each([
	['2014-12-16', '2014-12-16'],
	['2014-12-16T23:30:00+05:00', '2014-12-16'],
	['20141216', '2014-12-16'],
	['2014-12', '2014-12'],
	['2014', '2014'],
	["D:20141216101500+01'00'", '2014-12-16'],
	['Tue, 16 Dec 2014 10:00:00 GMT', '2014-12-16'],
	['16th December 2014', '2014-12-16'],
	['Dec. 16, 2014', '2014-12-16'],
	['Published December 2014', '2014-12'],
	['16/12/2014', '2014-12-16'],
	['12/16/2014', '2014-12-16'],
	['03/04/2014', '2014'],
	['2014-02-30', '2014-02'],
	['2014-19-30', '2014'],
	['some time ago', null],
	['12345678901', null],
	['', null]
])('reads “%s” as %s', (written, date) => {
	expect(readLooseDate(written)).toBe(date);
	if (date) expect(isEdtf(date)).toBe(true);
});

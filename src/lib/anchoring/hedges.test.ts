import { describe, expect, it } from 'vitest';
import { findHedges } from './hedges';
import table from './tables/hedges.json';

describe('findHedges', () => {
	it.each(table.texts)('marks $hedges in “$text”', ({ text, hedges }) => {
		expect(findHedges(text).map(({ start, end }) => text.slice(start, end))).toEqual(hedges);
	});
});

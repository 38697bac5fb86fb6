import { describe, expect, it } from 'vitest';
import type { Actor } from '../model/schema';
import { findMentions, findMentionsOf } from './mentions';
import table from './tables/mentions.json';

interface Row {
	text: string;
	actor: { name: string; short?: string; aliases?: string[] };
	mentions: string[];
}
const actor = (named: Row['actor'], id = 'a') => ({ id, kind: 'other', ...named }) as Actor;

describe('findMentions', () => {
	it.each(table.texts as readonly Row[])('finds $mentions in “$text”', (row) => {
		const found = findMentions(row.text, actor(row.actor));
		expect(found.map(({ start, end }) => row.text.slice(start, end))).toEqual(row.mentions);
	});
});

describe('findMentionsOf', () => {
	it('gives a stretch of text to the actor with the longest name there', () => {
		const text = 'The Pakistani Taliban and the Taliban left Pakistan.';
		const actors = [
			actor({ name: 'Afghan Taliban', aliases: ['Taliban'] }, 'afghan'),
			actor({ name: 'TTP', aliases: ['Pakistani Taliban'] }, 'ttp'),
			actor({ name: 'Pakistan' }, 'pk')
		];
		expect(
			findMentionsOf(text, actors).map((one) => [
				one.actor,
				text.slice(one.range.start, one.range.end)
			])
		).toEqual([
			['ttp', 'Pakistani Taliban'],
			['afghan', 'Taliban'],
			['pk', 'Pakistan']
		]);
	});
});

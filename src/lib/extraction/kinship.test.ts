import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../anchoring/fingerprint';
import { sha256Hex } from '../anchoring/sha256';
import type { ArticleId } from '../model/schema';
import { kinshipOf } from './kinship';

const sentences = (word: string, count = 30) =>
	Array.from(
		{ length: count },
		(_, n) => `In ${word} group ${n} said it had left ${n} in ${word}.`
	).join(' ');
const known = (id: string, text: string) => ({
	id: id as ArticleId,
	sha256: sha256Hex(text),
	fingerprint: fingerprintOf(text)
});
const articles = [known('kabul', sentences('Kabul')), known('quetta', sentences('Quetta'))];

describe('kinshipOf', () => {
	it('knows a text again by its hash, the whole file of it included', () => {
		const text = sentences('Quetta');
		expect(kinshipOf({ text }, articles)).toEqual({ kind: 'same', article: 'quetta', text });
		expect(kinshipOf({ text: 'A part.', whole: text }, articles)).toEqual({
			kind: 'same',
			article: 'quetta',
			text
		});
	});

	it('takes a text for another edition where most of its passages are the same, wherever they stand', () => {
		const changed = `A new line before it all. ${sentences('Kabul').replaceAll('group 7', 'group seven')}`;
		const kinship = kinshipOf({ text: changed }, articles);
		expect(kinship).toMatchObject({ kind: 'edition', article: 'kabul' });
		expect(kinship.kind === 'edition' && kinship.share).toBeGreaterThan(0.8);
	});

	it('takes a text that only quotes another one for a stranger', () => {
		const quoting = `${sentences('Kabul', 3)} ${sentences('Multan')}`;
		expect(kinshipOf({ text: quoting }, articles)).toEqual({ kind: 'stranger' });
		expect(kinshipOf({ text: '' }, articles)).toEqual({ kind: 'stranger' });
	});
});

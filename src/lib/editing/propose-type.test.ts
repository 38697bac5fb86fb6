import { expect, test } from 'vitest';
import { proposeType } from './propose-type';

test.each([
	[{ gave: true, knows: null, word: null }, 'sponsorship'],
	[{ gave: false, knows: true, word: null }, 'tacit-support'],
	[{ gave: false, knows: true, word: 'neither' as const }, 'tacit-support'],
	[{ gave: false, knows: false, word: 'neither' as const }, null],
	[{ gave: true, knows: null, word: 'tacit-support' as const }, 'tacit-support'],
	[{ gave: null, knows: null, word: 'sponsorship' as const }, 'sponsorship']
])('%j comes to %s', (answers, type) => {
	const proposal = proposeType(answers)!;
	expect(proposal.type).toBe(type);
	expect(proposal.why).not.toBe('');
});

test.each([
	{ gave: null, knows: null, word: null },
	{ gave: false, knows: null, word: null },
	{ gave: null, knows: true, word: 'neither' as const }
])('%j is too little to say', (answers) => {
	expect(proposeType(answers)).toBeNull();
});

test('A decision of the text against the deeds is to be noted', () => {
	expect(proposeType({ gave: true, knows: null, word: 'tacit-support' })?.note).toBe(
		'The text itself calls it tacit support.'
	);
	expect(proposeType({ gave: true, knows: null, word: 'sponsorship' })?.note).toBeUndefined();
});

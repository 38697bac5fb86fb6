import { describe, expect, test } from 'vitest';
import { actorBox, labelFontSize, wrapLabel } from './actor-box';
import { textWidth } from './text-width';

const width = (line: string) => textWidth(line, labelFontSize, 600);

describe('actorBox', () => {
	test('keeps the words of a name whole where they fit', () => {
		expect(actorBox('Jamaat-e-Islami Pakistan', 3).label).toBe('Jamaat-e-Islami\nPakistan');
	});

	test('breaks a word that no line holds, so that one name cannot shrink the whole network', () => {
		const box = actorBox('Z'.repeat(192), 3);
		expect(box.labelWidth).toBeLessThanOrEqual(104);
		expect(box.label.split('\n')).toHaveLength(4);
		expect(box.label).toMatch(/Z…$/);
	});

	test('ends a long name after four lines with an ellipsis', () => {
		const box = actorBox(
			'Tehrik-i-Taliban Pakistan, the umbrella organisation of many'.repeat(3),
			3
		);
		expect(box.label.split('\n')).toHaveLength(4);
		expect(box.label).toMatch(/\S…$/);
		expect(box.labelHeight).toBe(Math.ceil(4 * 14 * 1.15));
	});

	test('says the width of the label that it gives', () => {
		for (const name of ['', 'a', 'Z'.repeat(192), 'word '.repeat(80), 'Ünïcödé'.repeat(30)]) {
			const box = actorBox(name, 1);
			expect(box.labelWidth).toBe(Math.ceil(Math.max(...box.label.split('\n').map(width))));
		}
	});
});

describe('wrapLabel', () => {
	test('loses and adds nothing where lines are not limited', () => {
		const text = `${'Z'.repeat(80)} and others`;
		expect(wrapLabel(text, 104).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
	});

	test('tears no accent or emoji apart', () => {
		const family = '👩‍👩‍👧';
		for (const line of wrapLabel(family.repeat(40), 104)) {
			expect(line.replaceAll(family, '')).toBe('');
		}
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../../tests/support/any-text';
import { InvalidUtf8Error, normaliseBytes, normaliseText } from './normalise';
import { sha256Hex } from './sha256';
import table from './tables/bytes.json';

const bytesOf = (hex: string) =>
	Uint8Array.from(hex.match(/[0-9a-f]{2}/g) ?? [], (byte) => parseInt(byte, 16));

describe('normaliseBytes', () => {
	it.each(table.texts)('reads $name', ({ hex, text, sha256 }) => {
		expect(normaliseBytes(bytesOf(hex))).toBe(text);
		expect(sha256Hex(normaliseBytes(bytesOf(hex)))).toBe(sha256);
	});

	it.each(table.invalid)('refuses $name, and says where it begins', ({ hex, offset }) => {
		expect(() => normaliseBytes(bytesOf(hex))).toThrow(InvalidUtf8Error);
		expect(() => normaliseBytes(bytesOf(hex))).toThrow(`after byte ${offset}.`);
	});
});

describe('normaliseText', () => {
	it('changes nothing more the second time', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const once = normaliseText(text.replace(/ /g, '\r\n'));
				expect(normaliseText(once)).toBe(once);
				expect(once).not.toContain('\r');
				expect(once.normalize('NFC')).toBe(once);
			})
		);
	});
});

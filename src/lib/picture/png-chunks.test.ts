import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodeChunk, physicalSize, readChunks, textChunk, withChunks } from './png-chunks';

const bytes = (...parts: (string | readonly number[] | Uint8Array)[]): Uint8Array<ArrayBuffer> =>
	new Uint8Array(
		Buffer.concat(
			parts.map((part) =>
				typeof part === 'string' ? Buffer.from(part, 'latin1') : Uint8Array.from(part)
			)
		)
	);
const uint32 = (value: number) => [
	value >>> 24,
	(value >>> 16) & 255,
	(value >>> 8) & 255,
	value & 255
];
const chunk = (type: string, data: Uint8Array) =>
	bytes(uint32(data.length), type, data, uint32(crc32(bytes(type, data))));

/** One red pixel. */
const png = bytes(
	[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
	chunk('IHDR', bytes(uint32(1), uint32(1), [8, 6, 0, 0, 0])),
	chunk('IDAT', new Uint8Array(deflateSync(Uint8Array.from([0, 255, 0, 0, 255])))),
	chunk('IEND', new Uint8Array())
);

describe('encodeChunk', () => {
	it('writes length, type, data and the check sum that zlib reckons', () => {
		const data = bytes('Title\0A picture');
		expect(encodeChunk({ type: 'tEXt', data })).toEqual(chunk('tEXt', data));
	});
});

describe('physicalSize', () => {
	it.each([
		[300, 11811],
		[96, 3780],
		[72, 2835]
	])('writes %i dots per inch as %i per metre', (dpi, perMetre) => {
		expect(physicalSize(dpi).data).toEqual(bytes(uint32(perMetre), uint32(perMetre), [1]));
	});
});

describe('textChunk', () => {
	it('writes what Latin-1 can write as tEXt', () => {
		expect(textChunk('Title', 'São Tomé')).toEqual({
			type: 'tEXt',
			data: bytes('Title\0São Tomé')
		});
	});

	it('writes anything else as iTXt in UTF-8', () => {
		const { type, data } = textChunk('Title', 'طالبان ’24');
		expect(type).toBe('iTXt');
		expect(data).toEqual(bytes('Title\0\0\0\0\0', new TextEncoder().encode('طالبان ’24')));
	});

	it('takes out control characters, and a NUL that would end the keyword twice', () => {
		expect(textChunk('Title', 'a\0b\r\nc\td').data).toEqual(bytes('Title\0a b\nc d'));
	});

	it('refuses a keyword that no PNG may have', () => {
		expect(() => textChunk('', 'x')).toThrow(RangeError);
		expect(() => textChunk('ti\0tle', 'x')).toThrow(RangeError);
		expect(() => textChunk('t'.repeat(80), 'x')).toThrow(RangeError);
	});
});

describe('withChunks', () => {
	it('puts them behind the header and leaves the rest as it was', async () => {
		const added = [physicalSize(300), textChunk('Title', 'A'), textChunk('Software', 'Entente')];
		const blob = await withChunks(new Blob([png]), added);
		const chunks = readChunks(new Uint8Array(await blob.arrayBuffer()));
		expect(blob.type).toBe('image/png');
		expect(chunks.map(({ type }) => type)).toEqual([
			'IHDR',
			'pHYs',
			'tEXt',
			'tEXt',
			'IDAT',
			'IEND'
		]);
		expect(chunks.filter(({ type }) => /IHDR|IDAT|IEND/.test(type))).toEqual(readChunks(png));
	});

	it('refuses what is not a PNG', async () => {
		await expect(withChunks(new Blob(['GIF89a']), [])).rejects.toThrow(RangeError);
	});
});

describe('readChunks', () => {
	it('notices a changed byte and a missing end', () => {
		const changed = png.slice();
		changed[20] = 9;
		expect(() => readChunks(changed)).toThrow('check sum');
		expect(() => readChunks(png.slice(0, -3))).toThrow('ends within');
	});
});

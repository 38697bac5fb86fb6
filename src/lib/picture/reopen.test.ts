import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES } from '../model/parse-network';
import { pictureKind } from './picture-kind';
import { encodeChunk, textChunk, type PngChunk } from './png-chunks';
import { networkChunk, networkInPicture } from './reopen';
import { writeSvg } from './svg';

const utf8 = (text: string) => new TextEncoder().encode(text);
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const png = (...chunks: PngChunk[]) =>
	Uint8Array.from([
		...signature,
		...[...chunks, { type: 'IEND', data: new Uint8Array() }].flatMap((chunk) => [
			...encodeChunk(chunk)
		])
	]);
const iTXt = (keyword: string, packed: Uint8Array): PngChunk => ({
	type: 'iTXt',
	data: Uint8Array.from([...utf8(keyword), 0, 1, 0, 0, 0, ...packed])
});
const svg = (network?: string) =>
	writeSvg(
		{ width: 10, height: 10, background: null, items: [] },
		{
			...{ title: 'T', alt: 'A', width: '10', height: '10', fonts: { sans: 'a', serif: 'b' } },
			...(network !== undefined && { network })
		}
	);
const json = JSON.stringify({
	format: 'entente/1',
	title: 'ü طالبان 😀 <b>&amp;</b> ]]> \u0085\n\u0000'
});

describe('networkInPicture', () => {
	it('gives back from a PNG exactly what was put in', async () => {
		const file = png(textChunk('Title', 'T'), await networkChunk(json));
		expect(pictureKind(file)).toBe('png');
		expect(await networkInPicture(file, 'png')).toEqual({ kind: 'network', json });
	});

	it('gives back from an SVG what says the same', async () => {
		const file = utf8(svg(json));
		expect(pictureKind(file)).toBe('svg');
		const found = await networkInPicture(file, 'svg');
		expect(JSON.parse((found as { json: string }).json)).toEqual(JSON.parse(json));
	});

	it('gives back any text of a network from an SVG', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary' }), async (title) => {
				const found = await networkInPicture(utf8(svg(JSON.stringify({ title }))), 'svg');
				expect(JSON.parse((found as { json: string }).json)).toEqual({ title });
			})
		);
	});

	it('reads metadata that another program set as CDATA, with a prefix', async () => {
		const file = svg().replace(
			'<title',
			`<svg:metadata id='entente-network'><![CDATA[{"a":"<"}]]></svg:metadata><title`
		);
		expect(await networkInPicture(utf8(file), 'svg')).toEqual({
			kind: 'network',
			json: '{"a":"<"}'
		});
	});

	it('tells ours without a network from those of another program', async () => {
		expect(await networkInPicture(png(textChunk('Software', 'Entente')), 'png')).toEqual({
			kind: 'stripped'
		});
		expect(await networkInPicture(png(textChunk('Software', 'Gimp')), 'png')).toEqual({
			kind: 'foreign'
		});
		expect(await networkInPicture(utf8(svg()), 'svg')).toEqual({ kind: 'stripped' });
		expect(await networkInPicture(utf8('<svg xmlns="a"/>'), 'svg')).toEqual({ kind: 'foreign' });
	});

	it('says of one that breaks off, or was changed, that it is damaged', async () => {
		const file = png(await networkChunk(json));
		for (const length of [20, 60, file.length - 13]) {
			expect(await networkInPicture(file.slice(0, length), 'png')).toEqual({ kind: 'damaged' });
		}
		const changed = file.slice();
		changed[70]! ^= 1;
		expect(await networkInPicture(changed, 'png')).toEqual({ kind: 'damaged' });
		const noText = png(iTXt('entente-network', utf8('no zlib')));
		expect(await networkInPicture(noText, 'png')).toEqual({ kind: 'damaged' });
		const cut = svg(json).slice(0, svg(json).indexOf('</metadata'));
		expect(await networkInPicture(utf8(cut), 'svg')).toEqual({ kind: 'damaged' });
	});

	it('stops unpacking what comes out larger than any network file', async () => {
		const bomb = iTXt('entente-network', deflateSync(Buffer.alloc(2 * MAX_FILE_BYTES)));
		const before = process.memoryUsage().arrayBuffers;
		expect(await networkInPicture(png(bomb), 'png')).toEqual({ kind: 'too-large' });
		expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(MAX_FILE_BYTES);
	});

	it('answers whatever bytes it is given, without throwing', async () => {
		const file = png(await networkChunk(json), textChunk('Software', 'Entente'));
		await fc.assert(
			fc.asyncProperty(
				fc.nat(file.length - 1),
				fc.nat(255),
				fc.nat(file.length),
				async (at, byte, length) => {
					const bytes = file.slice(0, length);
					if (at < length) bytes[at] = byte;
					const { kind } = await networkInPicture(bytes, 'png');
					expect(['network', 'stripped', 'foreign', 'damaged', 'too-large']).toContain(kind);
				}
			)
		);
	});
});

describe('pictureKind', () => {
	it.each([
		[
			'<?xml version="1.0"?>\n<!-- by hand --><!DOCTYPE svg PUBLIC "a" "b">\n<svg width="1">',
			'svg'
		],
		['\uFEFF<svg:svg xmlns:svg="a">', 'svg'],
		['<html><svg></svg></html>', null],
		['The word <svg> in an article', null],
		['GIF89a', 'other']
	])('of %j is %j', (text, kind) => {
		expect(pictureKind(utf8(text))).toBe(kind);
	});
});

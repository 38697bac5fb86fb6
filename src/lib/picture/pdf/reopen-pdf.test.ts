import { zlibSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES } from '../../model/parse-network';
import { setOnPaper } from '../paper';
import { writePdf } from '../pdf';
import { pictureHeadLength, pictureKind } from '../picture-kind';
import { networkInPicture } from '../reopen';
import type { Scene } from '../scene';

const json = JSON.stringify({ format: 'entente/1', title: 'ü طالبان 😀 endstream endobj' });
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

function write(network?: string) {
	const scene: Scene = { width: 100, height: 50, background: null, items: [] };
	const page = { paper: 'a4', orientation: 'suits', margin: 10, centimetres: 16 } as const;
	return writePdf([{ scene, setting: setOnPaper(scene, page), alt: 'Nothing.' }], {
		title: 'T',
		alt: 'A',
		created: new Date(0),
		...(network !== undefined && { network }),
		loadFont: async (name) => readFileSync(name),
		drawWords: () => {
			throw new Error('there are no words');
		}
	});
}

let file: Uint8Array;
beforeAll(async () => {
	file = await write(json);
});

describe('a PDF of ours', () => {
	it('is known by its first bytes, and gives back exactly what was put in', async () => {
		expect(pictureKind(file.subarray(0, pictureHeadLength))).toBe('pdf');
		expect(pictureKind(bytesOf('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n'))).toBe(null);
		expect(await networkInPicture(file, 'pdf')).toEqual({ kind: 'network', json });
	});

	it('says that it was saved without its network', async () => {
		expect(await networkInPicture(await write(), 'pdf')).toEqual({ kind: 'stripped' });
	});

	it('is damaged wherever it breaks off within the network, or a byte of that is another', async () => {
		const start = latin1(file).indexOf('stream\n') + 7;
		const stop = latin1(file).indexOf('\nendstream');
		for (const length of [60, start - 10, start, start + 5, stop, stop + 9]) {
			expect(await networkInPicture(file.subarray(0, length), 'pdf')).toEqual({ kind: 'damaged' });
		}
		let same = 0;
		for (let at = start; at < stop; at += 1) {
			const broken = file.slice();
			broken[at] = broken[at]! ^ 0x10;
			const found = await networkInPicture(broken, 'pdf');
			// A few bits of what is packed say nothing; then the same comes out.
			expect([{ kind: 'damaged' }, { kind: 'network', json }]).toContainEqual(found);
			if (found.kind === 'network') same += 1;
		}
		expect(same).toBeLessThan(5);
		const without = (await write()).subarray(0, 300);
		expect(await networkInPicture(without, 'pdf')).toEqual({ kind: 'damaged' });
	});

	it('is not unpacked beyond what a network may be', async () => {
		const packed = zlibSync(new Uint8Array(MAX_FILE_BYTES + 1));
		const text = latin1(file);
		const [from, to] = [text.indexOf('stream\n') + 7, text.indexOf('\nendstream')];
		const bomb = text.slice(0, from) + latin1(packed) + text.slice(to);
		const named = bomb.replace(/\/Length \d+/, `/Length ${packed.length}`);
		expect(await networkInPicture(bytesOf(named), 'pdf')).toEqual({ kind: 'too-large' });
	});
});

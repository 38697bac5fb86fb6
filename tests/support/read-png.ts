import { inflateSync } from 'node:zlib';
import { readChunks } from '../../src/lib/picture/png-chunks';

/** A PNG as it can be asked about in a test. */
export interface ReadPng {
	readonly width: number;
	readonly height: number;
	/** Red, green, blue and opacity, 0 to 255 each. */
	at(x: number, y: number): readonly [number, number, number, number];
	/** Dots per inch that it asks to be printed at; null where it asks nothing. */
	readonly dpi: number | null;
	/** By keyword. */
	readonly texts: ReadonlyMap<string, string>;
}

/** Reads what browsers write: 8 bits a channel, with or without opacity, not interlaced. */
export function readPng(file: Uint8Array): ReadPng {
	const chunks = readChunks(file);
	const header = Buffer.from(chunks[0]!.data);
	const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
	const [depth, colours, , , interlaced] = header.subarray(8);
	const channels = colours === 6 ? 4 : colours === 2 ? 3 : 0;
	if (depth !== 8 || channels === 0 || interlaced !== 0) {
		throw new Error(`readPng: depth ${depth}, colour type ${colours} is not what browsers write`);
	}
	const packed = Buffer.concat(
		chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)
	);
	const pixels = unfilter(inflateSync(packed), width * channels, height, channels);
	const physical = chunks.find(({ type }) => type === 'pHYs');
	const texts = new Map(
		chunks
			.filter(({ type }) => type === 'tEXt')
			.map(({ data }) => Buffer.from(data).toString('latin1').split('\0') as [string, string])
	);
	return {
		width,
		height,
		at(x, y) {
			const place = (y * width + x) * channels;
			const [red = 0, green = 0, blue = 0, opacity = 255] = pixels.subarray(
				place,
				place + channels
			);
			return [red, green, blue, opacity];
		},
		dpi: physical ? Buffer.from(physical.data).readUInt32BE(0) * 0.0254 : null,
		texts
	};
}

/** PNG specification, section 9: each line is stored as its difference from its neighbours. */
function unfilter(data: Buffer, stride: number, height: number, step: number): Uint8Array {
	const pixels = new Uint8Array(stride * height);
	for (let line = 0; line < height; line++) {
		const filter = data[line * (stride + 1)];
		for (let at = 0; at < stride; at++) {
			const place = line * stride + at;
			const left = at >= step ? pixels[place - step]! : 0;
			const up = line > 0 ? pixels[place - stride]! : 0;
			const corner = at >= step && line > 0 ? pixels[place - stride - step]! : 0;
			const guess =
				filter === 1
					? left
					: filter === 2
						? up
						: filter === 3
							? (left + up) >> 1
							: filter === 4
								? paeth(left, up, corner)
								: 0;
			pixels[place] = data[line * (stride + 1) + 1 + at]! + guess;
		}
	}
	return pixels;
}

function paeth(left: number, up: number, corner: number): number {
	const guess = left + up - corner;
	const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
	return a <= b && a <= c ? left : b <= c ? up : corner;
}

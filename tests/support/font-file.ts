import { readFileSync } from 'node:fs';
import type { LoadFont } from '../../src/lib/picture/pdf/font-files';

/** A font as its package ships it, in Node. */
export const readFontFile: LoadFont = async (name) => {
	const folder = name.startsWith('inter') ? 'inter' : 'source-serif-4';
	return new Uint8Array(readFileSync(`node_modules/@fontsource/${folder}/files/${name}`));
};

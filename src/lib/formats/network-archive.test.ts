import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { ArchiveError } from '../archive/zip';
import { sha256Hex } from '../anchoring/sha256';
import { MAX_FILE_BYTES } from '../model/parse-network';
import type { ArticleId, Network } from '../model/schema';
import { holdsNetwork, packNetwork, textsOfArticles, unpackNetwork } from './network-archive';

const text = 'Ein Text.\nMit “Zeichen” 𝔄.';
const network = {
	articles: [
		{ id: 'one', title: 'One', sha256: sha256Hex(text) },
		{ id: 'two', title: 'Two', sha256: 'f'.repeat(64) }
	]
} as unknown as Network;

it('a network and its texts come back to the letter, and the same network is the same file', async () => {
	const json = JSON.stringify(network);
	const bytes = await packNetwork(json, new Map([['one' as ArticleId, text]]));
	expect(holdsNetwork(bytes)).toBe(true);
	const again = await unpackNetwork(bytes);
	expect(again.json).toBe(json);
	expect([...textsOfArticles(network, again.texts)]).toEqual([['one', text]]);
	expect(await packNetwork(json, new Map([['one' as ArticleId, text]]))).toEqual(bytes);
});

it('other files that are .zip are told apart, and broken ones are refused with a reason', async () => {
	const docx = zipSync({ 'word/document.xml': strToU8('<w/>') });
	expect(holdsNetwork(docx)).toBe(false);
	await expect(unpackNetwork(docx)).rejects.toThrow('holds no network file');
	const whole = await packNetwork('{}', new Map());
	expect(holdsNetwork(whole.slice(0, -30))).toBe(false);
	await expect(unpackNetwork(whole.slice(0, -30))).rejects.toBeInstanceOf(ArchiveError);
});

it('a network file that unpacks to more than any network has is left packed', async () => {
	const bomb = zipSync({ 'network.entente.json': new Uint8Array(MAX_FILE_BYTES + 1) });
	expect(bomb.length).toBeLessThan(100_000);
	await expect(unpackNetwork(bomb)).rejects.toMatchObject({ code: 'too-large' });
});

it('texts that are no UTF-8 are named, and change no other', async () => {
	const bytes = zipSync({
		'network.entente.json': strToU8('{}'),
		'texts/one.txt': strToU8(text),
		'texts/two.txt': new Uint8Array([0xff, 0xfe, 0x41])
	});
	const { texts, unread } = await unpackNetwork(bytes);
	expect([...texts.values()]).toEqual([text]);
	expect(unread).toEqual(['texts/two.txt']);
});

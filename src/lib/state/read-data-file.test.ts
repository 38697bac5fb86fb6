import { describe, expect, it } from 'vitest';
import exampleText from '../../../static/networks/four-articles.entente.json?raw';
import { packNetwork } from '../formats/network-archive';
import { kindOf, readDataFile } from './read-data-file';

const file = (name: string, ...parts: BlobPart[]) => new File(parts, name);

describe('what a dropped file is', () => {
	it.each([
		['x.entente.json', exampleText, 'json'],
		['x.json', '{}', 'json'],
		['x.json', 'no json', 'json'],
		['x.json', '[1, 2]', 'json'],
		['x.json', '{"actors": [], "relations": []}', 'json'],
		['x.json', '{"lockfileVersion": 3, "packages": {}}', 'json'],
		['x.jsonld', '{"target": {"selector": []}, "x": "selector"}', 'json'],
		['x.json', '{"nodes": [], "links": []}', 'other'],
		['x.ods', 'PK\u0003\u0004 a sheet', 'other'],
		['x.gml', 'graph [ node [ id 1 ] ]', 'other'],
		['x.json', '{"type": "bundle", "id": "bundle--1", "objects": []}', 'other'],
		['x.graphml', '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"/>', 'other'],
		['x.csv', 'Source,Target\na,b', 'other'],
		['x.txt', 'Source,Target\na,b', 'article'],
		['x.html', '<p>Words.</p>', 'article'],
		['x.pdf', '%PDF-1.7', 'article']
	])('%s is told by what is in it: %s', async (name, text, kind) => {
		expect(await kindOf(file(name, text))).toBe(kind);
	});

	it('a .zip with a network in it is one, whatever it is called', async () => {
		const bytes = await packNetwork(exampleText, new Map());
		expect(await kindOf(file('x.docx', bytes))).toBe('archive');
		const read = await readDataFile(file('x.zip', bytes));
		expect(read.kind === 'network' && read.network.actors.length).toBeGreaterThan(10);
	});

	it('what is no network is refused with a sentence that names the file', async () => {
		for (const text of ['{}', 'no json', '[1]', '{"format": "entente/1"}']) {
			const read = await readDataFile(file('mine.json', text));
			expect(read).toMatchObject({
				kind: 'refused',
				trouble: { summary: expect.stringMatching(/^“mine\.json” was not opened\. .+\.$/s) }
			});
		}
	});
});

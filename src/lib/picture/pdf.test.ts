import { describe, expect, it } from 'vitest';
import { readFontFile } from '../../../tests/support/font-file';
import { linesOf, openPdf } from '../../../tests/support/read-pdf';
import { setOnPaper, type PaperChoice } from './paper';
import { writePdf, type PdfOptions } from './pdf';
import type { Scene, SceneAbout, SceneItem, SceneText } from './scene';

const drawWords: PdfOptions['drawWords'] = ({ x, y, size }) => ({
	pixels: new Uint8Array(16).fill(255),
	columns: 2,
	rows: 2,
	box: { x, y: y - size, width: 3 * size, height: 1.2 * size },
	width: 3 * size
});
const options: PdfOptions = {
	title: 'Кто с кем',
	alt: '2 actors, 1 relation.',
	created: new Date('2026-11-22T10:00:00Z'),
	loadFont: readFontFile,
	drawWords
};
const text = (words: string, more: Partial<SceneText> = {}): SceneText => ({
	...{ kind: 'text', text: words, x: 100, y: 50, size: 14, weight: 600 },
	...{ family: 'sans', fill: '#1b2430', anchor: 'middle', ...more }
});
const scene = (items: readonly SceneItem[], background: string | null = '#ffffff'): Scene => ({
	...{ width: 200, height: 100, background, items }
});
const paper: PaperChoice = { paper: 'fit', orientation: 'suits', margin: 10, centimetres: 10 };

async function written(items: readonly SceneItem[], more: Partial<PdfOptions> = {}) {
	const picture = scene(items);
	const pages = [{ scene: picture, setting: setOnPaper(picture, paper), alt: options.alt }];
	return writePdf(pages, { ...options, ...more });
}

const wordsOf = async (bytes: Uint8Array) =>
	(await linesOf(await openPdf(bytes))).map(({ words }) => words);

describe('writePdf', () => {
	it('writes words as words, in every script of its fonts and in any other', async () => {
		const lines = [
			'Tehrik-i-Taliban Pakistan (TTP)',
			'Исламское движение',
			'Ισλαμικό κίνημα',
			'Łódź Škoda Nguyễn',
			'塔利班',
			'حركة طالبان'
		];
		const bytes = await written(lines.map((line, at) => text(line, { y: 10 + 15 * at })));
		expect(await wordsOf(bytes)).toEqual(lines);
	});

	it('gives the same bytes for the same scenes and date, and others for any other', async () => {
		const items = [
			text('TTP'),
			text('塔利班', { y: 80 }),
			{ kind: 'path', d: 'M0 0L50 50', stroke: '#d55e00', dash: [3, 2], opacity: 0.5 } as const
		];
		const first = await written(items, { network: '{"format":"entente/1"}' });
		const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
		expect(hex(await written(items, { network: '{"format":"entente/1"}' }))).toBe(hex(first));
		const id = (bytes: Uint8Array) => /ID \[<([0-9a-f]{32})>/.exec(latin1(bytes))![1];
		const others = [
			await written(items.slice(1), { network: '{"format":"entente/1"}' }),
			await written(items, { network: '{"format":"entente/2"}' }),
			await written(items),
			await written(items, { network: '{"format":"entente/1"}', title: 'Other' }),
			await written(items, { network: '{"format":"entente/1"}', created: new Date(0) })
		];
		expect(new Set([first, ...others].map(id)).size).toBe(6);
	});

	it('says what it is called, what it shows, in which language and when it was made', async () => {
		const { info, metadata } = await (await openPdf(await written([]))).getMetadata();
		expect(info).toMatchObject({
			Title: 'Кто с кем',
			Subject: '2 actors, 1 relation.',
			Creator: 'Entente',
			Language: 'en',
			CreationDate: 'D:20261122100000Z'
		});
		expect(metadata!.get('dc:title')).toBe('Кто с кем');
		expect(metadata!.get('dc:description')).toBe('2 actors, 1 relation.');
		expect(metadata!.get('xmp:createdate')).toBe('2026-11-22T10:00:00Z');
		const raw = '<&>"' + "'";
		const odd = await openPdf(await written([], { title: raw, alt: '(a\\b' }));
		const said = await odd.getMetadata();
		expect(said.info).toMatchObject({ Title: raw, Subject: '(a\\b' });
		expect(said.metadata!.get('dc:title')).toBe(raw);
	});

	it('carries the network as an attachment that other programs list, or none', async () => {
		const json = JSON.stringify({ format: 'entente/1', title: 'ü طالبان 😀' });
		const found = await (await openPdf(await written([], { network: json }))).getAttachments();
		expect(Object.keys(found!)).toEqual(['entente-network.json']);
		const { content, description } = (
			found as unknown as Record<string, { content: Uint8Array; description: string }>
		)['entente-network.json']!;
		expect(new TextDecoder().decode(content)).toBe(json);
		expect(description).toContain('dropped on Entente');
		expect(await (await openPdf(await written([]))).getAttachments()).toBe(null);
	});

	it('names each relation and actor as a part of the figure, its badge with it, and words as paragraphs', async () => {
		const line = { kind: 'path', d: 'M0 0L50 50', stroke: '#000000' } as const;
		const part = (about: SceneAbout, items: readonly SceneItem[]): SceneItem => ({
			...{ kind: 'group', x: 0, y: 0, scale: 1, items, about }
		});
		const relation = { kind: 'relation', id: 'r', title: 'A allied with B' } as const;
		const pdf = await openPdf(
			await written([
				part(relation, [line]),
				part({ kind: 'actor', id: 'r', title: 'A' }, [text('A')]),
				part({ ...relation, part: 'badge' }, [text('likely', { y: 20 })]),
				line,
				text('Legend', { y: 90 })
			])
		);
		expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
		const page = await pdf.getPage(1);
		const tree = plain(await page.getStructTree());
		expect(tree).toEqual({
			role: 'Root',
			children: [
				{
					role: 'Document',
					children: [
						{
							role: 'Figure',
							alt: '2 actors, 1 relation.',
							children: [
								{ role: 'Span', alt: 'A allied with B', children: ['content', 'content'] },
								{ role: 'Span', alt: 'A', children: ['content'] }
							]
						},
						{ role: 'P', children: ['content'] }
					]
				}
			]
		});
	});

	it('writes each page with its own size, words and tags', async () => {
		const small = scene([text('first')]);
		const large: Scene = { ...scene([text('second')]), width: 400 };
		const setting = (width: number) => ({ width, height: 100, x: 0, y: 0, scale: 1 });
		const bytes = await writePdf(
			[
				{ scene: small, setting: setting(200), alt: '' },
				{ scene: large, setting: setting(400), alt: '' }
			],
			options
		);
		const pdf = await openPdf(bytes);
		expect(pdf.numPages).toBe(2);
		for (const [number, width, words] of [
			[1, 200, 'first'],
			[2, 400, 'second']
		] as const) {
			const page = await pdf.getPage(number);
			expect(page.getViewport({ scale: 1 })).toMatchObject({ width, height: 100 });
			expect((await linesOf(pdf, number)).map((line) => line.words)).toEqual([words]);
			const [whole] = (await page.getStructTree()).children;
			expect(plain(whole)).toMatchObject({ role: 'Document', children: [{ role: 'P' }] });
		}
	});

	it('puts a word where the scene has it, margins and all', async () => {
		const mark = text('TTP', { x: 30, y: 40, anchor: 'start' });
		const picture = scene([mark]);
		const a4 = { ...paper, paper: 'a4', orientation: 'portrait', margin: 20 } as const;
		const setting = setOnPaper(picture, a4);
		const bytes = await writePdf([{ scene: picture, setting, alt: '' }], options);
		const [line] = await linesOf(await openPdf(bytes));
		expect(line!.x).toBeCloseTo(setting.x + 30 * setting.scale, 1);
		expect(line!.y).toBeCloseTo(setting.height - setting.y - 40 * setting.scale, 1);
	});

	it('paints the whole sheet in the ground of the picture, and a transparent one not at all', async () => {
		const drawnOn = async (background: string | null) => {
			const picture = scene([text('TTP')], background);
			const setting = setOnPaper(picture, { ...paper, paper: 'a4', margin: 20 });
			const pdf = await openPdf(await writePdf([{ scene: picture, setting, alt: '' }], options));
			const { argsArray } = await (await pdf.getPage(1)).getOperatorList();
			const box = [0, 0, Math.fround(setting.width), Math.fround(setting.height)];
			const painted = JSON.stringify(argsArray);
			const sheets = argsArray.filter((args: unknown) =>
				(Array.isArray(args) ? args : []).some(
					(one) =>
						ArrayBuffer.isView(one) &&
						box.every((n, at) => Math.abs(n - (one as Float32Array)[at]!) < 0.01)
				)
			);
			return { hasColour: background !== null && painted.includes(background), sheets };
		};
		const dark = await drawnOn('#14181e');
		expect(dark.hasColour).toBe(true);
		expect(dark.sheets).toHaveLength(1);
		expect((await drawnOn(null)).sheets).toHaveLength(0);
	});
});

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** A tree of tags without what only pdf.js knows of it. */
function plain(node: unknown): unknown {
	const { role, alt, type, children } = node as Record<string, unknown>;
	if (type !== undefined) return type;
	return { role, ...(alt !== undefined && { alt }), children: (children as unknown[]).map(plain) };
}

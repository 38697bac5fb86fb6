import { expect, test, type Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { articleFiles, withoutArticles } from '../support/article-files';
import { drawn, dropFiles, expectNoAxeViolation, openOwnNetwork } from '../support/journey';
import { drawLines, makeDocx, makePdf, utf8 } from '../support/make-files';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Bring in articles' });
const queue = (page: Page) => dialog(page).getByRole('navigation', { name: 'What was brought in' });
const row = (page: Page, name: string) => queue(page).getByRole('button', { name });
const paragraphs = (page: Page) => dialog(page).getByRole('listbox').getByRole('option');
const panel = (page: Page) => page.getByRole('region', { name: 'What is selected' });

async function dropBytes(page: Page, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
	const packed = Object.entries(files).map(([name, bytes]) => ({
		name,
		base64: Buffer.from(bytes).toString('base64')
	}));
	await page.evaluate((dropped) => {
		const transfer = new DataTransfer();
		for (const { name, base64 } of dropped) {
			const bytes = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
			transfer.items.add(new File([bytes], name));
		}
		document.body.dispatchEvent(
			new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true })
		);
	}, packed);
}

async function articlesOf(page: Page, id: string) {
	const network = (await (await page.request.get(`/api/networks/${id}`)).json()) as {
		articles: { id: string; title: string; sha256: string; pages?: number[]; editionOf?: string }[];
		relations: { evidence: { article: string }[] }[];
	};
	return network;
}

const saved = (page: Page) =>
	expect(page.locator('[data-keeping]')).toHaveAttribute('data-keeping', 'saved');

/** Requests to anybody but our own server fail the journey. */
async function nothingIsFetched(page: Page): Promise<void> {
	page.on('request', (request) => {
		const { protocol, hostname } = new URL(request.url());
		if (protocol.startsWith('http') && hostname !== '127.0.0.1') {
			throw new Error(`asked for ${request.url()}`);
		}
	});
}

const pasted =
	'Talks fail in Kabul\n\nSubscribe to our newsletter\n\nThe army said that it would not return to the valley. ' +
	'The group’s leader said that nobody had asked him, and that he would fight on as long as it took.\n\nAll rights reserved';

test('A pasted text is looked at, cut, and frozen; the same again is recognised', async ({
	page
}) => {
	const id = await openOwnNetwork(page);
	await page.keyboard.press('u');
	await dialog(page).getByLabel('Or paste an article’s text').fill(pasted);
	await dialog(page).getByRole('button', { name: 'Take this text' }).click();
	await expect(paragraphs(page)).toHaveCount(4);
	await expectNoAxeViolation(page, 'a text that is looked at');
	await expect(dialog(page).getByLabel('Title')).toHaveValue('Talks fail in Kabul');
	await dialog(page).getByLabel('Published').fill('2014-12');
	await expect(dialog(page).getByText('December 2014')).toBeVisible();
	await dialog(page).getByLabel('Reliability of the source').selectOption('B');

	// By the keyboard: the third paragraph alone.
	await dialog(page).getByRole('listbox').focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('b');
	await page.keyboard.press('e');
	await expect(dialog(page).getByText('¶ 3 to 3 of 4')).toBeVisible();
	await dialog(page).getByRole('button', { name: 'Freeze it and add the article' }).click();
	await expect(dialog(page)).toBeHidden();
	await expect(panel(page).getByRole('heading', { level: 2 })).toContainText('Talks fail in Kabul');
	await saved(page);
	const { articles } = await articlesOf(page, id);
	const added = articles.find(({ title }) => title === 'Talks fail in Kabul')!;
	expect(added).toMatchObject({ published: '2014-12', reliability: 'B', norm: 1 });
	const text = await page.request.get(`/api/networks/${id}/articles/${added.id}/text`);
	expect(await text.text()).toBe(pasted.split('\n\n')[2]);

	// The very text once more.
	await page.keyboard.press('u');
	await dialog(page).getByLabel('Or paste an article’s text').fill(pasted.split('\n\n')[2]!);
	await dialog(page).getByRole('button', { name: 'Take this text' }).click();
	await expect(dialog(page)).toContainText('This article is here already');
	await dialog(page).getByRole('button', { name: 'Go to the article' }).click();
	await expect(page).toHaveURL(new RegExp(`article/${added.id}`));

	await page.keyboard.press('Control+z');
	await saved(page);
	expect((await articlesOf(page, id)).articles).toHaveLength(4);
});

test('Files of every format give their text and what they say of it; nothing in them runs or is fetched', async ({
	page
}) => {
	await nothingIsFetched(page);
	const id = await openOwnNetwork(page);
	const prose = Array.from(
		{ length: 8 },
		(_, n) =>
			`<p>Paragraph ${n} of the page says, at some length, that the army and the group were at odds, and that talks, which began in May, had failed.</p>`
	).join('');
	await dropBytes(page, {
		'notes.md': utf8(
			'---\ntitle: Notes on talks\nauthor: J. Roe\ndate: 2014-12\n---\nThe army left.\n'
		),
		'saved.html': utf8(
			`<!doctype html><html><head><meta charset=utf-8><title>T</title><meta property="og:title" content="Talks on a page"><meta property="og:site_name" content="The Times"><script>window.hacked=1</script><link rel=stylesheet href="https://example.org/x.css"></head><body><nav><a href=/>Home</a></nav><article><img src="https://example.org/x.gif" onerror="window.hacked=1"><iframe src="https://example.org/frame"></iframe>${prose}</article></body></html>`
		),
		'talks.docx': makeDocx(['# Talks in Word', 'The army said:\nit is over.'], {
			core: '<dc:creator>Jane Doe</dc:creator>'
		}),
		'report.pdf': await makePdf(
			(pdf) => {
				for (let number = 1; number <= 3; number += 1) {
					pdf.addPage().font('Times-Roman').fontSize(11);
					pdf.text('The Journal of Made-up Studies', 72, 30, { lineBreak: false });
					drawLines(pdf, [
						`Page ${number} says that the insur-`,
						'gency of the Pakistan-',
						'backed group was over.'
					]);
				}
			},
			{ autoFirstPage: false, margin: 10, info: { Title: 'Who arms whom', Author: 'Jane Doe' } }
		),
		'plain.txt': utf8('A plain text\n\nThe army left.')
	});
	await expect(dialog(page)).toBeVisible();
	for (const name of ['notes.md', 'saved.html', 'talks.docx', 'report.pdf', 'plain.txt']) {
		await expect(row(page, name)).toContainText('to look at');
	}
	const look: readonly [string, string, RegExp][] = [
		['notes.md', 'Notes on talks', /^The army left\.$/],
		['saved.html', 'Talks on a page', /^Paragraph 0 of the page says/],
		['talks.docx', 'Talks in Word', /^Talks in Word$/],
		[
			'report.pdf',
			'Who arms whom',
			/Page 1 says that the insurgency of the Pakistan-backed group was over\./
		]
	];
	for (const [name, title, first] of look) {
		await row(page, name).click();
		await expect(dialog(page).getByLabel('Title')).toHaveValue(title);
		await expect(paragraphs(page).first()).toHaveText(first);
	}
	await expect(dialog(page)).toContainText('“The Journal of Made-up Studies” runs along 3 pages');
	await expect(dialog(page).getByText('page 3')).toBeVisible();
	// A word that was joined can be written the other way.
	await dialog(page).getByText('words joined at the ends of lines').click();
	await dialog(page)
		.getByRole('button', { name: 'insurgency: write it insur-gency' })
		.first()
		.click();
	await expect(paragraphs(page).first()).toContainText('the insur-gency of');
	await dialog(page)
		.getByRole('button', { name: 'insur-gency: write it insurgency' })
		.first()
		.click();
	await dialog(page).getByRole('button', { name: 'Freeze it and add the article' }).click();
	await expect(row(page, 'report.pdf')).toContainText('added');
	// The next one to look at is there by itself.
	await expect(dialog(page).getByLabel('Title')).toHaveValue('A plain text');
	await saved(page);
	const { articles } = await articlesOf(page, id);
	expect(articles.at(-1)).toMatchObject({ title: 'Who arms whom', author: 'Jane Doe' });
	expect(articles.at(-1)?.pages).toHaveLength(2);
	expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

test('Bad files each get a sentence, stop no other, and leave the page alive', async ({ page }) => {
	await openOwnNetwork(page);
	const cyrillic = Uint8Array.from({ length: 400 }, (_, at) =>
		at % 7 === 0 ? 32 : 0xe0 + (at % 31)
	);
	const whole = await makePdf((pdf) => pdf.text('Some words.'));
	await dropBytes(page, {
		'locked.pdf': await makePdf((pdf) => pdf.text('Secret.'), { userPassword: 'x' }),
		'broken.pdf': whole.slice(0, 200),
		'picture.pdf': await makePdf((pdf) => pdf.rect(72, 72, 300, 300).fill('#555')),
		'bomb.docx': makeDocx(['Words.'], {
			more: { 'word/more.xml': [new Uint8Array(61_000_000), { level: 1 }] }
		}),
		'sheet.docx': zipSync({ 'xl/workbook.xml': utf8('<x/>') }),
		'cyrillic.txt': cyrillic,
		'empty.txt': new Uint8Array(),
		'good.txt': utf8('A good text\n\nThe army left.')
	});
	// Which of two drops comes first is anybody's guess otherwise.
	await expect(row(page, 'good.txt')).toBeVisible();
	await page.evaluate(() => {
		const html = `<html>${'<p>word '.repeat(2_600_000)}`;
		const transfer = new DataTransfer();
		transfer.items.add(new File([html], 'huge.html'));
		document.body.dispatchEvent(
			new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true })
		);
	});
	const sentences: readonly [string, RegExp][] = [
		['locked.pdf', /locked with a password/],
		['broken.pdf', /This PDF is broken/],
		['picture.pdf', /pictures of pages and no letters/],
		['bomb.docx', /unpacks to more than 60 MB/],
		['sheet.docx', /This is a spreadsheet/],
		['cyrillic.txt', /encoding of this text is not known/],
		['empty.txt', /This file is empty/],
		['huge.html', /a web page of 2\d MB/]
	];
	for (const [name, sentence] of sentences) {
		await expect(row(page, name)).toContainText('could not be read', { timeout: 60_000 });
		await row(page, name).click();
		await expect(dialog(page).getByText(sentence)).toBeVisible();
	}
	await expectNoAxeViolation(page, 'files that could not be read');
	await row(page, 'good.txt').click();
	await expect(dialog(page).getByLabel('Title')).toHaveValue('A good text');
	// Up and down go through the queue.
	await row(page, 'good.txt').focus();
	await page.keyboard.press('ArrowDown');
	await expect(row(page, 'huge.html')).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(dialog(page)).toBeHidden();
	await drawn(page);
	// What was not looked at yet is still there.
	await page.keyboard.press('u');
	await expect(row(page, 'good.txt')).toContainText('to look at');
});

test('An article that is pasted on the page is brought in', async ({ page }) => {
	await openOwnNetwork(page);
	await page.evaluate((text) => {
		const data = new DataTransfer();
		data.setData('text/plain', text);
		document.body.dispatchEvent(
			new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
		);
	}, pasted);
	await expect(dialog(page).getByLabel('Title')).toHaveValue('Talks fail in Kabul');
});

test('A table of signs that a PDF in Japanese needs comes from our own server', async ({
	page
}) => {
	await openOwnNetwork(page);
	await nothingIsFetched(page);
	// A font that is not in the file, named with a table of signs, as PDFs of that kind are.
	const objects = [
		'<</Type/Catalog/Pages 2 0 R>>',
		'<</Type/Pages/Kids[3 0 R]/Count 1>>',
		'<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
		'<</Length 53>>\nstream\nBT /F1 20 Tf 50 100 Td <93FA967B8CEA82CC8B4C8E96> Tj ET\nendstream',
		'<</Type/Font/Subtype/Type0/BaseFont/Ryumin-Light/Encoding/90ms-RKSJ-H/DescendantFonts[6 0 R]>>',
		'<</Type/Font/Subtype/CIDFontType0/BaseFont/Ryumin-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>/FontDescriptor 7 0 R>>',
		'<</Type/FontDescriptor/FontName/Ryumin-Light/Flags 4/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80/FontBBox[0 -200 1000 800]>>'
	];
	let body = '%PDF-1.4\n';
	for (const [at, object] of objects.entries()) body += `${at + 1} 0 obj\n${object}\nendobj\n`;
	await dropBytes(page, { 'kiji.pdf': utf8(`${body}trailer\n<</Root 1 0 R/Size 8>>\n%%EOF`) });
	await expect(paragraphs(page).first()).toContainText('日本語の記事');
});

test.describe('the texts of the example’s articles', () => {
	test.skip(withoutArticles !== false, String(withoutArticles));

	test('chosen all at once are recognised, and all quotations are word for word', async ({
		page
	}) => {
		await openOwnNetwork(page);
		await page.keyboard.press('u');
		await dialog(page)
			.locator('input[type=file]')
			.setInputFiles(
				articleFiles().map(({ name, text }) => ({
					name,
					mimeType: 'text/plain',
					buffer: Buffer.from(text)
				}))
			);
		for (const { name } of articleFiles()) await expect(row(page, name)).toContainText('known');
		await expect(dialog(page)).toContainText('its quotations are now checked word for word');
		await page.keyboard.press('Escape');
		await page.evaluate(() => (location.hash = '#/relation/afghan-taliban.sponsorship.ttp'));
		const cards = page.locator('article.card');
		await expect(cards.first()).toBeVisible();
		for (const card of await cards.all()) await expect(card).toContainText('✓ word for word');
	});

	test('changed, are offered as a new edition, with each quotation placed again; undo takes it back whole', async ({
		page
	}) => {
		const id = await openOwnNetwork(page);
		const before = await articlesOf(page, id);
		const { name, text } = articleFiles()[2]!;
		const edition = `Corrected on Friday.\n\n${text
			.replaceAll('Pakistani Taliban', 'Pakistani  Taliban')
			.replaceAll('militants', 'fighters')}`;
		await dropFiles(page, [{ name, text: edition }]);
		await expect(dialog(page).getByLabel('This is')).toHaveValue('edition 002');
		const report = dialog(page).getByRole('region', {
			name: 'The quotations of the earlier edition'
		});
		await expect(report.getByRole('status')).toContainText(
			/73 quotations:\s+\d+ word for word, \d+ in other typography, \d+ altered/
		);
		await expect(report.getByRole('listitem')).toHaveCount(73);
		const rows = report.getByRole('listitem');
		await expect(rows.first()).toContainText('altered');
		await expect(rows.first()).toContainText(/only now:\s*fighters/);
		await expectNoAxeViolation(page, 'a new edition');
		const taken = await report.getByRole('checkbox', { checked: true }).count();
		expect(taken).toBeGreaterThan(60);
		await dialog(page)
			.getByRole('button', { name: `Add the new edition with ${taken} quotations` })
			.click();
		await expect(dialog(page)).toBeHidden();
		await saved(page);
		const after = await articlesOf(page, id);
		const added = after.articles.find(({ editionOf }) => editionOf === '002')!;
		const ofEdition = after.relations.flatMap(({ evidence }) =>
			evidence.filter(({ article }) => article === added.id)
		);
		expect(ofEdition).toHaveLength(taken);
		await expect(panel(page)).toContainText(`${taken} checked`);

		await page.keyboard.press('Control+z');
		await saved(page);
		expect(await articlesOf(page, id)).toEqual(before);
	});
});

test('files that nobody has looked at are there again after a reload, with what was typed and cut', async ({
	page
}) => {
	await openOwnNetwork(page);
	const [one, other] = ['Talks fail in Kabul', 'Talks go on'].map(
		(title) => `${title}\n\nThe army said of “${title}” that it would not return to the valley.`
	);
	await dropFiles(page, [
		{ name: 'one.txt', text: one! },
		{ name: 'other.txt', text: other! }
	]);
	await expect(queue(page).getByText('to look at')).toHaveCount(2);
	await dialog(page).getByRole('button', { name: 'End with ¶ 1' }).click();
	await expect(dialog(page).getByText('¶ 1 to 1 of 2')).toBeVisible();
	await dialog(page).getByLabel('Title').fill('Typed by hand');
	await page.reload();
	await drawn(page);
	await page.mouse.move(300, 300);
	await page.mouse.move(310, 310);
	await expect(page.getByText('2 files that you brought in wait to be looked at')).toBeVisible();
	await page.keyboard.press('u');
	await row(page, 'one.txt').click();
	await expect(dialog(page).getByLabel('Title')).toHaveValue('Typed by hand');
	await expect(dialog(page).getByText('¶ 1 to 1 of 2')).toBeVisible();
	await dialog(page).getByRole('button', { name: 'Take it all' }).click();
	await dialog(page).getByRole('button', { name: 'Freeze it and add the article' }).click();
	await dialog(page).getByRole('button', { name: 'Set it aside' }).click();
	await expect(queue(page).getByText('to look at')).toHaveCount(0);
	await saved(page);

	// Nothing waits any more.
	await page.reload();
	await drawn(page);
	await page.keyboard.press('u');
	await expect(dialog(page).getByLabel('Or paste an article’s text')).toBeVisible();
	await expect(queue(page)).toBeHidden();
});

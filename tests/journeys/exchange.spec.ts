import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Network } from '../../src/lib/model/schema';
import { articleFiles, reader } from '../support/articles';
import {
	drawn,
	dropFiles,
	expectNoAxeViolation,
	openNetwork,
	openOwnNetwork,
	readExample
} from '../support/journey';

const panel = (page: Page) => page.getByRole('complementary', { name: 'Evidence' });
const saving = (page: Page) => page.getByRole('dialog', { name: 'Save as a file' });
const bringing = (page: Page) => page.getByRole('dialog', { name: /^Annotations from/ });
const toCode = (page: Page) => panel(page).getByRole('region', { name: 'Quotations to code' });

/** Saves the file of that name, and returns what is in it. */
async function save(page: Page, file: string) {
	await page.keyboard.press('Control+s');
	await saving(page).getByRole('radio', { name: file }).check();
	const downloading = page.waitForEvent('download');
	await saving(page).getByRole('button', { name: 'Save', exact: true }).click();
	const download = await downloading;
	await expect(saving(page)).toBeHidden();
	return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** A network of the store with nothing in it. */
async function openEmpty(page: Page): Promise<void> {
	const id = `empty-${Math.random().toString(36).slice(2, 12)}`;
	const { relationTypes } = readExample();
	const empty = {
		...{ format: 'entente/1', id, title: 'Empty', relationTypes },
		...{ articles: [], actors: [], relations: [] }
	};
	await page.request.post('/api/networks', {
		data: JSON.stringify(empty),
		headers: { 'content-type': 'application/json' }
	});
	await page.goto(`/networks/${id}`);
	await expect(panel(page)).toContainText('This network names no article');
}

test('I save the network as a file, which says that no text is in it, and open it again', async ({
	page
}) => {
	await openOwnNetwork(page);
	await page.keyboard.press('Control+s');
	await expect(saving(page)).toContainText('The articles’ texts are not in it');
	await expect(saving(page).getByRole('status')).toContainText(
		`${readExample().relations.length} relations`
	);
	await expectNoAxeViolation(page, 'saving');
	await page.keyboard.press('Escape');
	const { name, bytes } = await save(page, 'Network file');
	expect(name).toMatch(/\.entente\.json$/);
	const saved = JSON.parse(bytes.toString()) as Network;
	const { relations, actors, articles } = readExample();
	expect(saved).toMatchObject({ relations, actors, articles });

	await dropFiles(page, [{ name, text: bytes.toString() }]);
	await expect(page.getByRole('status').filter({ hasText: 'is open' })).toBeVisible();
});

test('what is seen is a file of its own, without what the filters hide', async ({ page }) => {
	await openOwnNetwork(page);
	await page.keyboard.press('Control+s');
	await saving(page)
		.getByRole('radio', { name: /^What is seen/ })
		.check();
	await expect(saving(page).getByRole('status')).toContainText('in the network');
	const downloading = page.waitForEvent('download');
	await saving(page).getByRole('button', { name: 'Save', exact: true }).click();
	const file = readFileSync(await (await downloading).path(), 'utf8');
	const seen = JSON.parse(file) as Network;
	const lines = await page.evaluate(() => window.__entente.cy.edges('[id ^= "r:"]').length);
	expect(seen.relations).toHaveLength(lines);
	expect(lines).toBeLessThan(readExample().relations.length);
});

test('with the texts it is a .zip, and whoever drops that has them', async ({ page }) => {
	test.skip(articleFiles.length === 0, 'the folder ../shared/articles is missing');
	await openOwnNetwork(page);
	await dropFiles(page, articleFiles);
	await expect(page.getByText(/articles.* are checked word for word/)).toBeVisible();
	const { name, bytes } = await save(page, 'Network with its texts');
	expect(name).toMatch(/\.zip$/);
	const files = Object.keys(unzipSync(bytes));
	expect(files.filter((file) => file.startsWith('texts/'))).toHaveLength(4);

	// On a page that has never seen the texts.
	const other = await page.context().newPage();
	await openEmpty(other);
	const data = await other.evaluateHandle(
		({ name: fileName, base64 }) => {
			const transfer = new DataTransfer();
			const packed = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
			transfer.items.add(new File([packed], fileName));
			return transfer;
		},
		{ name, base64: bytes.toString('base64') }
	);
	await other.dispatchEvent('body', 'drop', { dataTransfer: data });
	await expect(other.getByText(/articles.* are checked word for word/)).toBeVisible();
	await drawn(other);
});

test('the evidence goes out as Web Annotations and comes into another network as it was', async ({
	page
}) => {
	await openOwnNetwork(page);
	const { name, bytes } = await save(page, 'Evidence as Web Annotations');
	expect(name).toMatch(/\.jsonld$/);
	const quotations = readExample().relations.flatMap(({ evidence }) => evidence);
	const written = JSON.parse(bytes.toString()) as { total: number; type: string };
	expect(written).toMatchObject({ type: 'AnnotationCollection', total: quotations.length });

	await openEmpty(page);
	await dropFiles(page, [{ name, text: bytes.toString() }]);
	await expect(bringing(page)).toContainText(`${quotations.length} quotations new`);
	await expectNoAxeViolation(page, 'bringing in');
	await bringing(page).getByRole('button', { name: 'Bring them in' }).click();
	await expect(bringing(page)).toBeHidden();
	await expect(panel(page)).toContainText(`${quotations.length} quotations from 4 articles`);

	// The same again brings nothing; and all of it is one step of undo.
	await dropFiles(page, [{ name, text: bytes.toString() }]);
	await expect(bringing(page)).toContainText('Nothing in this file is new here');
	await page.keyboard.press('Escape');
	await page.keyboard.press('Control+z');
	await expect(panel(page)).toContainText('This network names no article');
});

test('a workbook is made however long its texts are', async ({ page }) => {
	const id = `long-${Math.random().toString(36).slice(2, 10)}`;
	const { annotations: _none, ...example } = readExample();
	const actors = example.actors.map((actor, at) => ({
		...actor,
		note: `${at}: ${'something to be said of it. '.repeat(200)}`
	}));
	const made = await page.request.post('/api/networks', { data: { ...example, id, actors } });
	expect(made.status(), await made.text()).toBe(201);
	await openNetwork(page, id);
	const { name, bytes } = await save(page, 'Excel workbook');
	expect(name).toMatch(/\.xlsx$/);
	const strings = unzipSync(bytes)['xl/sharedStrings.xml']!;
	expect(strings.length).toBeGreaterThan(300_000);
	for (const { note } of actors) expect(strFromU8(strings)).toContain(note);
});

test('for those who write, the evidence is a document and a table', async ({ page }) => {
	await openOwnNetwork(page);
	await expect(page.getByText('150 of 150 quotations checked')).toBeVisible();
	const word = await save(page, 'Evidence as a Word document');
	expect(word.name).toMatch(/\.evidence\.docx$/);
	const { value } = await mammoth.extractRawText({ buffer: word.bytes });
	for (const { quote } of readExample().relations.flatMap(({ evidence }) => evidence))
		expect(value).toContain(`“${quote.exact}”`);
	const document = await save(page, 'Evidence as a Markdown document');
	expect(document.name).toMatch(/\.evidence\.md$/);
	const lines = document.bytes.toString().split('\n');
	expect(lines.filter((line) => line.startsWith('| ') && line.includes('“'))).toHaveLength(150);
	expect(document.bytes.toString()).toContain('agrees with this file’s fingerprint');
	const table = await save(page, 'Evidence as a table');
	expect(table.name).toMatch(/\.evidence\.csv$/);
	expect(table.bytes.toString()).toContain('"Relation","Standing","The quotation","Quotation"');
});

test.describe('a Hypothesis export', () => {
	test.skip(articleFiles.length === 0, 'the folder ../shared/articles is missing');
	const highlight = (exact: string, more: object = {}) => ({
		uri: 'https://www.example.org/escalation/',
		user: 'acct:ann@hypothes.is',
		document: { title: ['An escalation'] },
		tags: [],
		text: '',
		target: [
			{
				source: 'https://www.example.org/escalation/',
				selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }]
			}
		],
		...more
	});
	const file = {
		name: 'hypothesis.json',
		text: JSON.stringify({
			total: 3,
			rows: [
				highlight('The situation is undeniably complex.', {
					text: 'The turn of it',
					tags: ['turning point']
				}),
				highlight("Pakistan's relationship with the US is crucial"),
				highlight('words that no article has, ever at all')
			]
		})
	};

	test('its highlights become quotations to code, found in the text or said not to be', async ({
		page
	}) => {
		await openOwnNetwork(page, '#/article/001');
		await dropFiles(page, articleFiles);
		await expect(page.getByText(/articles.* are checked word for word/)).toBeVisible();
		await dropFiles(page, [file]);
		await expect(bringing(page).getByLabel('They belong to')).toHaveValue('001');
		await expect(bringing(page)).toContainText(
			'1 word for word in the article, 1 in its own typography, 1 not found at one place'
		);
		await expectNoAxeViolation(page, 'highlights');
		await bringing(page).getByRole('button', { name: 'Bring them in' }).click();

		await expect(toCode(page).getByRole('heading')).toContainText('3');
		const first = toCode(page).getByRole('listitem').first();
		await expect(first).toContainText('The turn of it');
		await expect(first).toContainText('ann@hypothes.is');
		// In the article's own typography, not in the file's.
		await expect(toCode(page)).toContainText('Pakistan’s relationship with the US');
		await expect(toCode(page)).toContainText('These words are not in the text');
		await expectNoAxeViolation(page, 'quotations to code');

		await toCode(page)
			.getByRole('listitem')
			.filter({ hasText: 'Pakistan’s relationship with the US' })
			.getByRole('button', { name: 'Relate' })
			.click();
		await expect(reader(page)).toBeVisible();
		const form = page.getByRole('form', { name: 'Make a relation of this' });
		await form.getByLabel('From', { exact: true }).selectOption({ label: 'Pakistan' });
		await form.getByLabel('To', { exact: true }).selectOption({ label: 'Russia' });
		await form.getByLabel('Type', { exact: true }).selectOption({ label: 'Hostility' });
		await form
			.getByRole('button', { name: /^(Add|Save|Make)/ })
			.first()
			.click();
		await expect(form).toBeHidden();
		await expect(panel(page)).toContainText('Pakistan’s relationship with the US');

		await page.goto(page.url().replace(/#.*/, '#/article/001'));
		await expect(toCode(page).getByText(/that backs? a relation/)).toBeVisible();
		const missing = toCode(page).getByRole('listitem').filter({ hasText: 'no article has' });
		await missing.getByRole('button', { name: 'Dismiss' }).click();
		await expect(missing).toHaveCount(0);
		await page.keyboard.press('Control+z');
		await expect(missing).toHaveCount(1);
	});

	test('of a page that nobody knows, a new article comes with it, and one undo takes both', async ({
		page
	}) => {
		await openEmpty(page);
		await dropFiles(page, [file]);
		await expect(bringing(page).getByLabel('They belong to')).toHaveValue('new');
		await expect(bringing(page)).toContainText('The text of the article is not here');
		await bringing(page).getByRole('button', { name: 'Bring them in' }).click();
		const link = panel(page).getByRole('link', { name: /An escalation/ });
		await expect(link).toBeVisible();
		await expect(panel(page)).toContainText('3 quotations to code');
		await link.click();
		await expect(toCode(page)).toContainText('bring the article in to relate it');
		await page.keyboard.press('Control+z');
		await expect(link).toHaveCount(0);
	});
});

test('a file that is neither a network nor annotations is refused with a sentence', async ({
	page
}) => {
	await openOwnNetwork(page);
	await dropFiles(page, [{ name: 'strange.json', text: '{"selector": 7}' }]);
	await expect(page.getByRole('dialog', { name: 'This could not be opened' })).toContainText(
		'“strange.json” was not opened'
	);
});

import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectNoAxeViolation, openPage, readExample } from '../support/journey';
import { linesOf, openPdf } from '../support/read-pdf';

async function openDialog(page: Page): Promise<Locator> {
	await page.getByRole('button', { name: 'Picture', exact: true }).click();
	const dialog = page.getByRole('dialog', { name: 'Picture' });
	await expect(dialog.locator('[data-preview="ready"]')).toBeVisible();
	return dialog;
}

/** Chooses a PDF with its quotations on pages of their own. */
async function onPages(dialog: Locator): Promise<void> {
	await dialog.getByRole('checkbox', { name: 'Quotations, by numbered relation' }).check();
	await dialog.getByRole('radio', { name: 'PDF' }).check();
	await dialog.getByRole('radio', { name: 'On pages of their own' }).check();
}

async function save(page: Page, dialog: Locator, format: 'PDF' | 'SVG' = 'PDF'): Promise<Buffer> {
	const waiting = page.waitForEvent('download');
	await dialog.getByRole('button', { name: `Save ${format}` }).click();
	return readFileSync(await (await waiting).path());
}

async function pagesOf(bytes: Buffer) {
	const pdf = await openPdf(bytes);
	return Promise.all(
		Array.from({ length: pdf.numPages }, async (_, at) => {
			const { width, height } = (await pdf.getPage(at + 1)).getViewport({ scale: 1 });
			const millimetres = [width, height].map((points) => Math.round((points / 72) * 25.4));
			return { width, height, millimetres, lines: await linesOf(pdf, at + 1) };
		})
	);
}

/** From which page to which each link of it leads. */
async function linksOf(pdf: Awaited<ReturnType<typeof openPdf>>) {
	const pages = Array.from({ length: pdf.numPages }, async (_, at) => {
		const found = await (await pdf.getPage(at + 1)).getAnnotations();
		return Promise.all(
			found.map(async ({ dest }) => ({ from: at + 1, to: (await pdf.getPageIndex(dest[0])) + 1 }))
		);
	});
	return (await Promise.all(pages)).flat();
}

const flat = (words: string) => words.replace(/\s+/g, ' ').trim();

test('I set the quotations on pages of their own: all of them, word for word, under the numbers of the figure', async ({
	page
}) => {
	await openPage(page);
	const dialog = await openDialog(page);
	await onPages(dialog);
	await dialog.getByRole('combobox', { name: 'Page' }).selectOption('A4');
	await expect(dialog.getByTestId('picture-size')).toContainText(
		/; \d+ pages of quotations follow on A4, portrait$/
	);
	const said = await dialog.getByTestId('picture-size').innerText();
	const bytes = await save(page, dialog);
	const [, ...pages] = await pagesOf(bytes);
	expect(pages).toHaveLength(Number(/(\d+) pages of/.exec(said)![1]));
	const alt = await dialog.getByTestId('picture-alt').innerText();
	const relations = Number(/, (\d+) relations/.exec(alt)![1]);
	const { items } = await (await (await openPdf(bytes)).getPage(1)).getTextContent();
	const onFigure = items.flatMap((item) => ('str' in item ? item.str.split(/\s+/) : []));
	const beneath = pages.flatMap(({ lines }) => lines.map(({ words }) => words));
	for (let number = 1; number <= relations; number++) {
		expect(onFigure).toContain(String(number));
		expect(beneath.some((words) => words.startsWith(String(number)))).toBe(true);
	}
	expect(onFigure.join(' ')).not.toContain('continued');
	const pdf = await openPdf(bytes);
	const outline = await pdf.getOutline();
	expect(outline.map(({ title }) => Number(/^\d+ /.exec(title)?.[0]))).toEqual(
		Array.from({ length: relations }, (_, at) => at + 1)
	);
	const ways = await linksOf(pdf);
	// Each number leads to its relation on the pages, and each relation there back to the figure.
	expect(ways.filter(({ from, to }) => from === 1 && to > 1)).toHaveLength(relations);
	expect(ways.filter(({ from, to }) => from > 1 && to === 1)).toHaveLength(relations);
	expect(ways).toHaveLength(2 * relations);
	const all = flat(beneath.join(' '));
	const label = await dialog.getByText('Can be reopened').innerText();
	const quotations = Number(/(\d+) quotations/.exec(label)![1]);
	expect(all).toContain(`${quotations} quotations for ${relations} relations`);
	const edge = (10 / 25.4) * 72 - 0.1;
	for (const [at, { lines, width, height, millimetres }] of pages.entries()) {
		expect(millimetres).toEqual([210, 297]);
		const words = lines.map((line) => line.words).join(' ');
		expect(words).toContain('Pakistan and the two Talibans');
		expect(words).toContain(`${at + 2} of ${pages.length + 1}`);
		for (const { x, y } of lines) {
			expect(x).toBeGreaterThan(edge);
			expect(x).toBeLessThan(width - edge);
			expect(y).toBeGreaterThan(edge);
			expect(y).toBeLessThan(height - edge);
		}
	}
	// Lines of one column follow each other, so what is quoted is found in what follows.
	const missing = readExample()
		.relations.flatMap(({ evidence }) => evidence)
		.filter(({ quote }) => !all.replace(/\s/g, '').includes(flat(quote.exact).replace(/\s/g, '')));
	expect(all.split('“').length - 1).toBeGreaterThanOrEqual(quotations);
	expect(missing.length).toBeLessThanOrEqual(
		readExample().relations.flatMap((r) => r.evidence).length - quotations
	);
});

test('The preview leafs through the pages; SVG and PNG have the quotations below', async ({
	page
}) => {
	await openPage(page);
	const dialog = await openDialog(page);
	await onPages(dialog);
	const leaf = dialog.getByRole('group', { name: 'Page of the preview' });
	await expect(leaf).toContainText(/Page 1 of [3-9]/);
	const shape = () =>
		dialog.locator('canvas').evaluate(({ width, height }: HTMLCanvasElement) => width / height);
	await leaf.getByRole('button', { name: 'Page after' }).click();
	await expect(leaf).toContainText('Page 2 of');
	await expect.poll(shape).toBeCloseTo(210 / 297, 1);
	await expectNoAxeViolation(page, 'page 2');
	const total = Number(/of (\d+)/.exec(await leaf.innerText())![1]);
	for (let at = 3; at <= total; at++) {
		await leaf.getByRole('button', { name: 'Page after' }).click();
		await expect(leaf).toContainText(`Page ${at} of ${total}`);
	}
	const after = leaf.getByRole('button', { name: 'Page after' });
	await expect(after).toHaveAttribute('aria-disabled', 'true');
	await dialog.getByRole('radio', { name: 'SVG' }).check();
	await expect(leaf).toBeHidden();
	const svg = (await save(page, dialog, 'SVG')).toString();
	expect(svg.split(/>For</).length).toBeGreaterThan(50);
	await dialog.getByRole('radio', { name: 'PDF' }).check();
	await dialog.getByRole('radio', { name: 'Quotations below it' }).check();
	await expect(leaf).toBeHidden();
	expect(await pagesOf(await save(page, dialog))).toHaveLength(1);
});

test('I copy a PDF with pages: the copied PNG has the quotations below', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openPage(page);
	const dialog = await openDialog(page);
	const copiedShape = async () => {
		await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
		await expect(dialog.getByTestId('picture-says')).toContainText('Copied as PNG');
		return page.evaluate(async () => {
			const [item] = await navigator.clipboard.read();
			const { width, height } = await createImageBitmap(await item!.getType('image/png'));
			return height / width;
		});
	};
	await dialog.getByRole('radio', { name: 'PDF' }).check();
	const bare = await copiedShape();
	await onPages(dialog);
	expect(await copiedShape()).toBeGreaterThan(1.4 * bare);
	await expect(dialog.getByTestId('picture-size')).toContainText('pages of quotations follow');
});

for (const [paper, turned, size] of [
	['A5', 'Landscape', [210, 148]],
	['A3', 'Portrait', [297, 420]],
	['Letter', 'Portrait', [216, 279]]
] as const) {
	test(`The pages are ${paper}, ${turned.toLowerCase()}, as the figure’s is`, async ({ page }) => {
		await openPage(page);
		const dialog = await openDialog(page);
		await onPages(dialog);
		await dialog.getByRole('combobox', { name: 'Page' }).selectOption(paper);
		await dialog.getByLabel('Turned').selectOption(turned);
		const pages = await pagesOf(await save(page, dialog));
		expect(pages.length).toBeGreaterThan(2);
		for (const { millimetres } of pages) expect(millimetres).toEqual(size);
	});
}

test.describe('on a telephone, in the dark theme', () => {
	test.use({ colorScheme: 'dark', viewport: { width: 390, height: 844 }, hasTouch: true });

	test('I choose paper and pages by touch; axe finds nothing, and nothing is wider than the screen', async ({
		page
	}) => {
		await openPage(page);
		await page.keyboard.press('s');
		const dialog = page.getByRole('dialog', { name: 'Picture' });
		await expect(dialog.locator('[data-preview="ready"]')).toBeVisible();
		await onPages(dialog);
		await dialog.getByRole('combobox', { name: 'Page' }).selectOption('A4');
		const after = dialog.getByRole('button', { name: 'Page after' });
		await after.tap();
		await expect(dialog.getByText(/^Page 2 of \d+$/)).toBeVisible();
		const controls = [
			after,
			dialog.getByRole('combobox', { name: 'Page' }),
			dialog.getByLabel('Turned')
		];
		for (const control of controls) {
			expect((await control.boundingBox())!.height).toBeGreaterThanOrEqual(44);
		}
		const overflow = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth);
		expect(overflow).toBeLessThanOrEqual(0);
		await expectNoAxeViolation(page, 'paper and pages on a telephone');
	});
});

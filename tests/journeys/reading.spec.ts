import { expect, test, type Page } from '@playwright/test';
import { articleFiles, reader, textOf } from '../support/articles';
import { dropFiles, expectNoAxeViolation, openOwnNetwork, readExample } from '../support/journey';

test.skip(articleFiles.length === 0, 'the folder ../shared/articles is missing');

const example = readExample();
const quotedIn = (article: string) =>
	example.relations.flatMap(({ evidence }) => evidence).filter((one) => one.article === article);

async function openWithTexts(page: Page, hash = ''): Promise<void> {
	await openOwnNetwork(page, hash);
	await dropFiles(page, articleFiles);
	await expect(page.getByText('are checked word for word')).toBeVisible();
}

/** The words that are marked in one way, as the page's highlights hold them. */
const marked = (page: Page, name: string) =>
	page.evaluate((prefix) => {
		const words: string[] = [];
		for (const [key, highlight] of CSS.highlights.entries()) {
			if (!key.startsWith(prefix)) continue;
			for (const range of highlight) words.push(String(range));
		}
		return words;
	}, name);

/** Where words of the text stand in the window, once they are in sight. */
async function pointAt(page: Page, words: string): Promise<[number, number]> {
	const point = await page.evaluate((wanted) => {
		const root = document.querySelector('#article-text')!;
		for (const element of root.querySelectorAll('[data-start]')) {
			const at = element.textContent?.indexOf(wanted) ?? -1;
			if (at < 0) continue;
			const range = document.createRange();
			range.setStart(element.firstChild!, at);
			range.setEnd(element.firstChild!, at + 3);
			const box = range.getBoundingClientRect();
			return [box.left + box.width / 2, box.top + box.height / 2] as [number, number];
		}
		return null;
	}, words);
	expect(point, words).not.toBeNull();
	return point!;
}

test('I read an article with every sentence that backs a relation marked', async ({ page }) => {
	await openWithTexts(page, '#/article/001');
	await page.getByRole('button', { name: 'Read', exact: true }).click();
	await expect(textOf(page)).toContainText('retaliated against');
	const quotations = quotedIn('001');
	await expect
		.poll(async () => (await marked(page, 'quoted-')).length)
		.toBeGreaterThanOrEqual(quotations.length);
	const words = (await marked(page, 'quoted-')).map((text) => text.replace(/\s+/g, ' '));
	for (const { quote } of quotations) {
		for (const { exact } of quote.pieces ?? [quote]) {
			expect(words).toContain(exact.replace(/\s+/g, ' '));
		}
	}
	// The text itself is as it was: one text node a paragraph.
	const elements = await textOf(page).locator('p > *').count();
	expect(elements).toBe(0);

	await page.getByRole('button', { name: 'Clean' }).click();
	await expect.poll(() => marked(page, 'quoted-')).toEqual([]);
	await expectNoAxeViolation(page, 'reading');
});

test('a mark lights its line, a click on it shows its card, and a card leads to its mark', async ({
	page
}) => {
	await openWithTexts(page, '#/article/001?q=');
	const [first, , third] = quotedIn('001').sort((a, b) => a.quote.start! - b.quote.start!);
	await expect.poll(async () => (await marked(page, 'quoted-')).length).toBeGreaterThan(0);
	await page.mouse.move(...(await pointAt(page, first!.quote.exact)));
	await expect.poll(() => marked(page, 'article-lit')).not.toEqual([]);
	const near = () => page.evaluate(() => window.__entente.cy.edges('.near').map((one) => one.id()));
	const relation = example.relations.find(({ evidence }) =>
		evidence.some(({ id }) => id === first!.id)
	)!;
	await expect.poll(near).toContain(`r:${relation.id}`);

	await page.mouse.click(...(await pointAt(page, first!.quote.exact)));
	const card = page.locator('article.card[aria-current="true"]');
	await expect(card).toContainText(first!.quote.exact.slice(0, 30));
	expect(page.url()).toContain('read=001');

	// From a card elsewhere back into the text.
	await page.goto(page.url().replace(/#.*/, '#/'));
	await expect(reader(page)).toBeHidden();
	await page.goto(page.url().replace(/#.*/, `#/article/001?q=${third!.id}`));
	await expect.poll(() => marked(page, 'article-flash')).not.toEqual([]);
	await expect.poll(() => marked(page, 'article-flash')).toEqual([]);
});

test('n and p walk the quotations, / finds words, Esc closes', async ({ page }) => {
	await openWithTexts(page, '#/article/003?q=');
	await textOf(page).focus();
	await page.keyboard.press('n');
	const status = reader(page).getByRole('status').last();
	await expect(status).toContainText(`Quotation 1 of ${quotedIn('003').length}`);
	await page.keyboard.press('n');
	await expect(status).toContainText('Quotation 2 of');
	await page.keyboard.press('p');
	await expect(status).toContainText('Quotation 1 of');
	await expect(page.locator('article.card[aria-current="true"]')).toBeVisible();

	await page.keyboard.press('/');
	await page.keyboard.type('peace');
	await expect(reader(page)).toContainText(/1 of \d+/);
	expect((await marked(page, 'article-found')).length).toBeGreaterThan(1);
	await page.keyboard.press('Enter');
	await expect(reader(page)).toContainText(/2 of \d+/);
	await page.keyboard.press('Escape');
	await expect(textOf(page)).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(reader(page)).toBeHidden();
});

test('a link to words of an article shows them, and says when they are not there', async ({
	page
}) => {
	await openWithTexts(page, '#/article/000?q=no%20such%20words%20here');
	await expect(page.getByText('is not in this article')).toBeVisible();
	const { exact } = quotedIn('000')[0]!.quote;
	const words = exact.split(' ').slice(0, 4).join(' ');
	await page.goto(page.url().replace(/#.*/, `#/article/000?q=${encodeURIComponent(words)}`));
	await expect.poll(() => marked(page, 'article-flash')).toEqual([words]);
});

test('it says how many sentences name two actors and back nothing, and leads to them', async ({
	page
}) => {
	await openWithTexts(page, '#/?read=003');
	await expect(page.getByRole('region', { name: 'Articles' })).toContainText(
		/sentences? with two actors backs? nothing/
	);
	const next = reader(page).getByRole('button', { name: /names? two actors/ });
	await next.click();
	await expect.poll(async () => (await marked(page, 'article-bare')).length).toBeGreaterThan(0);
});

test('without its text, an article says what to do', async ({ page }) => {
	await openOwnNetwork(page, '#/article/001?q=');
	await expect(reader(page)).toContainText('The text of this article is not at hand');
	await expectNoAxeViolation(page, 'no text');
	await dropFiles(page, articleFiles);
	await expect(textOf(page)).toContainText('retaliated against');
});

test('in print the marks are elements of the page', async ({ page }) => {
	await openWithTexts(page, '#/article/001?q=');
	await expect(textOf(page)).toBeVisible();
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await expect(textOf(page).locator('mark').first()).toBeVisible();
	await page.evaluate(() => dispatchEvent(new Event('afterprint')));
	await expect(textOf(page).locator('mark')).toHaveCount(0);
});

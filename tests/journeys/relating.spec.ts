import { expect, test, type Page } from '@playwright/test';
import { articleFiles, reader, relateForm, selectWords, textOf } from '../support/articles';
import { dropFiles, expectNoAxeViolation, openOwnNetwork } from '../support/journey';

test.skip(articleFiles.length === 0, 'the folder ../shared/articles is missing');

async function read(page: Page, article: string): Promise<string> {
	const id = await openOwnNetwork(page, `#/article/${article}?q=`);
	await dropFiles(page, articleFiles);
	await expect(textOf(page)).toBeVisible();
	await expect(reader(page).getByRole('button', { name: /proposals? ›/ })).toBeVisible();
	return id;
}
const panel = (page: Page) => page.getByRole('complementary', { name: 'Evidence' });
const queue = (page: Page) => page.getByRole('region', { name: 'Proposals' });

test('I select words, and have a relation of them with Enter', async ({ page }) => {
	await read(page, '001');
	await selectWords(page, 'military utilized Afghanistan');
	const toolbar = page.getByRole('toolbar', { name: 'Selected words' });
	await expect(toolbar).toBeVisible();
	// It goes along with the words, out of sight and back.
	const scroll = (top: number) => textOf(page).evaluate((text, to) => text.scrollBy(0, to), top);
	await scroll(3000);
	await expect(toolbar).toBeHidden();
	await scroll(-3000);
	await selectWords(page, 'military utilized Afghanistan');
	await expect(toolbar).toBeVisible();
	await textOf(page).focus();
	await page.keyboard.press('s');
	await page.keyboard.press('Enter');
	const form = relateForm(page);
	await expect(form.getByText('“For decades, Pakistan’s military utilized')).toBeVisible();
	await expectNoAxeViolation(page, 'the form');
	await form.getByLabel('From', { exact: true }).selectOption({ label: 'Russia' });
	await form.getByLabel('To', { exact: true }).selectOption({ label: 'ISKP' });
	await form.getByLabel('Type', { exact: true }).selectOption({ label: 'Alliance' });
	await page.keyboard.press('Enter');
	await expect(form).toBeHidden();
	await expect(panel(page).getByRole('heading', { level: 2 })).toContainText('Russia');
	await expect(page.locator('article.card')).toContainText('For decades, Pakistan’s military');
	await expect(page.locator('article.card')).toContainText('word for word');

	// One step, taken back in one.
	await page.keyboard.press('Control+z');
	await expect(page.locator('article.card')).toHaveCount(0);
});

test('a sentence is chosen and related by keyboard alone, and a new actor is made in the same step', async ({
	page
}) => {
	await read(page, '001');
	await textOf(page).focus();
	await page.keyboard.press('j');
	await page.keyboard.press('j');
	const toolbar = page.getByRole('toolbar', { name: 'Selected words' });
	await expect(toolbar).toBeVisible();
	await page.keyboard.press('k');
	await page.keyboard.press('Enter');
	const form = relateForm(page);
	await expect(form.getByText('Afghan Taliban forces retaliated')).toBeVisible();
	await form.getByLabel('From', { exact: true }).selectOption('new');
	await form.getByLabel('From: name of the new actor').fill('The Border Guard');
	await form.getByLabel('From: kind of the new actor').selectOption('military');
	await form.getByLabel('To', { exact: true }).selectOption({ label: 'Pakistan' });
	await form.getByLabel('Type', { exact: true }).selectOption({ label: 'Hostility' });
	await form.getByLabel('Type', { exact: true }).press('Enter');
	await expect(panel(page).getByRole('heading', { level: 2 })).toContainText('The Border Guard');
	// The keys are the text's again; beside it, "/" searches the network.
	await expect(textOf(page)).toBeFocused();
	await page.keyboard.press('Control+z');
	await page.keyboard.press('Escape');
	await expect(reader(page)).toBeHidden();
	await page.keyboard.press('/');
	await page.keyboard.type('Border Guard');
	await expect(page.getByText('Nothing found')).toBeVisible();
});

test('I work through the proposals by keyboard: accept, change, turn down, undo', async ({
	page
}) => {
	const id = await read(page, '002');
	const button = reader(page).getByRole('button', { name: /proposals? ›/ });
	await button.click();
	const rows = queue(page).locator('ol > li');
	await expect(rows.nth(2)).toBeVisible();
	const before = await queue(page).locator('ol > li').count();
	expect(before).toBeGreaterThan(2);
	await expectNoAxeViolation(page, 'proposals');
	const current = queue(page).locator('li[aria-current="true"]');
	await current.focus();

	// The next row, and its type changed and turned round.
	await page.keyboard.press('ArrowDown');
	const first = await current.getAttribute('aria-label');
	await page.keyboard.press('t');
	await expect(current).not.toHaveAttribute('aria-label', first!);
	await page.keyboard.press('f');
	const changed = (await current.getAttribute('aria-label'))!;
	await page.keyboard.press('a');
	// First what does not stay.
	await expect(page.getByText('Ctrl+Z takes it back')).toBeVisible();
	await expect(queue(page).locator('ol > li')).toHaveCount(before - 1);
	await page.keyboard.press('Control+z');
	await expect(queue(page).locator('ol > li')).toHaveCount(before);
	expect(changed).toContain('“');

	// What was turned down does not return, over a reload.
	await current.focus();
	const gone = (await current.getAttribute('aria-label'))!;
	await page.keyboard.press('r');
	await expect(queue(page).locator('ol > li')).toHaveCount(before - 1);
	await expect(page.getByText('Saved', { exact: true })).toBeVisible();
	await page.goto(`/networks/${id}?bench#/article/002?q=`);
	await page.reload();
	await dropFiles(page, articleFiles);
	await reader(page)
		.getByRole('button', { name: /proposals? ›/ })
		.click();
	await expect(queue(page).locator('ol > li')).toHaveCount(before - 1);
	const labels = await rows.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
	expect(labels.filter((label) => label === gone).length).toBeLessThanOrEqual(1);
});

test('what is accepted records that it was proposed, and by which rule', async ({ page }) => {
	const id = await read(page, '003');
	await reader(page)
		.getByRole('button', { name: /proposals? ›/ })
		.click();
	const current = queue(page).locator('li[aria-current="true"]');
	await current.focus();
	await page.keyboard.press('a');
	await expect(page.getByText('Ctrl+Z takes it back')).toBeVisible();
	await expect
		.poll(async () => {
			const network = await (await page.request.get(`/api/networks/${id}`)).json();
			return network.relations
				.flatMap((one: { evidence: { origin?: { by: string; rule?: string } }[] }) => one.evidence)
				.filter((one: { origin?: { by: string; rule?: string } }) => one.origin?.by === 'proposal')
				.map((one: { origin: { rule?: string } }) => typeof one.origin.rule);
		})
		.toEqual(['string']);
	await queue(page).getByText('What this article changes').click();
	await expect(queue(page).getByText(/^Now: /)).toBeVisible();
	await expect(queue(page).getByText(/accepted: /)).toBeVisible();
});

test('the proposals are those of the article that is read, also of the second', async ({
	page
}) => {
	await read(page, '001');
	await page.goto(page.url().replace(/#.*/, '#/article/002?q='));
	const open = reader(page).getByRole('button', { name: /proposals? ›/ });
	await expect(open).toHaveText(/^[1-9]\d* proposals? ›/);
	await open.click();
	// Whoever opens the queue has its keys, and walks by them.
	const current = queue(page).locator('li[aria-current="true"]');
	await expect(current).toBeFocused();
	const first = await current.getAttribute('aria-label');
	await page.keyboard.press('ArrowDown');
	await expect(current).not.toHaveAttribute('aria-label', first!);
});

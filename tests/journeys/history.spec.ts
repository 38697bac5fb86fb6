import { expect, test, type Page } from '@playwright/test';
import { expectNoAxeViolation, openOwnNetwork } from '../support/journey';

async function saveView(page: Page, title: string): Promise<void> {
	await page.keyboard.press('v');
	await page.getByRole('dialog', { name: 'Save what is seen' }).waitFor();
	await page.keyboard.type(title);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('dialog')).toBeHidden();
}
const history = (page: Page) => page.getByRole('complementary', { name: 'History' });
const entry = (page: Page, words: string) =>
	history(page).getByRole('listitem').filter({ hasText: words });
const views = (page: Page) => page.getByRole('region', { name: 'Views' }).getByRole('link');

test('Every change stands in the history in words, leads to its thing, and can be taken back', async ({
	page
}) => {
	await openOwnNetwork(page);
	await saveView(page, 'First');
	await saveView(page, 'Second');
	await page.keyboard.press('y');
	await expect(history(page).getByRole('heading', { name: 'Today' })).toBeVisible();
	await expect(history(page).getByRole('listitem')).toHaveCount(2);
	await expect(entry(page, 'Saved the view “First”')).toContainText('you');
	await expectNoAxeViolation(page, 'the history');

	await entry(page, 'Saved the view “First”').getByRole('button', { name: 'Take back' }).click();
	await expect(entry(page, 'Took back: Saved the view “First”')).toBeVisible();
	await entry(page, 'Saved the view “Second”').getByRole('link').click();
	await expect(views(page)).toHaveText(['Second']);
	await expect(page).toHaveURL(/#\/view\/second/);
});

test('The network goes back to any point, as a change that survives a reload and can be undone', async ({
	page
}) => {
	await openOwnNetwork(page);
	for (const title of ['First', 'Second', 'Third']) await saveView(page, title);
	await page.keyboard.press('y');
	await entry(page, 'Saved the view “First”')
		.getByRole('button', { name: 'Go back to here' })
		.click();
	await expect(history(page).getByRole('listitem')).toHaveCount(4);
	await page.keyboard.press('Escape');
	await expect(views(page)).toHaveText(['First']);
	await expect(page.locator('[data-keeping]')).toHaveAttribute('data-keeping', 'saved');

	await page.reload();
	await expect(views(page)).toHaveText(['First']);
	await page.keyboard.press('y');
	await expect(entry(page, 'Went back to').first()).toBeVisible();
	await page.keyboard.press('Control+z');
	await page.keyboard.press('Escape');
	await expect(views(page)).toHaveText(['First', 'Second', 'Third']);

	await page.keyboard.press('y');
	await page.getByRole('button', { name: 'Go back to that' }).click();
	await page.keyboard.press('Escape');
	await expect(views(page)).toHaveCount(0);
});

test('A long history is fetched as one asks for it', async ({ page }) => {
	test.slow();
	const id = await openOwnNetwork(page);
	for (let n = 1; n <= 230; n += 1) {
		const answer = await page.request.post(`/api/networks/${id}/changes`, {
			data: {
				id: `change-${n}-of-many`,
				label: `Said it for the ${n}. time`,
				operations: [{ op: 'set', kind: 'network', id, field: 'description', value: `${n}` }],
				client: 'someone-else',
				author: 'Ada'
			}
		});
		expect(answer.status()).toBe(201);
	}
	await page.reload();
	await page.keyboard.press('y');
	await expect(entry(page, 'Said it for the 230. time')).toContainText('Ada');
	const first = entry(page, 'Said it for the 1. time');
	const more = page.getByRole('button', { name: 'Show earlier changes' });
	await expect(async () => {
		if (await more.isVisible()) await more.click({ timeout: 1000 });
		await expect(first).toBeVisible({ timeout: 500 });
	}).toPass();
	await first.getByRole('button', { name: 'Go back to here' }).click();
	await expect(entry(page, 'Went back to')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByText('1', { exact: true }).first()).toBeVisible();
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
	test('the history stands in the sheet', async ({ page }) => {
		await openOwnNetwork(page);
		await page.getByRole('button', { name: 'Everything you can do or find' }).tap();
		await page.getByRole('option', { name: /^History/ }).tap();
		await expect(history(page).getByText('Nothing was changed yet')).toBeVisible();
		await expectNoAxeViolation(page, 'the history on a phone');
	});
});

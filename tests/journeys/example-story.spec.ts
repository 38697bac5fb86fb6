import { expect, test } from '@playwright/test';
import { drawn, openPage, readExample } from '../support/journey';

test('The example’s story is offered at first sight and walked by arrow keys', async ({ page }) => {
	const { views = [], stories = [] } = readExample();
	const [story] = stories;
	await openPage(page);
	await drawn(page);
	await page.getByRole('link', { name: `Follow the story “${story!.title}”` }).click();
	const told = page.getByRole('region', { name: 'Story', exact: true });
	for (const [at, { title }] of views.entries()) {
		if (at > 0) await page.keyboard.press('ArrowRight');
		await expect(told.getByRole('heading', { name: title })).toBeVisible();
		await expect(told).toContainText(`${at + 1} of ${views.length}`);
		await expect(page.getByText('relations shown')).not.toContainText('74 of');
	}
	await page.keyboard.press('Escape');
	await expect(told).toBeHidden();
	await expect(page.getByText('74 of 91 relations shown')).toBeVisible();
});
